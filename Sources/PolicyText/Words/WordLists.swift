/// Groups of words that rules ask about; a word may be on several. There are 128 at most.
enum WordList: Int, CaseIterable {
  /// After it a period need not end a sentence.
  case abbreviation
  /// Begins sentences and hardly ever a name.
  case sentenceOpener
  case negation
  /// The publisher as the one who acts: *we*.
  case firstPerson
  /// *and*, *or*.
  case coordinator
  /// Says how readers reach somebody: *contact*, *write*.
  case contactVerb
  /// What a form asks for: *name*, *date*, *company*.
  case slotNoun
  /// Words between those: *your*, *of*.
  case slotFiller
  /// Tells an author to fill something in: *insert*.
  case slotVerb
  /// Marks that editors leave in capitals: TODO.
  case editorsMark
  /// Sends readers somewhere: *see*, *read*.
  case seeVerb
  /// Small words within a title.
  case titleFiller
  /// *the*, *our*.
  case determiner
  /// *this*, *these*.
  case demonstrative
  /// *of*, *in*, between a section and the document that has it.
  case preposition
  /// Stands between *section* and its title: *entitled*.
  case titleCue
  /// What names another document: *Policy*.
  case documentNoun
  /// What people do on a screen: *click*.
  case screenVerb
  /// What they find there: *button*.
  case screenNoun
  /// What has sections that are not those of the text: *Act*, *Code*.
  case lawNoun
  /// Stands after a term that it defines: *means*.
  case meaningVerb
  /// *shall*, *is*.
  case auxiliary
  /// *is*, *are*.
  case copula
  /// Stands before a term that it introduces: *referred*.
  case referVerb
  /// Small words round a term that is being defined: *collectively*.
  case definitionFiller
  /// First words of terms: *Personal*.
  case termModifier
  /// Last words of terms: *Information*.
  case termHead
  /// Terms of one word: *Platform*.
  case termAlone
  /// The reader: *you*.
  case reader
  /// *consent*, *agree*.
  case consentVerb
  /// *consent*.
  case consentNoun
  /// *acceptance*, *agreement*.
  case acceptanceNoun
  /// Makes one thing count as another: *constitutes*.
  case constituteVerb
  /// Takes a promise back: *guarantee*, after *cannot*.
  case doubt
  /// What security promises: *secure*.
  case securityWord
  /// Follows a promise that is none: *want*, *liable*.
  case wish
  /// Gives a promise its limits: *unless*.
  case exception
  /// Who else has duties: *Customer*.
  case otherParty
  /// *may*, *will*, *do*.
  case modal
  /// May stand between a subject and its verb: *also*.
  case adverb
  /// What is done beside selling and sharing: *rent*, *trade*.
  case otherDeed
  /// *information*, *data*.
  case dataNoun
  /// Begins another part of a sentence: *which*, *if*.
  case boundary
  /// Stands before a recipient: *with*, *to*.
  case recipientCue
  /// Anybody else: *parties*, *anyone*.
  case others
  /// Makes a promise one for some cases: *for*, *if*, *that*.
  case limit
  /// Says whose data is not meant: *directed*, *collect*.
  case collectingCue
  /// Says who may use the service: *must*, *use*.
  case usingCue
  /// A person in years: *child*, *age*.
  case ageWord
  /// Makes a sentence one about some readers: *parent*, *California*.
  case particular
  /// Between a number and its unit: *business*.
  case unitFiller
  case answerVerb
  case requestNoun
  /// More time: *extend*.
  case `extension`
  case keepVerb
  /// *is*, *are*, *be*.
  case be
  /// Words without a meaning of their own: *your*, *the*.
  case small
  /// What is done with data: *collect*, *use*.
  case dataVerb
  /// About all readers together: *aggregated*.
  case impersonal
  /// Who works for the publisher: *providers*.
  case helper
  /// A unit of time.
  case unit
  /// On what it depends: *if*.
  case condition
  /// Begins a list of what is meant: *including*.
  case exampleCue
  /// Ends the keeping of data: *delete*.
  case deleteVerb
  /// What is kept apart from the rest, and for another time: *backup*, *cookie*.
  case setApart
  /// Stands between *for* and the number of a period: *up to*.
  case periodFiller
  /// Makes a period the shortest that is meant: *at least*.
  case leastCue
  /// A second period for the same thing, or the first of two answers: *extend*, *acknowledge*.
  case otherPeriod
  /// What an age may be asked for beside the use of a service: *purchase*.
  case otherAgeCause
  /// Stands before *data* without making it data of one kind: *personal*.
  case generalData
  /// Stands before the number of a provision: *Article*.
  case unitOfLaw
  /// Stands behind the name of a company, or begins what does: *Inc*, the *S* of *S.A.*
  case companyForm
}

/// A set of word lists.
struct WordLists: OptionSet, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }
  init(_ list: WordList) { rawValue = 1 << UInt128(list.rawValue) }

  static let abbreviation = WordLists(.abbreviation)
  static let sentenceOpener = WordLists(.sentenceOpener)
  static let contactVerb = WordLists(.contactVerb)
  static let coordinator = WordLists(.coordinator)
  static let slotNoun = WordLists(.slotNoun)
  static let slotFiller = WordLists(.slotFiller)
  static let slotVerb = WordLists(.slotVerb)
  static let editorsMark = WordLists(.editorsMark)
  static let seeVerb = WordLists(.seeVerb)
  static let firstPerson = WordLists(.firstPerson)
  static let titleFiller = WordLists(.titleFiller)
  static let determiner = WordLists(.determiner)
  static let demonstrative = WordLists(.demonstrative)
  static let preposition = WordLists(.preposition)
  static let titleCue = WordLists(.titleCue)
  static let documentNoun = WordLists(.documentNoun)
  static let screenNoun = WordLists(.screenNoun)
  static let meaningVerb = WordLists(.meaningVerb)
  static let copula = WordLists(.copula)
  static let auxiliary = WordLists(.auxiliary)
  static let referVerb = WordLists(.referVerb)
  static let definitionFiller = WordLists(.definitionFiller)
  static let termModifier = WordLists(.termModifier)
  static let termHead = WordLists(.termHead)
  static let termAlone = WordLists(.termAlone)
  static let unit = WordLists(.unit)
  static let dataVerb = WordLists(.dataVerb)
  static let small = WordLists(.small)
  static let be = WordLists(.be)
  static let keepVerb = WordLists(.keepVerb)
  static let answerVerb = WordLists(.answerVerb)
  static let unitFiller = WordLists(.unitFiller)
  static let limit = WordLists(.limit)
  static let others = WordLists(.others)
  static let recipientCue = WordLists(.recipientCue)
  static let boundary = WordLists(.boundary)
  static let dataNoun = WordLists(.dataNoun)
  static let otherDeed = WordLists(.otherDeed)
  static let adverb = WordLists(.adverb)
  static let modal = WordLists(.modal)
  static let otherParty = WordLists(.otherParty)
  static let exception = WordLists(.exception)
  static let reader = WordLists(.reader)
  static let consentVerb = WordLists(.consentVerb)
  static let consentNoun = WordLists(.consentNoun)
  static let acceptanceNoun = WordLists(.acceptanceNoun)
  static let constituteVerb = WordLists(.constituteVerb)
  static let doubt = WordLists(.doubt)
  static let securityWord = WordLists(.securityWord)
}

/// Phrases that a rule begins to look from.
enum PhraseList: Int, CaseIterable {
  /// Where readers are told to turn to, before the address.
  case at
  /// Words of templates.
  case placeholder
  /// Words that only a link makes sense of.
  case here
  /// Another document of the same publisher.
  case documentName
  /// Stands before the date on which a text last changed.
  case updatedCue
  /// Stands before the date from which a text binds.
  case effectiveCue
  /// A part of a text: *section*.
  case section
  /// Says that terms have their meaning from another text.
  case definedElsewhere
  /// Use as the ground of something: *by using*.
  case byUse
  case continuedUse
  /// A quality without limits: *completely secure*.
  case absolute
  /// A deed without exception: *we never*.
  case absoluteDeed
  /// The number of a percentage.
  case hundred
  case sellVerb
  case shareVerb
  /// What is done to data: *sold*, *shared*.
  case passiveDeed
  /// Denies the use of cookies: *use no cookies*.
  case noCookies
  /// Denies that the publisher decides about data: *only a processor*.
  case onlyProcessor
  /// An exception that covers almost anybody: *business partners*.
  case wideException
  /// Stands before an age: *under the age of*.
  case age
  /// Stands behind an age and makes it the least one: *or older*.
  case ageAndOver
  /// A unit of time: *days*.
  case unit
  /// Says nothing certain: *certain information*.
  case vague
  /// What the publisher may do with data: *we may share*.
  case mayDo
}

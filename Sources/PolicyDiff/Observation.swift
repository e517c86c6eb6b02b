package import PolicyModel

/// One thing that differs between two versions, before anybody judges it.
package struct Observation: Sendable {
  package let kind: Kind
  /// The block that it concerns: of the new version, or of the old one if it is gone.
  package var element: Name?
  /// The block's title, or its name where it has none.
  package var title: String
  /// What was said before; empty if nothing was.
  package var before: String
  package var after: String
  /// What is known about the circumstances; one that is not in here is not known.
  package var known: [Circumstance: Bool] = [:]
  /// Whom it concerns.
  package var scope: Scope = .everyone
  /// The words of the old and the new text that it is about, as indices of tokens.
  package var oldWords: [Range<Int>] = []
  package var newWords: [Range<Int>] = []
  /// Further words by which the text may say it: other forms of a name, a title.
  package var wording: [String] = []
  /// Index of the observation whose consequence this is.
  package var cause: Int?

  package init(
    _ kind: Kind, _ element: Name?, title: String, before: String = "", after: String = "",
    known: [Circumstance: Bool] = [:], scope: Scope = .everyone
  ) {
    self.kind = kind
    self.element = element
    self.title = title
    self.before = before
    self.after = after
    self.known = known
    self.scope = scope
  }

  /// What can happen between two versions; rules match these words.
  package enum Kind: String, Sendable, CaseIterable {
    case dataAdded = "data added"
    case dataRemoved = "data removed"
    case dataSensitive = "data sensitive"
    case sourceAdded = "source added"
    case sourceRemoved = "source removed"
    case purposeAdded = "purpose added"
    case purposeRemoved = "purpose removed"
    case recipientAdded = "recipient added"
    case recipientRemoved = "recipient removed"
    case recipientNamed = "recipient named"
    case saleStarted = "sale started"
    case saleEnded = "sale ended"
    case advertisingStarted = "advertising started"
    case advertisingEnded = "advertising ended"
    case cookieAdded = "cookie added"
    case cookieRemoved = "cookie removed"
    case cookieChanged = "cookie changed"
    case retentionLonger = "retention longer"
    case retentionShorter = "retention shorter"
    case retentionChanged = "retention changed"
    case transferAdded = "transfer added"
    case transferRemoved = "transfer removed"
    case transferMechanism = "transfer mechanism"
    case basisFromConsent = "basis from-consent"
    case basisToConsent = "basis to-consent"
    case basisChanged = "basis changed"
    case interestReworded = "interest reworded"
    case rightAdded = "right added"
    case rightRemoved = "right removed"
    case rightMethod = "right method"
    case contactFixed = "contact fixed"
    case contactChanged = "contact changed"
    case contactRemoved = "contact removed"
    case controllerChanged = "controller changed"
    case officerChanged = "officer changed"
    case roleChanged = "role changed"
    case decisionAdded = "decision added"
    case decisionRemoved = "decision removed"
    case ageLowered = "age lowered"
    case ageRaised = "age raised"
    case securityWeakened = "security weakened"
    case securityStrengthened = "security strengthened"
    case breachNarrowed = "breach narrowed"
    case breachWidened = "breach widened"
    case promiseAdded = "promise added"
    case promiseRemoved = "promise removed"
    case promiseChanged = "promise changed"
    case lawChanged = "law changed"
    case scopeWider = "scope wider"
    case scopeNarrower = "scope narrower"
    case amendmentWeaker = "amendment weaker"
    case amendmentStronger = "amendment stronger"
    case amendmentChanged = "amendment changed"
    case dateLater = "date later"
    case dateEarlier = "date earlier"
    case dateOnly = "date only"
    case formatChanged = "format changed"
    case headingChanged = "heading changed"
    case prominenceLower = "prominence lower"
    case prominenceHigher = "prominence higher"
    case clauseAdded = "clause added"
    case clauseRemoved = "clause removed"
    case clauseMoved = "clause moved"
    case clauseSplit = "clause split"
    case clauseMerged = "clause merged"
    case duplicateRemoved = "duplicate removed"
    case termNarrowed = "term narrowed"
    case termWidened = "term widened"
    case termRenamed = "term renamed"
    case termAdded = "term added"
    case termRemoved = "term removed"
    case modalWeaker = "modal weaker"
    case modalStronger = "modal stronger"
    case negationChanged = "negation changed"
    case exceptionAdded = "exception added"
    case exceptionRemoved = "exception removed"
    case numberChanged = "number changed"
    case linkChanged = "link changed"
    case wordingChanged = "wording changed"
    case referenceChanged = "reference changed"
    case translationAdded = "translation added"
    case translationRemoved = "translation removed"
    case jurisdictionAdded = "jurisdiction added"
    case jurisdictionRemoved = "jurisdiction removed"
    case documentAdded = "document added"
    case documentRemoved = "document removed"
    case documentChanged = "document changed"
    case coverageLost = "coverage lost"
    case factChanged = "fact changed"
  }

  /// What a rule may ask about an observation beside its kind.
  package enum Circumstance: String, Sendable, CaseIterable {
    case sensitive, health
    case childData = "child-data"
    case parentalConsent = "parental-consent"
    case compatible
    case aiTraining = "ai-training"
    case directMarketing = "direct-marketing"
    case newCategory = "new-category"
    case processor, affiliate
    case thirdParty = "third-party"
    case necessary
    case promisedOtherwise = "promised-otherwise"
    case explicitConsent = "explicit-consent"
    case consentBasis = "consent-basis"
    case contentLoss = "content-loss"
    case statutory
    case rightsLink = "rights-link"
    case protective, permissive
    case prescribedTitle = "prescribed-title"
    case terms, announced, material
    case lessProtective = "less-protective"
    case moreProtective = "more-protective"
    case heldData = "held-data"
    /// The organisation is bound by a law of its trade, or by a framework that it joined.
    case hipaa, glba, dpf
  }
}

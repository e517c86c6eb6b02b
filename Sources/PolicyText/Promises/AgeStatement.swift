/// A sentence that says how old readers must be, or who counts as a child.
struct AgeStatement {
  let subject: Subject
  /// In years.
  let age: Int
  /// *over 12*: the least age is a year more.
  let isOver: Bool
  /// From the cue to the number or the other way round.
  let words: Range<Int>
  /// The word of the number.
  let number: Int

  /// What the age is the limit of.
  enum Subject {
    /// Who may use the service.
    case user
    /// Who is a child.
    case child
  }

  /// In reading order.
  static func find(in reading: Reading) -> [AgeStatement] {
    (reading.hits(.age).compactMap { limit($0, reading) }
      + reading.hits(.ageAndOver).compactMap { least($0, reading) })
      .sorted { $0.number < $1.number }
  }

  /// "Under 13", "at least 16 years old", "over the age of 18".
  private static func limit(_ hit: Lexicon.Hit, _ reading: Reading) -> AgeStatement? {
    guard let number = reading.after(hit.words.upperBound - 1, atMost: 1).first,
      let age = age(number, reading)
    else { return nil }
    let sentence = reading.sentences[reading.sentence(of: number)].words
    let cue = reading.text(hit.words.lowerBound).lowercased()
    let isUpper = ["under", "younger", "below", "less"].contains(cue)
    let before = sentence.lowerBound..<hit.words.lowerBound
    let subject: Subject
    if !isUpper || isForbidden(sentence, before, reading) {
      subject = .user
    } else if reading.contains(.collectingCue, in: before) || isDefined(before, reading)
      || has(["learn", "aware", "discover", "suspect"], before, reading)
    {
      subject = .child
    } else {
      return nil
    }
    // "Over the age of 16 and under 18" has two sides.
    return AgeStatement(
      subject: subject, age: age, isOver: cue == "over", words: hit.words.lowerBound..<number + 1,
      number: number)
  }

  /// "13 or older", "16 years of age and over".
  private static func least(_ hit: Lexicon.Hit, _ reading: Reading) -> AgeStatement? {
    guard let number = reading.before(hit.words.lowerBound, atMost: 1).first,
      let age = age(number, reading)
    else { return nil }
    // "At least 13 years old or older" was read from its front.
    let isRead = reading.hits(.age).contains { $0.words.upperBound == number }
    guard !isRead else { return nil }
    return AgeStatement(
      subject: .user, age: age, isOver: false, words: number..<hit.words.upperBound, number: number)
  }

  private static func age(_ word: Int, _ reading: Reading) -> Int? {
    let sentence = reading.sentences[reading.sentence(of: word)].words
    guard let age = reading.number(word), (10...21).contains(age),
      Figure.isAge(word, sentence, reading), !Figure.isParticular(sentence, reading),
      !reading.contains(.otherAgeCause, in: sentence)
    else { return nil }
    return age
  }

  /// "Nobody under 13 may use it": a denial, and words about use.
  private static func isForbidden(
    _ sentence: Range<Int>, _ before: Range<Int>, _ reading: Reading
  ) -> Bool {
    guard reading.contains(.negation, in: sentence), !reading.contains(.collectingCue, in: before)
    else { return false }
    return reading.contains(.usingCue, in: sentence)
      || has(["permit", "permitted", "allow", "allowed"], sentence, reading)
  }

  private static func has(
    _ words: Set<String>, _ range: Range<Int>, _ reading: Reading
  ) -> Bool {
    range.contains { words.contains(reading.text($0).lowercased()) }
  }

  /// "By a child we mean anyone under 16."
  private static func isDefined(_ before: Range<Int>, _ reading: Reading) -> Bool {
    before.suffix(8).contains { word in
      let lists = reading.words[word].lists
      return lists.contains(.meaningVerb) || lists.contains(.copula)
    }
      && has(["child", "children", "minor", "minors"], before.suffix(8), reading)
  }
}

internal import PolicyModel

/// A sentence of the publisher that says how long data is kept, or how soon requests are answered.
struct PeriodStatement {
  let subject: Subject
  let period: Period
  /// From the word that says what it is about to the unit, in the order of the text.
  let words: Range<Int>
  /// From the number to the unit.
  let amount: Range<Int>
  /// *at least*: the period may be longer.
  let isLeast: Bool

  /// What lasts so long.
  enum Subject { case keeping, answering }

  /// In reading order.
  static func find(in reading: Reading) -> [PeriodStatement] {
    reading.hits(.unit).compactMap { PeriodFinder(reading, unit: $0.words.lowerBound)?.statement }
  }
}

/// Reads what a number and a unit of time stand for in their sentence.
private struct PeriodFinder {
  let reading: Reading
  let unit: Int
  let amount: PeriodAmount
  let sentence: Range<Int>
  /// The words of the statement before the amount, and after it.
  let before: Range<Int>
  let after: Range<Int>

  /// How far a verb may stand from the amount.
  private static let reach = 16

  init?(_ reading: Reading, unit: Int) {
    guard let amount = PeriodAmount(before: unit, reading) else { return nil }
    self.reading = reading
    self.unit = unit
    self.amount = amount
    sentence = reading.sentences[reading.sentence(of: unit)].words
    let clause = reading.clause(round: amount.words.lowerBound..<unit + 1)
    before = max(clause.lowerBound, amount.words.lowerBound - Self.reach)..<amount.words.lowerBound
    after = unit + 1..<min(max(unit + 1, clause.upperBound), unit + 1 + Self.reach)
  }

  var statement: PeriodStatement? {
    guard !isOfAnother else { return nil }
    if let verb = keeping { return made(.keeping, verb) }
    if let verb = answering { return made(.answering, verb) }
    return nil
  }

  private func made(_ subject: PeriodStatement.Subject, _ verb: Int) -> PeriodStatement {
    let start = min(verb, amount.words.lowerBound)
    return PeriodStatement(
      subject: subject, period: amount.period, words: start..<max(verb, unit) + 1,
      amount: amount.words.lowerBound..<unit + 1,
      isLeast: reading.contains(.leastCue, in: cue + 1..<amount.words.lowerBound))
  }

  /// The last word before the amount that is no filler: *for* of "for up to 12 months".
  private var cue: Int {
    before.last { !has($0, .periodFiller) } ?? before.lowerBound - 1
  }

  private func has(_ word: Int, _ list: WordList) -> Bool {
    reading.words[word].lists.contains(WordLists(list))
  }

  private func text(_ word: Int) -> String {
    sentence.contains(word) ? reading.text(word).lowercased() : ""
  }

  /// A second period, or the time of a first answer.
  private var isOfAnother: Bool { reading.contains(.otherPeriod, in: sentence) }

  // MARK: - Keeping

  private var keeping: Int? {
    // What is set apart has a time of its own.
    guard !reading.contains(.setApart, in: sentence) else { return nil }
    switch text(cue) {
    case "past", "beyond": return verb(.keepVerb, in: before)
    case "for": return verb(.keepVerb, in: before) ?? verb(.keepVerb, in: after.prefix(5))
    case "after", "every", "older", "once":
      return verb(.deleteVerb, in: before) ?? verb(.deleteVerb, in: after)
    case "within":
      // "within 30 days of your request" is an answer.
      guard !isRequest else { return nil }
      return verb(.deleteVerb, in: before) ?? verb(.deleteVerb, in: after)
    case "is", "are", "was", "retention", "storage": return retentionPeriod
    default: break
    }
    if isFollowed(by: ["after", "following", "from"]), !isRequest,
      let verb = verb(.deleteVerb, in: before.suffix(4))
    {
      return verb
    }
    // "kept 12 months", "keep them 12 months".
    return cue >= before.lowerBound
      ? verb(.keepVerb, in: max(before.lowerBound, cue - 1)..<cue + 1)
      : nil
  }

  /// "The retention period is 12 months."
  private var retentionPeriod: Int? {
    before.suffix(8).last { word in
      ["retention", "storage"].contains(text(word))
        && ["period", "periods", "time", "limit"].contains(text(word + 1))
    }
  }

  private func isFollowed(by words: [String]) -> Bool {
    words.contains(text(unit + 1))
  }

  private var isRequest: Bool {
    let clause = before.lowerBound..<after.upperBound
    return reading.contains(.requestNoun, in: clause) || reading.contains(.contactVerb, in: clause)
      || clause.contains { ["ask", "asked", "asking", "unsubscribe"].contains(text($0)) }
  }

  /// The last verb of a list among some words, if the publisher may be the one who does it.
  private func verb(_ list: WordList, in words: Range<Int>) -> Int? {
    guard let verb = words.last(where: { has($0, list) }) else { return nil }
    let subject = max(sentence.lowerBound, verb - 4)..<verb
    if let reader = subject.last(where: { has($0, .reader) }),
      !(reader + 1..<verb).contains(where: { has($0, .firstPerson) || has($0, .be) })
    {
      return nil
    }
    return isOfOther(before: verb) ? nil : verb
  }

  /// "Brightwater keeps", "the provider stores", "you may keep".
  private func isOfOther(before verb: Int) -> Bool {
    guard reading.text(verb).hasSuffix("s"), verb > sentence.lowerBound else { return false }
    let subject = reading.words[verb - 1]
    if subject.lists.contains(WordLists(.helper)) { return true }
    return subject.isCapital && !subject.lists.contains(.sentenceOpener)
      && !reading.document.ownNames.contains(text(verb - 1))
  }

  // MARK: - Answering

  private var answering: Int? {
    guard ["within", "in"].contains(text(cue)) else { return nil }
    let verbs = before.reversed() + Array(after)
    guard let verb = verbs.first(where: { isAnswer($0) }) else { return nil }
    let subject = max(sentence.lowerBound, verb - 3)..<verb
    let isDuty = ["must", "should", "to", "please"].contains(text(verb - 1))
    return isDuty && !reading.contains(.firstPerson, in: subject) ? nil : verb
  }

  private func isAnswer(_ word: Int) -> Bool {
    has(word, .answerVerb)
      || ["answered", "responded", "replied", "hear", "response"].contains(text(word))
  }
}

/// A number with a unit of time, as words write it: `30 days`, `twelve (12) months`, `a year`.
private struct PeriodAmount {
  let period: Period
  /// The number's words.
  let words: Range<Int>

  /// - Parameter unit: the word of the unit.
  init?(before unit: Int, _ reading: Reading) {
    let first = reading.sentences[reading.sentence(of: unit)].words.lowerBound
    var last = unit - 1
    var isBusiness = false
    while last >= first, reading.words[last].lists.contains(.unitFiller) {
      isBusiness = isBusiness || ["business", "working"].contains(reading.text(last).lowercased())
      last -= 1
    }
    guard last >= first, let number = PeriodAmount.number(endingAt: last, first, reading),
      !PeriodAmount.isRange(number.words, unit, first, reading)
    else { return nil }
    let written = reading.text(unit).lowercased()
    let name = written.hasSuffix("s") ? String(written.dropLast()) : written
    guard let plain = Period.Unit(rawValue: name) else { return nil }
    let kind = isBusiness && plain == .day ? .businessDay : plain
    period = Period(count: number.value, unit: kind)
    words = number.words
  }

  private static func number(
    endingAt last: Int, _ first: Int, _ reading: Reading
  ) -> (words: Range<Int>, value: Int)? {
    if ["a", "an"].contains(reading.text(last).lowercased()) { return (last..<last + 1, 1) }
    guard var value = reading.number(last), value < 10_000 else { return nil }
    var start = last
    if value < 10, last > first, reading.joins(last - 1),
      let tens = English.tens[reading.text(last - 1).lowercased()]
    {
      value += tens
      start = last - 1
    }
    // "a hundred and twenty" is more than its last word says.
    let before = reading.text(max(first, start - 1)).lowercased()
    if before == "hundred" || before == "and" { return nil }
    // "twelve (12)" says it twice.
    if start > first, reading.gap(after: start - 1).contains(UInt8(ascii: "(")),
      let other = number(endingAt: start - 1, first, reading), other.value == value
    {
      start = other.words.lowerBound
    }
    return (start..<last + 1, value)
  }

  /// "two or three years", "6-12 months", "30 days or 60".
  private static func isRange(
    _ number: Range<Int>, _ unit: Int, _ first: Int, _ reading: Reading
  ) -> Bool {
    let before = number.lowerBound - 1
    guard before >= first else { return false }
    if reading.number(before) != nil { return true }
    let isJoint = ["to", "or", "and"].contains(reading.text(before).lowercased())
    return isJoint && before > first && isAmount(before - 1, reading)
  }

  private static func isAmount(_ word: Int, _ reading: Reading) -> Bool {
    reading.number(word) != nil || reading.words[word].lists.contains(.unit)
  }
}

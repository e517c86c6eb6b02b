/// A number that a text states about a thing that has one number only.
struct Figure {
  let subject: Subject
  let amount: Amount
  let words: Range<Int>

  /// What the number is about.
  enum Subject: Hashable {
    /// Who may use the service.
    case age
    /// Whose data is not meant to be collected.
    case childhood
    case answer
    case changeNotice(isMaterial: Bool)
    /// How long data of a kind is kept; the words of the kind, sorted.
    case retention(of: String)

    var description: String {
      switch self {
      case .age: "the least age for using it"
      case .childhood: "the age below which nothing is collected"
      case .answer: "the time for an answer"
      case .changeNotice: "the notice before a change"
      case .retention: "the time for which this is kept"
      }
    }
  }

  /// A number that differs from the first one about its subject.
  struct Contrast: Hashable {
    let subject: Subject
    let amount: Amount
  }

  /// A number with its unit.
  struct Amount: Hashable, CustomStringConvertible {
    let number: Int
    let unit: String

    var description: String {
      unit.isEmpty ? "\(number)" : "\(number) \(unit)\(number == 1 ? "" : "s")"
    }
  }

  /// In reading order.
  static func find(in reading: Reading) -> [Figure] {
    (reading.hits(.age).compactMap { age($0, reading) } + periods(reading)).sorted {
      $0.words.lowerBound < $1.words.lowerBound
    }
  }

  // MARK: - Ages

  private static func age(_ hit: Lexicon.Hit, _ reading: Reading) -> Figure? {
    let sentence = reading.sentences[reading.sentence(of: hit.words.lowerBound)].words
    guard let word = reading.after(hit.words.upperBound - 1, atMost: 1).first,
      let number = reading.number(word), (10...21).contains(number),
      isAge(word, sentence, reading), !isParticular(sentence, reading)
    else { return nil }
    let before = sentence.lowerBound..<hit.words.lowerBound
    let subject: Subject
    if reading.contains(.collectingCue, in: before) {
      subject = .childhood
    } else if reading.contains(.usingCue, in: sentence) {
      subject = .age
    } else {
      return nil
    }
    return Figure(
      subject: subject, amount: Amount(number: number, unit: ""),
      words: hit.words.lowerBound..<word + 1)
  }

  /// Whether a number counts the years of a person.
  static func isAge(_ word: Int, _ sentence: Range<Int>, _ reading: Reading) -> Bool {
    if let next = reading.after(word, atMost: 1).first {
      let isUnit = reading.words[next].lists.contains(.unit)
      if isUnit, !reading.text(next).lowercased().hasPrefix("year") { return false }
    }
    return reading.contains(.ageWord, in: sentence)
  }

  /// Whether a sentence is about some readers only, or about what others must agree to.
  static func isParticular(_ sentence: Range<Int>, _ reading: Reading) -> Bool {
    let part = reading.passage(of: sentence.lowerBound).part
    let title = FoldedWords.hashes(of: reading.document.parts[part].title)
    return reading.contains(.particular, in: sentence)
      || title.contains { English.places.contains($0) }
  }

  // MARK: - Periods

  private static func periods(_ reading: Reading) -> [Figure] {
    reading.hits(.unit).compactMap { hit in
      let unit = hit.words.lowerBound
      let sentence = reading.sentences[reading.sentence(of: unit)].words
      guard let number = amount(before: unit, reading), !isParticular(sentence, reading) else {
        return nil
      }
      let clause = reading.clause(round: number.word..<unit + 1)
      guard let subject = subject(of: number.word, unit, clause, reading) else { return nil }
      return Figure(
        subject: subject.subject,
        amount: Amount(
          number: number.value, unit: Title.singular(reading.text(unit).lowercased())),
        words: subject.start..<unit + 1)
    }
  }

  /// The number of a period; `thirty (30) days` counts once.
  private static func amount(before unit: Int, _ reading: Reading) -> (word: Int, value: Int)? {
    let before = reading.before(unit, atMost: 2)
    for word in before.reversed() {
      if let value = reading.number(word) { return (word, value) }
      guard reading.words[word].lists.contains(.unitFiller) else { return nil }
    }
    return nil
  }

  private static func subject(
    of number: Int, _ unit: Int, _ clause: Range<Int>, _ reading: Reading
  ) -> (subject: Subject, start: Int)? {
    let before = clause.lowerBound..<number
    if let verb = before.last(where: { reading.words[$0].lists.contains(.answerVerb) }),
      reading.contains(.requestNoun, in: clause), !reading.contains(.extension, in: clause)
    {
      return (.answer, verb)
    }
    return retention(before, number, reading)
  }

  /// Words that name no kind of data by themselves.
  private static let pronouns: Set<String> = [
    "it", "them", "they", "this", "that", "these", "those", "data", "information", "detail", "what",
    "which", "all", "any", "some", "each", "both", "rest", "copy", "record", "one", "most",
  ]

  /// "keep server logs for 30 days", "server logs are kept for 30 days".
  private static func retention(
    _ before: Range<Int>, _ number: Int, _ reading: Reading
  ) -> (subject: Subject, start: Int)? {
    guard let last = before.last,
      before.suffix(4).contains(where: { reading.words[$0].hash == English.duration }),
      let verb = before.last(where: { reading.words[$0].lists.contains(.keepVerb) }),
      last - verb <= 10
    else { return nil }
    let isPassive = reading.before(verb, atMost: 2).contains {
      reading.words[$0].lists.contains(.be)
    }
    let object = isPassive ? max(before.lowerBound, verb - 7)..<verb : verb + 1..<number
    let words = object.map { reading.words[$0] }
    var names: Set<String> = []
    for (word, index) in zip(words, object) {
      if word.lists.contains(.small) { continue }
      if word.lists.contains(.boundary) { return nil }
      names.insert(Title.singular(reading.text(index).lowercased()))
    }
    // "It" and "your data" are whatever the sentence before was about.
    names.subtract(pronouns)
    guard (1...3).contains(names.count) else { return nil }
    return (.retention(of: names.sorted().joined(separator: " ")), min(verb, object.lowerBound))
  }
}

import PolicyDiagnostics
import PolicyReference

/// Reads the text of a field by the shape that the reference gives it.
///
/// What a value means (a date, a duration, a link) is not looked at here; that a word is one of a
/// closed list is.
struct ValueReader {
  let rule: FieldRule
  let text: JoinedText

  /// What is wrong with a value.
  enum Fault {
    /// A word that is none of the closed list; what it was read as, if it is near to one.
    case unknownWord(ByteRange, written: String, words: [String], near: [String])
    /// A sentence where words of a list are due.
    case sentence(ByteRange)
    case unclosedQuotation(ByteRange)
    /// `unknown` without a reason.
    case missingReason(ByteRange, word: String)
    /// Parentheses that the field has no use for, or `(possible)` that does not come last.
    case unknownQualifier(ByteRange, written: String, words: [String])
    /// A list of bullets inside the field.
    case nestedList
    /// `#` and something that is no name.
    case malformedReference(ByteRange, written: String, proposal: String?)
  }

  struct Reading {
    var answer: FieldSyntax.Answer
    var faults: [Fault] = []
  }

  /// How many faults one field may report; the rest would say the same.
  private static let mostFaults = 8

  /// Reads the value of a field.
  ///
  /// - Parameters:
  ///   - source: the bytes of the file.
  ///   - lines: the pieces of lines that the value stands on.
  ///   - lookups: how many more misspelt words may be compared with known ones.
  func read(_ source: [UInt8], _ lines: [ByteRange], lookups: inout Int) -> Reading {
    guard !text.isEmpty else { return Reading(answer: .gap) }
    let whole = 0..<text.bytes.count
    if let answer = specialAnswer() { return answer }
    guard text.bytes.count <= Limits.line else {
      return Reading(
        answer: .values([ValueSyntax(text: text.text, range: text.fileRange(whole))]))
    }
    if let sentence = sentence(whole) {
      return Reading(answer: .values([]), faults: [.sentence(sentence)])
    }
    if let list = nestedList(source, lines, &lookups) { return list }
    return readItems(ValueMarks(text.bytes), &lookups)
  }

  private func readItems(_ marks: ValueMarks, _ lookups: inout Int) -> Reading {
    let whole = 0..<text.bytes.count
    var reading = Reading(answer: .gap)
    if let mark = marks.unclosedQuote, readsQuotes {
      reading.faults.append(.unclosedQuotation(text.fileRange(mark..<(mark + 1))))
    }
    var values: [ValueSyntax] = []
    for range in rule.shape == .list ? marks.items : [whole] {
      let item = ItemReader(rule: rule, text: text, marks: marks)
      let result = item.read(range, lookups: &lookups)
      values.append(result.value)
      let space = ValueReader.mostFaults - reading.faults.count
      if space > 0 { reading.faults += result.faults.prefix(space) }
    }
    reading.answer = .values(values)
    return reading
  }

  private var readsQuotes: Bool {
    if case .quotation = rule.type { return true }
    return rule.shape == .list
  }

  // MARK: - Answers that are no value

  private func specialAnswer() -> Reading? {
    // All these answers begin with "n" or "u".
    guard takesAnswers, text.bytes.count <= 4_096,
      let first = text.bytes.first, [0x4E, 0x55, 0x6E, 0x75].contains(first)
    else { return nil }
    let words = text.text
    let lower = words.lowercased()
    if lower == "none", rule.type.closedWords?.contains("none") != true {
      return Reading(answer: .declaredNone)
    }
    if let reason = reason(words, lower, "unknown because ") {
      return Reading(answer: .unknown(because: reason))
    }
    if let reason = reason(words, lower, "not applicable because ") {
      return Reading(answer: .notApplicable(because: reason))
    }
    if !isFreeText, lower == "unknown" || lower == "not applicable" {
      let fault = Fault.missingReason(text.fileRange(0..<text.bytes.count), word: lower)
      return Reading(answer: .unknown(because: ""), faults: [fault])
    }
    return nil
  }

  private func reason(_ words: String, _ lower: String, _ start: String) -> String? {
    guard lower.hasPrefix(start) else { return nil }
    return String(decoding: Array(words.utf8.dropFirst(start.utf8.count)), as: UTF8.self)
  }

  private var isFreeText: Bool {
    if case .text = rule.type { true } else { false }
  }

  /// Whether `none` and its like answer the field; in words for people they are words.
  private var takesAnswers: Bool {
    switch rule.type {
    case .quotation, .reason, .because: false
    default: rule.label != .gist && rule.label != .authorNote
    }
  }

  // MARK: - Values that cannot be of their type

  /// The text if it is a sentence although the field takes words of another kind.
  private func sentence(_ whole: Range<Int>) -> ByteRange? {
    guard takesWords, let last = text.bytes.last, [0x2E, 0x21, 0x3F].contains(last) else {
      return nil
    }
    let words = text.text.split(separator: " ", maxSplits: 4)
    return words.count >= 4 ? text.fileRange(whole) : nil
  }

  private var takesWords: Bool {
    switch rule.type {
    case .word, .openWord, .vocabulary, .date, .version, .number, .yesNo, .permission, .email,
      .name, .reference, .jurisdiction, .region, .scope, .language:
      true
    case .text, .quotation, .duration, .phone, .link, .referenceOrText, .path, .sharedClause,
      .argument, .parameter, .valueDefinition, .fact, .citation, .because, .reason, .predicate,
      .channels, .column:
      false
    }
  }

  /// Bullets under an empty field: one item each, and an error, because Markdown nests them.
  private func nestedList(
    _ source: [UInt8], _ lines: [ByteRange], _ lookups: inout Int
  ) -> Reading? {
    let bullets = lines.filter { source.has("- ", at: $0.start, before: $0.end) }
    guard !bullets.isEmpty, bullets.count == lines.count, rule.shape != .one else { return nil }
    var values: [ValueSyntax] = []
    for bullet in bullets {
      let item = JoinedText(source, [ByteRange(bullet.start + 2, bullet.end)])
      guard !item.isEmpty else { continue }
      let reader = ItemReader(rule: rule, text: item, marks: ValueMarks(item.bytes))
      values.append(reader.read(0..<item.bytes.count, lookups: &lookups).value)
    }
    return Reading(answer: .values(values), faults: [.nestedList])
  }
}

import PolicyDiagnostics
import PolicyReference

/// Reads one value: words, quotation marks or a reference, then words in parentheses.
struct ItemReader {
  let rule: FieldRule
  let text: JoinedText
  let marks: ValueMarks

  struct Result {
    let value: ValueSyntax
    var faults: [ValueReader.Fault]
  }

  /// The qualifiers that every item of a list may have, and that come last.
  static let reserved = ["possible", "planned"]

  /// Reads an item that lies in `text`.
  ///
  /// - Parameter lookups: how many more misspelt words may be compared with known ones.
  func read(_ item: Range<Int>, lookups: inout Int) -> Result {
    var faults: [ValueReader.Fault] = []
    let split = splitQualifiers(item)
    checkQualifiers(split.qualifiers, &faults)
    let range = text.fileRange(split.value)
    if let reference = reference(split.value, &faults) {
      let value = ValueSyntax(
        text: reference.name, range: range, isReference: true, qualifiers: split.qualifiers,
        asWord: reference.asWord)
      return Result(value: value, faults: faults)
    }
    let quoted = unquoted(split.value)
    var words = text.bytes.text(quoted ?? split.value)
    if quoted == nil, let closed = rule.type.closedWords, !holdsSlot(words) {
      words = checked(words, range, closed, &lookups, &faults)
    }
    let value = ValueSyntax(
      text: words, range: range, isQuoted: quoted != nil, qualifiers: split.qualifiers)
    return Result(value: value, faults: faults)
  }

  // MARK: - Qualifiers

  private func splitQualifiers(
    _ item: Range<Int>
  ) -> (value: Range<Int>, qualifiers: [ValueSyntax.Qualifier]) {
    var end = item.upperBound
    var qualifiers: [ValueSyntax.Qualifier] = []
    while end > item.lowerBound, text.bytes[end - 1] == ASCII.closeParenthesis,
      let start = marks.openings[end - 1], start > item.lowerBound
    {
      let inner = text.bytes.trimmed(start + 1, end - 1)
      let words = text.bytes.text(inner)
      let isReserved =
        rule.shape == .list && ItemReader.reserved.contains(words.lowercased())
      guard rule.qualifier != nil || isReserved else { break }
      qualifiers.append(
        ValueSyntax.Qualifier(
          text: isReserved ? words.lowercased() : words, range: text.fileRange(start..<end)))
      end = text.bytes.trimmed(item.lowerBound, start).upperBound
    }
    return (item.lowerBound..<end, qualifiers.reversed())
  }

  private func checkQualifiers(
    _ qualifiers: [ValueSyntax.Qualifier], _ faults: inout [ValueReader.Fault]
  ) {
    var sawReserved = false
    for qualifier in qualifiers {
      if rule.shape == .list, ItemReader.reserved.contains(qualifier.text) {
        sawReserved = true
        continue
      }
      if sawReserved {
        faults.append(.unknownQualifier(qualifier.range, written: qualifier.text, words: []))
      } else if case .words(let words) = rule.qualifier,
        Spelling.exact(qualifier.text, in: words) == nil
      {
        faults.append(.unknownQualifier(qualifier.range, written: qualifier.text, words: words))
      }
    }
  }

  // MARK: - References

  private func reference(
    _ range: Range<Int>, _ faults: inout [ValueReader.Fault]
  ) -> (name: String, asWord: String?)? {
    guard takesReferences, text.bytes[range.lowerBound] == ASCII.hash else { return nil }
    var end = range.lowerBound + 1
    while end < range.upperBound, !text.bytes[end].isSpace { end += 1 }
    let name = text.bytes.text((range.lowerBound + 1)..<end)
    let rest = text.bytes.trimmed(end, range.upperBound)
    var asWord: String?
    if text.bytes.has("as ", at: rest.lowerBound, before: rest.upperBound) {
      asWord = text.bytes.text(text.bytes.trimmed(rest.lowerBound + 3, rest.upperBound))
    }
    guard BlockName.isValid(name), rest.isEmpty || asWord != nil else {
      let written = text.bytes.text(range)
      let proposal = BlockName.proposal(
        for: String(decoding: written.utf8.dropFirst(), as: UTF8.self))
      faults.append(
        .malformedReference(text.fileRange(range), written: written, proposal: proposal))
      return (proposal ?? name, nil)
    }
    return (name, asWord)
  }

  /// Whether `#` begins a reference here and not a word, an address or a colour.
  private var takesReferences: Bool {
    switch rule.type {
    case .reference, .referenceOrText, .name, .vocabulary, .openWord, .word, .region: true
    case .text, .quotation, .date, .duration, .version, .number, .yesNo, .permission, .email,
      .phone, .link, .jurisdiction, .scope, .language, .path, .sharedClause, .argument,
      .parameter, .valueDefinition, .fact, .citation, .because, .reason, .predicate, .channels,
      .column:
      false
    }
  }

  // MARK: - Words

  private func unquoted(_ range: Range<Int>) -> Range<Int>? {
    var takesQuotes = rule.shape == .list
    if case .quotation = rule.type { takesQuotes = true }
    guard takesQuotes, let close = marks.quotations[range.lowerBound],
      let opening = Quotation.opening(text.bytes, at: range.lowerBound)
    else { return nil }
    let isWhole = opening.closings.contains { closing in
      text.bytes.has(closing, at: close, before: range.upperBound)
        && close + closing.utf8CodeUnitCount == range.upperBound
    }
    return isWhole ? (range.lowerBound + opening.length)..<close : nil
  }

  /// A word of the closed list in its own spelling; the nearest one for a misspelt word.
  private func checked(
    _ words: String, _ range: ByteRange, _ closed: [String], _ lookups: inout Int,
    _ faults: inout [ValueReader.Fault]
  ) -> String {
    if let word = Spelling.exact(words, in: closed) { return word }
    var near: [String] = []
    if lookups > 0 {
      lookups -= 1
      near = Spelling(closed).nearest(words)
    }
    faults.append(.unknownWord(range, written: words, words: closed, near: near))
    return near.count == 1 ? near[0] : words
  }

  private func holdsSlot(_ words: String) -> Bool {
    Array(words.utf8).containsSlot
  }
}

extension [UInt8] {
  /// Whether `{{` stands somewhere.
  var containsSlot: Bool {
    indices.dropLast().contains { self[$0] == ASCII.openBrace && self[$0 + 1] == ASCII.openBrace }
  }
}

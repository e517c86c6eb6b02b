internal import PolicyDiagnostics

/// Words of a template that nobody has replaced.
enum LeftoverPlaceholder: TextRule {
  static let page = RulePage(
    id: "leftover-placeholder",
    title: "readers see the words of a form where a fact belongs",
    checks: "Words in square brackets that name what belongs there (\"[Company Name]\", "
      + "\"[insert date]\"), marks such as TBD and XXX, and filler text.",
    why: "A placeholder tells readers that nobody has read the text to its end, and the fact that "
      + "belongs there is missing: who answers, from when, where to write.",
    example: """
      ## Clause us: Who we are

      [Company Name] is the controller of your data.

      """,
    instead: """
      ## Clause us: Who we are

      Harbour Instruments is the controller of your data.

      """)

  private static let note = "readers are not told the fact that belongs here"

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    for passage in reading.document.passages { checkBrackets(passage, reading, &findings) }
    for hit in reading.hits(.placeholder) where isMeant(hit, reading) {
      let words = reading.text(hit.words)
      findings.report(
        reading.bytes(of: hit.words), part: reading.passage(of: hit.words.lowerBound).part,
        "\"\(words)\" is not meant for readers", help: ["write what belongs here"], note: note)
    }
  }

  /// TODO in capitals is a mark, as a word it is Spanish; code is quoted as it is.
  private static func isMeant(_ hit: Lexicon.Hit, _ reading: Reading) -> Bool {
    let word = hit.words.lowerBound
    let passage = reading.passage(of: word)
    let bytes = reading.bytes(of: hit.words)
    if reading.mark(round: bytes, in: passage, where: { $0 == .code }) != nil { return false }
    return hit.words.count > 1 || reading.words[word].form.contains(.capitals)
      || !reading.words[word].lists.contains(.editorsMark)
  }

  // MARK: - Brackets

  private static func checkBrackets(
    _ passage: TextDocument.Passage, _ reading: Reading, _ findings: inout TextFindings
  ) {
    let bytes = reading.document.bytes
    var index = passage.bytes.lowerBound
    let end = passage.bytes.upperBound
    while let open = bytes[index..<end].firstIndex(of: UInt8(ascii: "[")) {
      index = open + 1
      let limit = min(end, open + longest)
      guard let close = bytes[index..<limit].firstIndex(of: UInt8(ascii: "]")) else { continue }
      let range = open..<close + 1
      guard isPlaceholder(open + 1..<close, reading) else { continue }
      let isQuoted = reading.mark(round: range, in: passage) { $0 == .code || $0.isLink } != nil
      if isQuoted { continue }
      index = close + 1
      findings.report(
        range, part: passage.part,
        "\"\(reading.document.text(range))\" stands where a fact belongs",
        help: ["write what belongs here, or print it with a slot"], note: note)
    }
  }

  /// Bytes of a placeholder with its brackets.
  private static let longest = 80

  private static func isPlaceholder(_ range: Range<Int>, _ reading: Reading) -> Bool {
    guard !range.isEmpty else { return false }
    let words = reading.words(in: range)
    if words.isEmpty { return isBlank(reading.document.bytes[range]) }
    let lists = reading.words[words].map(\.lists)
    guard lists.allSatisfy({ !$0.isDisjoint(with: [.slotNoun, .slotFiller, .slotVerb]) }) else {
      return lists.first.map { $0.contains(.slotVerb) } ?? false && words.count > 1
    }
    return lists.contains { !$0.isDisjoint(with: [.slotNoun, .slotVerb]) }
  }

  /// Blobs and lines that stand for words: `[●]`, `[___]`.
  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.unicodeScalars.contains { "●•■_".unicodeScalars.contains($0) }
      && text.unicodeScalars.allSatisfy { "●•■_ .".unicodeScalars.contains($0) }
  }
}

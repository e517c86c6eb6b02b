import PolicyReference

/// Keeps headings that stay inside a text from being read as headings of blocks.
enum HeadingGuard {
  /// The text of a heading, with the sign taken apart that would give it the shape of structure:
  /// the colon after a kind and a name, or the hyphen or dot of the name.
  static func guarded(_ text: [UInt8]) -> [UInt8] {
    guard let second = secondWord(text) else { return text }
    let end = second.upperBound
    if end < text.count, text[end] == ASCII.colon {
      return text[..<end] + Array("&#58;".utf8) + text[(end + 1)...]
    }
    guard let mark = text[second].firstIndex(where: { $0 == ASCII.dash || $0 == ASCII.dot }) else {
      return text
    }
    return text[..<mark] + [ASCII.backslash] + text[mark...]
  }

  /// Whether a line of code would be read as structure: hashes, a kind, a name and a colon.
  static func isBlockHeading(_ line: ArraySlice<UInt8>) -> Bool { blockColon(line) != nil }

  /// Code of a list or quote in which such a line has a space before its colon.
  static func guardedCode(_ lines: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isFirst = true
    for line in lines.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      if !isFirst { result.append(ASCII.lineFeed) }
      isFirst = false
      let words = line.firstIndex(of: ASCII.hash).map { line[$0...] } ?? line[line.endIndex...]
      if let colon = blockColon(words) {
        result += line[..<colon] + [ASCII.space] + line[colon...]
      } else {
        result += line
      }
    }
    return result
  }

  /// The colon that gives a line the shape of a block's heading.
  private static func blockColon(_ line: ArraySlice<UInt8>) -> Int? {
    guard line.first == ASCII.hash else { return nil }
    let words = line.drop { $0 == ASCII.hash }.drop { $0.isBlank || $0 == 0xC2 || $0 == 0xA0 }
    let text = Array(words)
    guard let second = secondWord(text), second.upperBound < text.count,
      text[second.upperBound] == ASCII.colon
    else { return nil }
    return words.startIndex + second.upperBound
  }

  /// The run after the first word, up to a space or colon, if the first word is nearly a kind.
  private static func secondWord(_ text: [UInt8]) -> Range<Int>? {
    let first = wordEnd(text, 0)
    guard first > 0, first <= 16, Words.isNearKind(text.text(0..<first)) else { return nil }
    var start = first
    while start < text.count, text[start].isBlank || text.has("\u{A0}", at: start) {
      start += text[start].isBlank ? 1 : 2
    }
    guard start > first else { return nil }
    let end = wordEnd(text, start)
    return end > start ? start..<end : nil
  }

  private static func wordEnd(_ text: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < text.count, !text[index].isSpace, text[index] != ASCII.colon,
      !text.has("\u{A0}", at: index)
    {
      index += 1
    }
    return index
  }
}

/// Words of the language that ordinary text must not seem to use.
enum Words {
  /// Whether a word is a kind of block, or might be one misspelt.
  static func isNearKind(_ word: String) -> Bool { kinds.contains { isNear(word, $0) } }

  /// Whether the words before a colon are the label of a field, or might be one misspelt.
  static func isNearLabel(_ words: String) -> Bool {
    if FieldLabel.named(words) != nil { return true }
    guard words.utf8.count <= 40 else { return false }
    let lowered = words.lowercased()
    return labels.contains { isNear(lowered, $0) }
  }

  private static let kinds =
    BlockKind.allCases.map(\.rawValue)
    + ["Annex", "Schedule", "Rule", "Table", "Notice", "Version"]

  private static let labels = FieldLabel.allCases.map { $0.rawValue.lowercased() }

  /// Whether two words are within two edits; a swap of neighbours counts as two.
  private static func isNear(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard abs(left.count - right.count) <= 2 else { return false }
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      var least = row[0]
      for column in right.indices {
        let cost = byte == right[column] ? diagonal : diagonal + 1
        diagonal = row[column + 1]
        row[column + 1] = min(cost, row[column] + 1, diagonal + 1)
        least = min(least, row[column + 1])
      }
      if least > 2 { return false }
    }
    return row[right.count] <= 2
  }
}

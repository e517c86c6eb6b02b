/// Keeps a line of words from being read as the beginning of something else.
enum LineGuard {
  /// Where a backslash makes words of what Markdown or the language would take for a mark.
  ///
  /// - Parameters:
  ///   - line: the line, beginning with its first byte that is no space.
  ///   - isFirst: whether it begins a paragraph, so that it might be a definition.
  /// - Returns: the offset before which the backslash belongs; `nil` if the line is safe.
  static func escapeOffset(_ bytes: [UInt8], _ line: Range<Int>, isFirst: Bool) -> Int? {
    guard let first = bytes[line].first else { return nil }
    let start = line.lowerBound
    if let offset = languageOffset(bytes, line) { return offset }
    let cursor = LineCursor(bytes: bytes, range: line)
    switch first {
    case ASCII.hash: return cursor.headingLevel() == nil ? nil : start
    case ASCII.greater: return start
    case ASCII.dash, ASCII.plus, ASCII.star:
      if cursor.itemMark(interrupts: false) != nil || cursor.isThematicBreak { return start }
      return cursor.underlineLevel() == nil ? delimiterOffset(bytes, line) : start
    case ASCII.underscore: return cursor.isThematicBreak ? start : nil
    case ASCII.equals: return cursor.underlineLevel() == nil ? nil : start
    case ASCII.backtick, ASCII.tilde: return cursor.fenceStart() == nil ? nil : start
    case ASCII.pipe, ASCII.colon: return delimiterOffset(bytes, line)
    case ASCII.openBracket:
      return isFirst ? bytes.firstIndex(of: "]:", in: line).map { $0 + 1 } : nil
    case let byte where byte.isDigit:
      guard let mark = cursor.itemMark(interrupts: false) else { return nil }
      return start + mark.length - 1
    default: return nil
    }
  }

  /// The offset for a line of a paragraph that Markdown reads as words but the language does not:
  /// `:::` and `{%` are reserved, and a `#` that is no heading may look like one of a block.
  static func languageOffset(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    guard let first = bytes[line].first else { return nil }
    let start = line.lowerBound
    switch first {
    case ASCII.colon: return bytes.has(":::", at: start, before: line.upperBound) ? start : nil
    case ASCII.openBrace: return bytes.has("{%", at: start, before: line.upperBound) ? start : nil
    case ASCII.hash: return bytes[line].contains(ASCII.colon) ? start : nil
    case 0xC2, 0xE2:
      var index = start
      while index < line.upperBound, let length = noBreakSpace(bytes, index) { index += length }
      guard index > start, index < line.upperBound, bytes[index] == ASCII.hash else { return nil }
      return index
    default: return nil
    }
  }

  private static func noBreakSpace(_ bytes: [UInt8], _ index: Int) -> Int? {
    if bytes[index].isBlank { return 1 }
    if bytes.has("\u{A0}", at: index) { return 2 }
    return bytes.has("\u{202F}", at: index) || bytes.has("\u{2007}", at: index) ? 3 : nil
  }

  private static func delimiterOffset(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    TableRow.delimiterColumns(bytes, line) == nil ? nil : line.lowerBound
  }

  /// Guards each line of a text that was written anew, and takes away its indentation.
  static func guarded(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 8)
    var start = 0
    var isFirst = true
    while start <= text.count {
      let end = text[start...].firstIndex(of: ASCII.lineFeed) ?? text.count
      let words = text.skippingBlanks(start, end)
      if start > 0 { result.append(ASCII.lineFeed) }
      if let offset = escapeOffset(text, words..<end, isFirst: isFirst) {
        result += text[words..<offset] + [ASCII.backslash] + text[offset..<end]
      } else {
        result += text[words..<end]
      }
      isFirst = words == end
      start = end + 1
    }
    return result
  }
}

/// The body of a part of a mail, in lines that every relay passes on as they are.
///
/// Source: RFC 2045, section 6.7.
enum QuotedPrintable {
  /// Characters of a line, with the mark of a soft line end.
  private static let width = 76

  /// Encodes text with line feeds; lines of the result end with CR LF.
  static func encode(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { result += [0x0D, 0x0A] }
      result += encode(line: line)
    }
    return result
  }

  private static func encode(line: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var column = 0
    for (index, byte) in zip(line.indices, line) {
      let isLast = index == line.endIndex - 1
      let piece: [UInt8] =
        isPlain(byte) && !(isLast && isSpace(byte))
        ? [byte] : Array(("=" + Hexadecimal.text(byte)).utf8)
      if column + piece.count > width - (isLast ? 0 : 1) {
        result += [UInt8(ascii: "="), 0x0D, 0x0A]
        column = 0
      }
      result += piece
      column += piece.count
    }
    return result
  }

  /// Whether text needs no encoding: ASCII, no line longer than this, nothing at the end of a line
  /// that gets lost on the way.
  static func isNeeded(for text: [UInt8]) -> Bool {
    text.split(separator: 0x0A, omittingEmptySubsequences: false).contains { line in
      line.count > 76 || !line.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "=") }
        || (line.last.map(isSpace) ?? false) || line.starts(with: Array("From ".utf8))
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    isSpace(byte) || ((0x21...0x7E).contains(byte) && byte != UInt8(ascii: "="))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

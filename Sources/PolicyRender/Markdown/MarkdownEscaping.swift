/// Writes plain words so that Markdown reads them as these words.
enum MarkdownEscaping {
  /// Appends words on one line with every mark that could mean something escaped.
  ///
  /// - Parameter startsLine: the words stand at the start of a line, where more marks mean something.
  static func append(
    _ text: String, to bytes: inout [UInt8], startsLine: Bool = false
  ) {
    var text = text
    text.withUTF8 { source in
      let source = UnsafeBufferPointer(rebasing: source[trimmed(source)])
      for index in 0..<source.count {
        let byte = source[index]
        if isLineEnd(byte) {
          if bytes.last != 0x20 { bytes.append(0x20) }
          continue
        }
        if needsEscape(source, index)
          || (startsLine && index == lineMark(source))
        {
          bytes.append(UInt8(ascii: "\\"))
        }
        bytes.append(byte)
      }
    }
  }

  /// Without the white space at both ends, which Markdown drops.
  private static func trimmed(_ source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = 0
    var end = source.count
    while start < end, isSpace(source[start]) { start += 1 }
    while end > start, isSpace(source[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func needsEscape(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch source[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "|"):
      return true
    case UInt8(ascii: "_"):
      return !(isWord(source, index - 1) && isWord(source, index + 1))
    case UInt8(ascii: "&"):
      return isWord(source, index + 1)
        || (index + 1 < source.count && source[index + 1] == UInt8(ascii: "#"))
    case UInt8(ascii: ":"):
      // An address would become a link, with the marks escaped in it as part of the address.
      return index + 1 < source.count && source[index + 1] == UInt8(ascii: "/")
    case UInt8(ascii: "."):
      return index >= 3 && source[index - 3..<index].allSatisfy { $0 | 0x20 == 0x77 }
    case UInt8(ascii: "#"):
      // The closing marks of a heading.
      return index == source.count - 1
    default: return false
    }
  }

  /// The index of the mark that would make a line of words something else; -1 if none would.
  private static func lineMark(_ source: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = source.first else { return -1 }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "="), UInt8(ascii: ":"):
      return 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var index = 0
      while index < source.count, (0x30...0x39).contains(source[index]) { index += 1 }
      guard index < source.count else { return -1 }
      return source[index] == UInt8(ascii: ".") || source[index] == UInt8(ascii: ")") ? index : -1
    default: return -1
    }
  }

  private static func isWord(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard source.indices.contains(index) else { return false }
    switch source[index] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: return true
    default: return false
    }
  }
}

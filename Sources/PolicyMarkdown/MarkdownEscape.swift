/// Plain words as Markdown that prints them and nothing else.
enum MarkdownEscape {
  /// Words in running text.
  ///
  /// - Parameter beginsBlock: whether they stand first on their line, where more signs are marks.
  static func text(_ words: String, beginsBlock: Bool) -> String {
    let bytes = Array(words.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isEdge = index == 0 || index == bytes.count - 1
      if isEdge, byte == 0x20 {
        result.append(contentsOf: "&#32;".utf8)
        continue
      }
      if index == 0, beginsBlock, byte &- 0x30 <= 9 {
        result.append(contentsOf: "&#\(byte);".utf8)
        continue
      }
      if isMark(bytes, index, isEdge: isEdge, beginsBlock: beginsBlock) {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A part of a title, whatever stands round it.
  static func title(_ words: String) -> String { escaping(words, "\\\"'()|`<") }

  /// A part of a destination.
  static func destination(_ address: String) -> String {
    escaping(address.asAddress, "\\()|`*_")
  }

  /// A part of an address that stands by itself in the text, where nothing can be escaped.
  static func bareAddress(_ address: String) -> String { address.asAddress }

  private static func escaping(_ text: String, _ signs: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      // cmark decodes references before it looks at backslashes here.
      if byte == UInt8(ascii: "&") {
        result.append(contentsOf: "&amp;".utf8)
        continue
      }
      if signs.utf8.contains(byte) { result.append(UInt8(ascii: "\\")) }
      result.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isMark(
    _ bytes: [UInt8], _ index: Int, isEdge: Bool, beginsBlock: Bool
  ) -> Bool {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "|"):
      return true
    case UInt8(ascii: "_"):
      return isEdge || !isWord(bytes[index - 1]) || !isWord(bytes[index + 1])
    case UInt8(ascii: "&"):
      return isEdge || bytes[index + 1] == UInt8(ascii: "#") || isLetter(bytes[index + 1])
    case UInt8(ascii: "!"), UInt8(ascii: "#"): return isEdge
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ">"):
      return beginsBlock && index == 0
    // A colon before slashes and the point after "www" would make an address a link.
    case UInt8(ascii: ":"):
      return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
    case UInt8(ascii: "."):
      return index >= 3 && bytes[index - 3..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 <= 9 || byte >= 0x80
  }
}

/// Text as messages of SARIF hold it.
enum SARIFText {
  /// Writes the key `message` with a plain text.
  static func write(_ text: String, as key: String = "message", to writer: inout JSONWriter) {
    writer.object(key) { $0.string("text", escaped(text)) }
  }

  /// A text in which nothing is taken for a placeholder or a link.
  ///
  /// Source: sections 3.11.5 (braces are doubled) and 3.11.6 (brackets are escaped).
  static func escaped(_ text: String) -> String {
    var result = ""
    let hasLink = text.contains("](")
    for character in text {
      switch character {
      case "{": result += "{{"
      case "}": result += "}}"
      case "[" where hasLink: result += "\\["
      case "]" where hasLink: result += "\\]"
      default: result.append(character)
      }
    }
    return result
  }

  /// A path below the root as a relative reference (RFC 3986).
  static func uri(_ path: String) -> String {
    var result: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.append(byte)
      default:
        result += [UInt8(ascii: "%"), upper(byte >> 4), upper(byte & 15)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func upper(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}

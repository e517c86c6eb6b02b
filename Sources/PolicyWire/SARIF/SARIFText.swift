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
}

internal import PolicyDiagnostics

/// A tag (or declaration) of raw HTML in a body: what it is called and how Markdown says the same.
struct HTMLTag {
  /// Lower case; empty for declarations and the like.
  let name: [UInt8]
  let isEnd: Bool

  static let commentStart = Array("<!--".utf8)

  init(_ html: UnsafeBufferPointer<UInt8>) {
    var index = 1
    isEnd = html.count > 1 && html[1] == UInt8(ascii: "/")
    if isEnd { index = 2 }
    var letters: [UInt8] = []
    while index < html.count, letters.count < 32, Self.isNameByte(html[index]) {
      letters.append(html[index] | 0x20)
      index += 1
    }
    name = letters
  }

  /// The bytes up to the end of the tag, on its first line.
  func length(in html: UnsafeBufferPointer<UInt8>) -> Int {
    for (index, byte) in html.enumerated() {
      if byte == UInt8(ascii: ">") { return index + 1 }
      if byte == 0x0A { return index }
    }
    return html.count
  }

  /// The index after the end of a comment, if it ends.
  static func commentEnd<Bytes: RandomAccessCollection>(in bytes: Bytes) -> Int?
  where Bytes.Element == UInt8, Bytes.Index == Int {
    var index = bytes.startIndex + 2
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: ">"), bytes[index - 1] == UInt8(ascii: "-"),
        bytes[index - 2] == UInt8(ascii: "-")
      {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte >= 0x09 && byte <= 0x0D
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "-")
    }
  }

  func refusal(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "raw-html", at: range, "HTML in a text is not published",
      label: "readers would not see these words",
      helps: [Diagnostic.Help(cure)])
  }

  private var cure: String {
    switch String(decoding: name, as: UTF8.self) {
    case "b", "strong": "write \"**words**\""
    case "i", "em", "cite": "write \"*words*\""
    case "s", "del", "strike": "write \"~~words~~\""
    case "code", "tt", "kbd", "samp": "write the words between back-ticks"
    case "br": "end the line with a backslash"
    case "hr": "write \"---\" on a line of its own, with blank lines round it"
    case "a": "write \"[words](address)\""
    case "img": "write \"![description](address)\""
    case "p": "leave a blank line between paragraphs"
    case "ul", "ol", "li": "begin each item with \"- \" or \"1. \""
    case "table", "tr", "td", "th", "thead", "tbody": "write a table with \"|\" between its cells"
    case "h1", "h2", "h3", "h4", "h5", "h6": "begin the heading with \"#\" signs"
    case "blockquote": "begin each line with \"> \""
    case "pre": "put the lines between two lines of three back-ticks"
    case "sup", "sub", "u", "span", "div", "font", "center", "section": "leave the tags out"
    default: "leave the tag out, or write \"\\<\" to print the sign itself"
    }
  }
}

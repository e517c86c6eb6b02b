internal import PolicyMarkdown

/// Writes inlines as Markdown on one line, for cells of tables and for footnotes.
enum InlineMarkdown {
  /// Appends the words of all nodes with their marks; blocks count for nothing.
  static func append(_ prose: Prose, _ range: Range<Int>, to bytes: inout [UInt8]) {
    var open: [(end: Int, closing: [UInt8])] = []
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = open.last, last.end <= index {
        bytes.append(contentsOf: last.closing)
        open.removeLast()
      }
      let node = prose.nodes[index]
      switch node.kind {
      case .text(let text): appendText(text, to: &bytes)
      case .softBreak, .lineBreak: bytes.append(0x20)
      case .code(let code): appendCode(code, to: &bytes)
      case .emphasis: open.append((node.end, begin("*", &bytes)))
      case .strong: open.append((node.end, begin("**", &bytes)))
      case .strikethrough: open.append((node.end, begin("~~", &bytes)))
      case .link(let destination, let title):
        bytes.append(UInt8(ascii: "["))
        open.append((node.end, closing(destination, title)))
      case .image(let destination, let title):
        bytes.append(contentsOf: "![".utf8)
        open.append((node.end, closing(destination, title)))
      case .footnoteReference(let label): bytes.append(contentsOf: "[^\(label)]".utf8)
      case .slot(let slot): appendText("{{\(slot.expression)}}", to: &bytes)
      case .paragraph, .heading, .blockQuote, .list, .item, .codeBlock, .thematicBreak, .table,
        .tableRow, .tableCell, .footnoteDefinition:
        break
      }
      index += 1
    }
    while let last = open.popLast() { bytes.append(contentsOf: last.closing) }
  }

  private static func begin(_ mark: String, _ bytes: inout [UInt8]) -> [UInt8] {
    bytes.append(contentsOf: mark.utf8)
    return Array(mark.utf8)
  }

  /// White space at the ends of a run belongs to it; only a whole line loses it.
  private static func appendText(_ text: String, to bytes: inout [UInt8]) {
    let utf8 = text.utf8
    if let first = utf8.first, first == 0x20, bytes.last != 0x20 { bytes.append(0x20) }
    let isBlank = utf8.allSatisfy { $0 == 0x20 }
    guard !isBlank else { return }
    MarkdownEscaping.append(text, to: &bytes)
    if utf8.last == 0x20 { bytes.append(0x20) }
  }

  private static func appendCode(_ code: String, to bytes: inout [UInt8]) {
    var longest = 0
    var run = 0
    for byte in code.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
    let needsSpace =
      code.utf8.first == UInt8(ascii: "`") || code.utf8.last == UInt8(ascii: "`")
      || (code.utf8.first == 0x20 && code.utf8.last == 0x20)
    bytes.append(contentsOf: fence)
    if needsSpace { bytes.append(0x20) }
    for byte in code.utf8 {
      if byte == UInt8(ascii: "|") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
    if needsSpace { bytes.append(0x20) }
    bytes.append(contentsOf: fence)
  }

  private static func closing(_ destination: String, _ title: String) -> [UInt8] {
    var bytes = Array("](<".utf8)
    for byte in destination.utf8 {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "|"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A, 0x0D: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    // Plain addresses read better without the brackets.
    if destination.utf8.allSatisfy(isPlain) {
      bytes.remove(at: 2)
    } else {
      bytes.append(UInt8(ascii: ">"))
    }
    if !title.isEmpty {
      bytes.append(contentsOf: " \"".utf8)
      MarkdownEscaping.append(
        title.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "”"),
        to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ")"))
    return bytes
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "#"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "?"),
      UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "+"):
      true
    default: false
    }
  }
}

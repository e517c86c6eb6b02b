/// Prints prose that was made by the compiler (what slots print) as Markdown.
///
/// It knows what such prose holds: paragraphs, tables, lists of paragraphs and inlines; any other
/// block prints its words.
struct MarkdownPrinter {
  private(set) var text = ""
  /// What begins each further line: the marks of the quotes and lists the slot stands in.
  private let linePrefix: String

  init(linePrefix: String = "") {
    self.linePrefix = linePrefix
  }

  /// Prints the inlines of a range of nodes.
  mutating func inlines(_ prose: Prose, _ range: Range<Int>, beginsBlock: Bool) {
    var closing: [(end: Int, mark: String)] = []
    var beginsBlock = beginsBlock
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = closing.last, last.end <= index {
        text += last.mark
        closing.removeLast()
      }
      let node = prose.nodes[index]
      switch node.kind {
      case .text(let words): text += MarkdownEscape.text(words, beginsBlock: beginsBlock)
      case .code(let code): text += Self.code(code)
      case .softBreak: text += " "
      case .lineBreak: text += "\\\n" + linePrefix
      case .emphasis: open("*", "*", node.end, &closing)
      case .strong: open("**", "**", node.end, &closing)
      case .strikethrough: open("~~", "~~", node.end, &closing)
      case .link(let destination, let title):
        open("[", Self.target(destination, title), node.end, &closing)
      case .image(let destination, let title):
        open("![", Self.target(destination, title), node.end, &closing)
      case .footnoteReference(let label): text += "[^\(label)]"
      case .slot(let slot): text += "{{\(slot.expression)}}"
      default: break
      }
      beginsBlock = false
      index += 1
    }
    for last in closing.reversed() { text += last.mark }
  }

  /// Prints blocks, with a blank line between them.
  mutating func blocks(_ prose: Prose) {
    var index = 0
    var isFirst = true
    while index < prose.nodes.count {
      let node = prose.nodes[index]
      if !isFirst { newline(); newline() }
      isFirst = false
      switch node.kind {
      case .table(let columns): table(prose, index, columns)
      case .paragraph: inlines(prose, index + 1..<node.end, beginsBlock: true)
      case .list(let start, _): list(prose, index, start)
      default:
        let words = prose.plainText(of: index..<node.end)
        text += MarkdownEscape.text(words, beginsBlock: true)
      }
      index = node.end
    }
  }

  private mutating func newline() {
    text += "\n" + linePrefix
  }

  private mutating func open(
    _ mark: String, _ end: String, _ index: Int, _ closing: inout [(end: Int, mark: String)]
  ) {
    text += mark
    closing.append((index, end))
  }

  private mutating func table(_ prose: Prose, _ index: Int, _ columns: [Prose.Alignment]) {
    var row = index + 1
    while row < prose.nodes[index].end {
      let end = prose.nodes[row].end
      if row > index + 1 { newline() }
      var cell = row + 1
      text += "|"
      while cell < end {
        text += " "
        inlines(prose, cell + 1..<prose.nodes[cell].end, beginsBlock: false)
        text += " |"
        cell = prose.nodes[cell].end
      }
      if row == index + 1 {
        newline()
        text += "|" + columns.map { $0.delimiter + "|" }.joined()
      }
      row = end
    }
  }

  private mutating func list(_ prose: Prose, _ index: Int, _ start: Int?) {
    var item = index + 1
    var number = start ?? 0
    while item < prose.nodes[index].end {
      let end = prose.nodes[item].end
      if item > index + 1 { newline() }
      text += start == nil ? "- " : "\(number). "
      if item + 1 < end, prose.nodes[item + 1].end == end {
        inlines(prose, item + 2..<end, beginsBlock: true)
      } else {
        text += MarkdownEscape.text(prose.plainText(of: item + 1..<end), beginsBlock: true)
      }
      number += 1
      item = end
    }
  }

  private static func target(_ destination: String, _ title: String) -> String {
    let address = MarkdownEscape.destination(destination)
    let words = title.isEmpty ? "" : " \"\(MarkdownEscape.title(title))\""
    return "](\(address.isEmpty ? "<>" : address)\(words))"
  }

  /// Code between more back-ticks than it holds in a row.
  private static func code(_ code: String) -> String {
    var longest = 0
    var run = 0
    for byte in code.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let ticks = String(repeating: "`", count: longest + 1)
    let pad = code.hasPrefix("`") || code.hasSuffix("`") ? " " : ""
    return ticks + pad + code + pad + ticks
  }
}

extension Prose.Alignment {
  /// As written below the header of a table.
  fileprivate var delimiter: String {
    switch self {
    case .none: "---"
    case .left: ":--"
    case .center: ":-:"
    case .right: "--:"
    }
  }
}

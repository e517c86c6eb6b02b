extension Prose {
  /// The lowest number among the levels of its headings; `nil` without headings.
  package var highestHeading: Int? {
    var highest: Int?
    for node in nodes {
      if case .heading(let level) = node.kind { highest = min(highest ?? level, level) }
    }
    return highest
  }

  /// Text for those who cannot see an image: its words without marks.
  ///
  /// - Parameter index: of the image.
  package func imageText(_ index: Int) -> String {
    var text = ""
    for node in nodes[index + 1..<nodes[index].end] {
      switch node.kind {
      case .text(let words), .code(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .slot(let slot): text += "{{\(slot.expression)}}"
      default: break
      }
    }
    return text
  }

  /// The words as readers see them, without marks, targets and footnotes' numbers.
  ///
  /// Blocks end with a newline, cells of a row are divided by tabs; a line break inside a block is a
  /// space where Markdown allows it and a newline where the author asked for it.
  package var plainText: String { plainText(of: 0..<nodes.count) }

  /// The words of some nodes, see `plainText`.
  ///
  /// - Parameter range: whole nodes: from one's index to the `end` of the same or a later one.
  package func plainText(of range: Range<Int>) -> String {
    var text: [UInt8] = []
    var blockEnds: [(end: Int, mark: UInt8)] = []
    func close(_ index: Int) {
      while let last = blockEnds.last, last.end <= index {
        blockEnds.removeLast()
        if let byte = text.last, byte != 0x0A, !(last.mark == 0x0A && byte == 0x09) {
          text.append(last.mark)
        } else if last.mark == 0x0A, text.last == 0x09 {
          text[text.count - 1] = 0x0A
        }
      }
    }
    for index in range {
      close(index)
      let node = nodes[index]
      switch node.kind {
      case .text(let words), .code(let words): text.append(contentsOf: words.utf8)
      case .softBreak: text.append(0x20)
      case .lineBreak: text.append(0x0A)
      case .slot(let slot): text.append(contentsOf: "{{\(slot.expression)}}".utf8)
      case .codeBlock(_, let literal):
        text.append(contentsOf: literal.utf8)
        blockEnds.append((node.end, 0x0A))
      case .paragraph, .heading, .tableRow, .item, .footnoteDefinition:
        blockEnds.append((node.end, 0x0A))
      case .tableCell: blockEnds.append((node.end, 0x09))
      case .blockQuote, .list, .table, .thematicBreak, .emphasis, .strong, .strikethrough, .link,
        .image, .footnoteReference:
        break
      }
    }
    close(range.upperBound)
    if text.last == 0x0A { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }
}

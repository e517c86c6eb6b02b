package import PolicyMarkdown

/// Writes prose as HTML: the elements, attributes and text that the cmark-gfm program writes, but for
/// heading levels, the alignment of cells (a class) and footnotes (numbered through the page).
///
/// Addresses that fail the scheme test come out empty, whoever let them through.
package struct ProseHTML: Sendable {
  /// The level that the highest heading of the body gets; at more than six it is a paragraph with
  /// the role of a heading.
  package var headingBase: Int
  /// The words of the page's language that the prose itself does not hold.
  package var words: Words

  /// Texts for people who cannot see the signs.
  package struct Words: Sendable {
    /// Label of the link from a footnote back to the text, before the number of the reference.
    package var backToText: String
    /// Label of a ticked box of a task list.
    package var done: String
    /// Label of an empty box.
    package var notDone: String

    package init(backToText: String, done: String, notDone: String) {
      self.backToText = backToText
      self.done = done
      self.notDone = notDone
    }

    package static let english = Words(
      backToText: "Back to text", done: "Done", notDone: "Not done")
  }

  package init(headingBase: Int = 1, words: Words = .english) {
    self.headingBase = headingBase
    self.words = words
  }

  /// Writes the blocks of a body, footnotes left out.
  ///
  /// - Parameter footnotes: of the page; counts the references.
  package func write(
    _ prose: Prose, to writer: inout HTMLWriter, footnotes: inout FootnoteNumbering
  ) {
    var index = 0
    let shift = headingShift(prose)
    while index < prose.nodes.count {
      let end = prose.nodes[index].end
      if case .footnoteDefinition = prose.nodes[index].kind {
        index = end
      } else {
        write(prose, index..<end, shift, to: &writer, &footnotes)
        index = end
      }
    }
  }

  /// Writes inlines without the paragraph round them, for titles and summaries.
  package func writeInlines(
    _ prose: Prose, to writer: inout HTMLWriter, footnotes: inout FootnoteNumbering
  ) {
    for (index, node) in prose.nodes.enumerated() where node.kind == .paragraph {
      write(prose, index + 1..<node.end, 0, to: &writer, &footnotes)
      return
    }
    write(prose, 0..<prose.nodes.count, 0, to: &writer, &footnotes)
  }

  /// Writes the list of footnotes that a section refers to, in the order of their numbers.
  ///
  /// - Parameters:
  ///   - bodies: the prose of the section; each definition is written once.
  ///   - written: labels already listed on the page; grows.
  package func writeFootnotes(
    of bodies: [Prose], to writer: inout HTMLWriter, footnotes: inout FootnoteNumbering,
    written: inout Set<String>
  ) {
    var found: [(number: Int, label: String, prose: Prose, index: Int)] = []
    for prose in bodies {
      for (index, node) in prose.nodes.enumerated() {
        guard case .footnoteDefinition(let label) = node.kind, written.insert(label).inserted
        else { continue }
        let number = footnotes.number(of: label) ?? Int.max
        found.append((number, label, prose, index))
      }
    }
    guard !found.isEmpty else { return }
    found.sort { ($0.number, $0.label) < ($1.number, $1.label) }
    writer.start("section")
    writer.attribute("class", "footnotes")
    writer.newline()
    writer.start("ol")
    if let first = found.first, first.number != 1, first.number != Int.max {
      writer.attribute("start", String(first.number))
    }
    writer.newline()
    for note in found {
      writeFootnote(note.prose, note.index, note.label, to: &writer, &footnotes)
    }
    writer.end()
    writer.newline()
    writer.end()
    writer.newline()
  }

  private func writeFootnote(
    _ prose: Prose, _ index: Int, _ label: String, to writer: inout HTMLWriter,
    _ footnotes: inout FootnoteNumbering
  ) {
    writer.start("li")
    writer.attribute("id", "fn.", label)
    if let number = footnotes.number(of: label) { writer.attribute("value", String(number)) }
    writer.newline()
    let end = prose.nodes[index].end
    var child = index + 1
    var isLinked = false
    while child < end {
      let childEnd = prose.nodes[child].end
      if childEnd == end, prose.nodes[child].kind == .paragraph {
        writer.start("p")
        write(prose, child + 1..<childEnd, 0, to: &writer, &footnotes)
        writer.text(" ")
        writeBackReferences(label, to: &writer, footnotes)
        writer.end()
        writer.newline()
        isLinked = true
      } else {
        write(prose, child..<childEnd, 0, to: &writer, &footnotes)
      }
      child = childEnd
    }
    if !isLinked { writeBackReferences(label, to: &writer, footnotes) }
    writer.end()
    writer.newline()
  }

  private func writeBackReferences(
    _ label: String, to writer: inout HTMLWriter, _ footnotes: FootnoteNumbering
  ) {
    let count = footnotes.references(to: label)
    guard count > 0 else { return }
    for reference in 1...count {
      if reference > 1 { writer.text(" ") }
      writer.start("a")
      writer.attribute("href", "#fnref.", "\(label).\(reference)")
      writer.attribute("class", "footnote-backref")
      let suffix = count > 1 ? " \(reference)" : ""
      writer.attribute("aria-label", words.backToText + suffix)
      writer.text("↩")
      if reference > 1 {
        writer.element("sup") {
          $0.attribute("class", "footnote-ref")
          $0.text(String(reference))
        }
      }
      writer.end()
    }
  }

  // MARK: The loop

  /// An element that the loop opened and where it ends.
  private struct Open {
    let end: Int
    let closing: Closing
    /// A tight list or an item of one: paragraphs in such an item stand without their element.
    var isTight = false
  }

  private enum Closing { case inline, block, tableHead, table, none }

  private func write(
    _ prose: Prose, _ range: Range<Int>, _ shift: Int, to writer: inout HTMLWriter,
    _ footnotes: inout FootnoteNumbering
  ) {
    var open: [Open] = []
    var hasBody = false
    var index = range.lowerBound
    while index < range.upperBound {
      close(&open, upTo: index, &hasBody, &writer)
      let node = prose.nodes[index]
      switch node.kind {
      case .text(let text): writer.text(text)
      case .softBreak: writer.text("\n")
      case .lineBreak:
        writer.void("br")
        writer.newline()
      case .code(let code):
        writer.element("code") { $0.text(code) }
      case .slot(let slot): writer.text("{{\(slot.expression)}}")
      case .footnoteReference(let label): writeReference(label, to: &writer, &footnotes)
      case .thematicBreak:
        writer.newline()
        writer.void("hr")
        writer.newline()
      case .codeBlock(let info, let literal): writeCode(info, literal, to: &writer)
      case .image(let destination, let title):
        writeImage(prose, index, destination, title, to: &writer)
        index = node.end
        continue
      case .paragraph:
        if open.last?.isTight == true {
          open.append(Open(end: node.end, closing: .none))
        } else {
          writer.newline()
          writer.start("p")
          open.append(Open(end: node.end, closing: .block))
        }
      case .list(let start, let isTight):
        writer.newline()
        writer.start(start == nil ? "ul" : "ol")
        if let start, start != 1 { writer.attribute("start", String(start)) }
        writer.newline()
        open.append(Open(end: node.end, closing: .block, isTight: isTight))
      case .item(let task):
        writer.newline()
        writer.start("li")
        if let task { writeBox(task, to: &writer) }
        let isTight = open.last?.isTight == true
        open.append(Open(end: node.end, closing: .block, isTight: isTight))
      case .blockQuote:
        writer.newline()
        writer.start("blockquote")
        writer.newline()
        open.append(Open(end: node.end, closing: .block))
      case .heading(let level):
        writer.newline()
        startHeading(level + shift, &writer)
        open.append(Open(end: node.end, closing: .block))
      case .table:
        writer.newline()
        writer.start("table")
        writer.newline()
        hasBody = false
        open.append(Open(end: node.end, closing: .table))
      case .tableRow(let isHeader):
        startRow(isHeader, &hasBody, &writer)
        open.append(Open(end: node.end, closing: isHeader ? .tableHead : .block))
      case .tableCell(let alignment):
        writer.newline()
        writer.start(isHeaderCell(open) ? "th" : "td")
        if let name = alignment.className { writer.attribute("class", name) }
        open.append(Open(end: node.end, closing: .block))
      case .emphasis: start("em", node.end, &open, &writer)
      case .strong: start("strong", node.end, &open, &writer)
      case .strikethrough: start("del", node.end, &open, &writer)
      case .link(let destination, let title):
        writer.start("a")
        writer.address("href", LinkScheme.isAllowed(destination) ? destination : "")
        if !title.isEmpty { writer.attribute("title", title) }
        open.append(Open(end: node.end, closing: .inline))
      case .footnoteDefinition:
        index = node.end
        continue
      }
      index += 1
    }
    close(&open, upTo: range.upperBound, &hasBody, &writer)
  }

  private func start(
    _ name: StaticString, _ end: Int, _ open: inout [Open], _ writer: inout HTMLWriter
  ) {
    writer.start(name)
    open.append(Open(end: end, closing: .inline))
  }

  private func close(
    _ open: inout [Open], upTo index: Int, _ hasBody: inout Bool, _ writer: inout HTMLWriter
  ) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      switch last.closing {
      case .none: break
      case .inline: writer.end()
      case .block:
        writer.end()
        writer.newline()
      case .tableHead:
        writer.newline()
        writer.end()
        writer.newline()
        writer.end()
        writer.newline()
      case .table:
        if hasBody {
          writer.end()
          writer.newline()
        }
        writer.end()
        writer.newline()
      }
    }
  }

  // MARK: Parts

  private func startRow(_ isHeader: Bool, _ hasBody: inout Bool, _ writer: inout HTMLWriter) {
    writer.newline()
    if isHeader {
      writer.start("thead")
      writer.newline()
    } else if !hasBody {
      writer.start("tbody")
      writer.newline()
      hasBody = true
    }
    writer.start("tr")
    writer.newline()
  }

  private func isHeaderCell(_ open: [Open]) -> Bool {
    if case .tableHead = open.last?.closing { return true }
    return false
  }

  private func startHeading(_ level: Int, _ writer: inout HTMLWriter) {
    let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
    if level <= 6 {
      writer.start(names[max(level, 1) - 1])
    } else {
      writer.start("p")
      writer.attribute("role", "heading")
      writer.attribute("aria-level", String(level))
    }
  }

  /// What to add to the levels of a body so that its highest heading stands at the base.
  private func headingShift(_ prose: Prose) -> Int {
    prose.highestHeading.map { headingBase - $0 } ?? 0
  }

  private func writeCode(_ info: String, _ literal: String, to writer: inout HTMLWriter) {
    writer.newline()
    writer.start("pre")
    writer.start("code")
    let language = info.prefix { !$0.isWhitespace }
    if !language.isEmpty { writer.attribute("class", "language-", String(language)) }
    writer.text(literal)
    writer.end()
    writer.end()
    writer.newline()
  }

  private func writeImage(
    _ prose: Prose, _ index: Int, _ destination: String, _ title: String,
    to writer: inout HTMLWriter
  ) {
    let alternative = prose.imageText(index)
    writer.void("img") {
      $0.address("src", LinkScheme.isAllowed(destination) ? destination : "")
      $0.attribute("alt", alternative)
      if !title.isEmpty { $0.attribute("title", title) }
    }
  }

  private func writeBox(_ isDone: Bool, to writer: inout HTMLWriter) {
    writer.void("input") {
      $0.attribute("type", "checkbox")
      if isDone { $0.flag("checked") }
      $0.flag("disabled")
      $0.attribute("aria-label", isDone ? words.done : words.notDone)
    }
    writer.text(" ")
  }

  private func writeReference(
    _ label: String, to writer: inout HTMLWriter, _ footnotes: inout FootnoteNumbering
  ) {
    let (number, reference) = footnotes.refer(to: label)
    writer.start("sup")
    writer.attribute("class", "footnote-ref")
    writer.start("a")
    writer.attribute("href", "#fn.", label)
    writer.attribute("id", "fnref.", "\(label).\(reference)")
    writer.text(String(number))
    writer.end()
    writer.end()
  }
}

extension Prose.Alignment {
  fileprivate var className: String? {
    switch self {
    case .none: nil
    case .left: "align-left"
    case .center: "align-center"
    case .right: "align-right"
    }
  }
}

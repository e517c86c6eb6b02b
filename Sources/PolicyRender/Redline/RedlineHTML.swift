package import PolicyDiff

/// A redline as HTML: both versions in one text, with `ins` and `del`.
///
/// Without the `ins` elements the text is the old version's, without the `del` elements the new
/// one's. Labels for those who see no colour are made by the style sheet, so that they are in nobody's
/// copy of the words.
package struct RedlineHTML {
  private let redline: Redline
  private let words: RedlineWords

  package init(_ redline: Redline, words: RedlineWords = .english) {
    self.redline = redline
    self.words = words
  }

  /// Writes switches by which readers leave out what does not concern them; nothing if all edits are
  /// alike. What only follows from something else is left out at first.
  package func writeLayers(to html: inout HTMLWriter) {
    var switches = redline.layers.map { ($0.rawValue, words.layers[$0] ?? $0.rawValue) }
    if redline.hasMoves { switches.append(("moved", words.moved)) }
    guard switches.count > 1 else { return }
    html.element("fieldset") { html in
      html.attribute("class", "layers")
      html.element("legend") { $0.text(words.show) }
      for (layer, label) in switches {
        html.element("label") { html in
          html.void("input") {
            $0.attribute("type", "checkbox")
            $0.attribute("id", "_layer-", layer)
            if layer != RedlineLayer.renumbering.rawValue { $0.flag("checked") }
          }
          html.text(label)
        }
      }
    }
    html.newline()
  }

  /// Writes all blocks. Each changed block has the id `_change-` and its number, counted from 1.
  ///
  /// Of a long run of blocks that did not change, only those next to a change are open.
  package func write(to html: inout HTMLWriter) {
    var number = 0
    var unchanged = redline.blocks[..<0]
    for (index, block) in redline.blocks.enumerated() {
      guard block.isChanged else {
        unchanged = redline.blocks[(index - unchanged.count)...index]
        continue
      }
      write(unchanged: unchanged, before: 2, to: &html)
      unchanged = []
      number += 1
      write(block, number: number, to: &html)
    }
    write(unchanged: unchanged, before: 0, to: &html)
  }

  /// - Parameter context: how many of them the next change is shown after; none if none follows.
  private func write(
    unchanged blocks: ArraySlice<Redline.Block>, before context: Int, to html: inout HTMLWriter
  ) {
    // The first ends what a change stands in, unless something new begins with it.
    let shown = blocks.prefix { !$0.isHeading }.prefix(1)
    let folded = blocks.dropFirst(shown.count).dropLast(context)
    guard folded.count >= RedlineHTML.leastFolded else {
      for block in blocks { write(block, number: nil, to: &html) }
      return
    }
    for block in shown { write(block, number: nil, to: &html) }
    html.element("details") { html in
      // The label is no word of the text, so the style sheet shows it.
      html.element("summary") { $0.attribute("aria-label", words.unchanged(folded.count)) }
      for block in folded { write(block, number: nil, to: &html) }
    }
    for block in blocks.suffix(context) { write(block, number: nil, to: &html) }
  }

  /// Fewer unchanged blocks than this are all shown.
  private static let leastFolded = 3

  // MARK: - Blocks

  private func write(_ block: Redline.Block, number: Int?, to html: inout HTMLWriter) {
    let depth = html.depth
    if let mark = block.mark, mark != .same { start(mark, block.layer, to: &html) }
    startBlock(block, number: number, to: &html)
    if case .row = block.kind {
      writeCells(block, to: &html)
    } else {
      write(block.pieces, isWhole: block.mark != nil, to: &html)
    }
    // The end of the passage belongs to the version whose passage it is.
    while html.depth > depth + (block.isWhole ? 1 : 0) { html.end() }
    writeEnd(of: block, to: &html)
    while html.depth > depth { html.end() }
  }

  private func writeEnd(of block: Redline.Block, to html: inout HTMLWriter) {
    guard block.endsWithNewline, let last = block.pieces.last else { return }
    if block.mark == nil, last.mark != .same {
      start(last.mark, last.layer, to: &html)
      html.attribute("data-space", "")
      html.text("\n")
      html.end()
    } else {
      html.text("\n")
    }
  }

  private func startBlock(_ block: Redline.Block, number: Int?, to html: inout HTMLWriter) {
    let isGone = block.mark.map { !$0.isNew } ?? false
    switch block.kind {
    case .title(let level), .heading(let level):
      if isGone {
        html.start("p")
        html.attribute("class", "title")
      } else {
        startHeading(level, to: &html)
      }
    case .item(let depth, let number, let isFirst):
      html.start("p")
      let mark = number.map { "\($0)." } ?? "•"
      html.attribute("class", isFirst ? "item" : "item more")
      html.attribute("style", "--depth: \(depth)")
      if isFirst { html.attribute("data-mark", mark) }
    case .quotation:
      html.start("p")
      html.attribute("class", "quotation")
    case .code:
      html.start("pre")
    case .row(let isHeader):
      html.start("div")
      html.attribute("class", isHeader ? "row head" : "row")
    case .gist:
      html.start("p")
      html.attribute("class", "gist")
    case .paragraph:
      html.start("p")
    }
    if let number { html.attribute("id", "_change-", "\(number)") }
  }

  private func startHeading(_ level: Int, to html: inout HTMLWriter) {
    switch level {
    case 1, 2: html.start("h3")
    case 3: html.start("h4")
    case 4: html.start("h5")
    default: html.start("h6")
    }
  }

  // MARK: - Pieces

  private func start(
    _ mark: Redline.Mark, _ layer: RedlineLayer?, to html: inout HTMLWriter
  ) {
    switch mark {
    case .same: break
    case .deleted:
      html.start("del")
      if let layer { html.attribute("class", layer.rawValue) }
    case .inserted:
      html.start("ins")
      if let layer { html.attribute("class", layer.rawValue) }
    case .movedAway(let move):
      html.start("del")
      html.attribute("class", "moved")
      html.attribute("title", "\(words.movedAway) (\(move))")
    case .movedHere(let move):
      html.start("ins")
      html.attribute("class", "moved")
      html.attribute("title", "\(words.movedHere) (\(move))")
    }
  }

  /// - Parameter isWhole: the block's own mark stands round it already.
  /// - Parameter isCell: the pieces do not end with the end of their passage.
  private func write(
    _ pieces: [Redline.Piece], isWhole: Bool, isCell: Bool = false, to html: inout HTMLWriter
  ) {
    for (index, piece) in pieces.enumerated() {
      let isLast = index == pieces.count - 1 && !isCell
      var text = Substring(piece.text)
      if isLast, text.hasSuffix("\n") { text = text.dropLast() }
      guard !text.isEmpty else { continue }
      let depth = html.depth
      if !isWhole { start(piece.mark, piece.layer, to: &html) }
      let isSpace = text.utf8.allSatisfy { $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }
      if isSpace, piece.mark != .same, !isWhole { html.attribute("data-space", "") }
      write(String(text), piece.style, to: &html)
      while html.depth > depth { html.end() }
    }
  }

  private func write(_ text: String, _ style: ComparedText.Style, to html: inout HTMLWriter) {
    if style.isStrong { html.start("strong") }
    if style.isEmphasis { html.start("em") }
    if style.isStruck { html.start("s") }
    if style.isCode { html.start("code") }
    // The end of a passage of one version only is shown as a mark.
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 {
        html.start("span")
        html.attribute("class", "end")
        html.text("\n")
        html.end()
      }
      if !part.isEmpty { html.text(String(part)) }
    }
    if style.isCode { html.end() }
    if style.isStruck { html.end() }
    if style.isEmphasis { html.end() }
    if style.isStrong { html.end() }
  }

  /// The cells of a row; marks never cross the border of a cell.
  private func writeCells(_ block: Redline.Block, to html: inout HTMLWriter) {
    var cell: [Redline.Piece] = []
    func close(_ html: inout HTMLWriter) {
      html.start("span")
      html.attribute("class", "cell")
      write(cell, isWhole: block.mark != nil, isCell: true, to: &html)
      html.end()
      cell = []
    }
    for (place, piece) in block.pieces.enumerated() {
      let parts = piece.text.split(separator: "\t", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 {
          close(&html)
          writeBorder(piece, isWhole: block.mark != nil, to: &html)
        }
        let isEnd = place == block.pieces.count - 1 && index == parts.count - 1
        let text = isEnd && part.hasSuffix("\n") ? part.dropLast() : part
        if !text.isEmpty {
          cell.append(
            .init(mark: piece.mark, text: String(text), style: piece.style, layer: piece.layer))
        }
      }
    }
    close(&html)
  }

  /// The border of two cells, which may be there in one version only.
  private func writeBorder(
    _ piece: Redline.Piece, isWhole: Bool, to html: inout HTMLWriter
  ) {
    if !isWhole, piece.mark != .same {
      start(piece.mark, piece.layer, to: &html)
      html.attribute("data-space", "")
      html.text("\t")
      html.end()
    } else {
      html.text("\t")
    }
  }
}

extension Redline.Block {
  /// Whether all of it is in one version only, so that one mark stands round it.
  fileprivate var isWhole: Bool { mark.map { $0 != .same } ?? false }

  fileprivate var isHeading: Bool {
    switch kind {
    case .title, .heading: true
    case .paragraph, .item, .quotation, .code, .row, .gist: false
    }
  }

  fileprivate var endsWithNewline: Bool { pieces.last?.text.utf8.last == 0x0A }
}

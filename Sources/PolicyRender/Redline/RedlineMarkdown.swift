package import PolicyDiff

/// A redline as CriticMarkup: `{--gone--}`, `{++new++}`, `{>>moved away 1<<}`.
///
/// Without `{++…++}` the text is the old version's plain text, without `{--…--}` the new one's.
package struct RedlineMarkdown {
  private let redline: Redline

  package init(_ redline: Redline) { self.redline = redline }

  /// - Parameter isComplete: whether blocks that did not change are written too.
  package func text(isComplete: Bool = false) -> String {
    var text = ""
    var isFolded = false
    for block in redline.blocks {
      guard isComplete || block.isChanged else {
        isFolded = true
        continue
      }
      if isFolded, !isComplete { text += "…\n\n" }
      isFolded = false
      text += line(block) + "\n\n"
    }
    return text
  }

  private func line(_ block: Redline.Block) -> String {
    var text = prefix(block.kind)
    for (index, piece) in block.pieces.enumerated() {
      var words = piece.text
      if index == block.pieces.count - 1, words.hasSuffix("\n") { words.removeLast() }
      guard !words.isEmpty else { continue }
      let escaped = RedlineMarkdown.escape(words)
      switch piece.mark {
      case .same: text += escaped
      case .deleted: text += "{--\(escaped)--}"
      case .inserted: text += "{++\(escaped)++}"
      case .movedAway(let move): text += "{--\(escaped)--}{>>moved away \(move)<<}"
      case .movedHere(let move): text += "{++\(escaped)++}{>>moved here \(move)<<}"
      }
    }
    return text
  }

  private func prefix(_ kind: ComparedText.Kind) -> String {
    switch kind {
    case .title(let level), .heading(let level):
      String(repeating: "#", count: level) + " "
    case .item(let depth, let number, let isFirst):
      String(repeating: "  ", count: max(0, depth - 1))
        + (isFirst ? number.map { "\($0). " } ?? "- " : "  ")
    case .quotation: "> "
    case .gist: "*In short:* "
    case .row: "| "
    case .paragraph, .code: ""
    }
  }

  /// The end of a passage within a line, and the marks that CriticMarkup itself uses.
  private static func escape(_ words: String) -> String {
    var text = ""
    for character in words {
      switch character {
      case "\n": text += "¶ "
      case "\t": text += " | "
      case "{", "}", "*", "_", "`", "<", "[", "]", "\\": text += "\\\(character)"
      default: text.append(character)
      }
    }
    return text
  }
}

package import PolicyDiff

/// A redline as CriticMarkup: `{--gone--}`, `{++new++}`, `{>>moved away 1<<}`.
///
/// Each passage is one line after a mark of Markdown for its kind, and a blank line follows. Without
/// `{++…++}` the text is the old version's plain text, without `{--…--}` the new one's, byte for
/// byte: a passage of which nothing is left belongs to the other version, `¶` is the end of a
/// passage that only one version has, `|` the border of two cells, and `\` stands before characters
/// that mean themselves.
package struct RedlineMarkdown {
  private let redline: Redline

  package init(_ redline: Redline) { self.redline = redline }

  /// - Parameters:
  ///   - isComplete: whether blocks that did not change are written too.
  ///   - limit: about how many characters are written; whole blocks only.
  package func text(isComplete: Bool = false, limit: Int = .max) -> String {
    var text = ""
    var isFolded = false
    for block in redline.blocks {
      guard isComplete || block.isChanged else {
        isFolded = true
        continue
      }
      let line = (isFolded && !isComplete ? "…\n\n" : "") + line(block) + "\n\n"
      guard text.isEmpty || text.utf8.count + line.utf8.count <= limit else {
        return text + "…\n\n"
      }
      isFolded = false
      text += line
    }
    return text
  }

  private func line(_ block: Redline.Block) -> String {
    var text = prefix(block.kind)
    for (index, piece) in block.pieces.enumerated() {
      var words = piece.text
      let isLast = index == block.pieces.count - 1
      // The end of a block is its line's, where both versions have it or all of it is one version's.
      if isLast, words.hasSuffix("\n"), piece.mark == .same || block.mark != nil {
        words.removeLast()
      }
      guard !words.isEmpty else { continue }
      let escaped = RedlineMarkdown.escape(words, isFirst: index == 0)
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

  /// - Parameter isFirst: whether the words stand first in their line, where more characters mean
  ///   something.
  private static func escape(_ words: String, isFirst: Bool) -> String {
    var text = ""
    for character in words.unicodeScalars {
      switch character {
      case "\n": text += "¶"
      case "\t": text += "|"
      case "{", "}", "*", "_", "`", "<", "[", "]", "\\", "|", "¶", "~":
        text += "\\"
        text.unicodeScalars.append(character)
      case "#", "-", "+", ">", "=", " ":
        if isFirst, text.isEmpty { text += "\\" }
        text.unicodeScalars.append(character)
      default: text.unicodeScalars.append(character)
      }
    }
    return isFirst ? escapeNumber(text) : text
  }

  /// `1.` at the start of a line would begin a list.
  private static func escapeNumber(_ text: String) -> String {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0, let mark = text.utf8.dropFirst(digits).first, mark == 0x2E || mark == 0x29
    else { return text }
    let end = text.utf8.index(text.startIndex, offsetBy: digits)
    return String(text[..<end]) + "\\" + String(text[end...])
  }
}

import PolicyDiff

/// What a redline must be whatever its texts are, judged from its pieces alone.
enum RedlineRules {
  /// Each fault with the rule that it breaks.
  static func faults(_ comparison: PolicyComparison) -> [String] {
    let redline = comparison.redline
    var faults: [String] = []
    if redline.oldText != comparison.text.old.plainText {
      faults.append("R2: the old text is another")
    }
    if redline.newText != comparison.text.new.plainText {
      faults.append("R2: the new text is another")
    }
    for block in redline.blocks {
      faults += order(block) + borders(block)
      faults += wholeWords(block, \.isOld) + wholeWords(block, \.isNew)
    }
    return faults
  }

  /// What is gone stands before what is new (R6).
  private static func order(_ block: Redline.Block) -> [String] {
    var hasNew = false
    for piece in block.pieces {
      if piece.mark == .same {
        hasNew = false
      } else if piece.mark.isNew {
        hasNew = true
      } else if hasNew {
        return ["R6: gone after new: \(shown(block))"]
      }
    }
    return []
  }

  /// No mark goes on beyond the end of a passage (R9).
  private static func borders(_ block: Redline.Block) -> [String] {
    let isOver = block.pieces.contains { $0.mark != .same && $0.text.dropLast().contains("\n") }
    return isOver ? ["R9: a mark crosses the end of a passage: \(shown(block))"] : []
  }

  /// No edit begins or ends inside a word, a number or an address (R1).
  private static func wholeWords(
    _ block: Redline.Block, _ isIncluded: (Redline.Mark) -> Bool
  ) -> [String] {
    var text: [UInt8] = []
    var edges: [Int] = []
    var last: Redline.Mark?
    for piece in block.pieces where isIncluded(piece.mark) {
      if let last, last != piece.mark { edges.append(text.count) }
      last = piece.mark
      text += piece.text.utf8
    }
    guard !edges.isEmpty else { return [] }
    let inside = insides(text)
    return edges.filter { inside.contains($0) }.map { edge in
      let near = text[max(0, edge - 20)..<edge] + [0x7C] + text[edge..<min(text.count, edge + 20)]
      return "R1: an edge inside a word: \(String(decoding: near, as: UTF8.self))"
    }
  }

  /// Places between two bytes that no edit may divide.
  private static func insides(_ text: [UInt8]) -> Set<Int> {
    var places: Set<Int> = []
    for chunk in text.split(omittingEmptySubsequences: true, whereSeparator: { $0 <= 0x20 }) {
      var end = chunk.endIndex
      while end > chunk.startIndex, isPunctuation(chunk[end - 1]) { end -= 1 }
      guard chunk.startIndex < end else { continue }
      let word = String(decoding: chunk[..<end], as: UTF8.self)
      if word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("www.") {
        places.formUnion(chunk.startIndex + 1..<end)
      }
      for index in chunk.indices.dropFirst() {
        let (before, after) = (chunk[index - 1], chunk[index])
        if isWord(before), isWord(after) { places.insert(index) }
        guard index + 1 < chunk.endIndex, isDigit(before), isDigit(chunk[index + 1]),
          [0x2C, 0x2E, 0x2F, 0x3A].contains(after)
        else { continue }
        places.formUnion([index, index + 1])
      }
    }
    return places
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    !isWord(byte) && byte < 0x80 && byte != 0x2F
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Letters and digits of ASCII; beyond it a mark may be meant.
  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func shown(_ block: Redline.Block) -> String {
    block.pieces.map { "\($0.mark):\($0.text.debugDescription)" }.joined(separator: " ")
  }
}

extension Redline {
  /// Whether anything differs but white space, which says nothing.
  var hasVisibleChanges: Bool {
    blocks.contains { block in
      block.pieces.contains {
        $0.mark != .same && !$0.text.allSatisfy { $0 == " " || $0 == "\u{A0}" }
      }
    }
  }
}

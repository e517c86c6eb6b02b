/// Whether words that stayed side by side stand in other passages now: a paragraph that was divided
/// or joined to the next one, a paragraph that became an item of a list.
enum PassageShapes {
  /// - Parameters:
  ///   - one: the unit of the old version.
  ///   - other: that of the new version.
  static func differ(_ text: TextComparison, _ one: Int, _ other: Int) -> Bool {
    var last: (old: Int, new: Int)?
    for token in text.old.units[one].tokens where !isEnd(text, token) {
      let partner = Int(text.alignment.newOfOld[token])
      guard partner >= 0, text.alignment.moveOfOld[token] == 0 else {
        last = nil
        continue
      }
      let passages = (
        Int(text.old.tokens[token].passage), Int(text.new.tokens[partner].passage)
      )
      if let last {
        let isSame = (
          Int(text.old.tokens[last.old].passage) == passages.0,
          Int(text.new.tokens[last.new].passage) == passages.1
        )
        if isSame.0 != isSame.1, isNext(text.new, last.new, partner, text) { return true }
      }
      let kinds = (text.old.passages[passages.0].kind, text.new.passages[passages.1].kind)
      if !isAlike(kinds.0, kinds.1) { return true }
      last = (token, partner)
    }
    return false
  }

  /// Whether nothing but ends of passages stands between two words.
  private static func isNext(
    _ side: ComparedText, _ first: Int, _ second: Int, _ text: TextComparison
  ) -> Bool {
    guard first < second, second - first <= 3 else { return false }
    return (first + 1..<second).allSatisfy {
      text.table.classes[Int(side.tokens[$0].folded)].contains(.boundary)
    }
  }

  private static func isEnd(_ text: TextComparison, _ token: Int) -> Bool {
    text.table.classes[Int(text.old.tokens[token].folded)].contains(.boundary)
  }

  /// Whether two passages are the same to readers; the number of an item follows from its place.
  private static func isAlike(_ one: ComparedText.Kind, _ other: ComparedText.Kind) -> Bool {
    switch (one, other) {
    case (.item(let first, _, _), .item(let second, _, _)): first == second
    // How deep a block stands is reported with the block.
    case (.title, .title): true
    default: one == other
    }
  }
}

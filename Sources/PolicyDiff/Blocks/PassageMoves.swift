internal import PolicyModel

/// Text that stands elsewhere now, while the blocks that it left and came to are still there.
///
/// Where both blocks concern the same readers, the move preserves what is said. Where they do not,
/// somebody is told what others were told before, and a person has to look.
struct PassageMoves {
  private let text: TextComparison
  private let scopes: (old: [Name: Scope], new: [Name: Scope])

  private struct Move {
    var old: Range<Int>
    var new: Range<Int>
  }

  init(_ text: TextComparison, old: Policy, new: Policy) {
    self.text = text
    func scopes(_ policy: Policy) -> [Name: Scope] {
      Dictionary(policy.allElements.map { ($0.name, $0.context.scope) }) { first, _ in first }
    }
    self.scopes = (scopes(old), scopes(new))
  }

  /// In the order of the old text. Moves out of blocks that are gone, or into new ones, are reported
  /// with those blocks.
  func observations() -> [Observation] {
    let staying = (Set(text.pairs.map(\.old)), Set(text.pairs.map(\.new)))
    return moves().compactMap { move in
      let source = text.old.unit(ofToken: move.old.lowerBound)
      let target = text.new.unit(ofToken: move.new.lowerBound)
      guard staying.0.contains(source), staying.1.contains(target) else { return nil }
      return observation(move, text.old.units[source], text.new.units[target])
    }
  }

  private func moves() -> [Move] {
    var moves = [Move?](repeating: nil, count: text.alignment.moveCount + 1)
    for token in text.alignment.moveOfOld.indices {
      let number = Int(text.alignment.moveOfOld[token])
      guard number > 0 else { continue }
      let partner = Int(text.alignment.newOfOld[token])
      if let move = moves[number] {
        moves[number] = Move(
          old: move.old.lowerBound..<token + 1,
          new: min(move.new.lowerBound, partner)..<max(move.new.upperBound, partner + 1))
      } else {
        moves[number] = Move(old: token..<token + 1, new: partner..<partner + 1)
      }
    }
    return moves.compactMap(\.self)
  }

  private func observation(
    _ move: Move, _ source: ComparedText.Unit, _ target: ComparedText.Unit
  ) -> Observation {
    let before = scope(source, scopes.old)
    let after = scope(target, scopes.new)
    let words = text.new.words(move.new)
    let label = target.title.isEmpty ? target.name?.text ?? "" : target.title
    var observation = Observation(
      before == after ? .clauseMoved : .wordingChanged, target.name,
      title: target.name == nil ? String(words.prefix(60)) : label,
      before: text.old.words(move.old), after: words, scope: after)
    observation.oldWords = [move.old]
    observation.newWords = [move.new]
    return observation
  }

  private func scope(_ unit: ComparedText.Unit, _ scopes: [Name: Scope]) -> Scope {
    unit.name.flatMap { scopes[$0] } ?? .everyone
  }
}

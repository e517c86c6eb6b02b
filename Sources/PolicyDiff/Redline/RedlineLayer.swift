/// What an edit is about, so that readers of a redline can leave out what does not concern them.
package enum RedlineLayer: String, Sendable, CaseIterable, Comparable {
  /// Dates, numbers and references that only follow what changed elsewhere.
  case renumbering
  /// Marks and letter case.
  case formatting
  /// Other words for the same, as rules or people judge them.
  case wording
  /// What matters, and all of which nobody has said that it does not.
  case substance

  package static func < (one: RedlineLayer, other: RedlineLayer) -> Bool {
    one.rank < other.rank
  }

  private var rank: Int { RedlineLayer.allCases.firstIndex(of: self) ?? 0 }
}

/// The layers of the words of two versions, by the changes that are about them.
struct RedlineLayers {
  /// By token; `nil` for one that no change is about.
  private var old: [RedlineLayer?]
  private var new: [RedlineLayer?]

  /// Without any change all edits count as substance.
  init(_ changes: [Change] = [], _ text: TextComparison) {
    old = Array(repeating: nil, count: text.old.tokens.count)
    new = Array(repeating: nil, count: text.new.tokens.count)
    let causes = Dictionary(changes.map { ($0.fingerprint, $0) }) { first, _ in first }
    for change in changes {
      let layer = RedlineLayers.layer(of: change, cause: change.causedBy.flatMap { causes[$0] })
      for token in change.observation.oldWords.joined() {
        old[token] = max(old[token] ?? layer, layer)
      }
      for token in change.observation.newWords.joined() {
        new[token] = max(new[token] ?? layer, layer)
      }
    }
  }

  subscript(old token: Int) -> RedlineLayer { old[token] ?? .substance }
  subscript(new token: Int) -> RedlineLayer { new[token] ?? .substance }

  private static func layer(of change: Change, cause: Change?) -> RedlineLayer {
    if let cause { return cause.level > .clarifying ? .substance : .wording }
    if change.level > .clarifying { return .substance }
    switch change.observation.kind {
    case .referenceChanged, .dateOnly, .dateLater, .dateEarlier: return .renumbering
    case .formatChanged: return .formatting
    default: return .wording
    }
  }
}

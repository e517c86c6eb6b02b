package import PolicyModel

/// Both versions in one text: what stayed, what is gone, what is new, what moved.
///
/// Without what is new it is the old version's plain text, and without what is gone the new one's,
/// byte for byte.
package struct Redline: Sendable {
  package internal(set) var blocks: [Block] = []

  /// A paragraph, heading, item or row of either version.
  package struct Block: Sendable {
    package let kind: ComparedText.Kind
    /// The block of the policy that it belongs to.
    package let element: Name?
    package internal(set) var pieces: [Piece]
    /// The mark of all pieces; `nil` if they differ.
    package internal(set) var mark: Mark?
    /// The passages of each version that it holds words of.
    let oldPassages: Set<Int>
    let newPassages: Set<Int>

    /// Whether anything in it differs between the versions.
    package var isChanged: Bool { mark != .same }

    /// The weightiest thing that an edit in it is about; `nil` if nothing but moves is in it.
    package var layer: RedlineLayer? { pieces.compactMap(\.layer).max() }
  }

  /// Words of one mark and style.
  package struct Piece: Sendable, Hashable {
    package let mark: Mark
    package var text: String
    package let style: ComparedText.Style
    /// What the edit is about; `nil` for text that stayed or moved.
    package let layer: RedlineLayer?

    package init(
      mark: Mark, text: String, style: ComparedText.Style, layer: RedlineLayer? = nil
    ) {
      self.mark = mark
      self.text = text
      self.style = style
      self.layer = layer
    }
  }

  package enum Mark: Sendable, Hashable {
    case same
    case deleted
    case inserted
    /// Text that stands elsewhere now; the number is the move's.
    case movedAway(Int)
    /// Text that stood elsewhere before.
    case movedHere(Int)

    /// Whether it stands in the old version.
    package var isOld: Bool {
      switch self {
      case .same, .deleted, .movedAway: true
      case .inserted, .movedHere: false
      }
    }

    /// Whether it stands in the new version.
    package var isNew: Bool {
      switch self {
      case .same, .inserted, .movedHere: true
      case .deleted, .movedAway: false
      }
    }
  }

  /// The plain text of the old version.
  package var oldText: String { text(\.isOld) }
  /// The plain text of the new version.
  package var newText: String { text(\.isNew) }

  private func text(_ isIncluded: (Mark) -> Bool) -> String {
    var text = ""
    for block in blocks {
      for piece in block.pieces where isIncluded(piece.mark) { text += piece.text }
    }
    return text
  }

  /// What the edits are about, the weightiest first.
  package var layers: [RedlineLayer] {
    Set(blocks.lazy.flatMap(\.pieces).compactMap(\.layer)).sorted(by: >)
  }

  /// Whether text changed its place.
  package var hasMoves: Bool {
    blocks.contains { block in
      block.pieces.contains { piece in
        switch piece.mark {
        case .movedAway, .movedHere: true
        case .same, .deleted, .inserted: false
        }
      }
    }
  }

  /// Whether nothing differs.
  package var isEmpty: Bool { !blocks.contains { $0.isChanged } }
}

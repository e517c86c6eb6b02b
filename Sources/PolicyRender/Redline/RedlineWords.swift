package import PolicyDiff
package import PolicyModel

/// What a page says of a redline, in its language.
package struct RedlineWords: Sendable {
  /// Before text that stands elsewhere now: `Moved away`.
  package let movedAway: String
  /// Before text that stood elsewhere.
  package let movedHere: String
  /// Before text that is new, for those who see no colour: `added`.
  package let added: String
  package let removed: String
  /// In place of so many passages that stayed as they were: `12 unchanged passages`.
  package let unchanged: @Sendable (Int) -> String
  /// Above the switches of the layers: `Show`.
  package let show: String
  /// The switch of text that moved.
  package let moved: String
  /// The switches of edits, by what they are about.
  package let layers: [RedlineLayer: String]

  package init(_ words: PageWords) {
    movedAway = words(PageKey.movedAway)
    movedHere = words(PageKey.movedHere)
    added = words(PageKey.added)
    removed = words(PageKey.deleted)
    unchanged = { words(PageKey.unchanged, "\($0)") }
    show = words(PageKey.showLayers)
    moved = words(PageKey.movedText)
    layers = [
      .substance: words(PageKey.substance), .wording: words(PageKey.wording),
      .formatting: words(PageKey.formatting), .renumbering: words(PageKey.renumbering),
    ]
  }

  private init(
    movedAway: String, movedHere: String, added: String, removed: String,
    unchanged: @escaping @Sendable (Int) -> String, show: String, moved: String,
    layers: [RedlineLayer: String]
  ) {
    self.movedAway = movedAway
    self.movedHere = movedHere
    self.added = added
    self.removed = removed
    self.unchanged = unchanged
    self.show = show
    self.moved = moved
    self.layers = layers
  }

  /// Those of pages that are for colleagues and have only one language.
  package static let english = RedlineWords(
    movedAway: "moved away", movedHere: "moved here", added: "added", removed: "removed",
    unchanged: { "\($0) unchanged passages" }, show: "Show in the redline", moved: "Moved text",
    layers: [
      .substance: "Substance", .wording: "Wording", .formatting: "Formatting",
      .renumbering: "Dates, numbers and references that follow",
    ])
}

internal import PolicyModel

/// What stands beside a block's words: for whom they are, whether it happens yet.
package struct Badge: Hashable, Sendable {
  /// What a badge is about.
  package enum Kind: Hashable, Sendable { case scope, status }

  package let kind: Kind
  /// In the language of the page.
  package let text: String

  /// The badges of a block: what its context adds to that of the block round it.
  static func badges(_ context: Context, inside outer: Context, _ words: PageWords) -> [Badge] {
    var badges: [Badge] = []
    if context.scope != outer.scope, let text = words.scope(context.scope) {
      badges.append(Badge(kind: .scope, text: text))
    }
    if context.status != outer.status {
      switch context.status {
      case .current: break
      case .planned: badges.append(Badge(kind: .status, text: words(PageKey.planned)))
      case .conditional: badges.append(Badge(kind: .status, text: words(PageKey.conditional)))
      }
    }
    return badges
  }
}

package import PolicyModel

/// For whom a policy is rendered.
package enum View: Hashable, Sendable {
  /// The whole text, badges saying what concerns whom.
  case everyone
  /// What readers of one regime see: blocks that concern nobody there are left out.
  case reader(JurisdictionCode)

  /// Whether some reader of the view is meant by a scope.
  package func shows(_ scope: Scope) -> Bool {
    switch self {
    case .everyone: true
    case .reader(let code): scope.touches(code)
    }
  }
}

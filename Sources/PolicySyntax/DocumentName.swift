import PolicyReference

/// What the name of a file says about the document in it.
enum DocumentName {
  /// The kind of document that a file with this name holds unless it says otherwise; `nil` for a
  /// plain Markdown file, which may be a document of no kind.
  static func expectedKind(of path: String) -> BlockKind? {
    endings.first { path.hasSuffix($0.ending) }?.kind
  }

  private static let endings: [(ending: String, kind: BlockKind)] = [
    (".policy.md", .policy), (".jurisdiction.md", .jurisdiction), (".release.md", .release),
    (".register.md", .register),
  ]
}

/// The folder in which an organisation keeps the published versions of its policies, as it was read.
///
/// `ledger/<policy>/<version>/` holds one version; nothing else belongs here.
package struct LedgerFolder: Sendable {
  /// Below the root: `Policies/larkspur/ledger`.
  package let path: String
  /// Everything in it but folders; in any order.
  package let files: [File]

  package init(path: String, files: [File]) {
    self.path = path
    self.files = files
  }

  /// The name that such a folder has.
  package static let name = "ledger"

  /// A file of a ledger.
  package struct File: Sendable {
    /// Below the root.
    package let path: String
    package let content: Content

    package init(path: String, content: Content) {
      self.path = path
      self.content = content
    }
  }

  /// What a file holds.
  package enum Content: Sendable {
    case bytes([UInt8])
    /// Why there are no bytes to be had; completes "cannot be read:".
    case none(because: String)
  }

  /// Whether a path below the root lies in a ledger, or is one.
  package static func holds(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0 == name }
  }
}

/// A file of the output.
package struct SiteFile: Sendable, Hashable {
  /// Below the output folder, with `/`: `site/larkspur-privacy/index.html`.
  package let path: String
  package let bytes: [UInt8]

  /// A path and its bytes.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

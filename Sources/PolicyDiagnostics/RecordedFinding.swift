/// A finding as a baseline remembers it.
package struct RecordedFinding: Sendable, Hashable {
  /// 16 lower-case hexadecimal digits.
  package let fingerprint: String
  /// The rule's id.
  package let id: String
  /// The name of the block; `nil` if it is about none.
  package let element: String?
  /// As it read when it was recorded.
  package let message: String
  /// How often it was found, at least once.
  package var count: Int
  /// The day on which it was recorded first: `2026-03-01`.
  package let since: String

  package init(
    fingerprint: String, id: String, element: String?, message: String, count: Int, since: String
  ) {
    self.fingerprint = fingerprint
    self.id = id
    self.element = element
    self.message = message
    self.count = count
    self.since = since
  }
}

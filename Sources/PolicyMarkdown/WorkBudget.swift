/// The time that the bodies of one file may take in cmark-gfm beyond the ordinary, as an estimate.
package struct WorkBudget: Sendable {
  /// Nanoseconds left of the estimate.
  package internal(set) var remaining: Int

  /// - Parameter nanoseconds: one second unless said otherwise.
  package init(nanoseconds: Int = 1_000_000_000) {
    remaining = nanoseconds
  }

  /// Takes the cost of a body.
  ///
  /// - Returns: whether it could be afforded; if not nothing is taken.
  mutating func spend(_ nanoseconds: Int) -> Bool {
    guard nanoseconds <= remaining else { return false }
    remaining -= nanoseconds
    return true
  }
}

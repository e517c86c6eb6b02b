/// The number of a version as its author writes it: `3.2.0`.
package struct PolicyVersion: Hashable, Sendable, CustomStringConvertible {
  /// As written.
  package let text: String
  /// Major, minor, patch; missing ones are 0. `nil` if the text is not numbers joined by dots.
  package let numbers: [Int]?

  package init(_ text: String) {
    self.text = text
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    if parts.isEmpty || parts.count > 3 || parts.contains(where: { ($0 ?? -1) < 0 }) {
      numbers = nil
    } else {
      let known = parts.compactMap(\.self)
      numbers = known + Array(repeating: 0, count: 3 - known.count)
    }
  }

  package var description: String { text }

  /// Whether this comes before the other; `nil` if either cannot be compared.
  package func precedes(_ other: PolicyVersion) -> Bool? {
    guard let numbers, let others = other.numbers else { return nil }
    return numbers.lexicographicallyPrecedes(others)
  }
}

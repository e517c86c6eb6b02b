import Foundation

/// Numbers that look random and are the same in every run (SplitMix64).
package struct Generator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins the row of numbers that belongs to a seed; a test that fails prints its seed.
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `limit - 1`; `limit` is positive.
  package mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  /// One element of a list that is not empty.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// Whether tests should look at many more inputs: `POLICY_SLOW_TESTS=1` in the environment.
  package static let isSlow = ProcessInfo.processInfo.environment["POLICY_SLOW_TESTS"] == "1"

  /// A number of rounds, twenty times as many in slow tests.
  package static func rounds(_ count: Int) -> Int { isSlow ? 20 * count : count }
}

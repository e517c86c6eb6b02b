/// The units of a law that exist, as its pack lists them: `1–99; 13(1)(a)–(f); 22575(b)(1)–(7)`.
///
/// A range of numbers with points, `1798.1–1798.506`, speaks of the numbers that begin like both its
/// ends, `1798.`, and of no others.
package struct Provisions: Hashable, Sendable {
  /// One entry of the list: the part that is fixed, and the last step with its range.
  package struct Range: Hashable, Sendable {
    /// The steps before the last: `13`, `1`.
    package let stem: [String]
    package let first: String
    package let last: String
  }

  package let ranges: [Range]

  /// - Parameter text: ranges divided by semicolons; what has another shape is passed over.
  package init(_ text: String) {
    ranges = text.split(separator: ";").compactMap { Provisions.range(String($0)) }
  }

  /// What the list says about a unit.
  package enum Answer: Hashable, Sendable {
    case exists
    /// The list knows the level that the unit is on, and the unit is not there.
    case doesNotExist(first: String, last: String, stem: [String])
    /// The list says nothing about this level.
    case unlisted
  }

  /// Whether a unit exists.
  ///
  /// - Parameter steps: from the outermost: `["13", "1", "g"]`.
  package func answer(_ steps: [String]) -> Answer {
    var isListed = false
    for count in steps.indices {
      let stem = Array(steps[..<count])
      let level = ranges.filter { $0.stem == stem && $0.speaks(of: steps[count]) }
      guard !level.isEmpty else { continue }
      isListed = true
      guard level.contains(where: { $0.contains(steps[count]) }) || isStem(steps[...count]) else {
        return .doesNotExist(
          first: level[0].first, last: level[level.count - 1].last, stem: stem)
      }
    }
    return isListed ? .exists : .unlisted
  }

  /// Whether a longer range begins with these steps: 13(1)(a)–(f) says that 13(1) exists.
  private func isStem(_ steps: ArraySlice<String>) -> Bool {
    ranges.contains { $0.stem.starts(with: steps) }
  }

  /// The steps of a provision as it is cited: `13(1)(g)`, `Art. 13(2)(d)`, `§22575(b)(4)`.
  ///
  /// - Returns: empty if no number is in it.
  package static func steps(of citation: String) -> [String] {
    var steps: [String] = []
    var current = ""
    for character in citation {
      switch character {
      case "(", ")", " ", "§", ",":
        if !current.isEmpty { steps.append(current.lowercased()) }
        current = ""
      default: current.append(character)
      }
    }
    if !current.isEmpty { steps.append(current.lowercased()) }
    return Array(steps.drop { $0.first.map { !$0.isNumber } ?? true })
  }

  private static func range(_ text: String) -> Range? {
    let sides = text.split(whereSeparator: { $0 == "–" })
    guard let left = sides.first else { return nil }
    let steps = steps(of: String(left))
    guard let first = steps.last else { return nil }
    let last = sides.count > 1 ? self.lastStep(String(sides[1])) ?? first : first
    return Range(stem: Array(steps.dropLast()), first: first, last: last)
  }

  private static func lastStep(_ text: String) -> String? {
    let cleaned = text.filter { $0 != "(" && $0 != ")" && $0 != " " }.lowercased()
    return cleaned.isEmpty ? nil : cleaned
  }
}

extension Provisions.Range {
  /// Whether the range says anything of a step.
  fileprivate func speaks(of step: String) -> Bool {
    let low = PointedNumber(first)
    guard low.isPointed, low.head == PointedNumber(last).head else { return true }
    let number = PointedNumber(step)
    return number.isPointed && number.head == low.head
  }

  /// Whether a step lies between the first and the last.
  fileprivate func contains(_ step: String) -> Bool {
    if let low = Int(first), let high = Int(last), let number = Int(step) {
      return (low...max(low, high)).contains(number)
    }
    if let low = Roman.value(first), let high = Roman.value(last), first.count + last.count > 2,
      let number = Roman.value(step)
    {
      return (low...max(low, high)).contains(number)
    }
    let bounds = (PointedNumber(first), PointedNumber(last), PointedNumber(step))
    if bounds.0.isPointed, bounds.1.isPointed, bounds.2.isPointed {
      return bounds.0 <= bounds.2 && bounds.2 <= bounds.1
    }
    guard first.count == 1, last.count == 1, step.count == 1 else {
      return step == first || step == last
        || first.count <= step.count && first <= step && step <= last
    }
    return first <= step && step <= last
  }
}

/// A number as codes of laws count sections: after 1798.83 comes 1798.83.5, and 1798.100 after 1798.99.
private struct PointedNumber: Comparable {
  /// Empty for what is no number with points.
  private let parts: [Int]

  init(_ text: String) {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    parts = numbers.allSatisfy { $0 != nil } ? numbers.compactMap(\.self) : []
  }

  var isPointed: Bool { parts.count > 1 }
  var head: Int? { parts.first }

  static func < (left: PointedNumber, right: PointedNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}

/// Small Roman numbers, as laws count points.
private enum Roman {
  private static let numbers = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx",
  ]

  static func value(_ text: String) -> Int? { numbers.firstIndex(of: text).map { $0 + 1 } }
}

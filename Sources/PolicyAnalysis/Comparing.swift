internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// Compares the values of a path with what a predicate names.
struct Comparing {
  /// The day for which the predicate is evaluated.
  let today: CalendarDate

  /// Whether a comparison holds; unknown if the two sides are of kinds that cannot be compared.
  func truth(
    _ left: Predicate.Expression, _ values: [Answer], _ comparator: Predicate.Comparator,
    _ right: [Predicate.Expression]
  ) -> Truth {
    switch comparator {
    case .equals, .contains:
      return Truth(values.contains { value in right.contains { same(value, $0, comparator) } })
    case .differs:
      return Truth(!values.contains { value in right.contains { same(value, $0, .equals) } })
    case .intersects:
      return Truth(values.contains { value in right.contains { same(value, $0, .equals) } })
    case .isIn:
      return Truth(values.allSatisfy { value in right.contains { same(value, $0, .equals) } })
    case .includesAllOf:
      return Truth(right.allSatisfy { wanted in values.contains { same($0, wanted, .equals) } })
    case .within: return place(values, right, isWithin: true)
    case .outside: return place(values, right, isWithin: false)
    case .less, .more, .atMost, .atLeast: return ordered(left, values, comparator, right)
    }
  }

  private func same(
    _ value: Answer, _ expression: Predicate.Expression, _ comparator: Predicate.Comparator
  ) -> Bool {
    switch expression {
    case .word(let word):
      if let region = value.region {
        return JurisdictionCode(word.map { $0 == " " ? "-" : String($0) }.joined()) == region
      }
      if value.words.contains(word) { return true }
      return comparator == .contains && value.origin == nil && value.isYes == nil
        && SearchText(value.text).contains(word)
    case .number(let number): return value.number == number || value.text == String(number)
    case .date(let date): return value.date == date
    case .period(let period): return value.period == period
    case .today: return value.date == today
    case .path, .count, .sum, .difference: return false
    }
  }

  // MARK: - Places

  private func place(
    _ values: [Answer], _ right: [Predicate.Expression], isWithin: Bool
  ) -> Truth {
    guard case .word(let word)? = right.first else { return .unknown }
    let code = JurisdictionCode(word.map { $0 == " " ? "-" : String($0) }.joined())
    let regions = values.compactMap(\.region)
    guard regions.count == values.count else {
      // A place in words: "worldwide" is nowhere inside, and outside for all that is known.
      return isWithin ? .no : .yes
    }
    let inside = regions.map { Jurisdictions.lies($0.text, in: code.text) }
    return Truth(isWithin ? inside.allSatisfy(\.self) : inside.contains(false))
  }

  // MARK: - Order

  private func ordered(
    _ left: Predicate.Expression, _ values: [Answer], _ comparator: Predicate.Comparator,
    _ right: [Predicate.Expression]
  ) -> Truth {
    guard let wanted = right.first else { return .unknown }
    var isUnknown = false
    for value in values {
      guard let isSo = ordered(left, value, comparator, wanted) else {
        isUnknown = true
        continue
      }
      if !isSo { return .no }
    }
    return isUnknown ? .unknown : .yes
  }

  private func ordered(
    _ left: Predicate.Expression, _ value: Answer, _ comparator: Predicate.Comparator,
    _ right: Predicate.Expression
  ) -> Bool? {
    if let mine = number(left, value), let other = number(right, value) {
      return Comparing.holds(mine, comparator, other)
    }
    if case .path = left, case .period(let limit) = right, let mine = value.period,
      mine.unit == limit.unit
    {
      return Comparing.holds(mine.count, comparator, limit.count)
    }
    if let mine = days(left, value), let other = days(right, value) {
      return Comparing.holds(mine, comparator, other)
    }
    return nil
  }

  private func number(_ expression: Predicate.Expression, _ value: Answer) -> Int? {
    switch expression {
    case .number(let number): number
    case .path: value.number
    default: nil
    }
  }

  /// A date as days, the difference of two as days between, a period as the most days it can last.
  private func days(_ expression: Predicate.Expression, _ value: Answer) -> Double? {
    switch expression {
    case .today: return Double(today.dayNumber)
    case .date(let date): return Double(date.dayNumber)
    case .period(let period):
      // What the law gives in business days is compared with calendar days as weeks of five.
      let most = period.unit == .businessDay ? 1.4 : period.unit.days.upperBound
      return Double(period.count) * most
    case .path:
      if let date = value.date { return Double(date.dayNumber) }
      return value.period.map { Double($0.count) * $0.unit.days.upperBound }
    case .sum(let left, let right):
      return days(left, value).flatMap { first in days(right, value).map { first + $0 } }
    case .difference(let left, let right):
      return days(left, value).flatMap { first in days(right, value).map { first - $0 } }
    case .count, .word, .number: return nil
    }
  }

  /// Whether two comparable sides stand as the comparator says.
  static func holds<Side: Comparable>(
    _ left: Side, _ comparator: Predicate.Comparator, _ right: Side
  ) -> Bool {
    switch comparator {
    case .equals, .contains, .isIn, .intersects, .includesAllOf, .within, .outside: left == right
    case .differs: left != right
    case .less: left < right
    case .more: left > right
    case .atMost: left <= right
    case .atLeast: left >= right
    }
  }
}

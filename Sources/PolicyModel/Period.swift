/// A length of time as a policy states it: a number and a unit, and the event it counts from.
///
/// `24 months after account closure` has the count 24, the unit month and the event
/// `after account closure`.
package struct Period: Hashable, Sendable {
  /// Not negative.
  package let count: Int
  package let unit: Unit
  /// What follows the unit, as written; empty if nothing does.
  package let event: String

  package init(count: Int, unit: Unit, event: String = "") {
    self.count = count
    self.unit = unit
    self.event = event
  }

  /// A unit of time.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case minute, hour, day
    case businessDay = "business day"
    case week, month, year

    /// The least and the most days that one of it lasts; used to compare periods.
    package var days: ClosedRange<Double> {
      switch self {
      case .minute: (1.0 / 1440)...(1.0 / 1440)
      case .hour: (1.0 / 24)...(1.0 / 24)
      case .day: 1...1
      case .businessDay: 1...3
      case .week: 7...7
      case .month: 28...31
      case .year: 365...366
      }
    }
  }

  /// Reads `30 days`, `1 year`, `24 months after account closure`; `nil` for any other shape.
  package init?(_ text: String) {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" })
    guard let first = words.first, let count = Period.count(first), words.count >= 2 else {
      return nil
    }
    var next = 1
    var unit = Period.unit(words[1])
    next += 1
    let second = words[1].lowercased()
    if second == "business" || second == "working", words.count >= 3,
      Period.unit(words[2]) == .day
    {
      unit = .businessDay
      next = 3
    } else if second == "calendar", words.count >= 3 {
      unit = Period.unit(words[2])
      next = 3
    }
    guard let unit else { return nil }
    self.init(count: count, unit: unit, event: words[next...].joined(separator: " "))
  }

  private static func count(_ word: Substring) -> Int? {
    if let number = Int(word), number >= 0 { return number }
    return [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ].firstIndex(of: word.lowercased()).map { $0 + 1 }
  }

  private static func unit(_ word: Substring) -> Unit? {
    var word = word.lowercased()
    while let last = word.last, last == "," || last == "." || last == ";" { word.removeLast() }
    if word.hasSuffix("s") { word.removeLast() }
    return Unit(rawValue: word)
  }
}

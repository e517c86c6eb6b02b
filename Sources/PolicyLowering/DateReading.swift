internal import PolicyModel

/// The ways in which people read a date that is not written year-month-day.
struct DateReading {
  let date: CalendarDate
  /// `1 March 2026`.
  var words: String { "\(wordsWithoutYear) \(date.year)" }
  var wordsWithoutYear: String { "\(date.day) \(DateReading.months[date.month - 1])" }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// One reading, two if month and day can be exchanged, none if it is no date at all.
  static func readings(of text: String) -> [DateReading] {
    let parts = text.split { " /.-,".contains($0) }.map(String.init)
    guard parts.count == 3 else { return [] }
    if let named = named(parts) { return [named] }
    let numbers = parts.compactMap(Int.init)
    guard numbers.count == 3 else { return [] }
    if numbers[0] > 999 {
      return [reading(numbers[0], numbers[1], numbers[2])].compactMap(\.self)
    }
    let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
    let dayFirst = reading(year, numbers[1], numbers[0])
    let monthFirst = reading(year, numbers[0], numbers[1])
    if let dayFirst, let monthFirst, dayFirst.date == monthFirst.date { return [dayFirst] }
    return [dayFirst, monthFirst].compactMap(\.self)
  }

  /// A date with the month in words: `March 1, 2026`, `1st March 2026`.
  private static func named(_ parts: [String]) -> DateReading? {
    guard
      let month = parts.firstIndex(where: { part in
        part.count >= 3
          && months.contains { $0.lowercased().hasPrefix(part.lowercased()) }
      }),
      let number = months.firstIndex(where: {
        $0.lowercased().hasPrefix(parts[month].lowercased())
      })
    else { return nil }
    let rest = parts.indices.filter { $0 != month }.compactMap { index in
      Int(parts[index].prefix { $0.isNumber })
    }
    guard rest.count == 2, let year = rest.max(), let day = rest.min() else { return nil }
    return reading(year, number + 1, day)
  }

  private static func reading(_ year: Int, _ month: Int, _ day: Int) -> DateReading? {
    CalendarDate(year: year, month: month, day: day).map { DateReading(date: $0) }
  }
}

extension Period {
  /// Whether two periods may be equally long: `12 months` and `1 year`, `90 days` and `3 months`.
  ///
  /// Weeks, months and years are as long as the calendar makes them; of seven days, five are those
  /// of business.
  package func mayLast(asLongAs other: Period) -> Bool {
    if unit == other.unit { return count == other.count }
    if let months, let others = other.months { return months == others }
    return length.overlaps(other.length)
  }

  /// Whether it may be as long as another or longer.
  package func mayLast(atLeast other: Period) -> Bool {
    mayLast(asLongAs: other) || other.length.lowerBound <= length.upperBound
  }

  /// `nil` for what is not counted in months.
  private var months: Int? {
    switch unit {
    case .month: count
    case .year: count.multipliedReportingOverflow(by: 12).partialValue
    case .minute, .hour, .day, .businessDay, .week: nil
    }
  }

  /// In days.
  private var length: ClosedRange<Double> {
    let number = Double(count)
    if unit == .businessDay {
      let days = (number * 7 / 5).rounded()
      return max(0, days - 2)...(days + 2)
    }
    return unit.days.lowerBound * number...unit.days.upperBound * number
  }
}

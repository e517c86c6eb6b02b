internal import PolicyModel
internal import PolicyReference

/// How long data is kept.
extension FactComparison {
  mutating func compareRetention() {
    for (one, other) in pairs(.practice).both { compare(one, other, .keptFor) }
    let pairs = pairs(.retention)
    for (one, other) in pairs.both {
      compare(one, other, .period)
      for label in [FieldLabel.until, .while, .then] where one.fields[label] != other.fields[label]
      {
        add(
          .retentionChanged, other, in: new, before: FactText.text(one.fields[label], label),
          after: FactText.text(other.fields[label], label))
      }
      compareRest(one, other, except: [.period, .until, .while, .then])
    }
    // A period that is stated for data that was declared before tells readers more or less.
    for fact in pairs.come where old.all(.retention).isEmpty == false {
      add(.retentionChanged, fact, in: new, after: FactText.text(fact.fields[.period], .period))
    }
    for fact in pairs.gone {
      add(.retentionLonger, fact, in: old, before: FactText.text(fact.fields[.period], .period))
    }
  }

  private mutating func compare(_ one: Fact, _ other: Fact, _ label: FieldLabel) {
    let before = one.fields.values(label)
    let after = other.fields.values(label)
    guard before.map(\.text) != after.map(\.text) else { return }
    let texts = (
      before.map(FactText.shown).joined(separator: ", "),
      after.map(FactText.shown).joined(separator: ", ")
    )
    if before.isEmpty {
      if one.fields[label] != nil || label == .period {
        add(.retentionChanged, other, in: new, before: texts.0, after: texts.1)
      }
      return
    }
    guard !after.isEmpty else {
      add(.retentionLonger, other, in: new, before: texts.0, after: "no stated period")
      return
    }
    switch direction(before, after) {
    case .longer?: add(.retentionLonger, other, in: new, before: texts.0, after: texts.1)
    case .shorter?: add(.retentionShorter, other, in: new, before: texts.0, after: texts.1)
    case .equal?: break
    case nil: add(.retentionChanged, other, in: new, before: texts.0, after: texts.1)
    }
  }

  private enum Direction { case longer, shorter, equal }

  /// Compares the shortest and the longest that each period can last; `nil` where they overlap.
  private func direction(_ before: [FieldValue], _ after: [FieldValue]) -> Direction? {
    guard before.count == 1, after.count == 1, case .period(let one) = before[0].content,
      case .period(let other) = after[0].content,
      one.event.lowercased() == other.event.lowercased()
    else { return nil }
    if one.count == other.count, one.unit == other.unit { return .equal }
    let first = span(one)
    let second = span(other)
    if second.lowerBound > first.upperBound { return .longer }
    if second.upperBound < first.lowerBound { return .shorter }
    return sameLength(one, other) ? .equal : nil
  }

  private func span(_ period: Period) -> ClosedRange<Double> {
    let count = Double(period.count)
    return count * period.unit.days.lowerBound...count * period.unit.days.upperBound
  }

  /// `12 months` and `1 year`, `2 weeks` and `14 days`.
  private func sameLength(_ one: Period, _ other: Period) -> Bool {
    func months(_ period: Period) -> Int? {
      switch period.unit {
      case .month: period.count
      case .year: period.count * 12
      default: nil
      }
    }
    func days(_ period: Period) -> Int? {
      switch period.unit {
      case .day: period.count
      case .week: period.count * 7
      default: nil
      }
    }
    if let first = months(one), let second = months(other) { return first == second }
    if let first = days(one), let second = days(other) { return first == second }
    return false
  }
}

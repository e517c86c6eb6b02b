internal import PolicyModel
internal import PolicyReference

/// What the organisation promises: about children, changes of the text, and everything it claims.
extension FactComparison {
  mutating func compareChildren() {
    let pairs = pairs(.children)
    for (one, other) in pairs.both {
      compareAge(one, other)
      compareYes(one, other, .knowinglyCollects)
      if one.fields.word(.directedTo) != other.fields.word(.directedTo) {
        let wasNo = one.fields.word(.directedTo) ?? "no" == "no"
        let texts = (one.fields.word(.directedTo) ?? "", other.fields.word(.directedTo) ?? "")
        add(wasNo ? .ageLowered : .ageRaised, other, in: new, before: texts.0, after: texts.1)
      }
      compareRest(one, other, except: [.minimumAge, .knowinglyCollects, .directedTo])
    }
    for fact in pairs.gone {
      add(.ageLowered, fact, in: old, before: FactText.text(fact.fields[.minimumAge], .minimumAge))
    }
    for fact in pairs.come where fact.fields.isYes(.knowinglyCollects) == true {
      add(.ageLowered, fact, in: new, after: "children's data")
    }
  }

  private mutating func compareAge(_ one: Fact, _ other: Fact) {
    func ages(_ fact: Fact) -> [String: Int] {
      var found: [String: Int] = [:]
      for value in fact.fields.values(.minimumAge) {
        if case .number(let age) = value.content { found[value.qualifier ?? ""] = age }
      }
      return found
    }
    let before = ages(one)
    let after = ages(other)
    for place in Set(before.keys).union(after.keys).sorted() {
      let texts = (before[place].map(String.init) ?? "", after[place].map(String.init) ?? "")
      switch (before[place], after[place]) {
      case (let first?, let second?) where second < first:
        add(.ageLowered, other, in: new, before: texts.0, after: texts.1)
      case (let first?, let second?) where second > first:
        add(.ageRaised, other, in: new, before: texts.0, after: texts.1)
      case (_?, nil): add(.ageLowered, other, in: new, before: texts.0)
      case (nil, _?): add(.ageRaised, other, in: new, after: texts.1)
      default: break
      }
    }
  }

  private mutating func compareYes(_ one: Fact, _ other: Fact, _ label: FieldLabel) {
    let before = one.fields.isYes(label)
    let after = other.fields.isYes(label)
    guard before != after else { return }
    add(
      after == true ? .ageLowered : .ageRaised, other, in: new,
      before: FactText.text(one.fields[label], label),
      after: FactText.text(other.fields[label], label))
  }

  // MARK: - How the policy may change

  mutating func compareAmendments() {
    let pairs = pairs(.amendment)
    for (one, other) in pairs.both {
      let strength = AmendmentStrength.compare(one.fields, other.fields)
      let kind: Observation.Kind? =
        switch strength {
        case .weaker: .amendmentWeaker
        case .stronger: .amendmentStronger
        case .different: .amendmentChanged
        case .same: nil
        }
      if let kind {
        let changed = AmendmentStrength.labels.filter { one.fields[$0] != other.fields[$0] }
        add(
          kind, other, in: new,
          before: changed.map { FactText.text(one.fields[$0], $0) }.filter { !$0.isEmpty }
            .joined(separator: "; "),
          after: changed.map { FactText.text(other.fields[$0], $0) }.filter { !$0.isEmpty }
            .joined(separator: "; "))
      }
      compareRest(one, other, except: Set(AmendmentStrength.labels))
    }
    for fact in pairs.gone { add(.amendmentWeaker, fact, in: old, before: "the change clause") }
    for fact in pairs.come { add(.amendmentStronger, fact, in: new, after: "a change clause") }
  }

  // MARK: - Claims

  mutating func compareClaims() {
    let pairs = pairs(.claim)
    for (one, other) in pairs.both {
      let texts = (quoted(one), quoted(other))
      let isNarrower = Set(other.fields.texts(.except)).subtracting(one.fields.texts(.except))
      if !isNarrower.isEmpty {
        add(.exceptionAdded, other, in: new, after: isNarrower.sorted().joined(separator: ", "))
      }
      let isWider = Set(one.fields.texts(.except)).subtracting(other.fields.texts(.except))
      if !isWider.isEmpty {
        add(.exceptionRemoved, other, in: new, before: isWider.sorted().joined(separator: ", "))
      }
      if texts.0 != texts.1 {
        add(claimKind(other, .promiseChanged), other, in: new, before: texts.0, after: texts.1)
      }
      for label in [FieldLabel.scope, .condition] where one.fields[label] != other.fields[label] {
        add(
          .promiseChanged, other, in: new, before: FactText.text(one.fields[label], label),
          after: FactText.text(other.fields[label], label))
      }
    }
    for fact in pairs.gone {
      add(claimKind(fact, .promiseRemoved), fact, in: old, before: quoted(fact))
    }
    for fact in pairs.come {
      add(claimKind(fact, .promiseAdded), fact, in: new, after: quoted(fact))
    }
  }

  private func quoted(_ fact: Fact) -> String {
    fact.fields.texts(.words).joined(separator: " … ")
  }

  /// Promises about security have changes of their own.
  private func claimKind(_ fact: Fact, _ kind: Observation.Kind) -> Observation.Kind {
    let isSecurity = fact.fields.word(.kind) == "security"
    let isBreach = quoted(fact).lowercased().contains("breach")
    switch kind {
    case .promiseRemoved:
      return isBreach ? .breachNarrowed : isSecurity ? .securityWeakened : kind
    case .promiseAdded:
      return isBreach ? .breachWidened : isSecurity ? .securityStrengthened : kind
    default: return kind
    }
  }
}

/// Which of two change clauses protects readers better.
enum AmendmentStrength {
  case weaker, stronger, different, same

  static let labels: [FieldLabel] = [
    .anyChange, .material, .lessProtectiveChange, .heldBackUntilConsent, .acceptance,
    .failedDelivery, .wayOut, .checkBack, .certainty,
  ]

  static func compare(_ one: FieldSet, _ other: FieldSet) -> AmendmentStrength {
    var isWeaker = false
    var isStronger = false
    for label in labels where one[label] != other[label] {
      let difference = rank(other, label) - rank(one, label)
      if difference < 0 { isWeaker = true }
      if difference > 0 { isStronger = true }
      if difference == 0 {
        isWeaker = true
        isStronger = true
      }
    }
    switch (isWeaker, isStronger) {
    case (true, false): return .weaker
    case (false, true): return .stronger
    case (true, true): return .different
    case (false, false): return .same
    }
  }

  /// How much a field protects; higher is better.
  private static func rank(_ fields: FieldSet, _ label: FieldLabel) -> Int {
    switch label {
    case .anyChange, .material, .lessProtectiveChange:
      return fields.texts(label).map(rank(channel:)).max() ?? 0
    case .heldBackUntilConsent: return fields.isYes(label) == true ? 1 : 0
    case .acceptance:
      return ["continued use": 0, "none": 1, "explicit": 2][fields.word(label) ?? "none"] ?? 1
    case .failedDelivery:
      return ["counts as notice": 0, "does not count": 1, "try another channel": 2][
        fields.word(label) ?? ""] ?? 1
    case .wayOut: return fields.text(label) == nil ? 0 : 1
    case .checkBack: return fields.isYes(label) == true ? 0 : 1
    case .certainty: return fields.word(label) == "may" ? 0 : 1
    default: return 0
    }
  }

  /// Direct channels protect better than posting, and days of advance better than none.
  static func rank(channel: String) -> Int {
    let text = channel.lowercased()
    var rank = 0
    if text.contains("e-mail") || text.contains("post,")
      || text.hasPrefix("post") && !text.hasPrefix("posting")
    {
      rank = 4000
    } else if text.contains("platform notice") {
      rank = 3000
    } else if text.contains("website notice") {
      rank = 2000
    } else if text.contains("posting") || text.contains("effective date") {
      rank = 1000
    }
    // "or" lets the organisation choose the weaker one.
    if text.contains(" or "), text.contains("posting") || text.contains("website") { rank -= 1500 }
    return max(0, rank) + min(days(channel), 900)
  }

  /// The days of `30 days before`.
  static func days(_ channel: String) -> Int {
    let words = channel.lowercased().split { $0 == " " || $0 == "," }
    for (index, word) in words.enumerated() {
      guard let count = Int(word), index + 1 < words.count else { continue }
      let unit = words[index + 1]
      if unit.hasPrefix("day") { return count }
      if unit.hasPrefix("week") { return count * 7 }
      if unit.hasPrefix("month") { return count * 30 }
    }
    return 0
  }
}

internal import PolicyModel
internal import PolicyReference

/// How a lawyer says a comparison: the verb and what follows it.
struct ComparisonWords {
  private let path: FactPath?
  private let comparator: Predicate.Comparator
  private let values: [Predicate.Expression]

  init(
    _ path: FactPath?, _ comparator: Predicate.Comparator, _ values: [Predicate.Expression]
  ) {
    self.path = path
    self.comparator = comparator
    self.values = values
  }

  /// `is access`, `does not lie outside EEA`.
  func phrase(isDenied: Bool, isPlural: Bool = false) -> String {
    let not = isDenied ? "not " : ""
    let be = isPlural ? "are " : "is "
    switch comparator {
    case .equals: return be + not + list("or")
    case .differs: return be + (isDenied ? "" : "not ") + list("or")
    case .isIn: return be + not + list("or")
    case .contains, .intersects:
      return verb("includes", "include", isDenied, isPlural) + list("or")
    case .includesAllOf:
      let all = values.count > 1 ? (values.count == 2 ? "both " : "all of ") : ""
      return verb("includes", "include", isDenied, isPlural) + all + list("and")
    case .within: return verb("lies", "lie", isDenied, isPlural) + "in " + list("or")
    case .outside: return verb("lies", "lie", isDenied, isPlural) + "outside " + list("or")
    case .atMost: return be + (isDenied ? "more than " : "at most ") + list("or")
    case .atLeast: return be + (isDenied ? "less than " : "at least ") + list("or")
    case .less: return be + (isDenied ? "at least " : "less than ") + list("or")
    case .more: return be + (isDenied ? "at most " : "more than ") + list("or")
    }
  }

  private func verb(
    _ singular: String, _ plural: String, _ isDenied: Bool, _ isPlural: Bool
  ) -> String {
    isDenied
      ? (isPlural ? "do not " : "does not ") + plural + " " : (isPlural ? plural : singular) + " "
  }

  private func list(_ joint: String) -> String {
    SentenceList.joined(values.map(value), joint)
  }

  private func value(_ expression: Predicate.Expression) -> String {
    guard case .word(let word) = expression else { return ComparisonWords.text(of: expression) }
    return spelled(word)
  }

  /// A word as authors write it; predicates keep it in lower case.
  private func spelled(_ word: String) -> String {
    let code = String(word.uppercased().map { $0 == " " ? "-" : $0 })
    if namesPlace, Jurisdictions.codes.contains(code) || Jurisdictions.countries.contains(code) {
      return code
    }
    let known = path.map { FactWords.spellings(of: $0) } ?? []
    let folded = PredicateParser.folded(word)
    let spelling = known.first { PredicateParser.folded($0) == folded } ?? word
    return spelling.allSatisfy { $0 != "," && $0 != " " } || known.contains(spelling)
      ? spelling : "\"\(spelling)\""
  }

  private var namesPlace: Bool {
    if comparator == .within || comparator == .outside { return true }
    guard let path else { return false }
    return ["country", "jurisdictions", "governing-law", "established-in"]
      .contains { path.text.hasSuffix($0) }
  }

  /// A date, period, number or sum.
  static func text(of expression: Predicate.Expression) -> String {
    switch expression {
    case .path(let path):
      CollectionWords.of(path.collection) == nil
        ? SingleFactWords.subject(path).text : "the " + FactWords.of(path).noun
    case .count(let path):
      "the number of " + (CollectionWords.of(path.collection)?.plural ?? path.text)
    case .word(let word): word
    case .number(let number): String(number)
    case .date(let date): date.description
    case .period(let period):
      "\(period.count) \(period.unit.rawValue)" + (period.count == 1 ? "" : "s")
    case .today: "the day of the check"
    case .sum(let left, let right): text(of: left) + " plus " + text(of: right)
    case .difference(let left, let right): text(of: left) + " less " + text(of: right)
    }
  }
}

/// Lists inside sentences.
enum SentenceList {
  /// `a, b or c`.
  static func joined(_ items: [String], _ joint: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(joint) " + last
  }
}

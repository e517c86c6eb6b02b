/// How a lawyer says what must hold for the items of a collection.
enum ItemWords {
  /// `at least one right whose kind is access and that says how to use it`.
  static func phrase(
    _ quantifier: Predicate.Quantifier, _ inner: Predicate, denied: Bool
  ) -> String {
    guard let items = collection(of: inner) else { return PredicateWords(inner).text }
    let negated = Predicate.not(inner)
    switch (quantifier, denied) {
    case (.any, false), (.none, true):
      return "at least one \(items.singular) \(relative(inner, false))"
    case (.any, true), (.none, false): return "no \(items.singular) \(relative(inner, false))"
    case (.all, false): return every(inner, items)
    case (.all, true): return "at least one \(items.singular) \(relative(negated, false))"
    }
  }

  private static func collection(of predicate: Predicate) -> CollectionWords? {
    predicate.paths.lazy.compactMap { CollectionWords.of($0.collection) }.first
  }

  /// "Not a, or b" of every item is said as "b of every item that is a".
  private static func every(_ inner: Predicate, _ items: CollectionWords) -> String {
    var conditions: [Predicate] = []
    var rest: [Predicate] = []
    if case .or(let parts) = inner {
      for part in parts {
        if case .not(let condition) = part {
          conditions.append(condition)
        } else {
          rest.append(part)
        }
      }
    }
    guard !conditions.isEmpty, !rest.isEmpty else {
      return "for every \(items.singular): \(main(inner, false))"
    }
    let condition = conditions.count == 1 ? conditions[0] : .and(conditions)
    let claim = rest.count == 1 ? rest[0] : .or(rest)
    return "for every \(items.singular) \(relative(condition, false)): \(main(claim, false))"
  }

  // MARK: - Clauses after the item

  /// What comes after "a right": `whose kind is access`.
  private static func relative(_ predicate: Predicate, _ denied: Bool) -> String {
    said(predicate, denied, whose: "whose", that: "that")
  }

  /// A sentence about the item: `its kind is access`.
  private static func main(_ predicate: Predicate, _ denied: Bool) -> String {
    said(predicate, denied, whose: "its", that: "it")
  }

  private static func said(
    _ predicate: Predicate, _ denied: Bool, whose: String, that: String
  ) -> String {
    switch predicate {
    case .not(let inner): return said(inner, !denied, whose: whose, that: that)
    case .and(let parts): return joined(parts, denied, isAnd: !denied, whose, that)
    case .or(let parts): return joined(parts, denied, isAnd: denied, whose, that)
    case .known(let path):
      let told = FactWords.of(path).told
      return denied ? "\(that) does not \(FactVerb.plain(told))" : "\(that) \(FactVerb.of(told))"
    case .holds(let path):
      let words = FactWords.of(path)
      guard let flag = words.flag else {
        return "\(whose) \(words.noun) \(denied ? "is not" : "is") yes"
      }
      return "\(that) \(denied ? flag.no : flag.yes)"
    case .comparison(.path(let path), let comparator, let right):
      let words = ComparisonWords(path, comparator, right)
      return "\(whose) \(FactWords.of(path).noun) \(words.phrase(isDenied: denied))"
    case .always, .never, .statement, .attestation, .quantified, .comparison, .says:
      return "for \(that == "it" ? "it" : "which") " + PredicateWords(predicate, denied).text
    }
  }

  private static func joined(
    _ parts: [Predicate], _ denied: Bool, isAnd: Bool, _ whose: String, _ that: String
  ) -> String {
    let texts = parts.map { part in
      let text = said(part, denied, whose: whose, that: that)
      return part.joinsOtherwise(isAnd: isAnd, denied: denied) ? "(\(text))" : text
    }
    return SentenceList.joined(texts, isAnd ? "and" : "or")
  }
}

/// The verb that introduces what a text tells.
enum FactVerb {
  private static let questions: Set<String> = [
    "how", "what", "where", "when", "who", "whose", "whether", "which", "why", "that", "by", "in",
    "for", "to",
  ]

  /// `says how to use it`, `states the legal basis relied on`.
  static func of(_ told: String) -> String { (asks(told) ? "says " : "states ") + told }

  /// The same after "does not".
  static func plain(_ told: String) -> String { (asks(told) ? "say " : "state ") + told }

  private static func asks(_ told: String) -> Bool {
    questions.contains(told.split(separator: " ").first.map(String.init) ?? "")
  }
}

extension Predicate {
  /// Whether it joins its parts by the other word, so that it needs parentheses.
  fileprivate func joinsOtherwise(isAnd: Bool, denied: Bool) -> Bool {
    switch self {
    case .and: isAnd == denied
    case .or: isAnd != denied
    case .not(let inner): inner.joinsOtherwise(isAnd: isAnd, denied: !denied)
    case .always, .never, .statement, .attestation, .quantified, .known, .holds, .comparison,
      .says:
      false
    }
  }
}

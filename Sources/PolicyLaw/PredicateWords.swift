/// A condition in words that a lawyer understands.
///
/// Denials are moved inward to the facts, which changes no answer in three-valued logic, so that a
/// reader never has to turn a sentence round.
package indirect enum PredicateWords: Hashable, Sendable {
  case phrase(String)
  /// At least two.
  case allOf([PredicateWords])
  /// At least two.
  case oneOf([PredicateWords])

  /// - Parameter written: the condition as its pack writes it; its words keep their capitals and
  ///   hyphens, which comparisons pass over.
  package init(_ predicate: Predicate, written: String = "") {
    self.init(predicate.spelled(as: written), false)
  }

  /// - Parameter denied: whether the opposite is to be said.
  init(_ predicate: Predicate, _ denied: Bool) {
    self = PredicateWords.outline(predicate, denied: denied)
  }

  /// One line, without a period.
  package var text: String {
    switch self {
    case .phrase(let text): text
    case .allOf(let parts): parts.map { $0.inner(.allOf) }.joined(separator: ", and ")
    case .oneOf(let parts): parts.map { $0.inner(.oneOf) }.joined(separator: ", or ")
    }
  }

  /// One line for each part, parts of parts further in, as a list.
  package var lines: [String] {
    switch self {
    case .phrase(let text): [text]
    case .allOf(let parts): ["all of these:"] + PredicateWords.items(parts)
    case .oneOf(let parts): ["at least one of these:"] + PredicateWords.items(parts)
    }
  }

  private enum Joint { case allOf, oneOf }

  private func inner(_ outer: Joint) -> String {
    switch (self, outer) {
    case (.phrase, _), (.allOf, .allOf), (.oneOf, .oneOf): text
    case (.allOf, .oneOf): "(" + text + ")"
    case (.oneOf, .allOf): "(" + text + ")"
    }
  }

  private static func items(_ parts: [PredicateWords]) -> [String] {
    parts.flatMap { part in
      part.lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }
  }

  // MARK: - Conditions

  private static func outline(_ predicate: Predicate, denied: Bool) -> PredicateWords {
    switch predicate {
    case .always: .phrase(denied ? "never" : "in every case")
    case .never: .phrase(denied ? "in every case" : "never")
    case .statement:
      .phrase(
        denied
          ? "no clause says it"
          : "a clause that cites the row says it in a sentence of its own, pinned with \"Words\"; "
            + "no program can check what the sentence means")
    case .attestation:
      .phrase(
        denied
          ? "nobody answers for it"
          : "somebody answers for it in a current Attestation that cites the row")
    case .not(let inner): outline(inner, denied: !denied)
    case .and(let parts): list(parts, denied: denied, isAnd: !denied)
    case .or(let parts): list(parts, denied: denied, isAnd: denied)
    case .quantified(let quantifier, let inner):
      .phrase(ItemWords.phrase(quantifier, inner, denied: denied))
    case .known(let path): known(path, denied)
    case .holds(let path): holds(path, denied)
    case .comparison(let left, let comparator, let right):
      comparison(left, comparator, right, denied)
    case .says(let words):
      .phrase("the text \(denied ? "does not contain" : "contains") \"\(words)\"")
    }
  }

  private static func list(_ parts: [Predicate], denied: Bool, isAnd: Bool) -> PredicateWords {
    let outlines = parts.map { outline($0, denied: denied) }
    return isAnd ? .allOf(outlines) : .oneOf(outlines)
  }

  // MARK: - Facts outside any item

  private static func known(_ path: FactPath, _ denied: Bool) -> PredicateWords {
    guard CollectionWords.of(path.collection) == nil else {
      return .phrase(ItemWords.phrase(.any, .known(path), denied: denied))
    }
    let words = SingleFactWords.known(path)
    return .phrase(denied ? words.no : words.yes)
  }

  private static func holds(_ path: FactPath, _ denied: Bool) -> PredicateWords {
    if let items = CollectionWords.of(path.collection) {
      guard path.field != nil else {
        return .phrase("there is \(denied ? "no" : "at least one") \(items.singular)")
      }
      return .phrase(ItemWords.phrase(.any, .holds(path), denied: denied))
    }
    let words = SingleFactWords.flag(path)
    return .phrase(denied ? words.no : words.yes)
  }

  private static func comparison(
    _ left: Predicate.Expression, _ comparator: Predicate.Comparator,
    _ right: [Predicate.Expression], _ denied: Bool
  ) -> PredicateWords {
    if let count = counted(left, comparator, right, denied) { return .phrase(count) }
    if case .difference(.today, .path(let path)) = left, comparator == .atMost {
      let ago = right.map(ComparisonWords.text).joined()
      return .phrase(
        "\(SingleFactWords.subject(path).text) lies "
          + (denied ? "more than \(ago) back" : "at most \(ago) back"))
    }
    guard case .path(let path) = left else {
      let words = ComparisonWords(left.paths.first, comparator, right)
      return .phrase("\(ComparisonWords.text(of: left)) \(words.phrase(isDenied: denied))")
    }
    guard CollectionWords.of(path.collection) == nil else {
      return .phrase(
        ItemWords.phrase(.any, .comparison(left, comparator, right), denied: denied))
    }
    let subject = SingleFactWords.subject(path)
    let words = ComparisonWords(path, comparator, right)
    return .phrase(
      "\(subject.text) \(words.phrase(isDenied: denied, isPlural: subject.isPlural))")
  }

  /// `count(data) > 0` as "there is at least one …".
  private static func counted(
    _ left: Predicate.Expression, _ comparator: Predicate.Comparator,
    _ right: [Predicate.Expression], _ denied: Bool
  ) -> String? {
    guard case .count(let path) = left, comparator == .more, right == [.number(0)],
      let items = CollectionWords.of(path.collection)
    else { return nil }
    return "there is \(denied ? "no" : "at least one") \(items.singular)"
  }
}

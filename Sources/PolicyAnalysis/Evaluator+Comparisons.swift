internal import PolicyLaw

// Conditions that compare a fact with what the law names.
extension Evaluator {
  func compared(
    _ left: Predicate.Expression, _ comparator: Predicate.Comparator,
    _ right: [Predicate.Expression], _ scope: Scope
  ) -> Evaluation {
    if case .count(let path) = left, let number = right.first?.number {
      let count = facts.items(of: path.collection)?.count ?? 0
      return counts(path, Comparing.holds(count, comparator, number))
    }
    let path = left.paths.first ?? right.flatMap(\.paths).first ?? FactPath("today")
    let answers = answers(path, scope)
    // "Is not" is a denial of its own.
    let values = counted(answers, comparator == .differs ? scope.denied : scope)
    guard !values.isEmpty || left.paths.isEmpty && right.flatMap(\.paths).isEmpty else {
      return leaf(path, answers, settled(answers, comparator, right), scope)
    }
    let comparing = Comparing(today: facts.today)
    let truth = comparing.truth(left, values, comparator, right)
    // Dates and periods that cannot be compared settle nothing.
    let decided = truth == .unknown && view != .applying ? .no : truth
    return leaf(path, answers, decided, scope)
  }

  /// A comparison with what is declared to be none, or with nothing.
  private func settled(
    _ answers: Answers, _ comparator: Predicate.Comparator, _ right: [Predicate.Expression]
  ) -> Truth {
    guard case .settled(let word) = answers else {
      let truth = without(answers)
      return comparator == .differs && truth == .no && view != .shown ? .yes : truth
    }
    let isNamed = right.contains { $0 == .word(word) }
    return Truth(comparator == .differs ? !isNamed : isNamed)
  }
}

extension Predicate.Expression {
  fileprivate var number: Int? { if case .number(let number) = self { number } else { nil } }
}

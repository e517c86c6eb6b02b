internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

// Conditions that ask whether there is a fact, or whether it holds.
extension Evaluator {
  func answers(_ path: FactPath, _ scope: Scope) -> Answers {
    guard let (collection, item) = scope.item, collection == path.collection,
      let field = path.field
    else { return facts.answers(path) }
    return facts.answers(item, collection, field)
  }

  /// The values that count in this reading.
  func counted(_ answers: Answers, _ scope: Scope) -> [Answer] {
    let values = answers.values
    guard view == .shown, !scope.isDenied else { return values }
    return values.filter { $0.shownIn != nil || $0.isForAuthorsOnly }
  }

  /// The truth where a path has no value that counts.
  func without(_ answers: Answers) -> Truth {
    switch answers {
    case .values: .no
    case .settled: .no
    case .admittedUnknown, .absent: view == .applying ? .unknown : .no
    }
  }

  func known(_ path: FactPath, _ scope: Scope) -> Evaluation {
    let answers = answers(path, scope)
    let truth: Truth
    switch answers {
    case .values(let values):
      let all = values.filter(\.isStated)
      let counted = counted(answers, scope).filter(\.isStated)
      // Of an address one way is enough; of anything else an item must show all that it declares.
      let isAll = scope.item == nil || path.field == "address" || counted.count == all.count
      truth = Truth(!counted.isEmpty && isAll)
    case .settled(let word):
      // That there is no way to use a right answers a question, and gives nobody the right; of
      // what there is none of, nothing is known.
      let isNone = scope.item == nil && facts.items(of: path.collection)?.isEmpty == true
      truth = Truth(!isNone && (view == .applying || word != "none"))
    case .admittedUnknown, .absent: truth = .no
    }
    return leaf(path, answers, truth, scope)
  }

  func holds(_ path: FactPath, _ scope: Scope) -> Evaluation {
    if path.field == nil, let items = facts.items(of: path.collection) {
      return counts(path, items.count > 0)
    }
    let answers = answers(path, scope)
    let values = counted(answers, scope)
    let truth = values.isEmpty ? without(answers) : Truth(values.contains { $0.isYes == true })
    return leaf(path, answers, truth, scope)
  }

  func counts(_ path: FactPath, _ isSo: Bool) -> Evaluation {
    let items = facts.items(of: path.collection) ?? []
    let isOpen = items.isEmpty && !facts.isDeclaredEmpty(path.collection)
    let truth: Truth = isOpen ? (view == .applying ? .unknown : .no) : Truth(isSo)
    let found = isOpen ? Decision.notSaid : "\(items.count)"
    return Evaluation(truth: truth, decisions: [decision(path, found, truth, nil, nil, path)])
  }

  func says(_ words: String) -> Evaluation {
    let place = facts.views[0].element(saying: [words], among: facts.views[0].order)
    let truth = Truth(place != nil)
    let path = FactPath("text")
    return Evaluation(
      truth: truth,
      decisions: [
        Decision(
          path: path, found: place == nil ? "not \"\(words)\"" : "\"\(words)\"",
          outcome: truth.outcome, item: nil, fact: place, label: nil,
          place: place.flatMap { facts.place(of: $0, nil) }, shownIn: place.map { [$0] } ?? [])
      ])
  }

  // MARK: - Decisions

  func leaf(
    _ path: FactPath, _ answers: Answers, _ truth: Truth, _ scope: Scope
  ) -> Evaluation {
    let values = answers.values
    let found: String
    switch answers {
    case .values: found = Set(values.map(\.text)).sorted().joined(separator: ", ")
    case .settled(let word): found = word
    case .admittedUnknown: found = "unknown, as the author says"
    case .absent: found = Decision.notSaid
    }
    // The first value that is not shown is where a reader of the finding has to look.
    let telling = values.first { $0.shownIn == nil && !$0.isForAuthorsOnly } ?? values.first
    let shown = Set(values.compactMap(\.shownIn)).sorted()
    let item = scope.item.flatMap { $0.collection == path.collection ? $0.item : nil }
    let fact = telling?.origin?.fact ?? item?.first?.name
    let label = telling?.origin?.label
    return Evaluation(
      truth: truth,
      decisions: [
        Decision(
          path: path, found: found, outcome: truth.outcome, item: item?.title, fact: fact,
          label: label, place: fact.flatMap { facts.place(of: $0, label) }, shownIn: shown)
      ])
  }

  func decision(
    _ path: FactPath, _ found: String, _ truth: Truth, _ item: String?, _ fact: Name?,
    _ inner: FactPath
  ) -> Decision {
    Decision(
      path: path, found: found, outcome: truth.outcome, item: item, fact: fact, label: nil,
      place: fact.flatMap { facts.place(of: $0, nil) }, shownIn: [])
  }
}

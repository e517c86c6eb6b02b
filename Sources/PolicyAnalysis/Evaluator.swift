internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// Evaluates predicates over the facts of a policy for the readers of one regime.
struct Evaluator {
  let facts: FactBase
  let view: Reading
  /// Whether a statement, or an attestation, answers the row in hand.
  var hasStatement = false
  var hasAttestation = false

  /// What counts as an answer.
  enum Reading {
    /// Whether a row applies: what nobody said is unknown.
    case applying
    /// Whether it is proved by what is declared: what nobody said proves nothing.
    case declared
    /// The same by what readers are shown.
    case shown
  }

  /// Where in a predicate a comparison stands.
  struct Scope {
    /// The item that paths of its collection are read of; `nil` outside "any" and "all".
    var item: (collection: String, item: FactItem)?
    /// Whether an odd number of negations stands round it.
    ///
    /// What nobody is shown must not make a denial true, so there the declared facts count.
    var isDenied = false

    var denied: Scope { Scope(item: item, isDenied: !isDenied) }
  }

  func evaluate(_ predicate: Predicate) -> Evaluation { evaluate(predicate, Scope()) }

  private func evaluate(_ predicate: Predicate, _ scope: Scope) -> Evaluation {
    switch predicate {
    case .always: Evaluation(truth: .yes, decisions: [])
    case .never: Evaluation(truth: .no, decisions: [])
    case .statement: Evaluation(truth: Truth(hasStatement), decisions: [])
    case .attestation: Evaluation(truth: Truth(hasAttestation), decisions: [])
    case .not(let inner): negated(evaluate(inner, scope.denied))
    case .and(let parts): all(parts.map { evaluate($0, scope) })
    case .or(let parts):
      alternatives(parts, scope)
    case .quantified(let quantifier, let inner): quantified(quantifier, inner, scope)
    case .known(let path): known(path, scope)
    case .holds(let path): holds(path, scope)
    case .comparison(let left, let comparator, let right):
      compared(left, comparator, right, scope)
    case .says(let words): says(words)
    }
  }

  // MARK: - Three-valued logic

  /// What speaks for a condition speaks against its denial.
  private func negated(_ inner: Evaluation) -> Evaluation {
    Evaluation(truth: inner.truth.negated, decisions: inner.decisions.map(\.negated))
  }

  /// What must not be: where it is, the facts that make it so are what the law forbids.
  private func forbidden(_ inner: Evaluation) -> Evaluation {
    var whole = negated(inner)
    if whole.truth == .no {
      for index in whole.decisions.indices { whole.decisions[index].isForbidden = true }
    }
    return whole
  }

  private func all(_ parts: [Evaluation]) -> Evaluation {
    let truth: Truth =
      parts.contains { $0.truth == .no }
      ? .no : parts.contains { $0.truth == .unknown } ? .unknown : .yes
    let met = parts.count { $0.truth == .yes }
    // Of several open parts the first is asked about; its answer may settle the rest.
    let deciding =
      truth == .unknown
      ? parts.first { $0.truth == .unknown }?.decisions ?? [] : deciding(parts, truth)
    return Evaluation(
      truth: truth, decisions: deciding, progress: .init(met: met, total: parts.count))
  }

  private func alternatives(_ parts: [Predicate], _ scope: Scope) -> Evaluation {
    let all = parts.map { evaluate($0, scope) }
    return any(told(of: all) { $0.evaluate(parts[$1], scope) } ?? all)
  }

  private func any(_ parts: [Evaluation]) -> Evaluation {
    let truth: Truth =
      parts.contains { $0.truth == .yes }
      ? .yes : parts.contains { $0.truth == .unknown } ? .unknown : .no
    let best = parts.max { $0.progress.share < $1.progress.share }?.progress
    return Evaluation(
      truth: truth, decisions: deciding(parts, truth),
      progress: best ?? .init(met: 0, total: 0))
  }

  /// One of the items; that half of a condition holds for another item is no part of an answer.
  ///
  /// - Parameter declared: evaluates the item with a number, by what is declared.
  private func one(
    of items: [Evaluation], declared: (Evaluator, Int) -> Evaluation
  ) -> Evaluation {
    let told = told(of: items, declared: declared)
    var whole = any(told ?? items)
    whole.progress = .init(met: 0, total: 0)
    // That none of several items answers is no fault of any one of them.
    if told == nil, view != .applying, whole.truth == .no, items.count > 1 {
      whole.decisions = Decision.together(whole.decisions)
    }
    return whole
  }

  /// The alternatives that matter where readers are shown none: those that the facts state; `nil`
  /// if they state none, or readers are shown one.
  private func told(
    of parts: [Evaluation], declared: (Evaluator, Int) -> Evaluation
  ) -> [Evaluation]? {
    guard view == .shown, !parts.contains(where: { $0.truth == .yes }) else { return nil }
    let evaluator = Evaluator(
      facts: facts, view: .declared, hasStatement: hasStatement, hasAttestation: hasAttestation)
    let stated = parts.indices.filter { declared(evaluator, $0).truth == .yes }
    return stated.isEmpty ? nil : stated.map { parts[$0] }
  }

  /// The decisions of the parts that came out as the whole did.
  private func deciding(_ parts: [Evaluation], _ truth: Truth) -> [Decision] {
    parts.filter { $0.truth == truth }.flatMap(\.decisions)
  }

  // MARK: - Items

  private func quantified(
    _ quantifier: Predicate.Quantifier, _ inner: Predicate, _ outer: Scope
  ) -> Evaluation {
    let collections = Set(inner.paths.map(\.collection).filter { facts.items(of: $0) != nil })
    guard let collection = collections.sorted().first, let items = facts.items(of: collection)
    else {
      return quantifier == .none ? negated(evaluate(inner, outer.denied)) : evaluate(inner, outer)
    }
    if items.isEmpty { return empty(collection, quantifier, inner) }
    let isDenied = quantifier == .none ? !outer.isDenied : outer.isDenied
    let scopes = items.map { Scope(item: (collection, $0), isDenied: isDenied) }
    let parts = scopes.map { evaluate(inner, $0) }
    let one = one(of: parts) { $0.evaluate(inner, scopes[$1]) }
    switch quantifier {
    case .any: return one
    case .all: return all(parts)
    case .none: return forbidden(one)
    }
  }

  /// Nobody has listed an item: of what is done that leaves it open, of the text there is none.
  private func empty(
    _ collection: String, _ quantifier: Predicate.Quantifier, _ inner: Predicate
  ) -> Evaluation {
    let path = inner.paths.first { $0.collection == collection } ?? FactPath(collection)
    let isKnown = facts.isDeclaredEmpty(collection)
    let truth: Truth =
      isKnown ? Truth(quantifier != .any) : view == .applying ? .unknown : .no
    return Evaluation(
      truth: truth,
      decisions: [
        decision(FactPath(collection), isKnown ? "none" : Decision.notSaid, truth, nil, nil, path)
      ])
  }
}

extension Decision {
  /// Decisions about several items as one for each path, about none of them.
  fileprivate static func together(_ decisions: [Decision]) -> [Decision] {
    var order: [FactPath] = []
    var byPath: [FactPath: [Decision]] = [:]
    for decision in decisions {
      if byPath[decision.path] == nil { order.append(decision.path) }
      byPath[decision.path, default: []].append(decision)
    }
    return order.compactMap { path in
      guard let all = byPath[path], let first = all.first else { return nil }
      let found = Set(all.filter { !$0.isAbsent }.map(\.found)).sorted()
      return Decision(
        path: path, found: found.isEmpty ? notSaid : found.joined(separator: ", "),
        outcome: first.outcome, item: nil, fact: nil, label: nil, place: nil, shownIn: [])
    }
  }
}

extension Evaluation.Progress {
  /// Between 0 and 1.
  var share: Double { total == 0 ? 0 : Double(met) / Double(total) }
}

extension Truth {
  var outcome: Decision.Outcome {
    switch self {
    case .yes: .yes
    case .no: .no
    case .unknown: .unknown
    }
  }
}

internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference

/// What the fields of a policy say, for rules that hold its sentences against them.
struct DeclaredFacts: Sendable {
  let policy: Policy
  let places: PolicyPlaces

  /// A period that a fact states.
  struct StatedPeriod: Sendable {
    let period: Period
    let fact: Fact
    let label: FieldLabel
    /// As the author wrote it.
    let text: String
  }

  /// The facts of a kind that hold today.
  func current(_ kind: BlockKind) -> [Fact] {
    policy.facts.filter { $0.kind == kind && $0.context.status == .current }
  }

  /// Where a fact says something, as a place that belongs to a finding.
  func related(_ fact: Fact, _ label: FieldLabel?, _ words: String) -> [Diagnostic.Related] {
    places.place(of: fact.name, label).map { [Diagnostic.Related($0, words)] } ?? []
  }

  // MARK: - Periods

  /// How soon requests are answered, as the rights of each clause say; nothing if one of the periods
  /// has a note, since it then is about one kind of answer.
  var answering: [Name: [StatedPeriod]] {
    let rights = Dictionary(grouping: current(.right), by: \.holder)
    return rights.compactMapValues { rights in
      let values = rights.flatMap { $0.fields.values(.answerWithin) }
      guard values.allSatisfy({ $0.qualifier == nil }) else { return nil }
      return rights.flatMap { periods(of: $0, .answerWithin) }
    }
  }

  /// Periods of other clauses that a clause may speak of too: of practices that one of its own
  /// continues or that continue one of them, and what its slots print.
  func keeping(besides clause: Name) -> [StatedPeriod] {
    let own = policy.facts.filter { $0.holder == clause }
    let names = Set(own.map(\.name.text))
    let continued = Set(own.compactMap { DeclaredFacts.continued(by: $0) })
    let printed = Set((places.printed[clause] ?? []).map(\.fact))
    return periods(
      of: policy.facts.filter { fact in
        continued.contains(fact.name.text) || printed.contains(fact.name)
          || DeclaredFacts.continued(by: fact).map(names.contains) ?? false
      })
  }

  /// How long data is kept, as any fact says.
  var keeping: [StatedPeriod] { periods(of: policy.facts) }

  private static func continued(by fact: Fact) -> String? {
    fact.fields.values(.continues).first.map { $0.reference?.text ?? $0.text }
  }

  private func periods(of facts: [Fact]) -> [StatedPeriod] {
    facts.flatMap { fact in
      switch fact.kind {
      case .practice: periods(of: fact, .keptFor)
      case .retention: periods(of: fact, .period)
      default: [StatedPeriod]()
      }
    }
  }

  private func periods(of fact: Fact, _ label: FieldLabel) -> [StatedPeriod] {
    guard fact.context.status != .planned else { return [] }
    return fact.fields.values(label).compactMap { value in
      guard case .period(let period) = value.content, !value.isPlanned else { return nil }
      return StatedPeriod(period: period, fact: fact, label: label, text: value.text)
    }
  }
}

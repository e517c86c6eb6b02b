internal import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// Judges the rows of one pack for its readers.
struct RowChecker {
  private let checker: CoverageChecker
  private let pack: Pack
  private let readers: [JurisdictionCode]
  private let facts: FactBase
  private let citations: CitingElements

  init(_ checker: CoverageChecker, pack: Pack, readers: [JurisdictionCode]) {
    self.checker = checker
    self.pack = pack
    self.readers = readers
    let views = ([checker.input] + checker.companions).map { ReadersView($0, readers: readers) }
    facts = FactBase(views: views, vocabulary: checker.law.vocabulary, today: checker.day)
    citations = CitingElements(
      views[0], checker.cited,
      statements: Set(pack.requirements.filter { $0.provenBy?.admitsStatement ?? true }.map(\.id)))
  }

  /// The readers whom a row of a wider regime protects: those for whom alone it would apply too.
  ///
  /// A row of the United States that names some states must be shown to the readers of these, and
  /// need not be to others.
  func readersNamed(by requirement: Requirement) -> [JurisdictionCode] {
    guard readers.count > 1,
      requirement.appliesWhen.paths.contains(where: { $0.text == "policy.jurisdictions" })
    else { return readers }
    let named = readers.filter { reader in
      facts.asking(about: reader) {
        Evaluator(facts: facts, view: .applying).evaluate(requirement.appliesWhen).truth != .no
      }
    }
    return named.isEmpty ? readers : named
  }

  /// How the policy answers a row; `nil` for one that is not in force and will not soon be.
  func row(_ requirement: Requirement) -> Coverage.Row? {
    if let gate = gate(requirement) {
      return row(requirement, .no, [], .notApplicable(because: gate))
    }
    let applies = Evaluator(facts: facts, view: .applying).evaluate(requirement.appliesWhen)
    guard requirement.isInForce(on: checker.day) else {
      return upcoming(requirement, applies)
    }
    switch applies.truth {
    case .no:
      return row(
        requirement, .no, applies.decisions,
        .notApplicable(because: RowChecker.reason(applies.decisions)))
    case .unknown:
      // What is answered anyway need not be asked.
      let answered = answered(requirement)
      switch answered.status {
      case .met, .stated, .notApplicable:
        return row(
          requirement, .unknown, applies.decisions, answered.status, answered.proof,
          answered.clauses)
      case .declaredNotShown, .partial, .missing, .waived, .unknown, .upcoming:
        return row(requirement, .unknown, applies.decisions, .unknown)
      }
    case .yes:
      let answered = answered(requirement)
      if let open = unregistered(requirement, answered) {
        return row(requirement, .yes, [open], .unknown)
      }
      return row(
        requirement, .yes, applies.decisions, answered.status, answered.proof,
        answered.clauses)
    }
  }

  /// What is open where a row asks for what only a register can hold, and there is no register at
  /// all: nobody has begun to say what the website shows and who answers for what.
  private func unregistered(_ requirement: Requirement, _ answered: Answered) -> Decision? {
    switch answered.status {
    case .missing, .partial: break
    case .met, .stated, .declaredNotShown, .notApplicable, .waived, .unknown, .upcoming: return nil
    }
    let open = Set(answered.proof.filter { $0.outcome != .yes }.map(\.path.text))
    let isUnattested =
      open.contains("claims.attested") && open.isSubset(of: ["claims.attested", "claims.kind"])
    guard requirement.shownIn != .text || isUnattested, !checker.input.evidence.isBegun
    else { return nil }
    return Decision(
      path: FactPath("register"), found: Decision.notSaid, outcome: .unknown, item: nil, fact: nil,
      label: nil, place: nil, shownIn: [])
  }

  // MARK: - Whether it applies

  /// Why a row does not concern a document of this kind; `nil` if it may.
  ///
  /// A row that names no kind is about privacy notices.
  private func gate(_ requirement: Requirement) -> String? {
    let type = checker.input.policy.type
    guard type != "privacy notice",
      !requirement.appliesWhen.paths.contains(where: { $0.text == "policy.type" })
    else { return nil }
    return "the document is of the type \"\(type)\", and the row is about privacy notices"
  }

  private func upcoming(_ requirement: Requirement, _ applies: Evaluation) -> Coverage.Row? {
    guard let start = requirement.inForceFrom, checker.day < start,
      start.dayNumber - checker.day.dayNumber <= 366, applies.truth != .no
    else { return nil }
    return row(
      requirement, applies.truth == .yes ? .yes : .unknown, applies.decisions, .upcoming(start))
  }

  static func reason(_ decisions: [Decision]) -> String {
    var seen: Set<String> = []
    let reasons = decisions.map { "\($0.path) is \($0.found.isEmpty ? "empty" : $0.found)" }
      .filter { seen.insert($0).inserted }
    return reasons.isEmpty ? "the row asks nothing of a text" : reasons.joined(separator: "; ")
  }

  // MARK: - How it is answered

  private struct Answered {
    let status: Coverage.Status
    let proof: [Decision]
    let clauses: [Name]
  }

  private func answered(_ requirement: Requirement) -> Answered {
    let id = requirement.id
    if let reason = citations.notApplicable[id] {
      return Answered(
        status: .notApplicable(because: "the author says: " + reason.text), proof: [],
        clauses: [reason.element])
    }
    var declared = Evaluator(facts: facts, view: .declared)
    declared.hasAttestation = hasAttestation(requirement)
    var shown = Evaluator(facts: facts, view: .shown)
    shown.hasAttestation = declared.hasAttestation
    let statement = citations.statement(for: id)
    guard let predicate = requirement.provenBy else {
      return Answered(
        status: statement == nil ? .missing : .stated, proof: [],
        clauses: statement.map { [$0] } ?? [])
    }
    let result = judge(requirement, predicate, declared, shown)
    if case .met = result.status { return result }
    guard let statement, predicate.admitsStatement else { return result }
    declared.hasStatement = true
    shown.hasStatement = true
    guard shown.evaluate(predicate).truth == .yes else { return result }
    return Answered(status: .stated, proof: [], clauses: [statement])
  }

  private func judge(
    _ requirement: Requirement, _ predicate: Predicate, _ declared: Evaluator, _ shown: Evaluator
  ) -> Answered {
    if requirement.shownIn != .text {
      let stated = declared.evaluate(predicate)
      let proof: Coverage.Proof = requirement.shownIn == .site ? .site : .attestation
      return Answered(
        status: stated.truth == .yes ? .met(proof) : .missing, proof: stated.decisions,
        clauses: [])
    }
    let told = shown.evaluate(predicate)
    let clauses = Set(told.decisions.flatMap(\.shownIn)).sorted()
    if told.truth == .yes {
      // Words that the law prescribes can only be missing: no fact declares them.
      return Answered(
        status: isWorded(requirement) ? .met(.shownFact) : .missing, proof: told.decisions,
        clauses: clauses)
    }
    let stated = declared.evaluate(predicate)
    if stated.truth == .yes {
      return Answered(status: .declaredNotShown, proof: told.decisions, clauses: clauses)
    }
    // What is only declared tells readers no part of it.
    let progress = told.progress
    if progress.total > 1, progress.met > 0 {
      return Answered(
        status: .partial(met: progress.met, of: progress.total), proof: told.decisions,
        clauses: clauses)
    }
    return Answered(status: .missing, proof: stated.decisions, clauses: clauses)
  }

  /// Whether readers see the words that the law prescribes, if it prescribes any.
  private func isWorded(_ requirement: Requirement) -> Bool {
    guard let wording = requirement.prescribedWording else { return true }
    let view = facts.views[0]
    return view.element(saying: [wording], among: view.order) != nil
  }

  private func hasAttestation(_ requirement: Requirement) -> Bool {
    checker.input.evidence.attestations.contains { attestation in
      attestation.isCurrent(on: checker.day)
        && attestation.satisfies.contains { citations.covers($0, requirement.id) }
    }
  }

  private func row(
    _ requirement: Requirement, _ applies: Coverage.Applies, _ because: [Decision],
    _ status: Coverage.Status, _ proof: [Decision] = [], _ clauses: [Name] = []
  ) -> Coverage.Row {
    Coverage.Row(
      requirement: requirement, pack: pack.code, ruleSet: pack.name,
      citation: pack.citation(of: requirement),
      readers: readers, applies: applies, because: because.uniqued, status: status,
      proof: proof.uniqued,
      clauses: clauses)
  }
}

extension [Decision] {
  /// Each once, in order: parts of a condition often look at the same fact.
  fileprivate var uniqued: [Decision] {
    var seen: Set<Decision> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Predicate {
  /// Whether a sentence may take the place of facts in it.
  fileprivate var admitsStatement: Bool {
    switch self {
    case .statement: true
    case .not(let inner), .quantified(_, let inner): inner.admitsStatement
    case .and(let parts), .or(let parts): parts.contains(where: \.admitsStatement)
    case .always, .never, .attestation, .known, .holds, .comparison, .says: false
    }
  }
}

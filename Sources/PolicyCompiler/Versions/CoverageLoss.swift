package import PolicyAnalysis
internal import PolicyDiagnostics
package import PolicyDiff
package import PolicyLaw
internal import PolicyLowering
package import PolicyModel
internal import PolicySyntax

extension Compiler {
  /// What a policy that was read by itself discloses of all that the law asks for; `nil` without law.
  ///
  /// - Parameter day: both versions of a comparison are asked on the same day, so that a law that
  ///   came between them is no change of the text.
  package func coverage(of reading: PolicyReading, on day: CalendarDate, jobs: Int = 1)
    -> Coverage?
  {
    guard !law.isEmpty else { return nil }
    let own = Set(reading.sources)
    let name = reading.policy.name
    let trees = Parallel.map(reading.files, jobs: jobs) { SourceParsing.parse($0).tree }
      .filter { own.contains($0.file.path) || !$0.isPolicy(name.text) }
    let project = project(of: trees, by: reading.law)
    let lowered = Parallel.map(project.policyTrees, jobs: jobs) {
      PolicyLowering.lower($0, in: project)
    }
    let inputs = Disclosing.inputs(lowered, in: project)
    guard let input = inputs.first(where: { $0.policy.name == name }) else { return nil }
    return CoverageChecker(
      reading.law, CitationReader(reading.law), input: input, others: inputs, asOf: day
    ).coverage()
  }

  /// What the law asks for and the new version says no more.
  ///
  /// Both are asked on the later of the day of the run and the two effective dates.
  package func lostDisclosures(
    from old: PolicyReading, to new: PolicyReading, asOf: CalendarDate, jobs: Int = 1
  ) -> [LostDisclosure] {
    let days = [asOf, old.policy.effective, new.policy.effective].compactMap(\.self)
    guard let day = days.max(), let before = coverage(of: old, on: day, jobs: jobs),
      let after = coverage(of: new, on: day, jobs: jobs)
    else { return [] }
    return CoverageLoss.find(from: before, to: after, by: new.law)
  }
}

/// Compares what two versions disclose.
package enum CoverageLoss {
  /// Each disclosure once, in the order of its first row.
  package static func find(
    from old: Coverage, to new: Coverage, by law: Law
  ) -> [LostDisclosure] {
    var open: Set<Name> = []
    for row in new.rows where row.status.isOpen { open.insert(row.requirement.id) }
    var found: [(name: Name, title: String, clauses: Set<Name>)] = []
    for row in old.rows where row.status.isSaid && open.contains(row.requirement.id) {
      let name = row.requirement.discloses ?? row.requirement.id
      let title =
        row.requirement.discloses.flatMap { law.vocabulary.disclosure($0) }
        ?? row.requirement.title
      let clauses = Set(row.clauses + row.proof.flatMap(\.shownIn))
      if let index = found.firstIndex(where: { $0.name == name }) {
        found[index].clauses.formUnion(clauses)
      } else {
        found.append((name, title, clauses))
      }
    }
    return found.map { .init(name: $0.name, title: $0.title, clauses: $0.clauses.sorted()) }
  }
}

extension Coverage.Status {
  /// Whether readers are told.
  fileprivate var isSaid: Bool {
    switch self {
    case .met, .stated: true
    case .declaredNotShown, .partial, .missing, .notApplicable, .waived, .unknown, .upcoming: false
    }
  }

  /// Whether readers are told nothing of it; that somebody waived it tells them nothing either.
  fileprivate var isOpen: Bool {
    switch self {
    case .missing, .declaredNotShown, .waived: true
    case .met, .stated, .partial, .notApplicable, .unknown, .upcoming: false
    }
  }
}

internal import PolicyDiagnostics
package import PolicyLaw
package import PolicyModel
internal import PolicyReference

/// Judges a policy by the rows of law that look after its readers.
package struct CoverageChecker {
  let law: Law
  let cited: CitedRows
  let input: PolicyInput
  /// Policies of the same organisation that this one points to for cookies, children and the like.
  let companions: [PolicyInput]
  /// The later of the policy's effective date and the day of the run.
  let day: CalendarDate

  /// - Parameters:
  ///   - others: all policies; those this one points to are found among them.
  ///   - asOf: the day of the run.
  package init(
    _ law: Law, _ reader: CitationReader, input: PolicyInput, others: [PolicyInput],
    asOf: CalendarDate
  ) {
    self.law = law
    cited = CitedRows(reader)
    self.input = input
    day = input.policy.effective.map { max($0, asOf) } ?? asOf
    let pointed = input.policy.facts.filter { fact in
      fact.kind == .document
        && fact.fields.words(.relation).contains { $0.hasPrefix("covers ") }
    }.flatMap { $0.fields.references(.of) }
    companions = others.filter {
      pointed.contains($0.policy.name) && $0.policy.name != input.policy.name
    }
  }

  /// The coverage of the policy.
  package func coverage() -> Coverage {
    let policy = input.policy
    let packs = law.packs(for: policy.jurisdictions)
    var rows: [Coverage.Row] = []
    for pack in packs {
      let readers = pack.readers(among: policy.jurisdictions)
      var checkers = [readers: RowChecker(self, pack: pack, readers: readers)]
      for requirement in pack.requirements {
        let named = checkers[readers]?.readersNamed(by: requirement) ?? readers
        let checker = checkers[named] ?? RowChecker(self, pack: pack, readers: named)
        checkers[named] = checker
        if let row = checker.row(requirement) { rows.append(row) }
      }
    }
    return Coverage(
      policy: policy.name, title: policy.title, day: day, rows: rows,
      packs: packs.map {
        .init(
          code: $0.code, title: $0.title, name: $0.name, version: $0.version,
          isPartial: $0.isPartial)
      }, elements: elements(of: rows))
  }

  /// What reports say of the elements that rows name.
  private func elements(of rows: [Coverage.Row]) -> [Name: Coverage.ElementNote] {
    let decisions = rows.flatMap { $0.because + $0.proof }
    let names = Set(rows.flatMap(\.clauses) + decisions.flatMap(\.shownIn))
    var notes: [Name: Coverage.ElementNote] = [:]
    for name in names {
      let all = [input] + companions
      guard let home = all.first(where: { $0.policy.name == name || $0.places.block(name) != nil })
      else { continue }
      let title = home.places.block(name)?.breadcrumb.last { !$0.isEmpty } ?? home.policy.title
      notes[name] = Coverage.ElementNote(
        title: title, policy: home.policy.name, place: home.places.place(of: name))
    }
    return notes
  }
}

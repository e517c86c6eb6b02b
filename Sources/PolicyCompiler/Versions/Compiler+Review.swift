internal import PolicyAnalysis
internal import PolicyDiagnostics
internal import PolicyDiff
package import PolicyLedger
internal import PolicyModel
internal import PolicyReports

extension Compiler {
  /// A page for each policy that says something else than the version published last: what a new
  /// version would change, and what would be owed for it.
  ///
  /// - Returns: `reports/changes/<policy>.html`, sorted by path; nothing of a policy that was never
  ///   published.
  package func changeReports(
    _ compilation: Compilation, files: [InputFile], ledger: Ledger
  ) -> [OutputFile] {
    Parallel.map(compilation.policies, jobs: compilation.options.jobs) {
      (policy: CompiledPolicy) -> [OutputFile] in
      guard let chain = ledger.chain(of: policy.name), chain.isSound, let last = chain.last,
        let old = read(last), old.editions != policy.editions
      else { return [] }
      let versions = compare(old, last, with: policy, of: compilation, files)
      let page = ChangePage(versions, findings: Compiler.lines(of: compilation, about: policy))
      return [OutputFile(path: "reports/changes/\(policy.name).html", bytes: page.encode())]
    }.flatMap(\.self)
  }

  private func compare(
    _ old: PolicyReading, _ last: PublishedVersion, with policy: CompiledPolicy,
    of compilation: Compilation, _ files: [InputFile]
  ) -> ComparedVersions {
    let day = compilation.options.asOf
    let draft = PolicyReading(
      editions: policy.editions, places: policy.places, law: compilation.law, files: files,
      sources: policy.sources, diagnostics: [], releases: compilation.releases)
    var lost: [LostDisclosure] = []
    // What the draft discloses was found out already.
    if let after = compilation.coverages.first(where: { $0.policy == policy.name }),
      let before = coverage(of: old, on: max(day, draft.policy.effective ?? day))
    {
      lost = CoverageLoss.find(from: before, to: after, by: compilation.law)
    }
    return compare(
      .policy(
        old.policy, translations: Array(old.editions.dropFirst()),
        label: "\(last.policy)@\(last.version)"),
      .policy(
        draft.policy, translations: Array(draft.editions.dropFirst()),
        label: "\(policy.name)@draft"), law: files,
      context: context(for: draft, law: files, asOf: day), lost: lost)
  }

  /// What is found in the sources of a policy, one line each.
  package static func lines(
    of compilation: Compilation, about policy: CompiledPolicy
  ) -> [String] {
    let paths = Set(policy.sources)
    return compilation.diagnostics.filter { paths.contains($0.range.file.path) }.map {
      "\($0.severity.rawValue): \($0.message) (\($0.range.file.path), line \($0.range.start.line))"
    }
  }
}

internal import PolicyAnalysis
internal import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// Adds to findings the provisions that ask for the fact they are about.
struct Citing {
  private let index: CitationIndex
  private let jurisdictionsByFile: [String: Set<JurisdictionCode>]
  /// The rows that do not concern any policy made from a file.
  private let rowsBesideThePoint: [String: Set<String>]

  /// - Parameter coverages: of the policies, where law was checked.
  init(packs: [Pack], policies: [CompiledPolicy], coverages: [Coverage]) {
    let addressed = Set(policies.flatMap { $0.editions[0].jurisdictions })
    index = CitationIndex(packs.filter { !$0.readers(among: Array(addressed)).isEmpty })
    let silent = Dictionary(
      coverages.map { coverage in
        (
          coverage.policy,
          Set(coverage.rows.filter { $0.applies == .no }.map(\.requirement.id.text))
        )
      }, uniquingKeysWith: { first, _ in first })
    var byFile: [String: Set<JurisdictionCode>] = [:]
    var beside: [String: Set<String>] = [:]
    for policy in policies {
      let rows = silent[policy.name] ?? []
      for path in policy.sources {
        byFile[path, default: []].formUnion(policy.editions[0].jurisdictions)
        beside[path] = beside[path].map { $0.intersection(rows) } ?? rows
      }
    }
    jurisdictionsByFile = byFile
    rowsBesideThePoint = beside
  }

  func cite(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let subject = diagnostic.subject,
      let jurisdictions = jurisdictionsByFile[diagnostic.range.file.path]
    else { return diagnostic }
    var diagnostic = diagnostic
    let beside = rowsBesideThePoint[diagnostic.range.file.path] ?? []
    diagnostic.citations += index.citations(
      for: FactVocabulary.names(of: subject), among: jurisdictions.sorted()
    ).filter { !beside.contains($0.requirement) }
    return diagnostic
  }
}

internal import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// Adds to findings the provisions that ask for the fact they are about.
struct Citing {
  private let index: CitationIndex
  private let jurisdictionsByFile: [String: Set<JurisdictionCode>]

  init(packs: [Pack], policies: [CompiledPolicy]) {
    index = CitationIndex(packs)
    var byFile: [String: Set<JurisdictionCode>] = [:]
    for policy in policies {
      for path in policy.sources {
        byFile[path, default: []].formUnion(policy.editions[0].jurisdictions)
      }
    }
    jurisdictionsByFile = byFile
  }

  func cite(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let subject = diagnostic.subject,
      let jurisdictions = jurisdictionsByFile[diagnostic.range.file.path]
    else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.citations += index.citations(
      for: FactVocabulary.names(of: subject), among: jurisdictions.sorted())
    return diagnostic
  }
}

package import PolicyDiagnostics
package import PolicyModel

/// Finds the rows of law that rest on a fact, so that a finding about the fact can cite them.
package struct CitationIndex: Sendable {
  private let packs: [Pack]

  /// - Parameter packs: in any order.
  package init(_ packs: [Pack]) {
    self.packs = packs.sorted { $0.code < $1.code }
  }

  /// The citations of the rows that some facts prove, in the regimes that a policy addresses.
  ///
  /// - Parameter facts: names as predicates write them: `policy.effective`, `policy.effectiveDate`.
  /// - Returns: sorted by requirement.
  package func citations(
    for facts: [String], among jurisdictions: [JurisdictionCode]
  ) -> [RequirementCitation] {
    var found: [RequirementCitation] = []
    for pack in packs where jurisdictions.contains(where: { pack.code.covers($0) }) {
      for requirement in pack.requirements {
        let words = CitationIndex.facts(in: requirement.provenBy)
        guard facts.contains(where: words.contains) else { continue }
        found.append(citation(requirement, pack))
      }
    }
    return found.sorted { $0.requirement < $1.requirement }
  }

  private func citation(_ requirement: Requirement, _ pack: Pack) -> RequirementCitation {
    let instrument = pack.instruments.first { $0.name == requirement.instrument }
    var text = [instrument?.citation ?? "", requirement.citation].filter { !$0.isEmpty }
      .joined(separator: ", ")
    text += ". Rule set \(pack.path.ruleSetName) \(pack.version)"
    if requirement.verified == "knowledge" { text += " (not re-read in its source)" }
    return RequirementCitation(requirement: requirement.id.text, citation: text)
  }

  /// The names of facts in a predicate.
  private static func facts(in predicate: String) -> Set<String> {
    Set(
      predicate.split { character in
        !(character.isLetter || character.isNumber || character == "." || character == "-")
      }.map(String.init))
  }
}

extension String {
  /// The name of a pack's file without folder and ending.
  fileprivate var ruleSetName: String {
    let file = split(separator: "/").last.map(String.init) ?? self
    return file.split(separator: ".").first.map(String.init) ?? file
  }
}

package import PolicyDiagnostics
package import PolicyModel

/// Finds the rows of law that rest on a fact, so that a finding about the fact can cite them.
package struct CitationIndex: Sendable {
  private let packs: [Pack]
  /// By the name of a fact: the pack and the row that it proves.
  private let rows: [String: [(pack: Int, row: Int)]]

  /// - Parameter packs: in any order.
  package init(_ packs: [Pack]) {
    self.packs = packs.sorted { $0.code < $1.code }
    var rows: [String: [(pack: Int, row: Int)]] = [:]
    for (number, pack) in self.packs.enumerated() {
      for (row, requirement) in pack.requirements.enumerated() {
        for path in Set((requirement.provenBy?.paths ?? []).map(\.text)) {
          rows[path, default: []].append((number, row))
        }
      }
    }
    self.rows = rows
  }

  /// The citations of the rows that some facts prove, in the regimes that a policy addresses.
  ///
  /// - Parameter facts: names as predicates write them: `policy.effective`, `policy.effectiveDate`.
  /// - Returns: sorted by requirement.
  package func citations(
    for facts: [String], among jurisdictions: [JurisdictionCode]
  ) -> [RequirementCitation] {
    var found: Set<RequirementCitation> = []
    for place in facts.flatMap({ rows[$0] ?? [] }) {
      let pack = packs[place.pack]
      guard !pack.readers(among: jurisdictions).isEmpty else { continue }
      found.insert(pack.citation(of: pack.requirements[place.row]))
    }
    return found.sorted { $0.requirement < $1.requirement }
  }
}

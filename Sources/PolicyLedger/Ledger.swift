package import PolicyDiagnostics
package import PolicyModel

/// Everything that a project has published, and whether it is as it was published.
package struct Ledger: Sendable {
  /// Sorted by policy.
  package let chains: [LedgerChain]
  /// What is wrong with published files; sorted by path.
  package let diagnostics: [Diagnostic]

  /// Reads and verifies ledgers. Cost: linear in the bytes, each of which is hashed once.
  ///
  /// Emits: altered-version, broken-chain, repeated-version, stray-ledger-file, unreadable-version.
  package init(_ folders: [LedgerFolder]) {
    var chains: [String: LedgerChain] = [:]
    var found: [Diagnostic] = []
    for folder in folders.sorted(by: { Ledger.precedes($0.path, $1.path) }) {
      var reading = LedgerReading(folder)
      for chain in reading.read() {
        if let first = chains[chain.policy.text] {
          found.append(LedgerFindings.twoLedgers(chain, first: first))
        } else {
          chains[chain.policy.text] = chain
        }
      }
      found += reading.diagnostics
    }
    self.chains = chains.values.sorted { $0.policy < $1.policy }
    diagnostics = found.sorted { Ledger.precedes($0.range.file.path, $1.range.file.path) }
  }

  /// The versions of a policy; `nil` if none was ever published.
  package func chain(of policy: Name) -> LedgerChain? { chains.first { $0.policy == policy } }

  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

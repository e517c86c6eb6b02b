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
    self.chains = Ledger.joined(chains).sorted { $0.policy < $1.policy }
    diagnostics = found.sorted { Ledger.precedes($0.range.file.path, $1.range.file.path) }
  }

  /// The versions of a policy, by its name or one that it had; `nil` if none was ever published.
  package func chain(of policy: Name) -> LedgerChain? {
    chains.first { $0.policy == policy } ?? chains.first { $0.formerNames.contains(policy) }
  }

  /// Puts each chain behind the one that it continues.
  private static func joined(_ chains: [String: LedgerChain]) -> [LedgerChain] {
    var owner: [String: Name] = [:]
    for chain in chains.values {
      for version in chain.versions { owner[version.digest] = chain.policy }
    }
    func earlier(_ chain: LedgerChain) -> Name? {
      chain.versions.first?.record.previous.flatMap { owner[$0.digest] }
    }
    let continued = Set(chains.values.compactMap(earlier))
    return chains.values.filter { !continued.contains($0.policy) }.map { last in
      var chain = last
      var name = earlier(last)
      while let known = name, let before = chains[known.text] {
        chain = chain.following(before)
        name = earlier(before)
      }
      return chain
    }
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

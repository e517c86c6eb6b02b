internal import PolicyLedger
internal import PolicyModel
internal import PolicyReference

extension Ledger {
  /// What was published of a policy, under its name or one that it had before.
  func chain(of policy: Policy) -> LedgerChain? {
    chain(of: policy.name)
      ?? policy.fields.texts(.formerly).lazy.compactMap { self.chain(of: Name($0)) }.first
  }
}

import ArgumentParser

/// What `policyc new` can begin.
enum StarterKind: String, ExpressibleByArgument, CaseIterable {
  /// With its organisation, if that is not there yet.
  case policy
  /// Clauses that several policies share.
  case library
  /// What somebody answers for: evidence and exceptions.
  case register
}

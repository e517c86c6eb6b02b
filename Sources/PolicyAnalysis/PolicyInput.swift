package import PolicyModel

/// A policy with all that is needed to check what it discloses.
package struct PolicyInput: Sendable {
  /// The edition in the source language.
  package let policy: Policy
  package let places: PolicyPlaces
  package let evidence: Evidence
  /// The words of pages in the policy's language.
  package let words: PageWords

  package init(policy: Policy, places: PolicyPlaces, evidence: Evidence, words: PageWords) {
    self.policy = policy
    self.places = places
    self.evidence = evidence
    self.words = words
  }
}

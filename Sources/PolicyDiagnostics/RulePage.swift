/// The page of one rule: what `policyc explain ID` prints and what the documentation shows.
package struct RulePage: Sendable, Hashable {
  /// The rule's id, as diagnostics carry it.
  package let id: String
  /// One sentence: the fault, as the reader of the policy would suffer it.
  package let title: String
  /// What is checked, and where.
  package let checks: String
  /// Why it matters.
  package let why: String
  /// Source that has the fault; whole lines.
  package let example: String
  /// The same source without it; whole lines.
  package let instead: String

  package init(
    id: String, title: String, checks: String, why: String, example: String, instead: String
  ) {
    self.id = id
    self.title = title
    self.checks = checks
    self.why = why
    self.example = example
    self.instead = instead
  }
}

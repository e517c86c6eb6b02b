package import PolicyLaw
package import PolicyModel
package import PolicyReference

/// What came of a predicate, and the facts that decided it.
struct Evaluation {
  var truth: Truth
  /// What was looked at and mattered, in the order of the predicate.
  var decisions: [Decision]
  /// Of the parts of a conjunction, or of the items of "all", how many hold.
  var progress = Progress(met: 0, total: 0)

  struct Progress: Hashable, Sendable {
    var met: Int
    var total: Int
  }
}

/// One comparison that was made: the path, what the facts say, and where.
package struct Decision: Hashable, Sendable {
  /// The fact's name as the row writes it.
  package let path: FactPath
  /// What the facts say: `US-MA`, `not said`, `3 items`.
  package let found: String
  package let outcome: Outcome
  /// The item it is about; `nil` outside collections.
  package let item: String?
  /// The fact and field that it looked at.
  package let fact: Name?
  package let label: FieldLabel?
  /// The elements in which readers are shown it.
  package let shownIn: [Name]
  /// Whether the row forbids what was found: it stands in a "none" that does not hold.
  package var isForbidden = false

  /// Whether nobody has said anything.
  package var isAbsent: Bool { found == Decision.notSaid }

  static let notSaid = "not said"

  package enum Outcome: String, Hashable, Sendable { case yes, no, unknown }
}

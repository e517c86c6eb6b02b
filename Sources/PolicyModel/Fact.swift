package import PolicyReference

/// A statement about what is done with data, by whom, or what readers can do, as typed fields.
///
/// A fact says the same whether it was written as fields of its clause, as a block or as the row
/// of a table.
package struct Fact: Hashable, Sendable {
  /// A singular kind of fact: practice, recipient, right …
  package let kind: BlockKind
  /// The clause's name for a fact written as fields of its clause; else the fact's own.
  package let name: Name
  /// What readers know it by; empty if it has none.
  package let title: String
  /// The block that says it to readers: a clause, a section, or the policy or organisation itself.
  package let holder: Name
  package let fields: FieldSet
  package let context: Context
  package let origin: Origin

  package init(
    kind: BlockKind, name: Name, title: String, holder: Name, fields: FieldSet,
    context: Context, origin: Origin
  ) {
    self.kind = kind
    self.name = name
    self.title = title
    self.holder = holder
    self.fields = fields
    self.context = context
    self.origin = origin
  }

  /// How a fact was written.
  package enum Origin: Hashable, Sendable {
    case clauseFields
    case block
    /// A row of the register with this name.
    case row(of: Name)
    /// In the organisation's file.
    case organisation
  }
}

/// Whom, where and when words concern: what an outer block says, narrowed by the inner one.
package struct Context: Hashable, Sendable {
  package var scope: Scope
  /// Products or sites; empty means all that the policy covers.
  package var surfaces: [String]
  package var status: Status
  /// The conditions, outermost first; empty means always.
  package var conditions: [String]

  package init(
    scope: Scope = .everyone, surfaces: [String] = [], status: Status = .current,
    conditions: [String] = []
  ) {
    self.scope = scope
    self.surfaces = surfaces
    self.status = status
    self.conditions = conditions
  }

  /// Whether it happens today.
  package enum Status: String, Hashable, Sendable { case current, planned, conditional }
}

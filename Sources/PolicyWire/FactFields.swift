internal import PolicyReference

/// The fields that a block or a fact of a kind may have: those of the reference, and for cookies the
/// columns of their table, since each row is a fact.
enum FactFields {
  static func rules(of kind: BlockKind) -> [FieldRule] {
    let rules = FieldReference.rules(of: kind)
    guard kind == .cookies else { return rules }
    let known = Set(rules.map(\.label))
    return rules + CookieColumns.rules.filter { !known.contains($0.label) }
  }
}

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

  /// `nil` if the kind has no such field.
  static func rule(_ label: FieldLabel, in kind: BlockKind) -> FieldRule? {
    if let rule = FieldReference.rule(label, in: kind) { return rule }
    return kind == .cookies ? CookieColumns.rules.first { $0.label == label } : nil
  }
}

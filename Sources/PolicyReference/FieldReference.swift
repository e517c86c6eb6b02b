/// The reference of fields: for each kind of block the fields it has, and what each one is.
///
/// It is data in one place. The parser, `fmt`, `explain`, the JSON Schemas and the documentation
/// read it; none of them knows a field of its own.
package enum FieldReference {
  /// The fields of a kind, its own first, then those any block may have; in canonical order.
  package static func rules(of kind: BlockKind) -> [FieldRule] {
    tables[kind.ordinal].rules
  }

  /// What a field is in a kind of block; `nil` if that kind has no such field.
  package static func rule(_ label: FieldLabel, in kind: BlockKind) -> FieldRule? {
    tables[kind.ordinal].byLabel[label.ordinal]
  }

  /// The kinds that have a field with this label.
  package static func kinds(with label: FieldLabel) -> [BlockKind] {
    BlockKind.allCases.filter { rule(label, in: $0) != nil }
  }

  private struct Table: Sendable {
    let rules: [FieldRule]
    /// By the label's ordinal.
    let byLabel: [FieldRule?]

    init(_ rules: [FieldRule]) {
      self.rules = rules
      var byLabel = [FieldRule?](repeating: nil, count: FieldLabel.allCases.count)
      for rule in rules { byLabel[rule.label.ordinal] = rule }
      self.byLabel = byLabel
    }
  }

  /// By the kind's ordinal.
  private static let tables: [Table] = BlockKind.allCases.map { Table(assemble($0)) }

  private static func assemble(_ kind: BlockKind) -> [FieldRule] {
    let own = ownRules(of: kind.rowKind ?? kind)
    var rules = own
    if kind.family == .table {
      rules.append(
        one(
          .shown, .yesNo, "Whether the table prints where it stands.", "yes", fallback: "no"))
    }
    var seen = Set(rules.map(\.label))
    for rule in commonRules(of: kind) where seen.insert(rule.label).inserted {
      rules.append(rule)
    }
    return rules
  }

  private static func ownRules(of kind: BlockKind) -> [FieldRule] {
    switch kind {
    case .policy: policy
    case .organisation: organisation
    case .library: library
    case .translation: translation
    case .facts: facts
    case .release: release
    case .register: register
    case .jurisdiction: jurisdiction
    case .vocabulary: vocabulary
    case .section: section
    case .clause: clause
    case .term: term
    case .practice: practice
    case .recipient: recipient
    case .transfer: transfer
    case .retention: retention
    case .cookies: cookies
    case .right: right
    case .contact: contact
    case .document: document
    case .children: children
    case .amendment: amendment
    case .claim: claim
    case .practices, .recipients, .rights, .contacts, .claims: []
    case .instrument: instrument
    case .requirement: requirement
    case .change: change
    case .data, .purpose, .role: vocabularyWord
    case .disclosure: [alsoWritten]
    case .question: question
    case .decision: decision
    case .waiver: waiver
    case .attestation: attestation
    case .site: site
    }
  }

  // MARK: - Short forms for the tables

  static func one(
    _ label: FieldLabel, _ type: ValueType, _ summary: String, _ example: String,
    need: FieldRule.Need = .optional, qualifier: FieldRule.Qualifier? = nil,
    fallback: String? = nil
  ) -> FieldRule {
    FieldRule(
      label: label, shape: .one, type: type, qualifier: qualifier, need: need,
      fallback: fallback, summary: summary, example: example)
  }

  static func list(
    _ label: FieldLabel, _ type: ValueType, _ summary: String, _ example: String,
    need: FieldRule.Need = .optional, qualifier: FieldRule.Qualifier? = nil,
    fallback: String? = nil
  ) -> FieldRule {
    FieldRule(
      label: label, shape: .list, type: type, qualifier: qualifier, need: need,
      fallback: fallback, summary: summary, example: example)
  }

  static func repeatable(
    _ label: FieldLabel, _ type: ValueType, _ summary: String, _ example: String,
    need: FieldRule.Need = .optional, qualifier: FieldRule.Qualifier? = nil
  ) -> FieldRule {
    FieldRule(
      label: label, shape: .repeatable, type: type, qualifier: qualifier, need: need,
      fallback: nil, summary: summary, example: example)
  }
}

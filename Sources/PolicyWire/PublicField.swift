internal import PolicyModel
internal import PolicyReference

/// A field of a kind of block that stands among its fields in JSON.
struct PublicField {
  /// The label as JSON has it: `kept-for`.
  let key: String
  /// Its plain words may say who somebody is or how to reach them.
  let isIdentifying: Bool

  /// `nil` for fields that are internal, have a place of their own, or are not of this kind.
  static func find(_ label: FieldLabel, in kind: BlockKind) -> PublicField? {
    table[kind]?[label]
  }

  private static let table: [BlockKind: [FieldLabel: PublicField]] = Dictionary(
    uniqueKeysWithValues: BlockKind.allCases.map { kind in
      let rules = FactFields.rules(of: kind).filter { isCarried($0.label, in: kind) }
      return (kind, Dictionary(uniqueKeysWithValues: rules.map { ($0.label, field($0, in: kind)) }))
    })

  private static func field(_ rule: FieldRule, in kind: BlockKind) -> PublicField {
    var isIdentifying = kind.family == .fact && identifying.contains(rule.label)
    if case .referenceOrText = rule.type { isIdentifying = true }
    return PublicField(key: rule.label.slug, isIdentifying: isIdentifying)
  }

  private static func isCarried(_ label: FieldLabel, in kind: BlockKind) -> Bool {
    guard PublicFields.visibility(of: label, in: kind) == .public else { return false }
    // Kind and version of a fact are fields like any other; those of a policy are not.
    switch kind {
    case .policy, .organisation: return !placedElsewhere.contains(label)
    default: return !common.contains(label)
    }
  }

  private static let common: Set<FieldLabel> = [
    .appliesTo, .surface, .status, .when, .gist, .formerly,
  ]

  /// Labels that have a place of their own beside the fields.
  private static let placedElsewhere = common.union([
    .type, .version, .effective, .updated, .published, .reviewed, .jurisdictions, .surfaces,
    .languages, .numbering, .legalName, .publishedAt, .organisation, .language,
  ])

  private static let identifying: Set<FieldLabel> = [
    .alsoWritten, .name, .email, .phone, .post, .form, .link, .signedCopy,
  ]
}

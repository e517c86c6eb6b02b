package import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

/// Checks the documents that are not policies: libraries, registers, releases, law files.
///
/// Their fields are read by type and must be there; what they point to must exist.
package enum DocumentChecks {
  /// Emits: missing-field, duplicate-name, unknown-reference and what `ValueTyping` finds.
  ///
  /// - Parameter lowered: the policies of the project, for what registers point to.
  package static func check(
    _ project: Project, lowered: [PolicyLowering.Lowered]
  ) -> [Diagnostic] {
    project.trees.flatMap { tree -> [Diagnostic] in
      switch tree.documentKind {
      case .library?, .register?, .release?, .jurisdiction?, .vocabulary?, .translation?, .facts?:
        return check(tree, among: lowered)
      default: return []
      }
    }
  }

  private static func check(
    _ tree: SyntaxTree, among lowered: [PolicyLowering.Lowered]
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for block in tree.blocks {
      found += missingFields(block, tree)
      found += duplicateName(block, tree)
      guard tree.documentKind != .facts, tree.documentKind != .library else { continue }
      found += faultyValues(block, tree)
    }
    if tree.documentKind == .register { found += unknownNames(tree, among: lowered) }
    return found
  }

  private static func missingFields(_ block: BlockSyntax, _ tree: SyntaxTree) -> [Diagnostic] {
    // The facts of these files are checked with the policy they belong to.
    if tree.documentKind == .facts, block.kind != .facts { return [] }
    if tree.documentKind == .library, block.kind != .library { return [] }
    if tree.documentKind == .translation, block.kind != .translation { return [] }
    return FieldReference.rules(of: block.kind).compactMap { rule in
      guard rule.need != .optional, !block.fields.contains(where: { $0.label == rule.label })
      else { return nil }
      return Diagnostic(
        "missing-field", rule.need == .always ? .error : .warning,
        at: SourceRange(tree.file, block.nameRange),
        "the \(block.kind.rawValue) \"\(block.name)\" does not say \"\(rule.label.rawValue)\"",
        label: "no \"\(rule.label.rawValue)\" field",
        helps: [
          .init(
            "add this line below the heading:",
            lines: ["- \(rule.label.rawValue): \(rule.example)"])
        ], notes: [rule.summary.withoutPeriod.firstLower])
    }
  }

  /// Two blocks of one name in one file; those of a policy are compared across its files.
  private static func duplicateName(_ block: BlockSyntax, _ tree: SyntaxTree) -> [Diagnostic] {
    guard tree.documentKind != .facts,
      let first = tree.blocks.first(where: { $0.name == block.name }),
      first.nameRange != block.nameRange
    else { return [] }
    return [
      Diagnostic(
        "duplicate-name", at: SourceRange(tree.file, block.nameRange),
        "the name \"\(block.name)\" is already taken", label: "and again here",
        related: [.init(SourceRange(tree.file, first.nameRange), "first used here")],
        notes: ["nobody could tell which of the two is meant"])
    ]
  }

  private static func faultyValues(_ block: BlockSyntax, _ tree: SyntaxTree) -> [Diagnostic] {
    var typing = ValueTyping(file: tree.file)
    for field in block.fields {
      guard let rule = FieldReference.rule(field.label, in: block.kind) else { continue }
      for value in field.values where !value.text.contains("{{") {
        _ = typing.read(value.text, value, as: rule)
      }
    }
    return typing.diagnostics
  }

  /// Claims that attestations name and no policy makes.
  private static func unknownNames(
    _ tree: SyntaxTree, among lowered: [PolicyLowering.Lowered]
  ) -> [Diagnostic] {
    let owners = Set(
      tree.blocks.first?.fields.first { $0.label == .of }?.values.map(\.text) ?? [])
    var names: Set<String> = []
    for policy in lowered.map({ $0.editions[0] }) {
      guard
        owners.contains(policy.name.text)
          || policy.organisation.name.map({ owners.contains($0.text) }) == true
      else { continue }
      names.formUnion(policy.facts.map(\.name.text))
    }
    var found: [Diagnostic] = []
    for block in tree.blocks {
      for field in block.fields where field.label == .claim {
        for value in field.values where value.isReference && !names.contains(value.text) {
          found.append(
            Suggestion.unknownReference(
              value.text, at: SourceRange(tree.file, value.range), among: names.sorted(),
              message: "no claim is named \"\(value.text)\"",
              note: "this attestation would support nothing"))
        }
      }
    }
    return found
  }
}

package import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

/// Checks the documents that are not policies: libraries, registers, releases, law files.
///
/// Their fields are read by type and must be there; what they point to must exist.
package enum DocumentChecks {
  /// What was found, and how much of it was kept.
  package struct Result: Sendable {
    package let diagnostics: [Diagnostic]
    /// How many more there are, by path; a file keeps a thousand of each severity.
    package let omitted: [String: Int]
  }

  /// Emits: missing-field, duplicate-name, unknown-reference, unknown-word, translation-holds-facts
  /// and what `ValueTyping` and `ReleaseChecks` find.
  ///
  /// - Parameter lowered: the policies of the project, for what registers point to.
  package static func check(
    _ project: Project, lowered: [PolicyLowering.Lowered]
  ) -> Result {
    let folders = Set(project.policyTrees.map { ProjectPath.folder(of: $0.file.path) })
    var kept: [Diagnostic] = []
    var omitted: [String: Int] = [:]
    for tree in project.trees where isChecked(tree, besides: folders) {
      let found = check(tree, in: project, among: lowered)
      let first = found.capped
      kept += DiagnosticPlaces.fill(first, blocks: tree.blocks)
      if found.count > first.count { omitted[tree.file.path] = found.count - first.count }
    }
    kept += DiagnosticPlaces.fillElements(
      ReleaseChecks.duplicates(in: project), trees: project.trees)
    return Result(diagnostics: kept, omitted: omitted)
  }

  /// - Parameter folders: those of policies, each of which looks at its organisation itself.
  private static func isChecked(_ tree: SyntaxTree, besides folders: Set<String>) -> Bool {
    switch tree.documentKind {
    case .library?, .register?, .release?, .jurisdiction?, .vocabulary?, .translation?, .facts?:
      true
    case .organisation?: !folders.contains(ProjectPath.folder(of: tree.file.path))
    default: false
    }
  }

  private static func check(
    _ tree: SyntaxTree, in project: Project, among lowered: [PolicyLowering.Lowered]
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var names: [String: ByteRange] = [:]
    for block in tree.blocks {
      found += missingFields(block, tree)
      found += duplicateName(block, tree, &names)
      if tree.documentKind == .translation { found += misplacedFacts(block, tree) }
      if tree.documentKind == .library { found += faultyParameters(block, tree) }
      guard tree.documentKind != .facts else { continue }
      found += faultyValues(block, tree, project)
    }
    if tree.documentKind == .register { found += unknownNames(tree, among: lowered) }
    if tree.documentKind == .release { found += ReleaseChecks.check(tree, in: project) }
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
      return Diagnostic.missingField(
        rule, block.kind, block.name, at: SourceRange(tree.file, block.nameRange))
    }
  }

  /// Two blocks of one name in one file; those of a policy are compared across its files.
  private static func duplicateName(
    _ block: BlockSyntax, _ tree: SyntaxTree, _ names: inout [String: ByteRange]
  ) -> [Diagnostic] {
    guard tree.documentKind != .facts else { return [] }
    guard let first = names[block.name] else {
      names[block.name] = block.nameRange
      return []
    }
    return [
      Diagnostic(
        "duplicate-name", at: SourceRange(tree.file, block.nameRange),
        "the name \"\(block.name)\" is already taken", label: "and again here",
        related: [.init(SourceRange(tree.file, first), "first used here")],
        helps: [.init("give this \(block.kind.rawValue) a name of its own")],
        notes: ["nobody could tell which of the two is meant"])
    ]
  }

  /// Facts in a translation: it holds words, and its slots print the facts of the source.
  private static func misplacedFacts(_ block: BlockSyntax, _ tree: SyntaxTree) -> [Diagnostic] {
    guard block.kind != .translation else { return [] }
    let allowed: Set<FieldLabel> = [.gist, .notTranslated, .checkedAgainst, .authorNote]
    return block.fields.filter { !allowed.contains($0.label) }.map { field in
      Diagnostic(
        "translation-holds-facts", at: SourceRange(tree.file, field.labelRange),
        "a translation cannot say \"\(field.label.rawValue)\"; only its source can",
        helps: [
          .init(
            "delete this line, or move it to the source",
            fix: .choose(TextEdit(SourceRange(tree.file, field.range), "")))
        ],
        notes: [
          "facts are stated once, in the source; two languages could otherwise promise two things"
        ])
    }
  }

  /// Parameters of a type that there is not.
  private static func faultyParameters(_ block: BlockSyntax, _ tree: SyntaxTree) -> [Diagnostic] {
    Parameter.all(of: block).filter { !ClosedWords.valueTypes.contains($0.type) }
      .map { parameter in
        Diagnostic(
          "unknown-word", at: SourceRange(tree.file, parameter.range),
          "no parameter is of the type \"\(parameter.type)\"",
          helps: [.init("the types are " + ClosedWords.valueTypes.joined(separator: ", "))],
          notes: ["the type says how the value prints in each language"])
      }
  }

  private static func faultyValues(
    _ block: BlockSyntax, _ tree: SyntaxTree, _ project: Project
  ) -> [Diagnostic] {
    // A house has rules, but no readers of its own: only its law file names it.
    let house: Set<String> = tree.documentKind == .jurisdiction ? [Jurisdictions.house] : []
    var typing = ValueTyping(
      file: tree.file, jurisdictions: project.jurisdictions.union(house))
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
    var suggestions = SuggestionBudget()
    let sorted = names.sorted()
    for block in tree.blocks {
      for field in block.fields where field.label == .claim {
        for value in field.values where value.isReference && !names.contains(value.text) {
          found.append(
            Suggestion.unknownReference(
              value.text, at: SourceRange(tree.file, value.range),
              among: suggestions.allows(sorted.count) ? sorted : [],
              message: "no claim is named \"\(value.text)\"",
              note: "this attestation would support nothing"))
        }
      }
    }
    return found
  }
}

extension [Diagnostic] {
  /// At most a thousand of each severity, the first ones.
  fileprivate var capped: [Diagnostic] {
    var counts: [Severity: Int] = [:]
    return filter { diagnostic in
      counts[diagnostic.severity, default: 0] += 1
      return counts[diagnostic.severity, default: 0] <= PolicyDraft.mostFindings
    }
  }
}

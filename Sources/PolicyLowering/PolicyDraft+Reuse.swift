internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// How many shared clauses may pass one on to the next.
  static let reuseDepth = 8

  /// What a clause that reuses another may say of itself.
  private static let localLabels: Set<FieldLabel> = [
    .reuse, .with, .appliesTo, .surface, .satisfies, .status, .when, .formerly, .authorNote,
    .checkedAgainst, .reviewBy,
  ]

  /// Puts the words, fields and inner blocks of a shared clause into the clause that reuses it.
  ///
  /// Emits: missing-file, path-outside-root, not-a-shared-clause, reuse-cycle, reuse-too-deep,
  /// missing-argument, unknown-argument, reuse-with-own-text, reuse-version-moved.
  mutating func reuse(at index: Int) {
    checkNothingOfItsOwn(index)
    guard let use = resolveReuse(at: index) else { return }
    let shared = use.library.blocks[use.clause]
    var block = blocks[index]
    let local = Set(block.fields.map(\.syntax.label))
    block.fields += shared.fields.compactMap { field in
      guard field.label != .parameter, field.label != .reuse, field.label != .with,
        !local.contains(field.label) || field.label == .satisfies
      else { return nil }
      return DraftBlock.WrittenField(syntax: field, file: use.library.file, shared: use)
    }
    block.body = DraftBlock.Body(
      file: use.library.file, segments: shared.body, shared: use)
    block.shared = use
    blocks[index] = block
    for number in use.clause + 1..<max(shared.end, use.clause + 1) {
      addShared(number, use: use, to: index)
    }
  }

  private mutating func addShared(_ number: Int, use: SharedUse, to index: Int) {
    let syntax = use.library.blocks[number]
    let fields = syntax.fields.map {
      DraftBlock.WrittenField(syntax: $0, file: use.library.file, shared: use)
    }
    let inner = add(
      DraftBlock(
        kind: syntax.kind, name: Name(syntax.name).inside(use.localName), syntax: syntax,
        file: use.library.file, home: blocks[index].home, parent: index, fields: fields,
        body: DraftBlock.Body(
          file: use.library.file, segments: syntax.body, shared: use)))
    blocks[inner].shared = use
  }

  private mutating func checkNothingOfItsOwn(_ index: Int) {
    let block = blocks[index]
    if let first = block.body.segments.first {
      report(
        Diagnostic(
          "reuse-with-own-text", at: SourceRange(block.file, first),
          "a clause that reuses a shared clause has no words of its own",
          helps: [
            .init("move these words into a clause of their own, or delete the \"Reuse\" field")
          ],
          notes: ["the shared words would print here, and these would be lost"]), about: index)
    }
    for field in block.fields where !PolicyDraft.localLabels.contains(field.syntax.label) {
      report(
        Diagnostic(
          "override-not-allowed", at: SourceRange(field.file, field.syntax.labelRange),
          "a reused clause cannot set \"\(field.syntax.label.rawValue)\" for itself",
          helps: [.init("say it in the shared clause, or give it a parameter")],
          notes: [
            "only Applies to, Surface, Satisfies and the title may differ from the shared clause"
          ]), about: index)
    }
  }

  /// Follows `Reuse` to the clause that has words; `nil` if it leads nowhere.
  private mutating func resolveReuse(at index: Int) -> SharedUse? {
    var chain: [(key: String, range: SourceRange)] = []
    var use: SharedUse?
    var field = blocks[index].field(.reuse)
    var withFields = blocks[index].fields.filter { $0.syntax.label == .with }
    while let current = field {
      guard let step = sharedClause(current, index) else { return nil }
      let key = "\(step.tree.file.path)#\(step.tree.blocks[step.clause].name)"
      let place = SourceRange(current.file, current.syntax.valueRange)
      if chain.contains(where: { $0.key == key }) || chain.count >= PolicyDraft.reuseDepth {
        reportChain(
          chain.map(\.key) + [key], at: place, from: index,
          isCycle: chain.contains { $0.key == key })
        return nil
      }
      chain.append((key, place))
      let clause = step.tree.blocks[step.clause]
      let library = step.tree.blocks[0]
      use = SharedUse(
        library: step.tree, clause: step.clause, libraryName: Name(library.name),
        clauseName: Name(clause.name),
        version: library.fields.first { $0.label == .version }.map {
          PolicyVersion($0.text)
        },
        arguments: arguments(withFields, for: clause, in: step.tree, outer: use, at: place, index),
        localName: blocks[index].name, reuseRange: chain[0].range)
      field = clause.fields.first { $0.label == .reuse }.map {
        DraftBlock.WrittenField(syntax: $0, file: step.tree.file, shared: use)
      }
      withFields = clause.fields.filter { $0.label == .with }.map {
        DraftBlock.WrittenField(syntax: $0, file: step.tree.file, shared: use)
      }
    }
    return use
  }

  private mutating func reportChain(
    _ chain: [String], at range: SourceRange, from index: Int, isCycle: Bool
  ) {
    report(
      Diagnostic(
        isCycle ? "reuse-cycle" : "reuse-too-deep", at: range,
        isCycle
          ? "these shared clauses reuse one another without end"
          : "shared clauses are passed on more than \(PolicyDraft.reuseDepth) times",
        helps: [.init("let one of them hold the words itself")],
        notes: ["the chain is " + chain.joined(separator: " → ")]), about: index)
  }

  /// The library and clause that a `Reuse` field names.
  private mutating func sharedClause(
    _ field: DraftBlock.WrittenField, _ index: Int
  ) -> (tree: SyntaxTree, clause: Int)? {
    guard let value = field.syntax.values.first else { return nil }
    let range = SourceRange(field.file, value.range)
    guard let address = SharedAddress(value.text) else {
      report(
        Diagnostic(
          "not-a-shared-clause", at: range,
          "\"\(value.text)\" does not name a shared clause",
          helps: [
            .init(
              "write the library's path, \"#\" and the clause's name, for example "
                + "shared/erasure.policy.md#standard-erasure")
          ]), about: index)
      return nil
    }
    let folder = ProjectPath.folder(of: field.file.path)
    guard let path = ProjectPath.resolve(address.path, from: folder) else {
      report(
        Diagnostic(
          "path-outside-root", at: range,
          "\"\(address.path)\" leads out of the project",
          helps: [
            .init(
              "copy the library into the project, and use a path that is relative to "
                + "this file")
          ],
          notes: ["a policy may only be built from files of its own project"]), about: index)
      return nil
    }
    guard let tree = project.tree(at: path) else {
      reportMissingFile(address.path, path, range, index)
      return nil
    }
    guard tree.documentKind == .library,
      let clause = tree.blocks.firstIndex(where: {
        $0.name == address.clause && $0.kind == .clause
      })
    else {
      reportNoSuchClause(address, tree, range, index)
      return nil
    }
    checkPin(address, tree, range, index)
    return (tree, clause)
  }

  private mutating func reportMissingFile(
    _ written: String, _ path: String, _ range: SourceRange, _ index: Int
  ) {
    let libraries = project.trees.filter { $0.documentKind == .library }.map(\.file.path)
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let near =
      libraries.first { $0.hasSuffix("/" + last) }
      ?? Suggestion.nearest(to: path, among: libraries)
    report(
      Diagnostic(
        "missing-file", at: range, "there is no file \"\(written)\" to reuse from",
        helps: near.map { [.init("did you mean \"\($0)\"?")] } ?? [],
        notes: [
          "the path is read from the folder of this file, so this looks for \"\(path)\""
        ]), about: index)
  }

  private mutating func reportNoSuchClause(
    _ address: SharedAddress, _ tree: SyntaxTree, _ range: SourceRange, _ index: Int
  ) {
    if tree.documentKind != .library {
      report(
        Diagnostic(
          "not-a-shared-clause", at: range,
          "\"\(tree.file.path)\" is not a library",
          helps: [
            .init(
              "only clauses of a library, a file that begins with \"# Library\", can "
                + "be reused")
          ]), about: index)
      return
    }
    report(
      Suggestion.unknownReference(
        address.clause, at: range,
        among: tree.blocks.filter { $0.kind == .clause }.map(\.name),
        message: "the library \"\(tree.blocks[0].name)\" has no clause named "
          + "\"\(address.clause)\"",
        note: "readers would see nothing here, so no output was written"), about: index)
  }

  private mutating func checkPin(
    _ address: SharedAddress, _ tree: SyntaxTree, _ range: SourceRange, _ index: Int
  ) {
    guard let pin = address.version,
      let field = tree.blocks[0].fields.first(where: { $0.label == .version }),
      field.text != pin
    else { return }
    report(
      Diagnostic(
        "reuse-version-moved", .warning, at: range,
        "this clause was taken over at version \(pin), and the library is now \(field.text)",
        related: [
          .init(SourceRange(tree.file, field.valueRange), "the library's version")
        ],
        helps: [
          .init("read the shared clause again, then write @\(field.text)")
        ]), about: index)
  }

  private mutating func arguments(
    _ fields: [DraftBlock.WrittenField], for clause: BlockSyntax, in library: SyntaxTree,
    outer: SharedUse?, at reuse: SourceRange, _ index: Int
  ) -> [String: SharedUse.Argument] {
    var parameters: [(name: String, type: String, range: ByteRange)] = []
    for field in clause.fields where field.label == .parameter {
      guard let value = field.values.first else { continue }
      let parsed = NamedType(value.text)
      parameters.append((parsed.name, parsed.type ?? "text", value.range))
    }
    var found: [String: SharedUse.Argument] = [:]
    for field in fields {
      guard let value = field.syntax.values.first else { continue }
      let range = SourceRange(field.file, value.range)
      let (name, text) = Equation.split(value.text)
      if let parameter = parameters.first(where: { $0.name == name }) {
        found[name] = SharedUse.Argument(
          text: text, range: range, type: parameter.type, outer: outer)
      } else {
        var diagnostic = Suggestion.unknownReference(
          name, at: range, among: parameters.map(\.name),
          message: "the shared clause \"\(clause.name)\" asks for no \"\(name)\"",
          note: "the value would be used nowhere")
        diagnostic = diagnostic.renamed("unknown-argument")
        report(diagnostic, about: index)
      }
    }
    for parameter in parameters where found[parameter.name] == nil {
      report(
        Diagnostic(
          "missing-argument", at: reuse,
          "the shared clause \"\(clause.name)\" needs a value for \"\(parameter.name)\"",
          related: [.init(SourceRange(library.file, parameter.range), "asked for here")],
          helps: [
            .init(
              "add below line \(reuse.start.line):",
              lines: ["- With: \(parameter.name) = \(NamedType.example(parameter.type))"])
          ]), about: index)
    }
    return found
  }
}

/// The parts of `path#name @version`.
struct SharedAddress {
  let path: String
  let clause: String
  let version: String?

  init?(_ text: String) {
    guard let hash = text.firstIndex(of: "#") else { return nil }
    path = String(text[..<hash])
    let rest = text[text.index(after: hash)...].split(separator: "@", maxSplits: 1)
    guard !path.isEmpty, let clause = rest.first.map({ Trimming.spaces(String($0)) }),
      Name.isWellFormed(clause)
    else { return nil }
    self.clause = clause
    version = rest.count > 1 ? Trimming.spaces(String(rest[1])) : nil
  }
}

extension Diagnostic {
  /// The same diagnostic under another id.
  func renamed(_ id: String) -> Diagnostic {
    var copy = Diagnostic(
      id, severity, at: range, message, label: label, related: related, helps: helps,
      notes: notes, citations: citations)
    copy.breadcrumb = breadcrumb
    copy.element = element
    return copy
  }
}

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
  /// missing-argument, unknown-argument, reuse-with-own-text, override-not-allowed,
  /// reuse-version-moved, unknown-reference, too-much-printed.
  mutating func reuse(at index: Int) {
    checkNothingOfItsOwn(index)
    guard let (use, passedOn) = resolveReuse(at: index), takeOver(use, at: index) else { return }
    let shared = use.library.blocks[use.clause]
    var block = blocks[index]
    var local = Set(block.fields.map(\.syntax.label))
    block.fields += passedOn.filter { local.insert($0.syntax.label).inserted }
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
    record(use)
    for number in use.clause + 1..<max(shared.end, use.clause + 1) {
      addShared(number, use: use, to: index)
    }
  }

  /// Takes the words of a shared clause from what the policy may take over.
  private mutating func takeOver(_ use: SharedUse, at index: Int) -> Bool {
    let size = use.library.blocks[
      use.clause..<max(use.library.blocks[use.clause].end, use.clause + 1)
    ]
    .reduce(0) { $0 + $1.range.count }
    let isFirst = reusableBytes >= 0
    reusableBytes -= size
    if reusableBytes >= 0 { return true }
    guard isFirst else { return false }
    report(
      Diagnostic(
        "too-much-printed", at: use.reuseRange,
        "the shared clauses of this policy come to more than 16 MiB; the rest is left out",
        helps: [.init("reuse a long clause once, and refer to it")],
        notes: ["no reader could be served such a page"]), about: index)
    return false
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
  ///
  /// - Returns: with it the fields of the clauses on the way, which may narrow what they pass on.
  private mutating func resolveReuse(
    at index: Int
  ) -> (use: SharedUse, passedOn: [DraftBlock.WrittenField])? {
    var chain: [(key: String, range: SourceRange)] = []
    var use: SharedUse?
    var passedOn: [DraftBlock.WrittenField] = []
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
      let next = sharedUse(step, withFields, outer: use, at: current, chain[0].range, index)
      let written = step.tree.blocks[step.clause].fields.map {
        DraftBlock.WrittenField(syntax: $0, file: step.tree.file, shared: next)
      }
      use = next
      field = written.first { $0.syntax.label == .reuse }
      withFields = written.filter { $0.syntax.label == .with }
      guard field != nil else { break }
      passedOn += written.filter { PolicyDraft.passedOnLabels.contains($0.syntax.label) }
    }
    return use.map { ($0, passedOn) }
  }

  /// Fields of a shared clause that reuses another which hold for what it passes on.
  private static let passedOnLabels: Set<FieldLabel> = [
    .appliesTo, .surface, .satisfies, .status, .when, .gist,
  ]

  private mutating func sharedUse(
    _ step: (tree: SyntaxTree, clause: Int), _ withFields: [DraftBlock.WrittenField],
    outer: SharedUse?, at field: DraftBlock.WrittenField, _ reuseRange: SourceRange, _ index: Int
  ) -> SharedUse {
    let clause = step.tree.blocks[step.clause]
    let library = step.tree.blocks[0]
    let (given, missing) = arguments(
      withFields, for: clause, in: step.tree, outer: outer, at: field, index)
    let own = SharedUse.SharedTitle(
      text: clause.title, range: SourceRange(step.tree.file, clause.titleRange))
    return SharedUse(
      library: step.tree, clause: step.clause, libraryName: Name(library.name),
      clauseName: Name(clause.name),
      version: library.fields.first { $0.label == .version }.map { PolicyVersion($0.text) },
      arguments: given, missing: missing,
      title: outer.flatMap { $0.title.text.isEmpty ? nil : $0.title } ?? own,
      localName: blocks[index].name, reuseRange: reuseRange)
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
                + "../shared/clauses.policy.md#erasure")
          ], notes: ["readers would see nothing here, so no output was written"]), about: index)
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
        helps: [
          near.map { .init("did you mean \"\($0)\"?") }
            ?? .init("write the path of a library, relative to this file")
        ],
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
          ], notes: ["a clause of another policy speaks of that policy"]), about: index)
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
        ], notes: ["nobody has read the new words for this policy yet"]), about: index)
  }

  /// The values that are given for the parameters of a shared clause.
  ///
  /// - Returns: with them the parameters for which none is given.
  private mutating func arguments(
    _ fields: [DraftBlock.WrittenField], for clause: BlockSyntax, in library: SyntaxTree,
    outer: SharedUse?, at reuse: DraftBlock.WrittenField, _ index: Int
  ) -> (given: [String: SharedUse.Argument], missing: Set<String>) {
    let parameters = Parameter.all(of: clause)
    var found: [String: SharedUse.Argument] = [:]
    for field in fields {
      guard let value = field.syntax.values.first else { continue }
      let (name, text) = Equation.split(value.text)
      guard let parameter = parameters.first(where: { $0.name == name }) else {
        let range = SourceRange(field.file, value.range)
        reportUnknownArgument(name, parameters, clause, at: range, index)
        continue
      }
      found[name] = SharedUse.Argument(
        text: text, range: SourceRange(field.file, value.afterEquals(in: field.file)),
        type: parameter.type, outer: outer)
    }
    let missing = parameters.filter { found[$0.name] == nil }
    for parameter in missing {
      let asked = SourceRange(library.file, parameter.range)
      reportMissingArgument(parameter, asked, clause, at: reuse, index)
    }
    return (found, Set(missing.map(\.name)))
  }

  private mutating func reportUnknownArgument(
    _ name: String, _ parameters: [Parameter], _ clause: BlockSyntax, at range: SourceRange,
    _ index: Int
  ) {
    let known = parameters.map(\.name)
    var helps: [Diagnostic.Help] = []
    let written = SourceRange(
      range.file, ByteRange(range.bytes.start, range.bytes.start + name.utf8.count))
    if let near = Suggestion.nearest(to: name, among: known), written.text == name {
      helps.append(.init("did you mean \"\(near)\"?", fix: .safe(TextEdit(written, near))))
    }
    helps.append(
      .init(
        known.isEmpty
          ? "it asks for nothing: delete this line"
          : "it asks for " + known.map { "\"\($0)\"" }.joined(separator: ", ")))
    report(
      Diagnostic(
        "unknown-argument", at: range,
        "the shared clause \"\(clause.name)\" asks for no \"\(name)\"", helps: helps,
        notes: ["the value would be used nowhere"]), about: index)
  }

  private mutating func reportMissingArgument(
    _ parameter: Parameter, _ asked: SourceRange, _ clause: BlockSyntax,
    at reuse: DraftBlock.WrittenField, _ index: Int
  ) {
    let range = SourceRange(reuse.file, reuse.syntax.valueRange)
    let line = "- With: \(parameter.name) = \(NamedType.example(parameter.type))"
    let end = ByteRange(reuse.syntax.range.end, reuse.syntax.range.end)
    report(
      Diagnostic(
        "missing-argument", at: range,
        "the shared clause \"\(clause.name)\" needs a value for \"\(parameter.name)\"",
        related: [.init(asked, "asked for here")],
        helps: [
          .init(
            "add below line \(range.end.line):",
            fix: .choose(TextEdit(SourceRange(reuse.file, end), "\n" + line)), lines: [line])
        ],
        notes: ["readers would see a sentence with a hole in it"]), about: index)
  }
}

/// What a shared clause asks of the policies that reuse it.
struct Parameter {
  let name: String
  let type: String
  /// Where it is asked for.
  let range: ByteRange

  /// The parameters of a clause, in the order written.
  static func all(of clause: BlockSyntax) -> [Parameter] {
    clause.fields.filter { $0.label == .parameter }.compactMap { field in
      field.values.first.map { value in
        let parsed = NamedType(value.text)
        return Parameter(name: parsed.name, type: parsed.type ?? "text", range: value.range)
      }
    }
  }
}

extension ValueSyntax {
  /// Where the part after the equals sign stands.
  fileprivate func afterEquals(in file: SourceFile) -> ByteRange {
    guard let equals = file.bytes[range.start..<range.end].firstIndex(of: UInt8(ascii: "=")) else {
      return range
    }
    var start = equals + 1
    while start < range.end, file.bytes[start] == 0x20 || file.bytes[start] == 0x09 { start += 1 }
    return ByteRange(start, range.end)
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

internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

/// Makes one edition of a policy, the source or a translation, from a draft whose fields are read.
struct EditionBuilder {
  var draft: PolicyDraft
  /// `nil` for the source.
  let overlay: Overlay?

  /// Builds the policy's values.
  ///
  /// Emits: what slots and references emit, unsafe-link, missing-translation.
  mutating func build(languages: [String], controlling: String?) -> Policy {
    fillTitles()
    let sourceLanguage = languages.first ?? "en"
    let organisation = makeOrganisation()
    let root = draft.root
    let policy = Policy(
      name: root.name, title: draft.plainTitles[0] ?? root.syntax.title,
      language: overlay?.language ?? sourceLanguage, sourceLanguage: sourceLanguage,
      languages: languages, controllingLanguage: controlling,
      fields: (draft.fields[0] ?? FieldSet()).filter { $0 != .authorNote },
      organisation: organisation, elements: elements(in: 0), facts: draft.makeFacts(),
      formerNames: formerNames(),
      numbering: (draft.fields[0]?.word(.numbering)).flatMap(Policy.Numbering.init) ?? .none)
    return policy
  }

  private mutating func fillTitles() {
    for index in draft.blocks.indices {
      if let block = translated(index), !block.title.isEmpty, let overlay {
        let range = SourceRange(overlay.tree.file, block.titleRange)
        draft.plainTitles[index] = draft.fillText(
          block.title, SlotPlaceInSource(range: range), shared: nil, index)
      } else if draft.blocks[index].hasSharedTitle, let shared = translatedShared(index) {
        let range = SourceRange(shared.overlay.tree.file, shared.block.titleRange)
        draft.plainTitles[index] = draft.fillText(
          shared.block.title, SlotPlaceInSource(range: range),
          shared: draft.blocks[index].shared, index)
      } else {
        draft.plainTitles[index] = draft.title(of: index)
      }
    }
  }

  private func makeOrganisation() -> Organisation {
    guard let index = draft.organisationIndex else {
      let text = draft.organisationName
      return Organisation(name: nil, legalName: text, title: text, fields: FieldSet())
    }
    let block = draft.blocks[index]
    return Organisation(
      name: block.name, legalName: draft.organisationName, title: block.syntax.title,
      fields: (draft.fields[index] ?? FieldSet()).filter { $0 != .authorNote })
  }

  private func formerNames() -> [Policy.FormerName] {
    var found: [Policy.FormerName] = []
    for index in draft.blocks.indices where draft.blocks[index].home == .policy {
      for old in draft.fields[index]?.texts(.formerly) ?? [] {
        found.append(.init(old: Name(old), new: draft.blocks[index].name))
      }
    }
    return found.sorted { ($0.old, $0.new) < ($1.old, $1.new) }
  }

  // MARK: - Elements

  /// What prints inside a block, in reading order.
  private mutating func elements(in parent: Int) -> [Element] {
    var found: [Element] = []
    let block = draft.blocks[parent]
    if block.kind == .policy || block.kind == .section, !block.body.segments.isEmpty {
      found.append(.clause(textClause(of: parent)))
    }
    for child in block.children where draft.blocks[child].home == .policy {
      if let element = element(child) { found.append(element) }
    }
    return found
  }

  private mutating func element(_ index: Int) -> Element? {
    guard draft.prints(index) else { return nil }
    switch draft.blocks[index].kind {
    case .section: return .section(section(index))
    case .clause: return .clause(clause(index))
    case .term: return .term(term(index))
    default: return .register(register(index))
    }
  }

  private mutating func section(_ index: Int) -> Section {
    Section(
      name: draft.blocks[index].name, title: draft.plainTitles[index] ?? "",
      gist: gist(index), fields: ownFields(index), context: context(index),
      children: elements(in: index))
  }

  private mutating func textClause(of index: Int) -> Clause {
    Clause(
      name: draft.blocks[index].name.textClause, title: "", wording: wording(index),
      fields: FieldSet(), context: context(index))
  }

  private mutating func clause(_ index: Int) -> Clause {
    let block = draft.blocks[index]
    return Clause(
      name: block.name, title: draft.plainTitles[index] ?? "", gist: gist(index),
      wording: wording(index), fields: ownFields(index), context: context(index),
      children: elements(in: index),
      sharedFrom: block.shared.map {
        SharedClause(library: $0.libraryName, clause: $0.clauseName, version: $0.version)
      })
  }

  private mutating func term(_ index: Int) -> Term {
    let block = draft.blocks[index]
    let isDefinedByClause = block.body.segments.isEmpty
    return Term(
      name: block.name, title: draft.plainTitles[index] ?? "", wording: wording(index),
      fields: ownFields(index), context: context(index),
      definedIn: isDefinedByClause ? draft.holderName(of: index) : nil)
  }

  private func context(_ index: Int) -> Context { draft.contexts[index] ?? Context() }

  /// The fields that a block keeps for itself: no practice, no right, no note of the author.
  private func ownFields(_ index: Int) -> FieldSet {
    let isClause = draft.blocks[index].kind == .clause
    return (draft.fields[index] ?? FieldSet()).filter { label in
      if label == .authorNote || label == .gist { return false }
      return !isClause
        || !(PolicyDraft.practiceLabels.contains(label)
          || PolicyDraft.rightLabels.contains(label))
    }
  }

  // MARK: - Words

  /// The translation of a block; `nil` in the source and where there is none.
  ///
  /// A shared clause is translated with its library, a title of its own with the policy.
  private func translated(_ index: Int) -> BlockSyntax? {
    guard let overlay, draft.blocks[index].home == .policy else { return nil }
    return index == 0 ? overlay.root : overlay.blocks[draft.blocks[index].name.text]
  }

  /// The translation of the words of a shared clause, in the translation of its library.
  private func translatedShared(_ index: Int) -> (overlay: Overlay, block: BlockSyntax)? {
    guard let overlay, let use = draft.blocks[index].shared else { return nil }
    let library = draft.project.translations(of: use.library.file.path).map(Overlay.init)
      .first { $0.language == overlay.language }
    let isClause = use.localName == draft.blocks[index].name
    let name = isClause ? use.clauseName.text : draft.blocks[index].syntax.name
    guard let library, let block = library.blocks[name] else { return nil }
    return (library, block)
  }

  private mutating func gist(_ index: Int) -> String {
    if let overlay, let block = translated(index),
      let field = block.fields.first(where: { $0.label == .gist })
    {
      let range = SourceRange(overlay.tree.file, field.valueRange)
      return draft.fillText(field.text, SlotPlaceInSource(range: range), shared: nil, index)
    }
    guard let field = draft.blocks[index].field(.gist) else { return "" }
    let range = SourceRange(field.file, field.syntax.valueRange)
    return draft.fillText(
      field.syntax.text, SlotPlaceInSource(range: range), shared: field.shared, index)
  }

  private mutating func wording(_ index: Int) -> Wording {
    if let overlay, let block = translated(index), !block.body.isEmpty {
      let parsed = draft.parse(block.body, of: overlay.tree.file, tree: overlay.tree)
      for diagnostic in parsed.diagnostics { draft.report(diagnostic, about: index) }
      return fill(
        parsed.prose, block.body, overlay.tree.file, shared: nil, index, language: nil)
    }
    if let shared = translatedShared(index), !shared.block.body.isEmpty {
      let tree = shared.overlay.tree
      let parsed = draft.parse(shared.block.body, of: tree.file, tree: tree)
      for diagnostic in parsed.diagnostics { draft.report(diagnostic, about: index) }
      return fill(
        parsed.prose, shared.block.body, tree.file, shared: draft.blocks[index].shared, index,
        language: nil)
    }
    guard let prose = draft.parsed[index]?.prose else { return Wording() }
    let body = draft.blocks[index].body
    let language = overlay == nil ? nil : draft.project.sourceLanguage(of: draft.policyTree)
    return fill(prose, body.segments, body.file, shared: body.shared, index, language: language)
  }

  /// Fills the slots of a body and checks where its links lead.
  private mutating func fill(
    _ prose: Prose, _ segments: [ByteRange], _ file: SourceFile, shared: SharedUse?,
    _ index: Int, language: String?
  ) -> Wording {
    var filled: [Substitution] = []
    let (substituted, problems) = prose.substituting(in: file) { use in
      let substitution = substitution(use, file, shared: shared, index)
      filled.append(substitution)
      return substitution
    }
    for diagnostic in problems + substituted.checkLinks(in: file) {
      draft.report(diagnostic, about: index)
    }
    let linked = draft.resolveLinks(substituted, in: file, shared: shared, index)
    return Wording(
      prose: linked,
      markdown: CleanMarkdown.text(file, segments, prose: prose, filled: filled),
      language: language)
  }

  private mutating func substitution(
    _ use: Prose.SlotUse, _ file: SourceFile, shared: SharedUse?, _ index: Int
  ) -> Substitution {
    let range = SourceRange(file, expressionRange(use, file))
    if case .table(let kind, let code)? = SlotExpression(use.slot.expression) {
      return table(kind, code, at: range, index)
    }
    let printed = draft.resolve(use.slot.expression, at: range, shared: shared, index)
    guard let printed else { return .unresolved }
    if use.place == .destination, let address = printed.pieces.first?.destination {
      return .text(address)
    }
    return printed.substitution
  }

  /// The expression between the braces of a slot.
  private func expressionRange(_ use: Prose.SlotUse, _ file: SourceFile) -> ByteRange {
    let whole = file.text(use.range)
    guard let found = whole.range(of: use.slot.expression) else { return use.range }
    let before = whole.utf8.distance(from: whole.utf8.startIndex, to: found.lowerBound)
    let start = use.range.start + before
    return ByteRange(start, start + use.slot.expression.utf8.count)
  }

  // MARK: - Tables

  private mutating func table(
    _ kind: String, _ code: String?, at range: SourceRange, _ index: Int
  ) -> Substitution {
    let kinds = BlockKind.allCases.filter { $0.family == .table }
    guard
      let found = kinds.first(where: { $0.rawValue.lowercased() == kind.lowercased() }),
      let rowKind = found.rowKind
    else {
      draft.report(
        Diagnostic(
          "unknown-value", at: range, "there is no register called \"\(kind)\"",
          helps: [
            .init(
              "the registers are "
                + kinds.map { $0.rawValue.lowercased() }.joined(separator: ", "))
          ]), about: index)
      return .unresolved
    }
    var facts = draft.makeFacts().filter { $0.kind == rowKind }
    if let code {
      let reader = JurisdictionCode(code)
      facts = facts.filter { $0.context.scope.includes(reader) }
    }
    let table = RegisterTable(kind: rowKind, printer: draft.printer()).table(of: facts)
    return .blocks(RegisterTable.prose(table))
  }

  private mutating func register(_ index: Int) -> Register {
    let block = draft.blocks[index]
    var title = draft.plainTitles[index] ?? ""
    let table: Register.Table
    if overlay != nil, block.kind != .cookies {
      let facts = draft.makeFacts().filter { $0.origin == .row(of: block.name) }
      let kind = block.kind.rowKind ?? block.kind
      table = RegisterTable(kind: kind, printer: draft.printer()).table(of: facts)
      title = draft.words("register.\(Slug.key(block.kind.rawValue))")
    } else {
      table = writtenTable(index)
    }
    return Register(
      name: block.name, title: title, kind: block.kind, table: table,
      fields: ownFields(index), context: context(index))
  }

  /// A table as its author wrote it, without the column of names.
  private mutating func writtenTable(_ index: Int) -> Register.Table {
    guard let reading = draft.rows[index] else {
      return Register.Table(columns: [], rows: [])
    }
    let translation = translatedTable(index, columns: reading.columns.count)
    let kept = reading.columns.indices.filter { reading.columns[$0].role != .name }
    let columns = kept.map { number in
      Register.Column(
        header: translation?.headers[number] ?? reading.columns[number].header,
        meaning: reading.columns[number].role.meaning)
    }
    let file = draft.blocks[index].body.file
    var rows: [[Prose]] = []
    if let translation, let overlay {
      for cells in translation.rows {
        rows.append(kept.map { fillCell(cells[$0], overlay.tree.file, index) })
      }
    } else {
      for row in reading.rows {
        rows.append(
          kept.map { $0 < row.cells.count ? fillCell(row.cells[$0], file, index) : Prose() })
      }
    }
    return Register.Table(columns: columns, rows: rows)
  }

  private mutating func fillCell(_ cell: Prose, _ file: SourceFile, _ index: Int) -> Prose {
    fill(cell, [], file, shared: draft.blocks[index].shared, index, language: nil).prose
  }

  /// The headers and rows of a translated table with as many columns as its source.
  private mutating func translatedTable(
    _ index: Int, columns: Int
  ) -> (headers: [String], rows: [[Prose]])? {
    guard let overlay, let block = translated(index), !block.body.isEmpty else { return nil }
    let parsed = draft.parse(block.body, of: overlay.tree.file, tree: overlay.tree)
    for diagnostic in parsed.diagnostics { draft.report(diagnostic, about: index) }
    let prose = parsed.prose
    guard
      let table = prose.nodes.indices.first(where: {
        if case .table = prose.nodes[$0].kind { true } else { false }
      }), let header = prose.children(of: table).first
    else { return nil }
    let headers = prose.children(of: header).map { prose.cellText($0) }
    guard headers.count == columns else {
      draft.report(
        Diagnostic(
          "translated-table-differs",
          at: SourceRange(overlay.tree.file, block.nameRange),
          "this table has \(headers.count) columns, and its source has \(columns)",
          related: [.init(draft.blocks[index].nameRange, "the source")],
          helps: [.init("keep the columns of the source, in their order")]), about: index)
      return nil
    }
    let rows = prose.children(of: table).dropFirst().map { row in
      prose.children(of: row).map { prose.subtree($0) }
    }
    return (headers, Array(rows))
  }
}

extension TableReading.Role {
  /// The label of the reference that a column stands for.
  var meaning: String? {
    switch self {
    case .name: "Name"
    case .title: "Title"
    case .field(let label): label.rawValue
    case .unknown, .unread: nil
    }
  }
}

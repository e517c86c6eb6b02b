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
  private var sourceLanguage = "en"
  /// Every fact, made once the titles are known.
  private var facts: [Fact] = []
  /// The facts in the rows of each register.
  private var factsOfRegisters: [Name: [Fact]] = [:]
  /// What slots and tables print in each element's words.
  private(set) var printed: [Name: Set<PolicyPlaces.PrintedField>] = [:]

  init(draft: PolicyDraft, overlay: Overlay?) {
    self.draft = draft
    self.overlay = overlay
  }

  /// Builds the policy's values.
  ///
  /// Emits: what slots and references emit, unsafe-link, missing-translation.
  mutating func build(languages: [String], controlling: String?) -> Policy {
    sourceLanguage = languages.first ?? "en"
    fillTitles()
    let organisation = makeOrganisation()
    let root = draft.root
    let policy = Policy(
      name: root.name, title: draft.plainTitles[0] ?? root.syntax.title,
      language: overlay?.language ?? sourceLanguage, sourceLanguage: sourceLanguage,
      languages: languages, controllingLanguage: controlling,
      fields: policyFields.filter { $0 != .authorNote },
      organisation: organisation, elements: elements(in: 0), facts: facts,
      formerNames: formerNames(),
      numbering: (draft.fields[0]?.word(.numbering)).flatMap(Policy.Numbering.init) ?? .none)
    return policy
  }

  /// The fields of the policy, with what the heads of its Facts files state of it.
  private var policyFields: FieldSet {
    var fields = draft.fields[0] ?? FieldSet()
    let stated = draft.blocks.indices.filter { draft.blocks[$0].kind == .facts }
      .flatMap { draft.fields[$0]?.values(.fact) ?? [] }
    if !stated.isEmpty { fields[.fact] = .values(stated + fields.values(.fact)) }
    return fields
  }

  /// Reads all titles, those of terms first, since what slots print goes by them.
  private mutating func fillTitles() {
    draft.recordTerms()
    for index in draft.blocks.indices { _ = draft.title(of: index) }
    facts = draft.makeFacts()
    for fact in facts {
      if case .row(let register) = fact.origin {
        factsOfRegisters[register, default: []].append(fact)
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
      name: draft.blocks[index].name.textClause, title: "",
      wording: recorded(draft.blocks[index].name.textClause, index),
      fields: FieldSet(), context: context(index))
  }

  private mutating func clause(_ index: Int) -> Clause {
    let block = draft.blocks[index]
    return Clause(
      name: block.name, title: draft.plainTitles[index] ?? "", gist: gist(index),
      wording: recorded(block.name, index), fields: ownFields(index), context: context(index),
      children: elements(in: index),
      sharedFrom: block.shared.map {
        SharedClause(library: $0.libraryName, clause: $0.clauseName, version: $0.version)
      })
  }

  private mutating func term(_ index: Int) -> Term {
    let block = draft.blocks[index]
    let isDefinedByClause = block.body.segments.isEmpty
    return Term(
      name: block.name, title: draft.plainTitles[index] ?? "",
      wording: recorded(block.name, index), fields: ownFields(index), context: context(index),
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

  private mutating func gist(_ index: Int) -> String {
    if let overlay, let field = draft.translation(of: index)?.field(.gist) {
      let range = SourceRange(overlay.tree.file, field.valueRange)
      return draft.fillText(field.text, in: range, shared: nil, index)
    }
    if let (overlay, block) = draft.sharedTranslation(of: index), let field = block.field(.gist) {
      let range = SourceRange(overlay.tree.file, field.valueRange)
      return draft.fillText(field.text, in: range, shared: draft.blocks[index].shared, index)
    }
    guard let field = draft.blocks[index].field(.gist) else { return "" }
    let range = SourceRange(field.file, field.syntax.valueRange)
    return draft.fillText(field.syntax.text, in: range, shared: field.shared, index)
  }

  /// The words of an element, with a record of what its slots print.
  private mutating func recorded(_ name: Name, _ index: Int) -> Wording {
    draft.printedFields = []
    let wording = wording(index)
    if !draft.printedFields.isEmpty { printed[name] = draft.printedFields }
    return wording
  }

  private mutating func wording(_ index: Int) -> Wording {
    if let overlay, let block = draft.translation(of: index), !block.body.isEmpty {
      return translatedWording(block, overlay, shared: nil, index)
    }
    if let (overlay, block) = draft.sharedTranslation(of: index), !block.body.isEmpty {
      return translatedWording(block, overlay, shared: draft.blocks[index].shared, index)
    }
    guard let parsed = draft.parsed[index] else { return Wording() }
    let body = draft.blocks[index].body
    return fill(
      parsed, body.segments, body.file, shared: body.shared, index,
      language: overlay == nil ? nil : sourceLanguage)
  }

  private mutating func translatedWording(
    _ block: BlockSyntax, _ overlay: Overlay, shared: SharedUse?, _ index: Int
  ) -> Wording {
    let file = overlay.tree.file
    let parsed = draft.parseTranslated(block, overlay, isShared: shared != nil)
    for diagnostic in parsed.diagnostics { draft.report(diagnostic, about: index) }
    return fill(parsed, block.body, file, shared: shared, index, language: nil)
  }

  /// Fills the slots of a body and checks where its links lead.
  private mutating func fill(
    _ parsed: MarkdownParser.Parsed, _ segments: [ByteRange], _ file: SourceFile,
    shared: SharedUse?, _ index: Int, language: String?
  ) -> Wording {
    let (prose, slots) = fillSlots(parsed.prose, file, shared: shared, index)
    let markdown =
      segments.isEmpty
      ? ""
      : MarkdownText.clean(
        file, segments, parsed, slots: slots, headingBase: parsed.prose.highestHeading ?? 1)
    return Wording(prose: prose, markdown: markdown, language: language)
  }

  private mutating func fillSlots(
    _ prose: Prose, _ file: SourceFile, shared: SharedUse?, _ index: Int
  ) -> (prose: Prose, slots: [MarkdownText.ResolvedSlot]) {
    var slots: [MarkdownText.ResolvedSlot] = []
    let (substituted, problems) = prose.substituting(in: file) { use in
      let substitution = substitution(use, file, shared: shared, index)
      slots.append(MarkdownText.ResolvedSlot(use: use, substitution: substitution))
      return substitution
    }
    for diagnostic in problems + substituted.checkLinks(in: file) {
      draft.report(diagnostic, about: index)
    }
    return (draft.resolveLinks(substituted, in: file, shared: shared, index), slots)
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
    if use.place == .destination, isWholeDestination(use, file),
      let address = printed.pieces.first?.destination
    {
      return .text(address)
    }
    return printed.substitution
  }

  /// Whether a slot is all of a destination, and not what follows `mailto:` or a path.
  private func isWholeDestination(_ use: Prose.SlotUse, _ file: SourceFile) -> Bool {
    guard use.range.start > 0, use.range.end < file.bytes.count else { return true }
    let before = file.bytes[use.range.start - 1]
    let after = file.bytes[use.range.end]
    return [0x28, 0x3C, 0x20].contains(before) && [0x29, 0x3E, 0x20].contains(after)
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
          ], notes: ["an unfilled placeholder is never published"]), about: index)
      return .unresolved
    }
    var facts = facts.filter { $0.kind == rowKind }
    if let code {
      let reader = JurisdictionCode(code)
      guard draft.project.jurisdictions.contains(reader.text) else {
        reportUnknownReader(code, at: range, index)
        return .unresolved
      }
      facts = facts.filter { $0.context.scope.includes(reader) }
    }
    if facts.isEmpty { reportEmptyTable(kind, at: range, index) }
    for fact in facts { draft.recordPrinted(fact.name.text, nil) }
    let table = RegisterTable(kind: rowKind, printer: draft.printer()).table(of: facts)
    let prose = RegisterTable.prose(table)
    guard draft.spend(prose.nodes.count * 16, at: range, index) else { return .unresolved }
    return .blocks(prose)
  }

  private mutating func reportUnknownReader(
    _ code: String, at range: SourceRange, _ index: Int
  ) {
    var helps: [Diagnostic.Help] = []
    if let near = Suggestion.nearest(to: code.uppercased(), among: Jurisdictions.codes.sorted()) {
      helps.append(.init("did you mean \(near)?"))
    }
    helps.append(.init("write a code such as EEA, UK, US-CA or CH after \"for\""))
    draft.report(
      Diagnostic(
        "unknown-jurisdiction", at: range,
        "\"\(code)\" is not a jurisdiction that is known here", helps: helps,
        notes: ["the table would hold the facts for nobody"]), about: index)
  }

  private mutating func reportEmptyTable(_ kind: String, at range: SourceRange, _ index: Int) {
    draft.report(
      Diagnostic(
        "empty-table", .warning, at: range,
        "no \(kind.lowercased()) are stated, so readers would see a table without rows",
        helps: [
          .init("state them, as blocks or as rows of a register"),
          .init("or take the table out, and say in words that there are none"),
        ], notes: ["readers cannot tell \"there are none\" from \"somebody forgot\""]),
      about: index)
  }

  private mutating func register(_ index: Int) -> Register {
    let block = draft.blocks[index]
    var title = draft.plainTitles[index] ?? ""
    let table: Register.Table
    if overlay != nil, block.kind != .cookies {
      let facts = factsOfRegisters[block.name] ?? []
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
    fillSlots(cell, file, shared: draft.blocks[index].shared, index).prose
  }

  /// The headers and rows of a translated table with as many columns as its source.
  private mutating func translatedTable(
    _ index: Int, columns: Int
  ) -> (headers: [String], rows: [[Prose]])? {
    guard let overlay, let block = draft.translation(of: index), !block.body.isEmpty else {
      return nil
    }
    let parsed = draft.parse(block.body, of: overlay.tree.file, tree: overlay.tree)
    for diagnostic in parsed.diagnostics { draft.report(diagnostic, about: index) }
    let prose = parsed.prose
    guard
      let table = prose.nodes.indices.first(where: {
        if case .table = prose.nodes[$0].kind { true } else { false }
      }), let header = prose.children(of: table).first
    else { return nil }
    let headers = prose.children(of: header).map { prose.cellText($0) }
    let rows = prose.children(of: table).dropFirst().map { row in
      prose.children(of: row).map { prose.subtree($0) }
    }
    let place = SourceRange(overlay.tree.file, block.nameRange)
    if headers.count != columns {
      reportOtherTable(headers.count, columns, "column", at: place, index)
      return nil
    }
    let sourceRows = draft.rows[index]?.rows.count ?? 0
    if rows.count != sourceRows {
      reportOtherTable(rows.count, sourceRows, "row", at: place, index)
      return nil
    }
    return (headers, Array(rows))
  }

  private mutating func reportOtherTable(
    _ here: Int, _ there: Int, _ what: String, at range: SourceRange, _ index: Int
  ) {
    draft.report(
      Diagnostic(
        "translated-table-differs", at: range,
        "this table has \(here) \(what)\(here == 1 ? "" : "s"), and its source has \(there)",
        related: [.init(draft.blocks[index].nameRange, "the source")],
        helps: [.init("keep the \(what)s of the source, in their order, and translate the words")],
        notes: ["readers of the translation would be told something else"]), about: index)
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

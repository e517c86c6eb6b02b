internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// Narrows whom, where and when words concern, from the outside in.
  ///
  /// Emits: empty-scope, unknown-surface.
  mutating func narrowContexts() {
    let surfaces = fieldSet(of: 0).texts(.surfaces)
    // A fact that names its clause may stand before it, so those come last.
    let named = blocks.indices.filter { blocks[$0].field(.in) != nil }
    for index in blocks.indices where blocks[index].field(.in) == nil {
      narrowContext(of: index, surfaces)
    }
    for index in named { narrowContext(of: index, surfaces) }
  }

  private mutating func narrowContext(of index: Int, _ surfaces: [String]) {
    let block = blocks[index]
    var context = outerContext(of: index)
    let set = fields[index] ?? FieldSet()
    if case .scope(let scope)? = set.values(.appliesTo).first?.content {
      context.scope = narrowed(context.scope, by: scope, index)
    }
    let own = set.texts(.surface)
    if block.home == .policy, block.kind != .policy {
      checkSurfaces(own, known: surfaces, index)
    }
    if !own.isEmpty {
      context.surfaces = narrowed(context.surfaces, by: own, index)
    }
    if let status = set.word(.status).flatMap(Context.Status.init(rawValue:)) {
      context.status = status
    }
    if let condition = set.text(.when) { context.conditions.append(condition) }
    contexts[index] = context
  }

  private mutating func narrowed(
    _ outer: [String], by own: [String], _ index: Int
  ) -> [String] {
    guard !outer.isEmpty else { return own }
    let both = outer.filter(own.contains)
    if !both.isEmpty { return both }
    // A surface that the policy does not cover has been reported as that.
    let known = fieldSet(of: 0).texts(.surfaces)
    guard known.isEmpty || own.allSatisfy(known.contains),
      let field = blocks[index].field(.surface)
    else { return own }
    report(
      Diagnostic(
        "empty-scope", at: SourceRange(field.file, field.syntax.valueRange),
        "nobody would see this: it is for \(own.joined(separator: ", ")) inside words for "
          + outer.joined(separator: ", "),
        helps: [.init("widen this surface or the one outside it")],
        notes: ["an inner scope narrows the one outside it and never widens it"]), about: index)
    return own
  }

  /// What holds round a block: of its parent, or of the clause that a fact names.
  private func outerContext(of index: Int) -> Context {
    if let clause = blocks[index].field(.in)?.syntax.values.first?.text,
      case .block(let holder)? = names[clause]?.target, let context = contexts[holder]
    {
      return context
    }
    return blocks[index].parent.flatMap { contexts[$0] } ?? Context()
  }

  private mutating func narrowed(_ outer: Scope, by scope: Scope, _ index: Int) -> Scope {
    if let both = outer.intersection(scope) { return both }
    guard let field = blocks[index].field(.appliesTo) else { return scope }
    report(
      Diagnostic(
        "empty-scope", at: SourceRange(field.file, field.syntax.valueRange),
        "nobody would see this: it is for \(scope.text) inside words for \(outer.text)",
        related: outerScopes(of: index),
        helps: [.init("widen this scope or the one outside it")],
        notes: ["an inner scope narrows the one outside it and never widens it"]), about: index)
    return scope
  }

  /// Where the scope that holds round a block is written.
  private func outerScopes(of index: Int) -> [Diagnostic.Related] {
    var current = blocks[index].parent
    while let block = current {
      if let field = blocks[block].field(.appliesTo) {
        return [.init(SourceRange(field.file, field.syntax.valueRange), "the scope outside it")]
      }
      current = blocks[block].parent
    }
    return []
  }

  private mutating func checkSurfaces(_ own: [String], known: [String], _ index: Int) {
    guard !known.isEmpty, let field = blocks[index].field(.surface) else { return }
    for value in field.syntax.values where !known.contains(value.text) {
      guard own.contains(value.text) else { continue }
      var helps: [Diagnostic.Help] = []
      let range = SourceRange(field.file, value.range)
      if let near = Suggestion.nearest(to: value.text, among: known) {
        helps.append(.init("did you mean \"\(near)\"?", fix: .safe(TextEdit(range, near))))
      }
      helps.append(.init("the policy covers " + known.joined(separator: ", ")))
      report(
        Diagnostic(
          "unknown-surface", at: range,
          "this policy covers nothing called \"\(value.text)\"", helps: helps,
          notes: ["words for a product that is not listed would be shown to nobody"]),
        about: index)
    }
  }

  /// The title of a block as readers see it, its slots filled in; read on first use.
  mutating func title(of index: Int) -> String {
    if let known = plainTitles[index] { return known }
    let written = writtenTitle(of: index)
    guard written.text.contains("{{") else {
      plainTitles[index] = written.text
      return written.text
    }
    let name = blocks[index].name.text
    let title = whilePrinting("the title of \(name)", at: written.range, index) { draft in
      draft.fillText(written.text, in: written.range, shared: written.shared, index)
    }
    // A title in a circle has no words, or everything round the circle would report it again.
    if printing.chain.isEmpty || title != nil { plainTitles[index] = title ?? "" }
    return title ?? ""
  }

  /// A title before its slots are filled, from the translation if there is one.
  private func writtenTitle(
    of index: Int
  ) -> (text: String, range: SourceRange, shared: SharedUse?) {
    let block = blocks[index]
    if let overlay, let translated = translation(of: index), !translated.title.isEmpty {
      return (translated.title, SourceRange(overlay.tree.file, translated.titleRange), nil)
    }
    if block.hasSharedTitle, let (overlay, translated) = sharedTranslation(of: index),
      !translated.title.isEmpty
    {
      let range = SourceRange(overlay.tree.file, translated.titleRange)
      return (translated.title, range, block.shared)
    }
    if block.syntax.title.isEmpty, let use = block.shared, use.localName == block.name {
      return (use.title.text, use.title.range, use)
    }
    let isOwn = block.shared?.localName == block.name || block.shared == nil
    return (
      block.syntax.title, SourceRange(block.file, block.syntax.titleRange),
      isOwn ? nil : block.shared
    )
  }

  /// The translation of a block that stands in the policy's own files; `nil` in the source.
  ///
  /// A shared clause is translated with its library, a title of its own with the policy.
  func translation(of index: Int) -> BlockSyntax? {
    guard let overlay, blocks[index].home == .policy else { return nil }
    return index == 0 ? overlay.root : overlay.blocks[blocks[index].name.text]
  }

  /// The translation of a shared clause or of a block in one, in the translation of its library.
  func sharedTranslation(of index: Int) -> (overlay: Overlay, block: BlockSyntax)? {
    guard let use = blocks[index].shared, let library = libraryOverlays[use.library.file.path]
    else { return nil }
    let isClause = use.localName == blocks[index].name
    let name = isClause ? use.clauseName.text : blocks[index].syntax.name
    return library.blocks[name].map { (library, $0) }
  }

  /// Records how the text calls the terms it defines, in the language that is being made.
  mutating func recordTerms() {
    termTitles = [:]
    for index in blocks.indices where blocks[index].kind == .term {
      let title = title(of: index)
      guard !title.isEmpty else { continue }
      let last = blocks[index].name.text.split(separator: ".").last.map(String.init) ?? ""
      for key in [blocks[index].name.text, last, blocks[index].syntax.title, title] {
        termTitles[Slug.key(key)] = title
      }
    }
  }

  /// Numbers sections and titled clauses, if the policy asks for it.
  mutating func number() {
    guard fieldSet(of: 0).word(.numbering) == "decimal" else { return }
    var counters: [Int: Int] = [:]
    for index in blocks.indices where blocks[index].home == .policy {
      let block = blocks[index]
      let isTitled = !block.syntax.title.isEmpty || block.shared != nil
      guard block.kind == .section || block.kind == .clause, isTitled else { continue }
      let parent = block.parent ?? 0
      counters[parent, default: 0] += 1
      let own = String(counters[parent, default: 1])
      let outer = numbers[blocks[parent].name.text]
      numbers[block.name.text] = outer.map { $0 + "." + own } ?? own
    }
  }
}

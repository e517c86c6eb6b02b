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
    for index in blocks.indices {
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
        context.surfaces = context.surfaces.isEmpty ? own : context.surfaces.filter(own.contains)
      }
      if let status = set.word(.status).flatMap(Context.Status.init(rawValue:)) {
        context.status = status
      }
      if let condition = set.text(.when) { context.conditions.append(condition) }
      contexts[index] = context
    }
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
        helps: [.init("widen this scope or the one outside it")]), about: index)
    return scope
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
          "this policy covers nothing called \"\(value.text)\"", helps: helps), about: index)
    }
  }

  /// The title of a block as readers see it, its slots filled in.
  mutating func title(of index: Int) -> String {
    let block = blocks[index]
    var title = block.syntax.title
    var range = SourceRange(block.file, block.syntax.titleRange)
    var shared = block.home == .policy && block.syntax.name == block.name.text ? nil : block.shared
    if title.isEmpty, let use = block.shared, use.localName == block.name {
      let syntax = use.library.blocks[use.clause]
      title = syntax.title
      range = SourceRange(use.library.file, syntax.titleRange)
      shared = use
    }
    guard title.contains("{{") else { return title }
    return fillText(title, SlotPlaceInSource(range: range), shared: shared, index)
  }

  /// Records how the text calls the terms it defines.
  mutating func recordTerms() {
    for index in blocks.indices where blocks[index].kind == .term {
      let title = blocks[index].syntax.title
      guard !title.isEmpty else { continue }
      let last = blocks[index].name.text.split(separator: ".").last.map(String.init) ?? ""
      for key in [blocks[index].name.text, last, title] {
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

internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// What `{{ref name}}` prints: a link with the title of the block, or its number.
  ///
  /// Emits: unknown-reference, reference-out-of-scope, unknown-format.
  mutating func resolveReference(
    _ name: String, format: String?, at range: SourceRange, shared: SharedUse?, _ index: Int
  ) -> Printed? {
    let formats = ["title", "number", "number-and-title", "for-readers"]
    if let format, !formats.contains(format) {
      reportUnknownFormat(
        "no reference can be printed \"as \(format)\"", format, formats, at: range, index)
      return nil
    }
    let place = referenceRange(name, in: range)
    guard let target = target(of: name, shared: shared) else {
      reportUnknown(name, at: place, index)
      return nil
    }
    if let shared, !belongs(blocks[target].name.text, to: shared) {
      reportOutsideShared(name, shared, at: place, index)
      return nil
    }
    guard let element = printedElement(of: target) else {
      reportNotPrinted(name, target, at: place, index)
      return nil
    }
    if format != "for-readers" {
      checkScope(of: element, named: name, from: index, at: place, isSlot: true)
    }
    return printedLink(element, format: format)
  }

  private func referenceRange(_ name: String, in range: SourceRange) -> SourceRange {
    guard let found = range.text.range(of: name) else { return range }
    let before = range.text.utf8.distance(
      from: range.text.utf8.startIndex, to: found.lowerBound)
    return SourceRange(
      range.file,
      ByteRange(range.bytes.start + before, range.bytes.start + before + name.utf8.count))
  }

  /// The draft that a name stands for, or stood for once; names in a shared clause are looked up in
  /// its library first.
  func target(of name: String, shared: SharedUse?) -> Int? {
    if let shared, let local = localName(name, inside: shared),
      let target = target(of: local, shared: nil)
    {
      return target
    }
    switch names[name]?.target {
    case .block(let index)?: return index
    case .row(let table, _)?: return table
    default: break
    }
    if name.hasSuffix(".text") { return target(of: String(name.dropLast(5)), shared: shared) }
    return formerNames[name]
  }

  /// The nearest block round a draft that readers see: itself, or the holder of a fact.
  func printedElement(of index: Int) -> Int? {
    var current: Int? = index
    while let block = current {
      let draft = blocks[block]
      guard draft.home == .policy else {
        // A fact of a Facts file belongs to the clause it names.
        guard let clause = draft.field(.in)?.syntax.values.first?.text,
          case .block(let holder)? = names[clause]?.target
        else { return nil }
        return holder
      }
      if prints(block) { return block }
      current = draft.parent
    }
    return nil
  }

  /// Whether readers see a block in its place.
  func prints(_ index: Int) -> Bool {
    let block = blocks[index]
    switch block.kind {
    case .section, .clause, .cookies: return true
    case .term: return block.home == .policy
    case .practices, .recipients, .rights, .contacts, .claims:
      return block.field(.shown)?.syntax.text.lowercased() == "yes"
    default: return false
    }
  }

  private mutating func printedLink(_ element: Int, format: String?) -> Printed {
    let block = blocks[element]
    let address = "#" + block.name.text
    let number = numbers[block.name.text]
    let title = readableTitle(element)
    let text: String
    switch format {
    case "number": text = number ?? title
    case "number-and-title": text = number.map { "\($0) \(title)" } ?? title
    default: text = self.title(of: element).isEmpty ? number ?? title : title
    }
    let link = Printed.Piece(text: text, destination: address)
    guard format == "for-readers" else { return Printed([link]) }
    guard let scope = contexts[element]?.scope, let readers = words.scopeReaders(scope) else {
      return Printed([link])
    }
    let pieces = words.pieces("reference.for-readers").map { piece in
      switch piece {
      case .words(let text): Printed.Piece(text: text, destination: nil)
      case .argument(0): Printed.Piece(text: readers, destination: nil)
      case .argument: link
      }
    }
    return Printed(pieces)
  }

  /// The title of a block, or of the nearest round it that has one.
  private mutating func readableTitle(_ index: Int) -> String {
    var current: Int? = index
    while let block = current {
      let title = title(of: block)
      if !title.isEmpty { return title }
      current = blocks[block].parent
    }
    return blocks[index].name.text
  }

  // MARK: - What is wrong

  mutating func reportUnknown(_ name: String, at range: SourceRange, _ index: Int) {
    report(
      Diagnostic(
        "unknown-reference", at: range, "nothing in this policy is named \"\(name)\"",
        helps: nearestBlock(to: name, at: range),
        notes: ["readers would be sent to nothing, so no output was written"]), about: index)
  }

  private mutating func nearestBlock(
    to name: String, at range: SourceRange
  ) -> [Diagnostic.Help] {
    guard suggestions.allows(names.entries.count) else { return [] }
    let known = names.sortedNames.filter { names[$0]?.kind != nil }
    guard let near = Suggestion.nearest(to: name, among: known), let entry = names[near] else {
      return [.init("write the name that stands after the kind word of a heading")]
    }
    let title = entry.title.isEmpty ? "" : "\(entry.title), "
    let isFile = entry.range.file.path == range.file.path
    let place = isFile ? "line \(entry.range.start.line)" : entry.range.file.path
    return [
      .init("did you mean \"\(near)\" (\(title)\(place))?", fix: .safe(TextEdit(range, near)))
    ]
  }

  private mutating func reportNotPrinted(
    _ name: String, _ target: Int, at range: SourceRange, _ index: Int
  ) {
    report(
      Diagnostic(
        "unknown-reference", at: range,
        "readers cannot be led to \"\(name)\", because it prints nowhere in this policy",
        related: [.init(blocks[target].nameRange, "a fact that does not print")],
        helps: [
          .init("print what it says instead: {{\(name).…}}"),
          .init("or refer to the clause that tells readers about it"),
        ],
        notes: ["readers would be sent to nothing, so no output was written"]), about: index)
  }

  /// Emits reference-out-of-scope where readers would be sent to a clause they cannot see.
  ///
  /// - Parameter isSlot: whether the name stands in a `{{ref …}}`, which can say for whom it is.
  mutating func checkScope(
    of element: Int, named name: String, from index: Int, at range: SourceRange,
    isSlot: Bool = false
  ) {
    let source = contexts[printedElement(of: index) ?? index]?.scope ?? .everyone
    let target = contexts[element]?.scope ?? .everyone
    guard !target.covers(source, among: jurisdictions) else { return }
    var related: [Diagnostic.Related] = [.init(blocks[element].nameRange, "this clause ...")]
    if let holder = scopeField(of: element) {
      related.append(
        .init(SourceRange(holder.file, holder.syntax.valueRange), "... \(leftOut(target, source))"))
    }
    report(
      Diagnostic(
        "reference-out-of-scope", at: range,
        "readers \(missedReaders(target)) would be sent to a clause they cannot see",
        label: "shown to \(source.text)", related: related,
        helps: scopeCures(element, name, index, source, target, at: range, isSlot)),
      about: index)
  }

  /// `is left out for UK and US-CA readers`.
  private func leftOut(_ target: Scope, _ source: Scope) -> String {
    let missed = jurisdictions.filter { source.touches($0) && !target.includes($0) }
    guard let last = missed.last else { return "is for \(target.text)" }
    let rest = missed.dropLast().map(\.text).joined(separator: ", ")
    return "is left out for \(rest.isEmpty ? "" : rest + " and ")\(last.text) readers"
  }

  private mutating func scopeCures(
    _ element: Int, _ name: String, _ index: Int, _ source: Scope, _ target: Scope,
    at range: SourceRange, _ isSlot: Bool
  ) -> [Diagnostic.Help] {
    var helps: [Diagnostic.Help] = []
    if isSlot {
      helps.append(
        .init(
          "say for whom it is: {{ref \(name) as for-readers}}",
          fix: range.text == name ? .choose(TextEdit(range, name + " as for-readers")) : nil))
    }
    if let other = clauseForAll(near: element, from: index, source) {
      helps.append(
        .init(
          "refer to a clause everyone has, such as \"\(other)\"",
          fix: .choose(TextEdit(range, other.text))))
    }
    let line = "- Applies to: \(target.text)"
    let holder = blocks[printedElement(of: index) ?? index]
    if holder.kind.family == .structure, holder.shared == nil, holder.field(.appliesTo) == nil {
      let end = SourceRange(
        holder.file, ByteRange(holder.syntax.heading.end, holder.syntax.heading.end))
      helps.append(
        .init(
          "or limit this clause too:", fix: .choose(TextEdit(end, "\n\n" + line)), lines: [line]))
    } else {
      helps.append(.init("or limit this clause too:", lines: [line]))
    }
    return helps
  }

  /// The clause next to one that readers of a scope can all see.
  private mutating func clauseForAll(
    near element: Int, from index: Int, _ source: Scope
  ) -> Name? {
    let siblings = blocks[blocks[element].parent ?? 0].children
    guard suggestions.allows(siblings.count) else { return nil }
    let other = siblings.first { sibling in
      sibling != element && sibling != index && blocks[sibling].kind == .clause
        && blocks[sibling].home == .policy
        && (contexts[sibling]?.scope ?? .everyone).covers(source, among: jurisdictions)
    }
    return other.map { blocks[$0].name }
  }

  private func missedReaders(_ scope: Scope) -> String {
    switch scope {
    case .everyone: ""
    case .only(let codes): "outside " + list(codes)
    case .except(let codes): "in " + list(codes)
    }
  }

  /// `the EEA and California`.
  private func list(_ codes: [JurisdictionCode]) -> String {
    let words = codes.map { $0.text == "EEA" || $0.text == "UK" ? "the \($0)" : $0.text }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  private func scopeField(of index: Int) -> DraftBlock.WrittenField? {
    var current: Int? = index
    while let block = current {
      if let field = blocks[block].field(.appliesTo) { return field }
      current = blocks[block].parent
    }
    return nil
  }
}

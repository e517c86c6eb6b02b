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
      report(
        Diagnostic(
          "unknown-format", at: range, "no reference can be printed \"as \(format)\"",
          helps: [.init("the forms are " + formats.joined(separator: ", "))]), about: index)
      return nil
    }
    let place = referenceRange(name, in: range)
    guard let target = target(of: name, shared: shared) else {
      reportUnknown(name, at: place, index)
      return nil
    }
    guard let element = printedElement(of: target) else {
      reportNotPrinted(name, target, at: place, index)
      return nil
    }
    if format != "for-readers" {
      checkScope(of: element, named: name, from: index, at: place)
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

  /// The draft that a name stands for; names of a library are looked up beside the clause first.
  func target(of name: String, shared: SharedUse?) -> Int? {
    if let shared, case .block(let index)? = names[shared.localName.text + "." + name]?.target {
      return index
    }
    switch names[name]?.target {
    case .block(let index)?: return index
    case .row(let table, _)?: return table
    default: break
    }
    if name.hasSuffix(".text") { return target(of: String(name.dropLast(5)), shared: shared) }
    return formerName(name)
  }

  /// The block that had this name once.
  private func formerName(_ name: String) -> Int? {
    blocks.indices.first { index in
      blocks[index].fields.contains { field in
        field.syntax.label == .formerly && field.syntax.values.contains { $0.text == name }
      }
    }
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
    default: text = block.syntax.title.isEmpty ? number ?? title : title
    }
    let link = Printed.Piece(text: text, destination: address)
    guard format == "for-readers" else { return Printed([link]) }
    guard let scope = contexts[element]?.scope, let readers = words.scopeReaders(scope) else {
      return Printed([link])
    }
    let sentence = words("reference.for-readers", readers, "\u{0}")
    let parts = sentence.split(separator: "\u{0}", omittingEmptySubsequences: false)
    var pieces = [Printed.Piece(text: String(parts.first ?? ""), destination: nil), link]
    if parts.count > 1, !parts[1].isEmpty {
      pieces.append(Printed.Piece(text: String(parts[1]), destination: nil))
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
    let known = names.sortedNames.filter { names[$0]?.kind != nil }
    var helps: [Diagnostic.Help] = []
    if let near = Suggestion.nearest(to: name, among: known), let entry = names[near] {
      let title = entry.title.isEmpty ? "" : "\(entry.title), "
      let isFile = entry.range.file.path == range.file.path
      let place = isFile ? "line \(entry.range.start.line)" : entry.range.file.path
      helps.append(
        .init(
          "did you mean \"\(near)\" (\(title)\(place))?", fix: .safe(TextEdit(range, near))))
    }
    report(
      Diagnostic(
        "unknown-reference", at: range, "nothing in this policy is named \"\(name)\"",
        helps: helps,
        notes: ["readers would be sent to nothing, so no output was written"]), about: index)
  }

  private mutating func reportNotPrinted(
    _ name: String, _ target: Int, at range: SourceRange, _ index: Int
  ) {
    report(
      Diagnostic(
        "unknown-reference", at: range,
        "readers cannot be led to \"\(name)\", because it prints nowhere in this policy",
        related: [.init(blocks[target].nameRange, "a fact that does not print")],
        helps: [.init("print what it says instead: {{\(name).…}}")]), about: index)
  }

  /// Emits reference-out-of-scope where readers would be sent to a clause they cannot see.
  mutating func checkScope(
    of element: Int, named name: String, from index: Int, at range: SourceRange
  ) {
    let source = contexts[printedElement(of: index) ?? index]?.scope ?? .everyone
    let target = contexts[element]?.scope ?? .everyone
    guard !target.covers(source, among: jurisdictions) else { return }
    var related: [Diagnostic.Related] = [.init(blocks[element].nameRange, "this clause ...")]
    if let holder = scopeField(of: element) {
      related.append(
        .init(
          SourceRange(holder.file, holder.syntax.valueRange),
          "... is for \(target.text)"))
    }
    let missed = missedReaders(target)
    report(
      Diagnostic(
        "reference-out-of-scope", at: range,
        "readers \(missed) would be sent to a clause they cannot see",
        label: "shown to \(source.text)", related: related,
        helps: [
          .init("say for whom it is: {{ref \(name) as for-readers}}"),
          .init("refer to a clause that all these readers have"),
          .init("or limit this clause too: - Applies to: \(target.text)"),
        ]), about: index)
  }

  private func missedReaders(_ scope: Scope) -> String {
    switch scope {
    case .everyone: ""
    case .only(let codes):
      "outside " + codes.map { words.region($0.text) }.joined(separator: ", ")
    case .except(let codes):
      "in " + codes.map { words.region($0.text) }.joined(separator: ", ")
    }
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

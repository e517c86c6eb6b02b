internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// Points `[words](#name)` at the block that has the name now.
  ///
  /// Emits: unknown-reference, reference-out-of-scope.
  mutating func resolveLinks(
    _ prose: Prose, in file: SourceFile, shared: SharedUse?, _ index: Int
  ) -> Prose {
    var prose = prose
    for node in prose.nodes.indices {
      guard case .link(let destination, let title) = prose.nodes[node].kind,
        destination.hasPrefix("#"), destination.count > 1
      else { continue }
      let name = String(destination.dropFirst())
      let range = linkRange(name, node, prose, file)
      guard let target = target(of: name, shared: shared) else {
        reportUnknown(name, at: range, index)
        continue
      }
      // A slot has checked its own target.
      if let shared, range.text == name, !belongs(blocks[target].name.text, to: shared) {
        reportOutsideShared(name, shared, at: range, index)
        continue
      }
      guard let element = printedElement(of: target) else {
        reportUnknown(name, at: range, index)
        continue
      }
      // A slot has checked its own target.
      if range.text == name { checkScope(of: element, named: name, from: index, at: range) }
      let isText = name.hasSuffix(".text") && blocks[element].name.text + ".text" == name
      let address = "#" + (isText ? name : blocks[element].name.text)
      prose.nodes[node].kind = .link(destination: address, title: title)
    }
    return prose
  }

  /// Where the name stands in the source of a link; the whole link if it is not written there.
  private func linkRange(
    _ name: String, _ node: Int, _ prose: Prose, _ file: SourceFile
  ) -> SourceRange {
    guard node < prose.ranges.count, !prose.ranges[node].isEmpty else {
      return SourceRange(file, ByteRange(0, 0))
    }
    let whole = prose.ranges[node]
    let text = file.text(whole)
    guard let found = text.range(of: "(#" + name) else { return SourceRange(file, whole) }
    let start =
      whole.start + text.utf8.distance(from: text.utf8.startIndex, to: found.lowerBound) + 2
    return SourceRange(file, ByteRange(start, start + name.utf8.count))
  }

  /// Checks that what fields point to exists and is of a kind the field takes.
  ///
  /// Emits: unknown-reference, wrong-kind-of-reference.
  mutating func checkFieldReferences() {
    for index in blocks.indices {
      let kind = blocks[index].kind
      for field in blocks[index].fields { checkReferences(field, kind, index) }
      for row in rows[index]?.rows ?? [] {
        for field in row.written { checkReferences(field, kind, index) }
      }
    }
  }

  private mutating func checkReferences(
    _ field: DraftBlock.WrittenField, _ kind: BlockKind, _ index: Int
  ) {
    guard let rule = FieldReference.rule(field.syntax.label, in: kind) else { return }
    for written in field.syntax.values {
      let value = localised(written, field.shared)
      let range = SourceRange(field.file, value.range)
      if value.isReference, let shared = field.shared, names[value.text] != nil,
        !belongs(value.text, to: shared)
      {
        reportOutsideShared(value.text, shared, at: range, index)
        continue
      }
      switch rule.type {
      case .name
      where field.syntax.label == .in || field.syntax.label == .gistOf
        || field.syntax.label == .overrides || field.syntax.label == .continues
        || field.syntax.label == .remainderOf:
        checkName(value, field, at: range, index)
      case .reference(let kinds), .referenceOrText(let kinds):
        guard value.isReference else { continue }
        guard let entry = names[value.text] else {
          if project.hasPolicy(named: value.text) { continue }
          reportUnknown(value.text, at: nameRange(of: value, range), index)
          continue
        }
        checkKind(entry, kinds, value, range, index)
      default:
        guard value.isReference, names[value.text] == nil else { continue }
        reportUnknown(value.text, at: nameRange(of: value, range), index)
      }
    }
  }

  /// A field whose value is a name without a `#`.
  private mutating func checkName(
    _ value: ValueSyntax, _ field: DraftBlock.WrittenField, at range: SourceRange, _ index: Int
  ) {
    guard let entry = names[value.text] else {
      // The text directly under a section has a name of its own.
      guard target(of: value.text, shared: field.shared) == nil else { return }
      reportUnknown(value.text, at: range, index)
      return
    }
    if field.syntax.label == .in {
      checkKind(entry, [.clause, .section, .term], value, range, index)
    }
  }

  /// The name after the `#`.
  private func nameRange(of value: ValueSyntax, _ range: SourceRange) -> SourceRange {
    let start = range.text.hasPrefix("#") ? range.bytes.start + 1 : range.bytes.start
    let end = min(start + value.text.utf8.count, range.bytes.end)
    return SourceRange(range.file, ByteRange(start, end))
  }

  private mutating func checkKind(
    _ entry: NameTable.Entry, _ kinds: [BlockKind], _ value: ValueSyntax, _ range: SourceRange,
    _ index: Int
  ) {
    guard let kind = entry.kind, !kinds.contains(kind) else { return }
    let wanted = kinds.map(\.rawValue).joined(separator: " or ")
    report(
      Diagnostic(
        "wrong-kind-of-reference", at: range,
        "this field points to a \(wanted), and \"\(value.text)\" is a \(kind.rawValue)",
        related: [.init(entry.range, "\"\(value.text)\" is this")],
        helps: [.init("name a \(wanted), or add one")],
        notes: ["what this field says would be about the wrong thing"]), about: index)
  }
}

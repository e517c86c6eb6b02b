internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// Reads the fields of every block by their types; a field with slots takes what they print.
  ///
  /// Emits: empty-field, unknown-value, slot-cycle and what `ValueTyping` finds.
  mutating func readFields() {
    fields = blocks.map { _ in nil }
    for index in blocks.indices { _ = fieldSet(of: index) }
  }

  /// The fields of a block; read on first use, since slots of one field print others.
  mutating func fieldSet(of index: Int) -> FieldSet {
    if let known = fields[index] { return known }
    // While a block's own fields are being read it has none, so that a circle ends.
    fields[index] = FieldSet()
    let set = read(blocks[index].fields, kind: blocks[index].kind, index)
    fields[index] = set
    return set
  }

  /// Reads the fields of a block or of a table's row.
  mutating func read(
    _ written: [DraftBlock.WrittenField], kind: BlockKind, _ index: Int
  ) -> FieldSet {
    var answers: [FieldLabel: FieldAnswer] = [:]
    for field in written {
      guard let rule = rule(field.syntax.label, in: kind) else { continue }
      let answer = read(field, rule, kind, index)
      answers[field.syntax.label] = merged(answers[field.syntax.label], with: answer)
    }
    let order = (FieldReference.rules(of: kind) + CookieColumns.rules).map(\.label)
    var entries: [FieldSet.Entry] = []
    var seen: Set<FieldLabel> = []
    for label in order where seen.insert(label).inserted {
      if let answer = answers[label] { entries.append(FieldSet.Entry(label, answer)) }
    }
    return FieldSet(entries)
  }

  private func rule(_ label: FieldLabel, in kind: BlockKind) -> FieldRule? {
    if let rule = FieldReference.rule(label, in: kind) { return rule }
    return kind == .cookies ? CookieColumns.rules.first { $0.label == label } : nil
  }

  /// A field written several times says all that its lines say.
  private func merged(_ first: FieldAnswer?, with second: FieldAnswer) -> FieldAnswer {
    guard let first else { return second }
    if case .values(let some) = first, case .values(let more) = second {
      return .values(some + more)
    }
    if case .values = first { return first }
    return second
  }

  private mutating func read(
    _ field: DraftBlock.WrittenField, _ rule: FieldRule, _ kind: BlockKind, _ index: Int
  ) -> FieldAnswer {
    switch field.syntax.answer {
    case .declaredNone: return .declaredNone
    case .unknown(let reason): return .unknown(because: reason)
    case .notApplicable(let reason): return .notApplicable(because: reason)
    case .gap:
      reportGap(field, kind, index)
      return .gap
    case .values(let values):
      var typing = ValueTyping(file: field.file, kind: kind)
      var read: [FieldValue] = []
      for value in values {
        let (value, text) = filled(value, rule, field, index)
        guard !text.isEmpty else { continue }
        read.append(typing.read(text, value, as: rule))
      }
      for diagnostic in typing.diagnostics { report(diagnostic, about: index) }
      return read.isEmpty ? .gap : .values(read)
    }
  }

  private mutating func reportGap(
    _ field: DraftBlock.WrittenField, _ kind: BlockKind, _ index: Int
  ) {
    let label = field.syntax.label.rawValue
    var diagnostic = Diagnostic(
      "empty-field", .warning, at: SourceRange(field.file, field.syntax.labelRange),
      "\"\(label)\" is left blank", label: "nothing follows",
      helps: [
        .init(
          "fill it in, or write \"none\", \"unknown because …\" or \"not applicable because …\"")
      ],
      notes: ["a blank is counted as absent: readers would find nothing here"])
    diagnostic.subject = FactVocabulary.path(kind, field.syntax.label)
    report(diagnostic, about: index)
  }

  /// A value with its slots filled in.
  ///
  /// A value that is nothing but one slot takes the whole value it prints, with its `#`.
  private mutating func filled(
    _ value: ValueSyntax, _ rule: FieldRule, _ field: DraftBlock.WrittenField, _ index: Int
  ) -> (ValueSyntax, String) {
    guard value.text.contains("{{") else { return (value, value.text) }
    if case .valueDefinition = rule.type { return (value, value.text) }
    if case .argument = rule.type { return (value, value.text) }
    // A change rule's reason names facts of the change, which are not known here.
    if case .text = rule.type, blocks[index].kind == .change { return (value, value.text) }
    let text = fillText(
      value.text, SlotPlaceInSource(range: SourceRange(field.file, value.range)),
      shared: field.shared, index, asWritten: true)
    if text.hasPrefix("#"), Name.isWellFormed(String(text.dropFirst())) {
      let reference = ValueSyntax(
        text: String(text.dropFirst()), range: value.range, isReference: true,
        qualifiers: value.qualifiers)
      return (reference, reference.text)
    }
    return (value, text)
  }
}

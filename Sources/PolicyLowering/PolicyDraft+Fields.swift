internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// Reads the fields of every block by their types; a field with slots takes what they print.
  ///
  /// Emits: empty-field, what slots emit and what `ValueTyping` finds.
  mutating func readFields() {
    for index in blocks.indices { _ = fieldSet(of: index) }
    answers = [:]
  }

  /// The fields of a block; read on first use, since slots of one field print others.
  mutating func fieldSet(of index: Int) -> FieldSet {
    if let known = fields[index] { return known }
    var entries: [FieldSet.Entry] = []
    for label in PolicyDraft.order(blocks[index].fields, blocks[index].kind) {
      if let answer = answer(of: index, label) {
        entries.append(FieldSet.Entry(label, answer))
      }
    }
    let set = FieldSet(entries)
    // Within a circle something is missing; the outermost reading will have it all.
    if printing.chain.isEmpty { fields[index] = set }
    return set
  }

  /// How one field of a block is answered; `nil` if it is not said.
  mutating func answer(of index: Int, _ label: FieldLabel) -> FieldAnswer? {
    if index < fields.count, let known = fields[index] { return known[label] }
    let key = AnswerKey(block: index, label: label)
    if let known = answers[key] { return known }
    let block = blocks[index]
    let written = block.fields.filter { $0.syntax.label == label }
    guard let answer = read(written, label, kind: block.kind, index) else { return nil }
    answers[key] = answer
    return answer
  }

  /// How one field of a table's row is answered.
  mutating func rowAnswer(of table: Int, _ row: Int, _ label: FieldLabel) -> FieldAnswer? {
    guard let reading = rows[table]?.rows[row] else { return nil }
    if let known = reading.fields[label] { return known }
    let written = reading.written.filter { $0.syntax.label == label }
    return read(written, label, kind: blocks[table].kind, table)
  }

  /// Reads the fields of a table's row.
  mutating func read(
    _ written: [DraftBlock.WrittenField], kind: BlockKind, _ index: Int
  ) -> FieldSet {
    var entries: [FieldSet.Entry] = []
    for label in PolicyDraft.order(written, kind) {
      let same = written.filter { $0.syntax.label == label }
      if let answer = read(same, label, kind: kind, index) {
        entries.append(FieldSet.Entry(label, answer))
      }
    }
    return FieldSet(entries)
  }

  /// Reads all lines of one field.
  private mutating func read(
    _ written: [DraftBlock.WrittenField], _ label: FieldLabel, kind: BlockKind, _ index: Int
  ) -> FieldAnswer? {
    guard let rule = rule(label, in: kind) else { return nil }
    // A field written several times says all that its lines say.
    var values: [FieldValue] = []
    var answer: FieldAnswer?
    for field in written {
      switch read(field, rule, kind, index) {
      case .values(let more): values += more
      case let other: answer = other
      }
    }
    return values.isEmpty ? answer : .values(values)
  }

  /// The labels of some fields in the order of the reference, each once.
  private static func order(
    _ written: [DraftBlock.WrittenField], _ kind: BlockKind
  ) -> [FieldLabel] {
    let present = Set(written.map(\.syntax.label))
    guard !present.isEmpty else { return [] }
    var seen: Set<FieldLabel> = []
    return (FieldReference.rules(of: kind) + CookieColumns.rules).map(\.label)
      .filter { present.contains($0) && seen.insert($0).inserted }
  }

  private func rule(_ label: FieldLabel, in kind: BlockKind) -> FieldRule? {
    if let rule = FieldReference.rule(label, in: kind) { return rule }
    return kind == .cookies ? CookieColumns.rules.first { $0.label == label } : nil
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
      var typing = ValueTyping(
        file: field.file, kind: kind, jurisdictions: project.jurisdictions)
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
    // That a contact has no address at all is an error of its own.
    if kind == .contact, FieldLabel.addresses.contains(field.syntax.label),
      blocks[index].kind == .contact,
      !blocks[index].fields.contains(where: {
        FieldLabel.addresses.contains($0.syntax.label) && $0.syntax.answer != .gap
      })
    {
      return
    }
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
    guard value.text.contains("{{") else {
      let value = localised(value, field.shared)
      return (value, value.text)
    }
    if case .valueDefinition = rule.type { return (value, value.text) }
    if case .argument = rule.type { return (value, value.text) }
    // A change rule's reason names facts of the change, which are not known here.
    if case .text = rule.type, blocks[index].kind == .change { return (value, value.text) }
    let text = fillText(
      value.text, in: SourceRange(field.file, value.range), shared: field.shared, index,
      asWritten: true)
    if text.hasPrefix("#"), Name.isWellFormed(String(text.dropFirst())) {
      let reference = ValueSyntax(
        text: String(text.dropFirst()), range: value.range, isReference: true,
        qualifiers: value.qualifiers)
      return (reference, reference.text)
    }
    return (value, text)
  }
}

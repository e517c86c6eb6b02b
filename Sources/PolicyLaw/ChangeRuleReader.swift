internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
package import PolicySyntax

/// Reads the change rules of law files.
package enum ChangeRuleReader {
  /// All change rules of some files, in their order; the first of two with one id counts.
  package static func read(_ own: [SyntaxTree], builtIn: [LawFile]) -> [ChangeRule] {
    var seen: Set<Name> = []
    return (own.flatMap(read) + builtIn.flatMap(\.changeRules))
      .filter { seen.insert($0.id).inserted }
  }

  /// The change rules of a file, in their order; none if it is no law.
  static func read(_ tree: SyntaxTree) -> [ChangeRule] {
    guard let kind = tree.documentKind, kind == .jurisdiction || kind == .vocabulary else {
      return []
    }
    let code =
      kind == .jurisdiction
      ? tree.blocks.first?.values(.code).first.map { JurisdictionCode($0) } : nil
    var instrument: BlockSyntax?
    var rules: [ChangeRule] = []
    for block in tree.blocks {
      if let open = instrument, block.level <= open.level { instrument = nil }
      if block.kind == .instrument { instrument = block }
      if block.kind == .change { rules.append(rule(block, in: tree, code, instrument)) }
    }
    return rules
  }

  private static func rule(
    _ block: BlockSyntax, in tree: SyntaxTree, _ code: JurisdictionCode?,
    _ instrument: BlockSyntax?
  ) -> ChangeRule {
    let pattern = answer(block.values(.matches).joined(separator: ", "))
    return ChangeRule(
      id: Name(block.name), title: block.title, matches: pattern.word,
      conditions: pattern.conditions, materiality: answers(.materiality, block),
      direction: answers(.direction, block), notice: answers(.notice, block),
      advance: answers(.advance, block), consent: answers(.consent, block),
      audience: block.values(.audience), area: block.values(.area).joined(separator: ", "),
      action: block.values(.action).joined(separator: ", "),
      reason: block.field(.reason)?.text ?? "",
      mirror: block.field(.mirror).map { Name(String($0.text.drop { $0 == "#" })) },
      citations: block.values(.citation),
      instrument: instrument.flatMap {
        $0.values(.alsoCitedAs).first ?? $0.values(.citation).first
      } ?? "",
      inForceFrom: block.values(.inForceFrom).first.flatMap { CalendarDate(iso: $0) },
      verified: block.field(.verified)?.text ?? "",
      explanation: ChangeRuleReader.trimmed(block.body.map { tree.file.text($0) }.joined()),
      jurisdiction: code == Pack.house ? nil : code,
      place: SourceRange(tree.file, block.nameRange))
  }

  private static func answers(_ label: FieldLabel, _ block: BlockSyntax) -> [ChangeRule.Answer] {
    block.fields.filter { $0.label == label }.map { answer($0.text) }
  }

  /// Reads `C3 when sensitive and not announced in EEA, UK`.
  private static func answer(_ text: String) -> ChangeRule.Answer {
    var words = text.split { $0 == " " || $0 == "," }.map(String.init)
    var codes: [JurisdictionCode] = []
    if let start = words.lastIndex(of: "in") {
      codes = words[(start + 1)...].filter { $0 != "and" }.map { JurisdictionCode($0) }
      words.removeSubrange(start...)
    }
    var conditions: [ChangeRule.Condition] = []
    if let start = words.firstIndex(of: "when") {
      var isNegated = false
      for word in words[(start + 1)...] where word != "and" {
        if word == "not" {
          isNegated = true
        } else {
          conditions.append(.init(circumstance: word, isNegated: isNegated))
          isNegated = false
        }
      }
      words.removeSubrange(start...)
    }
    return ChangeRule.Answer(
      word: words.joined(separator: " "), conditions: conditions, jurisdictions: codes)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension BlockSyntax {
  fileprivate func field(_ label: FieldLabel) -> FieldSyntax? {
    fields.first { $0.label == label }
  }

  /// The values of all fields with a label.
  fileprivate func values(_ label: FieldLabel) -> [String] {
    fields.filter { $0.label == label }.flatMap { field in
      field.values.isEmpty ? [field.text] : field.values.map(\.text)
    }
  }
}

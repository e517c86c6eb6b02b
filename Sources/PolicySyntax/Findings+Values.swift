import PolicyDiagnostics
import PolicyReference

// What is said of the values of fields.
extension Findings {
  mutating func value(
    _ fault: ValueReader.Fault, _ field: FieldSyntax, _ rule: FieldRule, block: BlockSyntax
  ) {
    switch fault {
    case .unknownWord(let range, let written, let words, let near):
      unknownWord(range, written, words: words, near: near, rule)
    case .sentence(let range): sentence(range, rule)
    case .unclosedQuotation(let range): unclosedQuotation(range, rule)
    case .missingReason(let range, let word): missingReason(range, word)
    case .unknownQualifier(let range, let written, let words):
      unknownQualifier(range, written, words: words, rule)
    case .nestedList: nestedList(field, rule)
    case .malformedReference(let range, let written, let proposal):
      malformedReference(range, written, proposal)
    }
  }

  private mutating func unknownWord(
    _ range: ByteRange, _ written: String, words: [String], near: [String], _ rule: FieldRule
  ) {
    error { file in
      var helps = near.map {
        Diagnostic.Help(
          "did you mean \"\($0)\"?",
          fix: Diagnostic.Fix(isSafe: near.count == 1, edits: [TextEdit(file.range(range), $0)]))
      }
      helps.append(Diagnostic.Help("write one of these: " + Wording.choices(words)))
      return Diagnostic(
        "unknown-word", at: file.range(range),
        "\"\(Wording.short(written))\" is none of the words that \"\(rule.label.rawValue)\" takes",
        label: near.isEmpty ? "" : "did you mean \(Wording.either(near))?", helps: helps,
        notes: near.count == 1 ? ["read as \"\(near[0])\" for the rest of this check"] : [])
    }
  }

  private mutating func sentence(_ range: ByteRange, _ rule: FieldRule) {
    error { file in
      let label = rule.label.rawValue
      return Diagnostic(
        "unpublished-sentence", at: file.range(range),
        "this would not be published: it is a sentence, and \"\(label)\" takes "
          + "\(rule.type.noun)",
        label: "readers would not see these words",
        helps: [
          Diagnostic.Help(
            "if it is text, put a sentence before the list or make the label bold",
            lines: ["- **\(label):** …"]),
          Diagnostic.Help(
            "if it is a fact, write it as one", lines: ["- \(label): \(rule.example)"]),
        ])
    }
  }

  private mutating func unclosedQuotation(_ range: ByteRange, _ rule: FieldRule) {
    error { file in
      Diagnostic(
        "unclosed-quotation", at: file.range(range),
        "this quotation mark is never closed, so it is not clear where the words end",
        label: "opens here",
        helps: [Diagnostic.Help("write a quotation mark after the last word")])
    }
  }

  private mutating func missingReason(_ range: ByteRange, _ word: String) {
    error { file in
      Diagnostic(
        "missing-reason", at: file.range(range), "\"\(word)\" needs a reason",
        helps: [
          Diagnostic.Help(
            "say why", fix: .choose(TextEdit(file.range(range), "\(word) because …")),
            lines: ["\(word) because …"])
        ], notes: ["somebody will ask, and the answer belongs here"])
    }
  }

  private mutating func unknownQualifier(
    _ range: ByteRange, _ written: String, words: [String], _ rule: FieldRule
  ) {
    error { file in
      let label = rule.label.rawValue
      let isLate = words.isEmpty
      return Diagnostic(
        "unknown-qualifier", at: file.range(range),
        isLate
          ? "\"(possible)\" and \"(planned)\" come last, after \"(\(Wording.short(written)))\""
          : "\"\(label)\" has no use for \"(\(Wording.short(written)))\"",
        helps: [
          Diagnostic.Help(
            isLate
              ? "move it to the end of the item"
              : "write one of these in parentheses: " + Wording.choices(words))
        ])
    }
  }

  private mutating func nestedList(_ field: FieldSyntax, _ rule: FieldRule) {
    error { file in
      let label = rule.label.rawValue
      let cure =
        rule.shape == .list
        ? "write the items in one line, with commas between them"
        : "write the field once for each item"
      return Diagnostic(
        "nested-list", at: file.range(field.labelRange),
        "\"\(label)\" takes its values on its own line, not as a list under it",
        label: "a list stands under it",
        helps: [Diagnostic.Help(cure, lines: ["- \(label): \(rule.example)"])])
    }
  }

  private mutating func malformedReference(
    _ range: ByteRange, _ written: String, _ proposal: String?
  ) {
    error { file in
      Diagnostic(
        "malformed-reference", at: file.range(range),
        "\"\(Wording.short(written))\" cannot point to a block, because it is no name",
        label: "\"#\" and a name, optionally \"as\" and a role",
        helps: [
          Diagnostic.Help(
            proposal.map { "did you mean \"#\($0)\"?" } ?? "write \"#\" and the block's name",
            fix: proposal.map { .choose(TextEdit(file.range(range), "#" + $0)) })
        ])
    }
  }
}

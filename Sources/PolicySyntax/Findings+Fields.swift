import PolicyDiagnostics
import PolicyReference

// What is said of fields.
extension Findings {
  mutating func unknownField(
    _ bullet: FieldBullet, block: BlockSyntax, near: [String], readAs label: FieldLabel?
  ) {
    error { file in
      let kind = block.kind
      var helps: [Diagnostic.Help] = []
      var notes: [String] = []
      if let label {
        let rest = file.text(Findings.lineAfter(bullet, in: file))
        helps = [
          Diagnostic.Help(
            "did you mean \"\(label.rawValue)\"?",
            fix: .safe(TextEdit(file.range(bullet.labelRange), label.rawValue)),
            lines: [Wording.line("- \(label.rawValue):\(rest)")])
        ]
        notes = [
          "read as \"\(label.rawValue)\" for the rest of this check, so you will not also be "
            + "told that the \(label.rawValue.lowercased()) is missing"
        ]
      } else {
        if !near.isEmpty {
          helps.append(Diagnostic.Help("did you mean \(Wording.either(near))?"))
        }
        helps.append(contentsOf: Findings.asText(bullet, in: file))
      }
      return Diagnostic(
        "unknown-field", at: file.range(bullet.labelRange),
        "\(kind.withArticle) has no field called \"\(bullet.words)\"", label: "not a known field",
        related: [Findings.onlyFields(of: block, file)], helps: helps, notes: notes)
    }
  }

  mutating func misplacedField(_ bullet: FieldBullet, _ label: FieldLabel, block: BlockSyntax) {
    error { file in
      let kinds = FieldReference.kinds(with: label)
        .filter { !$0.isTable && $0 != block.kind }
      let names = kinds.prefix(4).map(\.withArticle).joined(separator: ", ")
      return Diagnostic(
        "misplaced-field", at: file.range(bullet.labelRange),
        "\(block.kind.withArticle) has no field \"\(label.rawValue)\"",
        label: names.isEmpty ? "" : "a field of \(names)",
        related: [Findings.onlyFields(of: block, file)],
        helps: [
          Diagnostic.Help("move it to a block that has this field, or remove it")
        ] + Findings.asText(bullet, in: file),
        notes: ["it was left out of the rest of this check"])
    }
  }

  private static func onlyFields(of block: BlockSyntax, _ file: SourceFile) -> Diagnostic.Related {
    .init(file.range(block.kindRange), "only fields of \(block.kind.withArticle) can go here")
  }

  private static func lineAfter(_ bullet: FieldBullet, in file: SourceFile) -> ByteRange {
    let line = file.lineRange(file.lineIndex(at: bullet.valueStart))
    return ByteRange(bullet.valueStart, max(line.end, bullet.valueStart))
  }

  /// The cure for a list that was meant for readers.
  private static func asText(_ bullet: FieldBullet, in file: SourceFile) -> [Diagnostic.Help] {
    [
      Diagnostic.Help(
        "if the line is meant for readers, put a sentence before the list or make the label bold",
        lines: ["- **\(bullet.words):** …"])
    ]
  }

  mutating func wrongBullet(_ bullet: FieldBullet, _ label: FieldLabel) {
    error { file in
      let mark = file.range(bullet.labelRange.start, bullet.labelRange.start)
      let line = file.lineRange(file.lineIndex(at: bullet.labelRange.start))
      let start = line.start + bullet.indent
      return Diagnostic(
        "wrong-bullet", at: file.range(start, start + 1),
        "this list looks like fields, and other programs that tidy Markdown would make it fields",
        label: "fields begin with \"-\"",
        helps: [
          Diagnostic.Help(
            "if it is a field, begin the line with \"-\"",
            fix: .choose(TextEdit(file.range(start, start + 1), "-"))),
          Diagnostic.Help(
            "if it is text, put a sentence before the list or make the label bold",
            fix: .choose(
              TextEdit(mark, "**"),
              TextEdit(file.range(bullet.valueStart, bullet.valueStart), "**")),
            lines: ["\(file.text(ByteRange(start, start + 1))) **\(label.rawValue):** …"]),
        ],
        notes: ["a field is not printed, so these words could vanish from the page unnoticed"])
    }
  }

  mutating func malformedField(_ bullet: FieldBullet, _ label: FieldLabel, line: ByteRange) {
    error { file in
      let value = file.text(ByteRange(bullet.valueStart, line.end))
      let words = file.bytes.text(file.bytes.trimmed(bullet.valueStart, line.end))
      let fixed = "- \(label.rawValue):" + (words.isEmpty ? "" : " " + words)
      return Diagnostic(
        "malformed-field", at: file.range(line.start, bullet.valueStart),
        "the field \"\(label.rawValue)\" would be printed as text",
        label: bullet.indent > 0
          ? "spaces before the bullet" : "a space is missing after the bullet or the colon",
        helps: [
          Diagnostic.Help(
            "write the bullet at the start of the line, with one space after it and after the "
              + "colon",
            fix: .safe(
              TextEdit(
                file.range(line.start, line.end - value.utf8.count),
                Findings.fixedLabel(label, words)),
              TextEdit(file.range(line.end - value.utf8.count, line.end), words)),
            lines: [Wording.short(fixed)])
        ])
    }
  }

  private static func fixedLabel(_ label: FieldLabel, _ words: String) -> String {
    "- \(label.rawValue):" + (words.isEmpty ? "" : " ")
  }

  mutating func zeroWidthInLabel(_ bullet: FieldBullet, _ label: FieldLabel) {
    error { file in
      Diagnostic(
        "zero-width-character", at: file.range(bullet.labelRange),
        "this label holds characters that nobody can see",
        label: "reads as \"\(label.rawValue)\" and is not",
        helps: [
          Diagnostic.Help(
            "write it without them",
            fix: .safe(TextEdit(file.range(bullet.labelRange), label.rawValue)))
        ])
    }
  }

  mutating func repeatedField(_ field: FieldSyntax, first: ByteRange, block: BlockSyntax) {
    error { file in
      Diagnostic(
        "repeated-field", at: file.range(field.labelRange),
        "\(block.kind.withArticle) has one \"\(field.label.rawValue)\" and this is the second",
        label: "and again here",
        related: [.init(file.range(first), "first written here")],
        helps: [Diagnostic.Help("keep one of the two")],
        notes: ["only the first counts for the rest of this check"])
    }
  }

  mutating func missingBlankLine(
    _ text: ByteRange, field: ByteRange, block: BlockSyntax, line: Int
  ) {
    error { file in
      let words = block.kind == .clause ? "the clause text" : "the text"
      let ending = file.ending(ofLine: line - 1)
      return Diagnostic(
        "missing-blank-line", at: file.range(Findings.firstWords(text, file)),
        "\(words) has run into the \"\(file.text(field))\" field",
        label: "... and this text are joined, because no blank line separates them",
        related: [.init(file.range(field), "this field ...")],
        helps: [
          Diagnostic.Help(
            "put an empty line before line \(line)",
            fix: .safe(TextEdit(file.range(text.start, text.start), ending)))
        ],
        notes: [
          "Markdown treats a line straight after a bullet as part of the bullet, and GitHub "
            + "shows it that way too"
        ])
    }
  }

  private static func firstWords(_ text: ByteRange, _ file: SourceFile) -> ByteRange {
    let start = file.bytes.skippingSpaces(text.start, text.end)
    var end = start
    var words = 0
    while end < text.end, words < 2 {
      if file.bytes[end].isSpace { words += 1 }
      if words < 2 { end += 1 }
    }
    return ByteRange(start, max(end, min(start + 1, text.end)))
  }

  mutating func bulletCharacter(_ mark: ByteRange, line: ByteRange, field: FieldLabel?) {
    note { file in
      let sign = file.text(mark)
      let what = field.map { "so \"\($0.rawValue)\" is no field here and would be printed" }
      return Diagnostic(
        "bullet-character", at: file.range(mark),
        "\"\(sign)\" begins no list in Markdown, "
          + (what ?? "so readers would see one paragraph and not a list"),
        label: "write \"-\"",
        helps: [
          Diagnostic.Help(
            "begin the line with \"-\"", fix: .choose(TextEdit(file.range(mark), "-")))
        ])
    }
  }
}

extension BlockKind {
  fileprivate var isTable: Bool { family == .table }
}

extension SourceFile {
  /// How a line ends: LF, CR LF or CR; LF for the last line of a file without an ending.
  func ending(ofLine line: Int) -> String {
    let words = lineRange(line)
    let next = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    return words.end < next ? text(ByteRange(words.end, next)) : "\n"
  }
}

import PolicyDiagnostics
import PolicyReference

// What is said of headings that are not quite those of a block.
extension Findings {
  mutating func misspeltKind(_ parts: HeadingLine, near: [String], field: ByteRange?) {
    error { file in
      let word = file.text(parts.word)
      let after = file.text(ByteRange(parts.word.end, parts.line.end))
      let hashes = file.text(ByteRange(parts.line.start, parts.word.start))
      var helps = near.map { kind in
        Diagnostic.Help(
          "write \"\(Wording.short(hashes + kind + after))\"",
          fix: Diagnostic.Fix(
            isSafe: near.count == 1, edits: [TextEdit(file.range(parts.word), kind)]))
      }
      helps.append(
        Diagnostic.Help(
          "if you meant an ordinary heading inside the text, remove the colon after "
            + "\"\(parts.name)\"",
          fix: Findings.removingColon(parts, in: file)))
      return Diagnostic(
        "unknown-block", at: file.range(parts.word),
        "\"\(word)\" is not a kind of block", label: "did you mean \(Wording.either(near))?",
        related: field.map {
          [.init(file.range($0), "this would have been printed as a bullet point")]
        } ?? [], helps: helps,
        notes: near.count == 1
          ? ["read as \"\(near[0])\" for the rest of this check"] : [])
    }
  }

  mutating func malformedName(_ heading: BlockHeading, proposal: String?) {
    let parts = heading.parts
    error { file in
      let written = file.text(parts.nameRange)
      let dot = parts.isRelative ? "." : ""
      var helps = [
        Diagnostic.Help(
          proposal.map { "write \"\(dot + $0)\"" }
            ?? "write a name in lower-case letters a to z, digits, hyphens and dots",
          fix: proposal.map { .choose(TextEdit(file.range(parts.nameRange), dot + $0)) })
      ]
      helps.append(
        Diagnostic.Help(
          "if you meant an ordinary heading inside the text, remove the colon after "
            + "\"\(written)\"",
          fix: Findings.removingColon(parts, in: file)))
      return Diagnostic(
        "malformed-name", at: file.range(parts.nameRange),
        "\"\(Wording.short(written))\" cannot be the name of \(heading.kind.withArticle)",
        label: "letters a to z, digits, hyphens and dots only", helps: helps,
        notes: [
          "names become permanent web addresses, so they are kept to characters that every "
            + "address may have; titles can have any"
        ])
    }
  }

  mutating func missingColon(_ heading: BlockHeading) {
    let parts = heading.parts
    error { file in
      let end = parts.nameRange.end
      return Diagnostic(
        "malformed-heading", at: file.range(parts.nameRange),
        "the heading of \(heading.kind.withArticle) needs a colon after its name",
        label: "no colon after this name",
        helps: [
          Diagnostic.Help(
            "put a colon after \"\(parts.name)\"",
            fix: .safe(TextEdit(file.range(end, end), ":"))),
          Diagnostic.Help(
            "if you meant an ordinary heading inside the text, begin it with another word than "
              + "\"\(heading.kind.rawValue)\""),
        ],
        notes: [
          "without the colon readers would see \"\(heading.kind.rawValue) \(parts.name)\" as "
            + "a heading"
        ])
    }
  }

  mutating func missingName(_ heading: BlockHeading, proposal: String?, label: FieldLabel) {
    let parts = heading.parts
    error { file in
      let hashes = file.text(ByteRange(parts.line.start, parts.word.end))
      let words = file.text(ByteRange(parts.nameRange.start, parts.line.end))
      let line = Wording.line("\(hashes) \(proposal ?? "name"): \(words)")
      return Diagnostic(
        "malformed-heading", at: file.range(parts.line),
        "the fields under this heading would be printed, because the heading has no name",
        label: "a kind and no name with a colon",
        helps: [
          Diagnostic.Help(
            "give the block a name",
            fix: proposal.map {
              .choose(
                TextEdit(file.range(parts.nameRange.start, parts.nameRange.start), "\($0): "))
            }, lines: [line]),
          Diagnostic.Help(
            "if it is an ordinary heading, put a sentence before the list or make its labels "
              + "bold", lines: ["- **\(label.rawValue):** …"]),
        ])
    }
  }

  mutating func orphanFields(_ parts: HeadingLine, field: FieldBullet) {
    error { file in
      let label = field.label?.rawValue ?? field.words
      return Diagnostic(
        "orphan-fields", at: file.range(field.labelRange),
        "\"\(label)\" would be printed here, because the heading above begins no block",
        label: "a field of no block",
        related: [.init(file.range(parts.line), "an ordinary heading")],
        helps: [
          Diagnostic.Help(
            "begin a block with the heading: a kind, a name, a colon, a title",
            lines: ["### Clause a-name: \(Wording.short(file.text(Findings.words(of: parts))))"]),
          Diagnostic.Help(
            "if the list is meant for readers, put a sentence before it or make its labels bold",
            fix: .choose(
              TextEdit(file.range(field.labelRange.start, field.labelRange.start), "**"),
              TextEdit(file.range(field.valueStart, field.valueStart), "**")),
            lines: ["- **\(label):** …"]),
        ])
    }
  }

  private static func words(of parts: HeadingLine) -> ByteRange {
    ByteRange(parts.word.start, parts.line.end)
  }

  mutating func lostStructure(_ heading: BlockHeading, in place: BlockHeading.LostPlace) {
    let parts = heading.parts
    error { file in
      let what = "\(heading.kind.rawValue) \(parts.name)"
      let (words, cure): (String, String) =
        switch place {
        case .quote: ("in a quotation", "take the marks of the quotation away")
        case .list: ("in a list", "take the mark of the list away")
        case .underline: ("underlined", "write it with hashes instead of the line under it")
        }
      let shown = file.text(ByteRange(parts.word.start, parts.line.end))
      let hashes = String(repeating: "#", count: min(max(parts.level, 2), 6))
      return Diagnostic(
        "lost-structure", at: file.range(parts.word.start, parts.nameRange.end),
        "\"\(what)\" stands \(words), so it would be printed and begin no block",
        label: "readers would see these words",
        helps: [
          Diagnostic.Help(
            "if a block begins here, \(cure)", lines: ["\(hashes) \(Wording.short(shown))"]),
          Diagnostic.Help(
            "if it is text, remove the colon after \"\(parts.name)\"",
            fix: Findings.removingColon(parts, in: file)),
        ])
    }
  }

  mutating func slip(_ slip: HeadingLine.Slip, in heading: BlockHeading) {
    let parts = heading.parts
    let line = parts.line
    switch slip {
    case .indented:
      let indent = ByteRange(line.start, line.start + indentation(parts))
      shape(
        "indented-heading", indent, "", parts,
        "a heading of a block begins at the start of its line", label: "spaces before the hashes",
        help: "remove the spaces before the hashes",
        note: "with spaces before it, readers would see the heading and its fields as text; in "
          + "a code block between ``` lines such a heading is text")
    case .tooManyHashes:
      let hashes = ByteRange(line.start, line.start + parts.level)
      shape(
        "lost-structure", hashes, "######", parts, "a heading has six hashes at most",
        label: "\(parts.level) hashes", help: "write six hashes or fewer",
        note: "Markdown prints a line with more than six hashes as ordinary words")
    case .noSpaceAfterHashes:
      shape(
        "lost-structure", ByteRange(parts.word.start, parts.word.start), " ", parts,
        "a space is missing after the hashes, so readers would see this line as text",
        label: "no space before this word", help: "put a space after the hashes", note: nil)
    case .noBreakSpace(let range):
      shape(
        "no-break-space", range, range.start == line.start ? "" : " ", parts,
        "a no-break space stands in this heading, so readers would see it as text",
        label: "looks like a space and is none", help: "write an ordinary space",
        note: "word processors put no-break spaces into text that is copied from them")
    case .zeroWidth(let range): zeroWidth(range, in: "name", of: file.text(range))
    case .noSpaceAfterColon:
      let end = parts.nameRange.end + 1
      shape(
        "malformed-heading", ByteRange(end, end), " ", parts,
        "a space is missing after the colon", label: "no space before the title",
        help: "put a space after the colon", note: nil)
    }
  }

  private func indentation(_ parts: HeadingLine) -> Int {
    file.bytes.skippingSpaces(parts.line.start, parts.line.end) - parts.line.start
  }

  private mutating func shape(
    _ id: String, _ range: ByteRange, _ replacement: String, _ parts: HeadingLine,
    _ message: String, label: String, help: String, note: String?
  ) {
    error { file in
      let place = range.isEmpty ? ByteRange(parts.word.start, parts.word.end) : range
      return Diagnostic(
        id, at: file.range(place), message, label: label,
        helps: [
          Diagnostic.Help(help, fix: .safe(TextEdit(file.range(range), replacement)))
        ], notes: note.map { [$0] } ?? [])
    }
  }

  mutating func zeroWidth(_ range: ByteRange, in part: String, of text: String) {
    error { file in
      let visible = InvisibleCharacter.removed(from: text)
      return Diagnostic(
        "zero-width-character", at: file.range(range),
        "this \(part) holds characters that nobody can see",
        label: "reads as \"\(visible)\" and is not",
        helps: [
          Diagnostic.Help(
            "write it without them", fix: .safe(TextEdit(file.range(range), visible)))
        ],
        notes: ["two names that look the same must be the same"])
    }
  }

  mutating func reservedKind(_ parts: HeadingLine) {
    error { file in
      let word = file.text(parts.word)
      return Diagnostic(
        "reserved-word", at: file.range(parts.word),
        "\"\(word)\" is kept for a kind of block that a later version may have",
        label: "begins no block today",
        helps: [
          Diagnostic.Help(
            "if you meant an ordinary heading inside the text, remove the colon after "
              + "\"\(parts.name)\"",
            fix: Findings.removingColon(parts, in: file))
        ],
        notes: ["a heading must not change its meaning when the compiler is replaced"])
    }
  }

  private static func removingColon(_ parts: HeadingLine, in file: SourceFile) -> Diagnostic.Fix {
    let colon = parts.nameRange.end
    return .choose(TextEdit(file.range(colon, min(colon + 1, parts.line.end)), ""))
  }
}

import PolicyDiagnostics
import PolicyReference

// What is said of blocks: where they stand and what stands in them.
extension Findings {
  mutating func misplaced(
    _ heading: BlockHeading, inside: BlockSyntax?, readAs holder: BlockSyntax?
  ) {
    let kind = heading.kind
    let levels = Nesting.levels(of: kind)
    let level = heading.parts.level
    error { file in
      let place = file.range(heading.parts.word)
      var related: [Diagnostic.Related] = []
      var helps: [Diagnostic.Help] = []
      var message: String
      if kind.family == .document, let holder {
        message = "a file holds one document, and this one is \(holder.kind.withArticle) already"
        related = [.init(file.range(holder.kindRange), "the document of this file")]
        helps = [Diagnostic.Help("put the \(kind.rawValue) into a file of its own")]
      } else if let inside {
        message = "\(kind.withArticle) cannot stand inside \(inside.kind.withArticle)"
        related = [.init(file.range(inside.kindRange), "it would stand in this block")]
        helps = holder.map { [Findings.levelHelp(of: kind, in: $0, heading, file)] } ?? []
      } else {
        message =
          "\(kind.withArticle) takes \(Findings.words(for: levels)), and this one has \(level)"
        let wanted = min(max(level, levels.lowerBound), levels.upperBound)
        helps = [Findings.levelHelp(wanted, heading, file)]
      }
      let notes = holder.flatMap { holder -> [String]? in
        kind.family == .document ? nil : ["read as standing in \(Findings.described(holder))"]
      }
      return Diagnostic(
        "misplaced-block", at: place, message, related: related, helps: helps,
        notes: notes ?? [])
    }
  }

  private static func described(_ block: BlockSyntax) -> String {
    "the \(block.kind.rawValue) \"\(block.name)\""
  }

  private static func words(for levels: ClosedRange<Int>) -> String {
    let low = Wording.count(levels.lowerBound, "hash").replacingHashs
    return levels.count == 1 ? low : "\(levels.lowerBound) to \(levels.upperBound) hashes"
  }

  private static func levelHelp(
    of kind: BlockKind, in holder: BlockSyntax, _ heading: BlockHeading, _ file: SourceFile
  ) -> Diagnostic.Help {
    let levels = Nesting.levels(of: kind)
    let wanted = min(max(holder.level + 1, levels.lowerBound), levels.upperBound)
    return Findings.levelHelp(wanted, heading, file)
  }

  private static func levelHelp(
    _ wanted: Int, _ heading: BlockHeading, _ file: SourceFile
  ) -> Diagnostic.Help {
    let line = heading.parts.line
    let start = file.bytes.skippingSpaces(line.start, line.end)
    let hashes = String(repeating: "#", count: wanted)
    let rest = file.text(ByteRange(heading.parts.word.start, line.end))
    return Diagnostic.Help(
      "write it with \(Wording.count(wanted, "hash").replacingHashs)",
      fix: .choose(TextEdit(file.range(start, start + heading.parts.level), hashes)),
      lines: [Wording.line(hashes + " " + rest)])
  }

  mutating func missingDocument(_ range: ByteRange, expected: BlockKind) {
    error { file in
      Diagnostic(
        "missing-document", at: file.range(range),
        "this file does not say what document it is",
        label: "comes before any heading of a document",
        helps: [
          Diagnostic.Help(
            "begin the file with the document's own heading",
            lines: ["# \(expected.rawValue) its-name: Its title"])
        ], notes: ["read as \(expected.withArticle) for the rest of this check"])
    }
  }

  mutating func textBeforeDocument(_ range: ByteRange, heading: ByteRange) {
    error { file in
      let first = file.lineRange(file.lineIndex(at: range.start))
      let isFrontMatter = file.text(first).hasPrefix("---")
      return Diagnostic(
        "text-before-document",
        at: file.range(max(first.start, range.start), max(first.end, range.start)),
        "these words stand before the document begins, so no reader would see them",
        related: [.init(file.range(heading), "the document begins here")],
        helps: [
          Diagnostic.Help(
            isFrontMatter
              ? "say what the front matter says with fields of the document, and remove it"
              : "move them under the heading, or put them between <!-- and -->")
        ])
    }
  }

  mutating func missingTitle(_ block: BlockSyntax) {
    error { file in
      Diagnostic(
        "missing-title", at: file.range(block.nameRange),
        "\(block.kind.withArticle) needs a title, which readers see as its heading",
        label: "nothing after the colon",
        helps: [Diagnostic.Help("write a title after the colon")])
    }
  }

  mutating func reservedName(_ block: BlockSyntax) {
    error { file in
      Diagnostic(
        "reserved-name", at: file.range(block.nameRange),
        "the name \"\(block.name)\" is kept for the words directly under a block",
        label: "ends in \".text\"",
        helps: [Diagnostic.Help("choose another last part for the name")])
    }
  }

  mutating func headingTakenForFact(_ block: BlockSyntax, text: ByteRange) {
    error { file in
      let colon = block.nameRange.end
      return Diagnostic(
        "heading-taken-for-fact", at: file.range(block.kindRange),
        "\"\(block.kind.rawValue)\" begins a fact here, so readers would not see the text "
          + "under it",
        label: "did you mean an ordinary heading?",
        related: [.init(file.range(text), "would not be published")],
        helps: [
          Diagnostic.Help(
            "if it is an ordinary heading, remove the colon after \"\(block.name)\"",
            fix: .choose(TextEdit(file.range(colon, colon + 1), ""))),
          Diagnostic.Help(
            "if it is a fact, write it as fields",
            lines: FieldReference.rules(of: block.kind).prefix(1).map {
              "- \($0.label.rawValue): \($0.example)"
            }),
        ])
    }
  }

  mutating func unpublishedText(_ block: BlockSyntax, text: ByteRange) {
    error { file in
      let holds = block.kind.holdsTable ? "one table" : "fields"
      return Diagnostic(
        "unpublished-text", at: file.range(text),
        "readers would not see these words: \(block.kind.withArticle) holds \(holds), not text",
        related: [.init(file.range(block.kindRange), "the text stands under this heading")],
        helps: [
          Diagnostic.Help(
            block.kind.isFact
              ? "move them above the heading, into the clause that the fact belongs to"
              : "move them into a clause")
        ])
    }
  }

  mutating func bodyTooLong(_ block: BlockSyntax) {
    error { file in
      Diagnostic(
        "body-too-long", at: file.range(block.nameRange),
        "the text of \"\(block.name)\" is longer than \(Limits.body >> 10) KiB",
        helps: [Diagnostic.Help("divide it into several clauses")],
        notes: ["a clause is the smallest unit that can be named, compared and checked"])
    }
  }
}

extension String {
  /// The plural of *hash*.
  fileprivate var replacingHashs: String { hasSuffix("hashs") ? dropLast() + "es" : self }
}

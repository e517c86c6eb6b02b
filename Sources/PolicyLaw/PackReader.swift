package import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
package import PolicySyntax

/// Reads law files.
package enum PackReader {
  /// The pack that a law file holds; `nil` if the file is of another kind.
  ///
  /// A row whose conditions cannot be read never applies; the fault is reported.
  ///
  /// Emits: faulty-condition, at the condition.
  package static func read(_ tree: SyntaxTree) -> (pack: Pack, diagnostics: [Diagnostic])? {
    var diagnostics: [Diagnostic] = []
    let rows = requirements(of: tree, reporting: &diagnostics)
    return pack(tree, rows: Once(rows)).map { ($0, diagnostics) }
  }

  /// The pack with rows that are read elsewhere; `nil` if the file is of another kind.
  static func pack(_ tree: SyntaxTree, rows: Once<[Requirement]>) -> Pack? {
    guard tree.documentKind == .jurisdiction, let root = tree.blocks.first else { return nil }
    return Pack(
      code: JurisdictionCode(text(.code, root)), title: root.title,
      version: text(.version, root),
      parent: root.field(.parent).map { JurisdictionCode($0.text) },
      isPartial: text(.depth, root) != "specific",
      instruments: tree.blocks.filter { $0.kind == .instrument }.map(instrument),
      rows: rows,
      settings: root.fields.filter { $0.label == .setting }.map { setting($0, in: tree) },
      path: tree.file.path)
  }

  /// The rows of a file in which every condition can be read, as in those of the program.
  static func requirements(of tree: SyntaxTree) -> [Requirement] {
    var diagnostics: [Diagnostic] = []
    return requirements(of: tree, reporting: &diagnostics)
  }

  private static func requirements(
    of tree: SyntaxTree, reporting diagnostics: inout [Diagnostic]
  ) -> [Requirement] {
    var rows: [Requirement] = []
    rows.reserveCapacity(tree.blocks.count)
    for block in tree.blocks where block.kind == .requirement {
      rows.append(requirement(block, in: tree, reporting: &diagnostics))
    }
    return rows
  }

  /// Adds the words and disclosures of a vocabulary file; a file of another kind adds nothing.
  package static func read(_ tree: SyntaxTree, into vocabulary: inout Vocabulary) {
    guard tree.documentKind == .vocabulary else { return }
    for block in tree.blocks {
      switch block.kind {
      case .data, .purpose, .role: vocabulary.add(word(block, in: tree))
      case .question:
        vocabulary.addQuestion(block.name, asked: block.title, answer: text(.value, block))
      case .disclosure: vocabulary.addDisclosure(Name(block.name), title: block.title)
      default: continue
      }
    }
  }

  private static func word(_ block: BlockSyntax, in tree: SyntaxTree) -> Vocabulary.Word {
    let outer = block.parent.map { tree.blocks[$0] }
    return Vocabulary.Word(
      name: Name(block.name), title: block.title,
      parent: outer?.kind == block.kind ? outer.map { Name($0.name) } : nil,
      alsoWritten: block.field(.alsoWritten)?.values.map(\.text) ?? [],
      sensitive: text(.sensitive, block).split(separator: ",")
        .map { PredicateParser.folded(String($0)).filter { $0 != " " } },
      ccpaCategories: terms(text(.ccpaCategory, block)))
  }

  /// Terms between commas; one that holds commas itself stands in quotation marks.
  private static func terms(_ text: String) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { part in
      // Every second part stands between quotation marks.
      part.offset % 2 == 1
        ? [String(part.element)]
        : part.element.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }.filter { !$0.isEmpty }
  }

  private static func setting(_ field: FieldSyntax, in tree: SyntaxTree) -> Pack.Setting {
    let sides = field.text.split(separator: "=", maxSplits: 1).map { side in
      String(side.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return Pack.Setting(
      name: sides.first ?? "", value: sides.count > 1 ? sides[1] : "",
      place: SourceRange(tree.file, field.valueRange))
  }

  private static func instrument(_ block: BlockSyntax) -> Pack.Instrument {
    Pack.Instrument(
      name: Name(block.name), title: block.title, citation: text(.citation, block),
      alsoCitedAs: block.field(.alsoCitedAs)?.values.map(\.text) ?? [],
      officialSource: block.field(.officialSource)?.text,
      inForceFrom: date(.inForceFrom, block),
      provisions: block.field(.provisions).map { Provisions($0.text) })
  }

  private static func requirement(
    _ block: BlockSyntax, in tree: SyntaxTree, reporting diagnostics: inout [Diagnostic]
  ) -> Requirement {
    let outer = block.parent.map { tree.blocks[$0] }
    let applies = condition(.appliesWhen, block, tree, &diagnostics) ?? .never
    let appliesAsWritten = text(.appliesWhen, block)
    return Requirement(
      id: Name(block.name), title: block.title, citation: text(.citation, block),
      instrument: outer?.kind == .instrument ? outer.map { Name($0.name) } : nil,
      appliesWhen: applies,
      spelledCondition: Once { PredicateWords(applies, written: appliesAsWritten) },
      provenBy: condition(.provenBy, block, tree, &diagnostics),
      written: .init(
        appliesWhen: appliesAsWritten, provenBy: text(.provenBy, block)),
      shownIn: Requirement.ProofKind(rawValue: text(.shownIn, block)) ?? .text,
      severity: severity(text(.severity, block)),
      discloses: block.field(.discloses)?.values.first.map { Name($0.text) },
      inForceFrom: date(.inForceFrom, block), inForceUntil: date(.inForceUntil, block),
      replacedBy: block.field(.replacedBy).map { Name($0.text) },
      verified: text(.verified, block),
      prescribedWording: block.field(.prescribedWording).map { unquoted($0.text) },
      officialSource: block.field(.officialSource)?.text,
      explanation: block.body.map { tree.file.text($0) }.joined().trimmingLines,
      place: SourceRange(tree.file, block.nameRange))
  }

  private static func condition(
    _ label: FieldLabel, _ block: BlockSyntax, _ tree: SyntaxTree,
    _ diagnostics: inout [Diagnostic]
  ) -> Predicate? {
    guard let field = block.field(label), !field.text.isEmpty else { return nil }
    do throws(PredicateParser.Fault) {
      return try PredicateParser.parse(field.text)
    } catch {
      diagnostics.append(
        Diagnostic(
          "faulty-condition", at: SourceRange(tree.file, place(of: error, field, tree)),
          "the condition of \"\(block.name)\" cannot be read: \(error.message)",
          helps: [.init("write it as Documentation/law.md shows: any(rights.kind = access)")],
          notes: ["until then the row is not checked for anybody"]))
      return nil
    }
  }

  /// Where a fault lies, if the condition is on one line; else the whole condition.
  private static func place(
    of fault: PredicateParser.Fault, _ field: FieldSyntax, _ tree: SyntaxTree
  ) -> ByteRange {
    guard tree.file.text(field.valueRange) == field.text else { return field.valueRange }
    let start = field.valueRange.start
    return ByteRange(start + fault.range.lowerBound, start + fault.range.upperBound)
  }

  private static func severity(_ word: String) -> Severity {
    switch word {
    case "warning": .warning
    case "advice": .note
    default: .error
    }
  }

  private static func date(_ label: FieldLabel, _ block: BlockSyntax) -> CalendarDate? {
    block.field(label)?.values.first.flatMap { CalendarDate(iso: $0.text) }
  }

  private static func text(_ label: FieldLabel, _ block: BlockSyntax) -> String {
    block.field(label)?.text ?? ""
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast())
  }
}

extension BlockSyntax {
  fileprivate func field(_ label: FieldLabel) -> FieldSyntax? {
    for index in fields.indices where fields[index].label == label { return fields[index] }
    return nil
  }
}

extension String {
  /// Without blank lines at its edges.
  fileprivate var trimmingLines: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

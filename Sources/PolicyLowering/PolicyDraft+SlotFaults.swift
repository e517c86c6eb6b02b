internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

// What is wrong with a slot.
extension PolicyDraft {
  mutating func reportNeverClosed(_ range: SourceRange, _ index: Int) {
    report(
      Diagnostic(
        "bad-slot", at: range, "the braces that open here are never closed",
        helps: [.init("end the slot with }}, or write \\{{ to print the braces")],
        notes: ["an unfilled placeholder is never published"]), about: index)
  }

  mutating func reportNoSlot(_ expression: String, at range: SourceRange, _ index: Int) {
    report(
      Diagnostic(
        "bad-slot", at: range, "\"\(expression)\" is not something that can be printed",
        helps: [
          .init("write {{name}}, {{name.field}}, {{ref name}} or {{table recipients}}"),
          .init("to print the braces themselves, write \\{{\(expression)}}"),
        ], notes: ["an unfilled placeholder is never published"]), about: index)
  }

  mutating func reportMisplacedTable(_ expression: String, at range: SourceRange, _ index: Int) {
    report(
      Diagnostic(
        "misplaced-table", at: range,
        "\"{{\(expression)}}\" prints a table, which can only stand in a paragraph of its own",
        helps: [.init("put it on a line of its own in the text of a clause")]), about: index)
  }

  mutating func reportUnknownFormat(
    _ message: String, _ format: String, _ formats: [String], at range: SourceRange, _ index: Int
  ) {
    var helps: [Diagnostic.Help] = []
    if let near = Suggestion.nearest(to: format, among: formats) {
      let place = range.suffix(format)
      helps.append(.init("did you mean \"as \(near)\"?", fix: .safe(TextEdit(place, near))))
    }
    helps.append(.init("the forms are " + formats.joined(separator: ", ")))
    report(
      Diagnostic(
        "unknown-format", at: range, message, helps: helps,
        notes: ["an unfilled placeholder is never published"]), about: index)
  }

  mutating func reportCircle(
    _ fault: Printing.Fault, _ name: String, at range: SourceRange, _ index: Int
  ) {
    switch fault {
    case .cycle(let chain):
      report(
        Diagnostic(
          "slot-cycle", at: range, "\"\(name)\" would print itself without end",
          helps: [.init("write the words out in one of these places")],
          notes: ["each prints the next: " + chain.joined(separator: " → ")]), about: index)
    case .tooDeep:
      report(
        Diagnostic(
          "slot-too-deep", at: range,
          "more than \(Printing.deepest) values print one another in a row",
          helps: [.init("let \"\(name)\" say its words itself")],
          notes: ["nobody who reads the source could tell what prints here"]), about: index)
    }
  }

  mutating func reportTooMuch(at range: SourceRange, _ index: Int) {
    report(
      Diagnostic(
        "too-much-printed", at: range,
        "the slots of this policy print more than 16 MiB; what comes after is left out",
        helps: [.init("print a long value or table once, and refer to it")],
        notes: ["no reader could be served such a page"]), about: index)
  }

  mutating func reportLongValue(_ value: NamedValue, _ index: Int) {
    report(
      Diagnostic(
        "too-much-printed", at: value.range,
        "the value \"\(value.name)\" prints more than \(Printing.longestValue / 1024) KiB",
        helps: [.init("put long words into a clause, and refer to the clause")]), about: index)
  }

  mutating func reportUnknownValue(
    _ path: String, at range: SourceRange, shared: SharedUse?, _ index: Int
  ) {
    var helps: [Diagnostic.Help] = []
    let wanted = String(path.map { $0 == "_" || $0 == " " ? "-" : Character($0.lowercased()) })
    if let near = nearestValue(to: wanted, shared) {
      let prints = near == "organisation" ? ", which prints \"\(organisationName)\"" : ""
      helps.append(
        .init("did you mean {{\(near)}}\(prints)?", fix: .choose(TextEdit(range, near))))
    }
    let own = Slug.make(from: wanted)
    if shared == nil {
      helps.append(.init("or define it in the Policy block: - Value: \(own) = …"))
    } else {
      helps.append(
        .init("or ask for it in the shared clause:", lines: ["- Parameter: \(own) (text)"]))
    }
    helps.append(.init("to print the braces themselves, write \\{{\(path)}}"))
    report(
      Diagnostic(
        "unknown-value", at: range, "there is no value called \"\(path)\" to print here",
        helps: helps, notes: ["an unfilled placeholder is never published"]), about: index)
  }

  private mutating func nearestValue(to wanted: String, _ shared: SharedUse?) -> String? {
    if wanted.contains("company") || wanted.contains("organi"), !organisationName.isEmpty {
      return "organisation"
    }
    if let dot = wanted.lastIndex(of: "."), let new = formerNames[String(wanted[..<dot])] {
      return blocks[new].name.text + wanted[dot...]
    }
    if let shared {
      return Suggestion.nearest(
        to: wanted, among: (shared.arguments.keys + ["organisation"]).sorted())
    }
    guard suggestions.allows(blocks.count * 4) else { return nil }
    var known = names.sortedNames + ["organisation", "title", "version", "effective", "updated"]
    for block in blocks {
      known += Set(block.fields.map(\.syntax.label.slug)).map { block.name.text + "." + $0 }
    }
    return Suggestion.nearest(to: wanted, among: known.sorted())
  }

  mutating func reportNothingToPrint(
    _ path: String, _ found: Found, at range: SourceRange, _ index: Int
  ) {
    let kind = found.entry.kind?.rawValue ?? "value"
    var helps: [Diagnostic.Help] = []
    let fields = fieldsThatPrint(found)
    if let field = found.field, let near = Suggestion.nearest(to: field, among: fields) {
      helps.append(
        .init(
          "did you mean {{\(found.name).\(near)}}?",
          fix: .safe(TextEdit(range.prefix(path), "\(found.name).\(near)"))))
    }
    if found.field == nil {
      helps.append(.init("to point readers to it, write {{ref \(found.name)}}"))
    }
    if !fields.isEmpty {
      helps.append(
        .init("it can print " + fields.map { "{{\(found.name).\($0)}}" }.joined(separator: ", ")))
    }
    let message =
      found.field.map { "the \(kind) \"\(found.name)\" says nothing under \"\($0)\"" }
      ?? "the \(kind) \"\(found.name)\" has no value of its own to print"
    report(
      Diagnostic(
        "unknown-value", at: range, message, helps: helps,
        notes: ["an unfilled placeholder is never published"]), about: index)
  }

  private mutating func fieldsThatPrint(_ found: Found) -> [String] {
    let written: [DraftBlock.WrittenField]
    switch found.entry.target {
    case .block(let block): written = blocks[block].fields
    case .row(let table, let row): written = rows[table]?.rows[row].written ?? []
    case .value, .outside: return []
    }
    var seen: Set<FieldLabel> = []
    return written.map(\.syntax.label)
      .filter { !PolicyDraft.privateLabels.contains($0) && seen.insert($0).inserted }
      .map(\.slug)
  }
}

extension SourceRange {
  /// The last bytes, as many as some words have; all of them if it does not end in these words.
  fileprivate func suffix(_ words: String) -> SourceRange {
    let count = words.utf8.count
    guard bytes.count >= count, text.hasSuffix(words) else { return self }
    return SourceRange(file, ByteRange(bytes.end - count, bytes.end))
  }

  /// The first bytes, as many as some words have; all of them if it does not begin with these words.
  fileprivate func prefix(_ words: String) -> SourceRange {
    guard text.hasPrefix(words) else { return self }
    return SourceRange(file, ByteRange(bytes.start, bytes.start + words.utf8.count))
  }
}

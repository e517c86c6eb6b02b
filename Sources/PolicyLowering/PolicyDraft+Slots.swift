internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

/// Where a slot or the text that holds it stands.
struct SlotPlaceInSource {
  let range: SourceRange
}

extension PolicyDraft {
  /// Fills the slots of a title, a gist or a field.
  ///
  /// - Parameter asWritten: a value as the author wrote it, for fields that are read by type;
  ///   otherwise as readers of the page's language see it.
  mutating func fillText(
    _ text: String, _ place: SlotPlaceInSource, shared: SharedUse?, _ index: Int,
    asWritten: Bool = false
  ) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.range(ofSlotMark: "{{") {
      if rest[..<open.lowerBound].hasSuffix("\\") {
        result += rest[..<open.lowerBound].dropLast() + "{{"
        rest = rest[open.upperBound...]
        continue
      }
      result += rest[..<open.lowerBound]
      let inside = rest[open.upperBound...]
      guard let close = inside.range(ofSlotMark: "}}") else {
        report(
          Diagnostic(
            "bad-slot", at: place.range, "the braces that open here are never closed",
            helps: [.init("end the slot with }}, or write \\{{ to print the braces")]),
          about: index)
        return result + rest[open.lowerBound...]
      }
      let expression = Trimming.spaces(String(inside[..<close.lowerBound]))
      let printed = resolve(
        expression, at: slotRange(expression, in: place.range), shared: shared, index,
        asWritten: asWritten)
      result += printed?.plainText ?? ""
      rest = inside[close.upperBound...]
    }
    return result + rest
  }

  /// The bytes of the expression within the range of the text that holds it.
  private func slotRange(_ expression: String, in range: SourceRange) -> SourceRange {
    guard let found = range.text.range(of: expression) else { return range }
    let before = range.text.utf8.distance(
      from: range.text.utf8.startIndex, to: found.lowerBound)
    let start = range.bytes.start + before
    return SourceRange(range.file, ByteRange(start, start + expression.utf8.count))
  }

  /// What a slot prints; `nil` where a diagnostic has said why it prints nothing.
  ///
  /// Emits: unknown-value, unknown-reference, unknown-format, bad-slot, nothing-to-print.
  mutating func resolve(
    _ expression: String, at range: SourceRange, shared: SharedUse?, _ index: Int,
    asWritten: Bool = false
  ) -> Printed? {
    switch SlotExpression(expression) {
    case .path(let path, let format)?:
      return resolvePath(
        path, format: format, at: range, shared: shared, index, asWritten: asWritten)
    case .ref(let name, let format)?:
      return resolveReference(name, format: format, at: range, shared: shared, index)
    case .table?:
      report(
        Diagnostic(
          "misplaced-table", at: range, "a table can only stand in a paragraph of its own"),
        about: index)
      return nil
    case nil:
      report(
        Diagnostic(
          "bad-slot", at: range, "\"\(expression)\" is not something that can be printed",
          helps: [
            .init("write {{name}}, {{name.field}}, {{ref name}} or {{table recipients}}"),
            .init("to print the braces themselves, write \\{{\(expression)}}"),
          ], notes: ["an unfilled placeholder is never published"]), about: index)
      return nil
    }
  }

  private mutating func resolvePath(
    _ path: String, format: String?, at range: SourceRange, shared: SharedUse?, _ index: Int,
    asWritten: Bool
  ) -> Printed? {
    guard isKnownFormat(format, among: ["iso", "long", "title"], at: range, index) else {
      return nil
    }
    if let shared, let argument = shared.arguments[path] {
      return printArgument(argument, format: format, index, asWritten: asWritten)
    }
    if let found = names.longestName(in: path) {
      if let printed = print(found, format: format, at: range, index, asWritten: asWritten) {
        return printed
      }
      reportNothingToPrint(path, found, at: range, index)
      return nil
    }
    if let printed = printPolicyField(path, format: format) { return printed }
    reportUnknownValue(path, at: range, shared: shared, index)
    return nil
  }

  private mutating func isKnownFormat(
    _ format: String?, among formats: [String], at range: SourceRange, _ index: Int
  ) -> Bool {
    guard let format, !formats.contains(format) else { return true }
    report(
      Diagnostic(
        "unknown-format", at: range, "nothing can be printed \"as \(format)\" here",
        helps: [.init("the forms are " + formats.joined(separator: ", "))]), about: index)
    return false
  }

  // MARK: - What names print

  private mutating func printArgument(
    _ argument: SharedUse.Argument, format: String?, _ index: Int, asWritten: Bool
  ) -> Printed? {
    let place = SlotPlaceInSource(range: argument.range)
    let text = fillText(argument.text, place, shared: argument.outer, index, asWritten: true)
    if asWritten { return Printed(text) }
    return print(text, type: argument.type, format: format, at: argument.range, index)
  }

  /// Prints a text by a type that values and parameters may have.
  private mutating func print(
    _ text: String, type: String, format: String?, at range: SourceRange, _ index: Int
  ) -> Printed {
    let type: ValueType =
      switch type {
      case "duration": .duration
      case "date": .date
      case "number": .number
      case "e-mail": .email
      case "link": .link
      case "jurisdiction": .region
      default: .text
      }
    let isReference = text.hasPrefix("#")
    let value = ValueSyntax(
      text: isReference ? String(text.dropFirst()) : text, range: range.bytes,
      isReference: isReference)
    var typing = ValueTyping(file: range.file)
    let read = typing.read(value.text, value, as: FieldRule.typed(type))
    for diagnostic in typing.diagnostics { report(diagnostic, about: index) }
    return printer().print(read, format: format)
  }

  private mutating func print(
    _ found: (entry: NameTable.Entry, name: String, field: String?), format: String?,
    at range: SourceRange, _ index: Int, asWritten: Bool
  ) -> Printed? {
    switch found.entry.target {
    case .value(let value):
      guard found.field == nil else { return nil }
      let text = fillText(
        value.text, SlotPlaceInSource(range: value.range), shared: nil, index,
        asWritten: true)
      if asWritten { return Printed(text) }
      return print(text, type: value.type, format: format, at: value.range, index)
    case .block(let block):
      guard let slug = found.field else { return printWhole(Name(found.name), block) }
      return printField(slug, of: fieldSet(of: block), block, format, asWritten)
    case .row(let table, let row):
      guard let reading = rows[table] else { return nil }
      guard let slug = found.field else { return Printed(reading.rows[row].title) }
      return printField(slug, of: reading.rows[row].fields, table, format, asWritten)
    case .outside:
      return found.field == nil && !found.entry.title.isEmpty
        ? Printed(found.entry.title) : nil
    }
  }

  /// A block named without a field: a contact's address, the title of anything else that has one.
  private mutating func printWhole(_ name: Name, _ block: Int) -> Printed? {
    if blocks[block].kind == .clause || blocks[block].kind == .section { return nil }
    let printed = printedReference(name)
    return printed.plainText.isEmpty ? nil : printed
  }

  private mutating func printField(
    _ slug: String, of set: FieldSet, _ block: Int, _ format: String?, _ asWritten: Bool
  ) -> Printed? {
    guard let label = FieldLabel.withSlug(slug), let answer = set[label],
      !PolicyDraft.privateLabels.contains(label)
    else { return nil }
    if asWritten { return Printed(answer.values.map(\.written).joined(separator: ", ")) }
    return printer().print(answer, format: format)
  }

  /// Fields that no slot may print, since they are meant for authors alone.
  static let privateLabels: Set<FieldLabel> = [
    .authorNote, .evidence, .owner, .reviewBy, .satisfies, .notApplicable, .fact, .setting,
  ]

  private mutating func printPolicyField(_ path: String, format: String?) -> Printed? {
    if path == "organisation" { return Printed(organisationName) }
    if path == "title" { return Printed(title(of: 0)) }
    guard let label = FieldLabel.withSlug(path),
      FieldReference.rule(label, in: .policy) != nil, !PolicyDraft.privateLabels.contains(label),
      let answer = fieldSet(of: 0)[label]
    else { return nil }
    return printer().print(answer, format: format)
  }

  /// The legal name of the organisation, or the words that name it.
  var organisationName: String {
    if let index = organisationIndex,
      let field = blocks[index].field(.legalName), !field.syntax.text.isEmpty
    {
      return field.syntax.text
    }
    return blocks[0].field(.organisation)?.syntax.text ?? ""
  }

  func printer() -> ValuePrinter {
    ValuePrinter(
      words: words, reference: { self.printedReference($0) },
      termTitle: { self.termTitles[Slug.key($0)] })
  }

  /// What the name of a block prints: a contact's best address, else a title.
  func printedReference(_ name: Name) -> Printed {
    guard let entry = names[name.text] else { return Printed(name.text) }
    switch entry.target {
    case .block(let index):
      let block = blocks[index]
      if block.kind == .contact, let address = address(fields[index] ?? FieldSet()) {
        return address
      }
      if block.kind == .document, let link = fields[index]?.text(.link) {
        return Printed(entry.title, to: link)
      }
      if block.kind == .clause || block.kind == .section {
        return Printed(entry.title, to: "#" + name.text)
      }
      return Printed(entry.title)
    case .row(let table, let row):
      guard let reading = rows[table] else { return Printed(entry.title) }
      if reading.rowKind == .contact, let address = address(reading.rows[row].fields) {
        return address
      }
      return Printed(entry.title)
    case .value, .outside: return Printed(entry.title)
    }
  }

  /// The best way to reach a contact: e-mail, then form, telephone, post.
  private func address(_ fields: FieldSet) -> Printed? {
    if let email = fields.text(.email) { return Printed(email, to: "mailto:" + email) }
    if let form = fields.text(.form) { return Printed(form, to: form) }
    if let phone = fields.text(.phone) {
      return Printed(phone, to: "tel:" + phone.filter { $0.isNumber || $0 == "+" })
    }
    return fields.text(.post).map { Printed($0) }
  }

  // MARK: - What is wrong

  private mutating func reportUnknownValue(
    _ path: String, at range: SourceRange, shared: SharedUse?, _ index: Int
  ) {
    var known = names.sortedNames + ["organisation", "title", "version", "effective", "updated"]
    known += shared.map { Array($0.arguments.keys) } ?? []
    for (name, fields) in namedFields { known += fields.map { name + "." + $0 } }
    var helps: [Diagnostic.Help] = []
    let wanted = String(path.map { $0 == "_" || $0 == " " ? "-" : Character($0.lowercased()) })
    let asksForUs = wanted.contains("company") || wanted.contains("organi")
    let near =
      asksForUs
      ? "organisation" : Suggestion.nearest(to: wanted, among: known.sorted())
    if let near {
      let prints = near == "organisation" ? ", which prints \"\(organisationName)\"" : ""
      helps.append(
        .init("did you mean {{\(near)}}\(prints)?", fix: .choose(TextEdit(range, near))))
    }
    let own = Slug.make(from: wanted)
    helps.append(.init("or define it in the Policy block: - Value: \(own) = …"))
    helps.append(.init("to print the braces themselves, write \\{{\(path)}}"))
    report(
      Diagnostic(
        "unknown-value", at: range, "there is no value called \"\(path)\" to print here",
        helps: helps, notes: ["an unfilled placeholder is never published"]), about: index)
  }

  private mutating func reportNothingToPrint(
    _ path: String, _ found: (entry: NameTable.Entry, name: String, field: String?),
    at range: SourceRange, _ index: Int
  ) {
    let kind = found.entry.kind?.rawValue ?? "value"
    var helps: [Diagnostic.Help] = []
    let fields = fieldsThatPrint(found)
    if let field = found.field, let near = Suggestion.nearest(to: field, among: fields) {
      helps.append(
        .init(
          "did you mean {{\(found.name).\(near)}}?",
          fix: .safe(TextEdit(range, "\(found.name).\(near)"))))
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

  private mutating func fieldsThatPrint(
    _ found: (entry: NameTable.Entry, name: String, field: String?)
  ) -> [String] {
    let set: FieldSet
    switch found.entry.target {
    case .block(let block): set = fieldSet(of: block)
    case .row(let table, let row): set = rows[table]?.rows[row].fields ?? FieldSet()
    case .value, .outside: return []
    }
    return set.entries.filter { !PolicyDraft.privateLabels.contains($0.label) }
      .map(\.label.slug)
  }

  /// Names of blocks with the slugs of the fields they have; sorted.
  private var namedFields: [(String, [String])] {
    blocks.indices.map { index in
      (blocks[index].name.text, blocks[index].fields.map(\.syntax.label.slug))
    }
  }
}

extension FieldValue {
  /// The value as a field would be written.
  var written: String {
    if case .reference(let name, _) = content { return "#" + name.text }
    return text
  }
}

extension FieldRule {
  /// A rule that only gives a type.
  static func typed(_ type: ValueType) -> FieldRule {
    FieldRule(
      label: .value, shape: .one, type: type, qualifier: nil, need: .optional, fallback: nil,
      summary: "", example: "")
  }
}

extension Substring {
  func range(ofSlotMark mark: String) -> Range<Substring.Index>? {
    let wanted = Array(mark.utf8)
    var index = startIndex
    while index < endIndex {
      if utf8[index...].starts(with: wanted) {
        return index..<utf8.index(index, offsetBy: wanted.count)
      }
      index = utf8.index(after: index)
    }
    return nil
  }
}

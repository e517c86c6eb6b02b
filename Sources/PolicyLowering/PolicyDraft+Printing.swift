internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// An entry of the names with what follows its name in a path.
  typealias Found = (entry: NameTable.Entry, name: String, field: String?)

  /// Prints the value that a policy gives to a parameter of a shared clause.
  mutating func printArgument(
    _ argument: SharedUse.Argument, _ name: String, format: String?, at range: SourceRange,
    _ index: Int, asWritten: Bool
  ) -> Printed? {
    let text = whilePrinting("With: \(name)", at: range, index) { draft in
      draft.fillText(
        argument.text, in: argument.range, shared: argument.outer, index, asWritten: true)
    }
    guard let text, !text.isEmpty else { return nil }
    if asWritten { return Printed(text) }
    return print(text, type: argument.type, format: format, at: argument.range, index)
  }

  /// Prints a text by a type that values and parameters may have.
  private mutating func print(
    _ text: String, type: String, format: String?, at range: SourceRange, _ index: Int
  ) -> Printed {
    let answer = typed(text, type, at: range, index)
    prepare(answer)
    return printer().print(answer, format: format)
  }

  /// Reads every value by its type, also those that nothing prints.
  ///
  /// Emits: bad-duration, what `ValueTyping` finds and what slots emit.
  mutating func checkValues() {
    for name in names.sortedNames {
      guard case .value(let value)? = names[name]?.target, !value.text.isEmpty else { continue }
      let index = value.home == .organisation ? organisationIndex ?? 0 : 0
      guard let text = text(of: value, at: value.range, index) else { continue }
      _ = typed(text, value.type, at: value.range, index)
    }
  }

  /// Reads a text by a type that values and parameters may have.
  ///
  /// Emits: bad-duration and what `ValueTyping` finds.
  private mutating func typed(
    _ text: String, _ type: String, at range: SourceRange, _ index: Int
  ) -> FieldAnswer {
    let items =
      type == "list" ? text.split(separator: ",").map { Trimming.spaces(String($0)) } : [text]
    var typing = ValueTyping(file: range.file, jurisdictions: project.jurisdictions)
    let values = items.filter { !$0.isEmpty }.map { item in
      let isReference = item.hasPrefix("#")
      let value = ValueSyntax(
        text: isReference ? String(item.dropFirst()) : item, range: range.bytes,
        isReference: isReference)
      return typing.read(value.text, value, as: FieldRule.typed(ValueType(valueType: type)))
    }
    if type == "duration", case .text? = values.first?.content {
      typing.faultDuration(text, at: range.bytes)
    }
    for diagnostic in typing.diagnostics { report(diagnostic, about: index) }
    return values.isEmpty ? .gap : .values(values)
  }

  /// Prints what a path names.
  ///
  /// - Returns: `nil` if there is nothing to print; the caller says so.
  mutating func print(
    _ found: Found, format: String?, at range: SourceRange, _ index: Int, asWritten: Bool
  ) -> Printed? {
    if format == "title", found.field == nil { return printTitle(found) }
    switch found.entry.target {
    case .value(let value):
      guard found.field == nil, let text = text(of: value, at: range, index) else { return nil }
      if asWritten { return Printed(text) }
      return print(text, type: value.type, format: format, at: value.range, index)
    case .block(let block):
      guard let slug = found.field else { return printWhole(Name(found.name), block) }
      return printField(slug, found.name, at: range, index, format, asWritten) { draft, label in
        draft.answer(of: block, label)
      }
    case .row(let table, let row):
      guard let slug = found.field else {
        recordPrinted(found.name, nil)
        return printedReference(Name(found.name))
      }
      return printField(slug, found.name, at: range, index, format, asWritten) { draft, label in
        draft.rowAnswer(of: table, row, label)
      }
    case .outside:
      return found.field == nil && !found.entry.title.isEmpty
        ? Printed(found.entry.title) : nil
    }
  }

  private mutating func printTitle(_ found: Found) -> Printed? {
    var title = found.entry.title
    if case .block(let block) = found.entry.target { title = self.title(of: block) }
    return title.isEmpty ? nil : Printed(title)
  }

  /// The text of a value with its own slots filled in.
  private mutating func text(
    of value: NamedValue, at range: SourceRange, _ index: Int
  ) -> String? {
    if let known = valueTexts[value.name] { return known.isEmpty ? nil : known }
    let text = whilePrinting(value.name, at: range, index) { draft in
      draft.fillText(value.text, in: value.range, shared: nil, index, asWritten: true)
    }
    guard var text else { return nil }
    if text.utf8.count > Printing.longestValue {
      reportLongValue(value, index)
      text = ""
    }
    valueTexts[value.name] = text
    return text.isEmpty ? nil : text
  }

  /// A block named without a field: a contact's address, the title of anything else that has one.
  private mutating func printWhole(_ name: Name, _ block: Int) -> Printed? {
    if blocks[block].kind == .clause || blocks[block].kind == .section { return nil }
    _ = fieldSet(of: block)
    _ = title(of: block)
    recordPrinted(name.text, nil)
    let printed = printedReference(name)
    return printed.plainText.isEmpty ? nil : printed
  }

  private mutating func printField(
    _ slug: String, _ name: String, at range: SourceRange, _ index: Int, _ format: String?,
    _ asWritten: Bool, _ answer: (inout PolicyDraft, FieldLabel) -> FieldAnswer?
  ) -> Printed? {
    guard let label = FieldLabel.withSlug(slug), !PolicyDraft.privateLabels.contains(label)
    else { return nil }
    let found = whilePrinting("\(name).\(slug)", at: range, index) { answer(&$0, label) }
    guard let found else { return nil }
    recordPrinted(name, label)
    if asWritten, !found.values.isEmpty {
      return Printed(found.values.map(\.written).joined(separator: ", "))
    }
    prepare(found)
    return printer().print(found, format: format)
  }

  /// Remembers that readers of the element in hand are shown a field, or a block as a whole.
  mutating func recordPrinted(_ name: String, _ label: FieldLabel?) {
    printedFields.insert(PolicyPlaces.PrintedField(fact: Name(name), label: label))
  }

  /// Fields that no slot may print, since they are meant for authors alone.
  static let privateLabels: Set<FieldLabel> = [
    .authorNote, .evidence, .owner, .reviewBy, .satisfies, .notApplicable, .fact, .setting,
  ]

  /// Prints `{{effective}}` and such.
  mutating func printPolicyField(
    _ path: String, format: String?, at range: SourceRange, _ index: Int
  ) -> Printed? {
    if path == "organisation" {
      let name = organisationName
      return name.isEmpty ? nil : Printed(name)
    }
    if path == "title" { return Printed(title(of: 0)) }
    guard let label = FieldLabel.withSlug(path), FieldReference.rule(label, in: .policy) != nil
    else { return nil }
    return printField(path, blocks[0].name.text, at: range, index, format, false) { draft, label in
      draft.answer(of: 0, label)
    }
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

  // MARK: - References in values

  /// Reads what the references of an answer print, so that printing need change nothing.
  private mutating func prepare(_ answer: FieldAnswer) {
    for name in answer.values.compactMap(\.reference) {
      guard case .block(let block)? = names[name.text]?.target else { continue }
      if blocks[block].kind == .contact || blocks[block].kind == .document {
        _ = fieldSet(of: block)
      }
      _ = title(of: block)
    }
  }

  /// Prints values whose references have been read.
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
      let set = index < fields.count ? fields[index] ?? FieldSet() : FieldSet()
      let title = plainTitles[index] ?? entry.title
      if block.kind == .contact, let address = address(set) { return address }
      if block.kind == .document, let link = set.text(.link) { return Printed(title, to: link) }
      if block.kind == .clause || block.kind == .section {
        return Printed(title.isEmpty ? name.text : title, to: "#" + name.text)
      }
      return Printed(title.isEmpty ? name.text : title)
    case .row(let table, let row):
      guard let reading = rows[table] else { return Printed(entry.title) }
      if reading.rowKind == .contact, let address = address(reading.rows[row].fields) {
        return address
      }
      return Printed(entry.title.isEmpty ? name.text : entry.title)
    case .value, .outside: return Printed(entry.title.isEmpty ? name.text : entry.title)
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
}

extension ValueType {
  /// The type of a field that a value's or parameter's type is read as.
  fileprivate init(valueType: String) {
    switch valueType {
    case "duration": self = .duration
    case "date": self = .date
    case "number": self = .number
    case "e-mail": self = .email
    case "link": self = .link
    case "jurisdiction": self = .region
    case "contact": self = .referenceOrText([.contact])
    default: self = .text
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

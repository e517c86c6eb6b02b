internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// Checks each block for what it must hold and for what holds between its fields.
  ///
  /// Emits: missing-field, unknown-fact, dates-in-wrong-order, ambiguous-jurisdiction, words-not-found,
  /// contact-without-address, missing-base-address, relative-name.
  mutating func checkBlocks() {
    for index in blocks.indices {
      checkRequired(index)
      checkPlace(index)
      checkFacts(index)
      checkWords(index)
      if blocks[index].isWrittenRelative { reportRelativeName(index) }
      if blocks[index].kind == .contact { checkAddress(fields[index] ?? FieldSet(), index) }
    }
    for (index, reading) in rows.sorted(by: { $0.key < $1.key })
    where reading.rowKind == .contact {
      for row in reading.rows { checkAddress(row.fields, index, at: row.nameRange) }
    }
    checkDates()
    checkJurisdictions()
    checkBaseAddress()
  }

  // MARK: - Required fields

  private mutating func checkRequired(_ index: Int) {
    let block = blocks[index]
    guard block.kind.family != .table else { return }
    // A clause that gives a right owes what a Right owes.
    let givesRight = block.kind == .clause && block.field(.right) != nil
    let rules = FieldReference.rules(of: givesRight ? .right : block.kind)
    for rule in rules where rule.need != .optional {
      guard block.field(rule.label) == nil, !givesRight || rule.label != .kind else { continue }
      report(
        Diagnostic.missingField(rule, block.kind, block.name.text, at: block.nameRange),
        about: index)
    }
  }

  /// A fact of a Facts file must name the clause that tells readers about it.
  private mutating func checkPlace(_ index: Int) {
    let block = blocks[index]
    guard block.home == .facts, block.kind.isFact, block.field(.in) == nil else { return }
    report(
      Diagnostic(
        "missing-field", at: block.nameRange,
        "the \(block.kind.rawValue) \"\(block.name)\" does not say \"In\"",
        label: "no \"In\" field",
        helps: [.init("add this line below the heading:", lines: ["- In: …"])],
        notes: ["a fact that stands in a file of its own names the clause that it belongs to"]),
      about: index)
  }

  /// Facts that no rule of law asks for, which are most likely misspelt.
  private mutating func checkFacts(_ index: Int) {
    for field in blocks[index].fields where field.syntax.label == .fact {
      for value in field.syntax.values {
        let path = Equation.split(value.text).name
        guard !path.isEmpty, !project.lawSpeaks(of: path) else { continue }
        checkFact(path, at: SourceRange(field.file, value.range), index)
      }
    }
  }

  private mutating func checkFact(_ path: String, at range: SourceRange, _ index: Int) {
    let place = SourceRange(
      range.file, ByteRange(range.bytes.start, range.bytes.start + path.utf8.count))
    guard let entry = FactVocabulary.entry(for: path) else {
      var helps: [Diagnostic.Help] = []
      let known = FactVocabulary.entries.map(\.fact)
      if suggestions.allows(known.count), let near = Suggestion.nearest(to: path, among: known) {
        helps.append(.init("did you mean \"\(near)\"?", fix: .safe(TextEdit(place, near))))
      }
      helps.append(.init("the facts that rules know are listed in the reference of fields"))
      report(
        Diagnostic(
          "unknown-fact", .warning, at: place, "no rule asks for a fact called \"\(path)\"",
          helps: helps, notes: ["a fact that nothing reads proves nothing"]), about: index)
      return
    }
    guard case .fields(let fields) = entry.home, let home = fields.first else { return }
    report(
      Diagnostic(
        "unknown-fact", .warning, at: place,
        "\"\(path)\" is said with the field \"\(home.label.rawValue)\" of a "
          + "\(home.kind.rawValue)",
        helps: [.init("write it there, and delete this line")],
        notes: ["said in two places, it could be two things"]), about: index)
  }

  // MARK: - Words

  private mutating func checkWords(_ index: Int) {
    for field in blocks[index].fields where field.syntax.label == .words {
      for value in field.syntax.values { checkWords(value, field, index) }
    }
    for row in rows[index]?.rows ?? [] {
      for field in row.written where field.syntax.label == .words {
        for value in field.syntax.values { checkWords(value, field, index) }
      }
    }
  }

  private mutating func checkWords(
    _ value: ValueSyntax, _ field: DraftBlock.WrittenField, _ index: Int
  ) {
    guard let holder = clauseWithWords(index), let prose = editionProse[holder],
      maySearch(prose, at: SourceRange(field.file, value.range), index),
      prose.find(words: value.text) == nil
    else { return }
    var helps: [Diagnostic.Help] = []
    if let nearest = prose.nearestSentence(to: value.text) {
      helps.append(.init("the nearest sentence is \"\(nearest)\""))
    }
    helps.append(.init("quote words that stand in the clause, or delete this line"))
    report(
      Diagnostic(
        "words-not-found", at: SourceRange(field.file, value.range),
        "these words do not stand in \"\(blocks[holder].name)\"",
        related: [.init(blocks[holder].nameRange, "the clause they should stand in")],
        helps: helps,
        notes: [
          "findings and comparisons point at these words, so a fact whose words are gone says "
            + "nothing"
        ]), about: index)
  }

  /// Takes the words of a clause from what may still be searched.
  private mutating func maySearch(_ prose: Prose, at range: SourceRange, _ index: Int) -> Bool {
    guard searchableBytes >= 0 else { return false }
    searchableBytes -= prose.nodes.reduce(16) { size, node in
      if case .text(let words) = node.kind { size + words.utf8.count + 8 } else { size + 8 }
    }
    guard searchableBytes < 0 else { return true }
    report(
      Diagnostic(
        "too-much-work", at: range,
        "too many words are pinned in long clauses; from here on they are not looked up",
        helps: [.init("divide the clauses that many facts quote")],
        notes: ["an unchecked quotation could be gone from the text"]), about: index)
    return false
  }

  /// The block whose words a fact pins: its clause, or itself.
  private func clauseWithWords(_ index: Int) -> Int? {
    if blocks[index].kind == .clause || blocks[index].kind == .section { return index }
    if let clause = blocks[index].field(.in)?.syntax.values.first?.text,
      case .block(let holder)? = names[clause]?.target
    {
      return holder
    }
    return blocks[index].parent.map { parent in
      blocks[parent].kind.isFact ? clauseWithWords(parent) ?? parent : parent
    }
  }

  // MARK: - Single checks

  private mutating func reportRelativeName(_ index: Int) {
    let block = blocks[index]
    report(
      Diagnostic(
        "relative-name", .note, at: block.nameRange,
        "\"\(block.nameRange.text)\" stands for \"\(block.name)\"",
        helps: [
          .init(
            "write it out, or run policyc fmt",
            fix: .safe(TextEdit(block.nameRange, block.name.text)))
        ],
        notes: [
          "a name that depends on its place would change when the clause is moved, so it cannot be "
            + "published"
        ]), about: index)
  }

  private mutating func checkAddress(
    _ set: FieldSet, _ index: Int, at range: SourceRange? = nil
  ) {
    let labels = FieldLabel.addresses
    guard !labels.contains(where: { !set.values($0).isEmpty }) else { return }
    let blank = blocks[index].fields.first {
      labels.contains($0.syntax.label) && $0.syntax.answer == .gap
    }
    // An authority that is named can be looked up; an address that is left blank is still a fault.
    let isAuthority = set.words(.role).contains("supervisory authority")
    guard blank != nil || !isAuthority || set.values(.name).isEmpty else { return }
    report(
      Diagnostic(
        "contact-without-address",
        at: range ?? blank.map { SourceRange($0.file, $0.syntax.labelRange) }
          ?? blocks[index].nameRange,
        "nobody can reach this contact: it has no address",
        label: blank == nil ? "" : "nothing follows",
        helps: [
          .init(
            "add at least one of these:",
            lines: ["- Email: …", "- Post: …", "- Phone: …", "- Form: …"])
        ],
        notes: ["readers who are told to write here would have no way to do so"]),
      about: index)
  }

  private mutating func checkDates() {
    let set = fields[0] ?? FieldSet()
    let order: [(FieldLabel, FieldLabel, String)] = [
      (.published, .effective, "a version cannot bind before it is published"),
      (.updated, .published, "a text cannot change after it is published"),
    ]
    for (earlier, later, note) in order {
      guard let first = set.date(earlier), let second = set.date(later), first > second,
        let field = blocks[0].field(earlier), let other = blocks[0].field(later)
      else { continue }
      report(
        Diagnostic(
          "dates-in-wrong-order", at: SourceRange(field.file, field.syntax.valueRange),
          "\"\(earlier.rawValue)\" is \(first), which is after \"\(later.rawValue)\", \(second)",
          related: [.init(SourceRange(other.file, other.syntax.valueRange), "the later one")],
          helps: [.init("correct one of the two dates")], notes: [note]), about: 0)
    }
  }

  /// A bare `CA` beside codes of the United States: Canada or California?
  private mutating func checkJurisdictions() {
    let codes = jurisdictions
    guard codes.contains(where: { $0.text == "US" || $0.parent?.text == "US" }),
      let field = blocks[0].field(.jurisdictions),
      let value = field.syntax.values.first(where: { $0.text == "CA" && $0.qualifiers.isEmpty })
    else { return }
    let range = SourceRange(field.file, value.range)
    report(
      Diagnostic(
        "ambiguous-jurisdiction", .warning, at: range, "is \"CA\" Canada or California?",
        helps: [
          .init("California → US-CA", fix: .choose(TextEdit(range, "US-CA"))),
          .init("Canada → CA (Canada)", fix: .choose(TextEdit(range, "CA (Canada)"))),
        ], notes: ["read as Canada for the rest of this check"]), about: 0)
  }

  private mutating func checkBaseAddress() {
    guard let index = organisationIndex, blocks[index].field(.publishedAt) == nil else { return }
    report(
      Diagnostic(
        "missing-base-address", .warning, at: blocks[index].nameRange,
        "\"\(blocks[index].name)\" does not say where its site is published",
        helps: [.init("add this line:", lines: ["- Published at: https://www.example.com"])],
        notes: [
          "feeds, site maps, links between languages and notices need whole addresses, and are "
            + "left out without one"
        ]), about: index)
  }
}

extension DraftBlock {
  /// Whether the title is that of the shared clause, because the policy gives none of its own.
  var hasSharedTitle: Bool {
    shared != nil && (syntax.title.isEmpty || syntax.name != name.text)
  }

  /// A name written with a leading dot in the policy's own files.
  var isWrittenRelative: Bool { syntax.isRelative && home == .policy && shared == nil }
}

extension String {
  var withoutPeriod: String { hasSuffix(".") ? String(dropLast()) : self }

  var firstLower: String {
    guard let first else { return self }
    return first.lowercased() + dropFirst()
  }
}

internal import PolicyDiagnostics
internal import PolicyMarkdown
package import PolicyModel
internal import PolicyReference

extension TextDocument {
  /// The text of one edition of a policy.
  package init(_ policy: Policy, places: PolicyPlaces) {
    var reader = PolicyTextReader(policy, places: places)
    self = reader.read()
  }
}

/// Reads the words of a typed policy in the order in which readers see them.
private struct PolicyTextReader {
  let policy: Policy
  let places: PolicyPlaces
  var builder: TextBuilder
  /// Where each term was defined, by the index of its part.
  var termParts: [Name: Int] = [:]

  init(_ policy: Policy, places: PolicyPlaces) {
    self.policy = policy
    self.places = places
    builder = TextBuilder(
      title: policy.title, language: policy.language, place: places.place(of: policy.name))
  }

  mutating func read() -> TextDocument {
    readAll(policy.elements, level: 1, number: "")
    var document = builder.finish()
    document.type = type
    let claims = policy.facts(.claim)
    let answered = claims.filter {
      !$0.fields.values(.evidence).isEmpty || !$0.fields.values(.owner).isEmpty
    }
    document.claims = answered.flatMap { $0.fields.texts(.words) }
    document.contactsWithoutAddress = contactsWithoutAddress
    document.terms = terms
    document.publisher = publisher
    document.dates[.effective] = policy.effective
    document.dates[.updated] = policy.updated
    document.declared = DeclaredFacts(policy: policy, places: places)
    return document
  }

  /// How many contacts without an address belong to each clause.
  private var contactsWithoutAddress: [Name: Int] {
    policy.facts(.contact).filter { contact in
      !FieldLabel.addresses.contains { !contact.fields.values($0).isEmpty }
        && !contact.fields.words(.role).contains("supervisory authority")
    }.reduce(into: [:]) { $0[$1.holder, default: 0] += 1 }
  }

  private var type: TextDocument.DocumentType {
    switch policy.type {
    case "terms": .terms
    case "privacy notice", "cookie notice", "children's notice": .privacy
    default: .other
    }
  }

  private var publisher: [String] {
    let organisation = policy.organisation
    return [organisation.legalName, organisation.title]
      + organisation.fields.texts(.alsoWritten)
  }

  private var terms: [TextDocument.DeclaredTerm] {
    policy.allElements.compactMap { element in
      guard case .term(let term) = element else { return nil }
      return TextDocument.DeclaredTerm(
        title: term.title, otherForms: term.fields.texts(.alsoWritten),
        part: termParts[term.name], place: places.place(of: term.name))
    }
  }

  // MARK: - Elements

  /// Blocks nest no deeper than headings do.
  private mutating func readAll(_ elements: [Element], level: Int, number outer: String) {
    var numbered = 0
    for element in elements {
      var number = ""
      if policy.numbering == .decimal, element.isNumbered {
        numbered += 1
        number = outer.isEmpty ? "\(numbered)" : "\(outer).\(numbered)"
      }
      read(element, level: level, number: number)
      readAll(element.children, level: level + 1, number: number)
    }
  }

  private mutating func read(_ element: Element, level: Int, number: String) {
    switch element {
    case .section(let section):
      begin(.heading, element, level, number)
      read(gist: section.gist, of: section.name)
    case .clause(let clause):
      begin(.heading, element, level, number)
      // Words that cannot be taken over or printed are reported where they are lost.
      if clause.fields[.reuse] != nil || !clause.wording.markdown.isEmpty { builder.noteOther() }
      read(gist: clause.gist, of: clause.name)
      read(clause.wording, of: clause.name, level: level)
    case .term(let term):
      // A term without words of its own prints nothing; its clause defines it.
      if !term.wording.prose.isEmpty { begin(.term, element, level, number) }
      termParts[term.name] = builder.part
      read(term.wording, of: term.name, level: level)
    case .register(let register):
      begin(.register, element, level, number)
      builder.noteOther()
      read(register)
    }
  }

  private mutating func begin(
    _ kind: TextDocument.Part.Kind, _ element: Element, _ level: Int, _ number: String
  ) {
    let place = places.place(of: element.name)
    builder.begin(
      .init(
        kind: kind, title: element.title, level: level, place: place, name: element.name,
        scope: element.context.scope, number: number))
    guard !element.title.isEmpty, let place else { return }
    builder.beginPassage(.heading)
    builder.add(element.title, from: place.file, line(of: place))
    builder.endPassage()
  }

  /// The line of a heading; the words of its title are looked for there.
  private func line(of place: SourceRange) -> ByteRange {
    place.file.lineRange(place.file.lineIndex(at: place.bytes.start))
  }

  private mutating func read(gist: String, of name: Name) {
    guard !gist.isEmpty, let place = places.place(of: name, .gist) else { return }
    builder.beginPassage(.note)
    builder.add(gist, from: place.file, place.bytes)
    builder.endPassage()
  }

  private mutating func read(_ wording: Wording, of name: Name, level: Int) {
    guard !wording.prose.isEmpty else { return }
    let isForeign = wording.language.map { $0 != policy.language } ?? false
    // Words in another language are not what the rules of this one are for.
    guard !isForeign, let file = places.block(name)?.body else {
      builder.noteOther()
      return
    }
    ProsePassages.add(wording.prose, of: file, headingBase: level, name: name, to: &builder)
  }

  private mutating func read(_ register: Register) {
    guard let file = places.block(register.name)?.body else { return }
    for row in register.table.rows {
      for cell in row {
        builder.beginPassage(.cell)
        ProsePassages.addCell(cell, of: file, to: &builder)
        builder.endPassage()
      }
    }
  }
}

extension Element {
  /// Titled sections and clauses have a number where headings carry one.
  fileprivate var isNumbered: Bool {
    switch self {
    case .section, .clause: !title.isEmpty
    case .term, .register: false
    }
  }
}

internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyReference

/// One walk over a policy that writes it as JSON: in full for readers, or the content of one block for
/// its digest.
struct PolicyJSONPass {
  let policy: Policy
  let facts: PublicFacts
  var digests: BlockDigests
  let words: RenderedWords
  var writer: JSONWriter
  /// Writing for a digest: blocks inside stand as their digests, nothing rendered is written.
  private let isContent: Bool

  init(
    policy: Policy, facts: PublicFacts, digests: BlockDigests, words: RenderedWords,
    form: JSONWriter.Form, isContent: Bool = false, capacity: Int
  ) {
    self.policy = policy
    self.facts = facts
    self.digests = digests
    self.words = words
    writer = JSONWriter(form, capacity: capacity)
    self.isContent = isContent
  }

  // MARK: The policy

  mutating func writePolicy(variants: [LanguageVariant]) {
    writer.begin(isObject: true)
    if let language = policy.controllingLanguage {
      writer.string("controlling_language", language)
    }
    writer.string("digest", digests.whole.text)
    writeDate("effective", policy.effective)
    writer.key("elements")
    writeElements()
    writeFacts()
    ToldFields(policy.fields, of: .policy, facts).write(to: &writer)
    if let range = words.footnotes[policy.name] {
      writer.key("footnotes_html")
      writer.string(utf8: words.html[range])
    }
    writeIdentity(variants: variants)
    writer.end()
  }

  /// Writes what the digest of the whole is taken of.
  mutating func writeContent() {
    writer.begin(isObject: true)
    if let language = policy.controllingLanguage {
      writer.string("controlling_language", language)
    }
    writeDate("effective", policy.effective)
    writer.strings("elements", policy.elements.compactMap { digests.byName[$0.name]?.text })
    writeFacts()
    ToldFields(policy.fields, of: .policy, facts).write(to: &writer)
    writeIdentity(variants: [])
    writer.end()
  }

  /// Former names to version: the keys from `former_names` on.
  private mutating func writeIdentity(variants: [LanguageVariant]) {
    let formerNames = policy.formerNames.filter { facts.mayMention($0.new) }
    writer.array("former_names") { array in
      for former in formerNames {
        array.object {
          $0.string("new", former.new.text)
          $0.string("old", former.old.text)
        }
      }
    }
    writer.strings("jurisdictions", policy.jurisdictions.map(\.text))
    writer.string("language", policy.language)
    writer.strings("languages", policy.languages)
    writer.string("name", policy.name.text)
    writer.string("numbering", policy.numbering.rawValue)
    writeOrganisation()
    writeDate("published", policy.published)
    writeDate("reviewed", policy.reviewed)
    writer.string("schema", PolicyJSON.schema)
    writer.string("source_language", policy.sourceLanguage)
    writer.strings("surfaces", policy.surfaces)
    writer.string("title", policy.title)
    writer.string("type", policy.type)
    writeDate("updated", policy.updated)
    if !isContent { PolicyJSONPass.write(variants, to: &writer) }
    if let version = policy.version { writer.string("version", version.text) }
  }

  static func write(_ variants: [LanguageVariant], to writer: inout JSONWriter) {
    writer.array("variants") { array in
      for variant in variants {
        array.object {
          $0.string("json", variant.json)
          $0.string("language", variant.language)
          $0.string("markdown", variant.markdown)
          $0.string("page", variant.page)
        }
      }
    }
  }

  private mutating func writeOrganisation() {
    let organisation = policy.organisation
    let facts = facts
    writer.object("organisation") { object in
      if let base = organisation.baseAddress { object.string("base_address", base) }
      ToldFields(organisation.fields, of: .organisation, facts).write(to: &object)
      object.string("legal_name", organisation.legalName)
      if let name = organisation.name { object.string("name", name.text) }
      object.string("title", organisation.title)
    }
  }

  private mutating func writeDate(_ key: String, _ date: CalendarDate?) {
    if let date { writer.string(key, date.description) }
  }

  private mutating func writeFacts() {
    let facts = facts
    writer.array("facts") { array in
      for (fact, fields) in facts.facts {
        array.object { object in
          FieldsJSON.write(fact.context.scope, as: "applies_to", to: &object)
          PolicyJSONPass.write(fact.context, to: &object)
          fields.write(to: &object)
          if facts.mayMention(fact.holder) { object.string("holder", fact.holder.text) }
          object.string("kind", PolicyJSONPass.kindName(fact.kind))
          object.string("name", fact.name.text)
          object.string("title", fact.title)
        }
      }
    }
  }

  // MARK: Elements

  /// Writes all elements, each with those inside it, without recursion: depth is the author's choice.
  private mutating func writeElements() {
    writer.begin(isObject: false)
    var open: [(rest: ArraySlice<Element>, parent: Element?)] = [(policy.elements[...], nil)]
    while let last = open.indices.last {
      if let element = open[last].rest.popFirst() {
        beginElement(element)
        open.append((element.children[...], element))
      } else {
        writer.end()
        if let parent = open.removeLast().parent {
          finish(parent)
          writer.end()
        }
      }
    }
  }

  /// Writes an object up to its list of children, which is open afterwards.
  private mutating func beginElement(_ element: Element) {
    writer.begin(isObject: true)
    FieldsJSON.write(element.context.scope, as: "applies_to", to: &writer)
    writer.strings("badges", words.badges[element.name] ?? [])
    writer.key("children")
    writer.begin(isObject: false)
  }

  /// Writes the content of one block, what stands inside it as digests.
  mutating func writeContent(of element: Element) {
    writer.begin(isObject: true)
    FieldsJSON.write(element.context.scope, as: "applies_to", to: &writer)
    writer.strings("children", element.children.compactMap { digests.byName[$0.name]?.text })
    finish(element)
    writer.end()
  }

  /// Writes the keys after `children`.
  private mutating func finish(_ element: Element) {
    if case .register(let register) = element { writeColumns(register) }
    PolicyJSONPass.write(element.context, to: &writer)
    if case .term(let term) = element, let clause = term.definedIn {
      writer.string("defined_in", clause.text)
    }
    if !isContent, let digest = digests.byName[element.name] {
      writer.string("digest", digest.text)
    }
    ToldFields(element.fields, of: element.kind, facts).write(to: &writer)
    if case .section = element, let range = words.footnotes[element.name] {
      writer.key("footnotes_html")
      writer.string(utf8: words.html[range])
    }
    writeGist(element)
    writeHTML(element)
    writer.string("kind", element.kindName)
    writeLanguageAndMarkdown(element)
    writer.string("name", element.name.text)
    if !isContent, let number = words.numbers[element.name] { writer.string("number", number) }
    if case .register(let register) = element { writeRows(register) }
    writeOrigin(element)
    writeText(element)
    writer.string("title", element.title)
  }

  private mutating func writeGist(_ element: Element) {
    switch element {
    case .section(let section):
      if !section.gist.isEmpty { writer.string("gist", section.gist) }
    case .clause(let clause):
      if !clause.gist.isEmpty { writer.string("gist", clause.gist) }
    case .term, .register: break
    }
  }

  private mutating func writeHTML(_ element: Element) {
    guard !isContent, let range = words.words[element.name] else { return }
    writer.key("html")
    writer.string(utf8: words.html[range])
  }

  private mutating func writeLanguageAndMarkdown(_ element: Element) {
    guard let wording = element.wording else { return }
    if let language = wording.language { writer.string("language", language) }
    writer.string("markdown", wording.markdown)
  }

  private mutating func writeText(_ element: Element) {
    guard element.wording != nil else { return }
    writer.string("text", facts.printed.texts[element.name] ?? "")
  }

  private mutating func writeOrigin(_ element: Element) {
    guard case .clause(let clause) = element, let origin = clause.sharedFrom else { return }
    writer.object("shared_from") { object in
      object.string("clause", origin.clause.text)
      object.string("library", origin.library.text)
      if let version = origin.version { object.string("version", version.text) }
    }
  }

  private mutating func writeColumns(_ register: Register) {
    writer.array("columns") { array in
      for column in register.table.columns {
        array.object {
          $0.string("header", column.header)
          if let meaning = column.meaning { $0.string("meaning", meaning) }
        }
      }
    }
  }

  private mutating func writeRows(_ register: Register) {
    writer.string("register", PolicyJSONPass.kindName(register.kind))
    writer.array("rows") { rows in
      for row in register.table.rows {
        rows.array { $0.strings(row) }
      }
    }
  }

  /// Writes what a context says beside its scope; nothing if it says nothing.
  static func write(_ context: Context, to writer: inout JSONWriter) {
    guard
      !context.conditions.isEmpty || context.status != .current || !context.surfaces.isEmpty
    else { return }
    writer.object("context") { object in
      if !context.conditions.isEmpty { object.strings("conditions", context.conditions) }
      if context.status != .current { object.string("status", context.status.rawValue) }
      if !context.surfaces.isEmpty { object.strings("surfaces", context.surfaces) }
    }
  }

  /// A kind as JSON says it: lower case.
  static func kindName(_ kind: BlockKind) -> String { kind.rawValue.lowercased() }
}

extension JSONWriter {
  fileprivate mutating func strings(_ row: [Prose]) {
    for cell in row { string(cell.plainText) }
  }
}

extension Element {
  var kind: BlockKind {
    switch self {
    case .section: .section
    case .clause: .clause
    case .term: .term
    case .register(let register): register.kind
    }
  }

  /// What the JSON calls it.
  var kindName: String {
    switch self {
    case .section: "section"
    case .clause: "clause"
    case .term: "term"
    case .register: "register"
    }
  }

  var fields: FieldSet {
    switch self {
    case .section(let section): section.fields
    case .clause(let clause): clause.fields
    case .term(let term): term.fields
    case .register(let register): register.fields
    }
  }

  var wording: Wording? {
    switch self {
    case .clause(let clause): clause.wording
    case .term(let term): term.wording
    case .section, .register: nil
    }
  }
}

internal import PolicyModel
internal import PolicyReference

/// Writes the public fields of a block as one object, label by label.
struct FieldsJSON {
  let kind: BlockKind
  let facts: PublicFacts

  /// Labels that have a place of their own beside the fields.
  private static let placedElsewhere: Set<FieldLabel> = [
    .appliesTo, .surface, .status, .when, .gist, .formerly, .type, .version, .effective, .updated,
    .published, .reviewed, .jurisdictions, .surfaces, .languages, .numbering, .legalName,
    .publishedAt, .organisation, .language,
  ]

  /// Whether a field stands among the fields of the JSON of a block.
  static func carries(_ label: FieldLabel, in kind: BlockKind) -> Bool {
    guard FactFields.rule(label, in: kind) != nil,
      PublicFields.visibility(of: label, in: kind) == .public
    else { return false }
    // Kind and version of a fact are fields like any other; those of a policy are not.
    switch kind {
    case .policy, .organisation: return !placedElsewhere.contains(label)
    default: return !common.contains(label)
    }
  }

  private static let common: Set<FieldLabel> = [
    .appliesTo, .surface, .status, .when, .gist, .formerly,
  ]

  /// Writes nothing if there is nothing public to say.
  func write(_ fields: FieldSet, to writer: inout JSONWriter) {
    var entries: [(key: String, answer: FieldAnswer, label: FieldLabel)] = []
    for entry in fields.entries where FieldsJSON.carries(entry.label, in: kind) {
      guard let answer = publicAnswer(entry) else { continue }
      entries.append((entry.label.slug, answer, entry.label))
    }
    guard !entries.isEmpty else { return }
    entries.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    writer.object("fields") { object in
      for entry in entries {
        object.key(entry.key)
        if case .values(let values) = entry.answer {
          object.array { array in
            for value in values { FieldsJSON.write(value, to: &array) }
          }
        } else {
          object.string("none")
        }
      }
    }
  }

  /// What readers may know of an answer: values and a declared none; why something is unknown, not
  /// applicable or blank stays among authors.
  private func publicAnswer(_ entry: FieldSet.Entry) -> FieldAnswer? {
    switch entry.answer {
    case .declaredNone: return .declaredNone
    case .unknown, .notApplicable, .gap: return nil
    case .values(let values):
      let told = values.filter { mayTell($0, of: entry.label) }
      return told.isEmpty ? nil : .values(told)
    }
  }

  /// Names and addresses of parties are told only where readers meet them anyway.
  private func mayTell(_ value: FieldValue, of label: FieldLabel) -> Bool {
    if case .reference(let name, _) = value.content { return facts.mayMention(name) }
    if FieldsJSON.identifying.contains(label), kind.family == .fact {
      return facts.printed.shows(value.text)
    }
    if case .referenceOrText = FactFields.rule(label, in: kind)?.type {
      return facts.printed.shows(value.text)
    }
    return true
  }

  /// Labels that say who somebody is or how to reach them.
  private static let identifying: Set<FieldLabel> = [
    .alsoWritten, .name, .email, .phone, .post, .form, .link, .signedCopy,
  ]

  /// One value; keys in order.
  static func write(_ value: FieldValue, to writer: inout JSONWriter) {
    writer.object { object in
      if case .reference(_, let role?) = value.content { object.string("as", role) }
      if case .jurisdiction(let code) = value.content { object.string("code", code.text) }
      if case .period(let period) = value.content {
        object.number("count", period.count)
      }
      if case .date(let date) = value.content { object.string("date", date.description) }
      if case .period(let period) = value.content, !period.event.isEmpty {
        object.string("event", period.event)
      }
      if case .pair(let key, _) = value.content { object.string("left", key) }
      if case .reference(let name, _) = value.content { object.string("name", name.text) }
      if case .number(let number) = value.content { object.number("number", number) }
      if value.isPlanned { object.bool("planned", true) }
      if value.isPossible { object.bool("possible", true) }
      if let qualifier = value.qualifier { object.string("qualifier", qualifier) }
      if case .pair(_, let second) = value.content { object.string("right", second) }
      if case .scope(let scope) = value.content { write(scope, as: "scope", to: &object) }
      object.string("text", value.text)
      object.string("type", typeName(value.content))
      if case .period(let period) = value.content { object.string("unit", period.unit.rawValue) }
      if case .version(let version) = value.content { object.string("version", version.text) }
      if case .word(let word) = value.content { object.string("word", word) }
      if case .yesNo(let answer) = value.content { object.bool("yes", answer) }
    }
  }

  /// The name of a kind of value in JSON.
  static func typeName(_ content: FieldValue.Content) -> String {
    switch content {
    case .text: "text"
    case .word: "word"
    case .date: "date"
    case .period: "period"
    case .version: "version"
    case .number: "number"
    case .yesNo: "yes-no"
    case .reference: "reference"
    case .jurisdiction: "jurisdiction"
    case .scope: "scope"
    case .email: "email"
    case .phone: "phone"
    case .link: "link"
    case .quotation: "quotation"
    case .pair: "pair"
    }
  }

  /// Whom words concern; nothing for everyone.
  static func write(_ scope: Scope, as key: String, to writer: inout JSONWriter) {
    switch scope {
    case .everyone: break
    case .only(let codes):
      writer.object(key) { $0.strings("only", codes.map(\.text)) }
    case .except(let codes):
      writer.object(key) { $0.strings("except", codes.map(\.text)) }
    }
  }
}

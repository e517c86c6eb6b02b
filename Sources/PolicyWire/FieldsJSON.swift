internal import PolicyModel

/// Writes the values of fields.
enum FieldsJSON {
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

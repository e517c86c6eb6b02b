internal import PolicyModel
internal import PolicyReference

// The part of the schema that the reference of fields decides: which label takes what.
extension PolicySchema {
  /// The kinds of value and the keys that each has beside `text` and `type`.
  private static let valueKeys: [(type: String, keys: [(name: String, definition: String)])] = [
    ("text", []), ("word", [("word", "words")]), ("date", [("date", "date")]), ("period", []),
    ("version", [("version", "words")]), ("number", []), ("yes-no", []),
    ("reference", [("name", "name")]), ("jurisdiction", [("code", "region")]),
    ("scope", []), ("email", []), ("phone", []), ("link", []), ("quotation", []),
    ("pair", [("left", "words"), ("right", "words")]),
  ]

  /// One definition for each kind of value: `value-period`.
  static func writeValueDefinitions(to defs: inout JSONWriter) {
    for (type, keys) in valueKeys {
      defs.object("value-" + type) { value in
        value.string("type", "object")
        value.bool("additionalProperties", false)
        value.strings("required", ["text", "type"] + requiredKeys(of: type, keys.map(\.name)))
        value.object("properties") { properties in
          for key in keys { properties.reference(key.name, key.definition) }
          writeSpecialKeys(of: type, to: &properties)
          properties.object("planned") { $0.bool("const", true) }
          properties.object("possible") { $0.bool("const", true) }
          properties.type("qualifier", "string")
          properties.type("text", "string")
          properties.object("type") { $0.string("const", type) }
        }
      }
    }
  }

  private static func requiredKeys(of type: String, _ keys: [String]) -> [String] {
    switch type {
    case "period": ["count", "unit"]
    case "number": ["number"]
    case "yes-no": ["yes"]
    default: keys
    }
  }

  private static func writeSpecialKeys(of type: String, to properties: inout JSONWriter) {
    switch type {
    case "period":
      properties.object("count") {
        $0.string("type", "integer")
        $0.number("minimum", 0)
      }
      properties.type("event", "string")
      properties.words("unit", Period.Unit.allCases.map(\.rawValue))
    case "number":
      properties.object("number") {
        $0.string("type", "integer")
        $0.number("minimum", 0)
      }
    case "yes-no": properties.type("yes", "boolean")
    case "reference": properties.type("as", "string")
    case "scope": properties.reference("scope", "scope")
    default: break
    }
  }

  /// The public fields of a kind: label to answer.
  static func writeFields(_ kind: BlockKind, to defs: inout JSONWriter) {
    let rules = FactFields.rules(of: kind)
      .filter { PublicField.find($0.label, in: kind) != nil }
      .sorted { $0.label.slug.utf8.lexicographicallyPrecedes($1.label.slug.utf8) }
    defs.object("fields-" + PolicyJSONPass.kindName(kind)) { fields in
      fields.string("type", "object")
      fields.bool("additionalProperties", false)
      fields.object("properties") { properties in
        for rule in rules {
          properties.object(rule.label.slug) { writeAnswer(rule, to: &$0) }
        }
      }
    }
  }

  /// One definition for the answers of each kind of value, `one-period` and `list-period`: values, a
  /// reference, plain words where a draft has something else, or that the author declared none.
  static func writeAnswerDefinitions(to defs: inout JSONWriter) {
    for (type, _) in valueKeys {
      for shape in ["one", "list"] {
        defs.object(shape + "-" + type) { answer in
          answer.array("anyOf") { choices in
            choices.object { $0.string("const", "none") }
            choices.object { list in
              list.string("type", "array")
              list.number("minItems", 1)
              if shape == "one" { list.number("maxItems", 1) }
              list.object("items") { items in
                let others = ["reference", "text"].filter { $0 != type }
                items.anyOf(([type] + others).map { "value-" + $0 })
              }
            }
          }
        }
      }
    }
  }

  private static func writeAnswer(_ rule: FieldRule, to answer: inout JSONWriter) {
    answer.string("description", rule.summary)
    let shape = rule.shape == .one ? "one" : "list"
    answer.string("$ref", "#/$defs/\(shape)-\(typeName(rule.type) ?? "text")")
    if let words = words(of: rule.type) {
      answer.object("items") { items in
        items.object("properties") { $0.words("word", words) }
      }
    }
  }

  /// The kind of value that a type is read as; `nil` for plain words.
  private static func typeName(_ type: ValueType) -> String? {
    switch type {
    case .text, .name, .language, .path, .sharedClause, .parameter, .citation, .reason,
      .predicate, .channels, .reference, .referenceOrText:
      nil
    case .quotation: "quotation"
    case .word, .openWord, .vocabulary, .permission: "word"
    case .date: "date"
    case .duration: "period"
    case .version: "version"
    case .number: "number"
    case .yesNo: "yes-no"
    case .email: "email"
    case .phone: "phone"
    case .link: "link"
    case .jurisdiction, .region: "jurisdiction"
    case .scope: "scope"
    case .argument, .valueDefinition, .fact, .because, .column: "pair"
    }
  }

  /// The closed list of a type; `nil` if any word will do.
  private static func words(of type: ValueType) -> [String]? {
    switch type {
    case .word(let words), .openWord(let words): words
    case .permission: ["yes", "no", "only with permission"]
    default: nil
    }
  }
}

extension JSONWriter {
  /// Writes a property that is defined elsewhere in the schema.
  mutating func reference(_ name: String, _ definition: String) {
    object(name) { $0.string("$ref", "#/$defs/" + definition) }
  }

  /// Writes a property of a plain type.
  mutating func type(_ name: String, _ type: String) {
    object(name) { $0.string("type", type) }
  }

  /// Writes a property that is a string of some shape.
  mutating func pattern(_ name: String, _ pattern: String) {
    object(name) {
      $0.string("type", "string")
      $0.string("pattern", pattern)
    }
  }

  /// Writes a property that is one of some words.
  mutating func words(_ name: String, _ words: [String]) {
    object(name) { $0.strings("enum", words) }
  }

  /// Writes a property that is a list of what is defined elsewhere.
  mutating func list(_ name: String, of definition: String) {
    object(name) {
      $0.string("type", "array")
      $0.reference("items", definition)
    }
  }

  /// Writes a choice between definitions.
  mutating func anyOf(_ definitions: [String]) {
    array("anyOf") { choices in
      for name in definitions {
        choices.object { $0.string("$ref", "#/$defs/" + name) }
      }
    }
  }
}

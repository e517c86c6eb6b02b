internal import PolicyModel
internal import PolicyReference

/// The JSON Schema of `policyc/policy/1`, made from the reference of fields.
///
/// The file in `Schemas/` is its output; a test holds the two together, so that no kind, label or
/// closed word can be missing from the contract.
package enum PolicySchema {
  /// The schema as text, ending with a newline.
  package static func text() -> [UInt8] {
    var writer = JSONWriter(.pretty, capacity: 1 << 16)
    writer.object { schema in
      schema.string("$schema", "https://json-schema.org/draft/2020-12/schema")
      schema.string("$id", "urn:policyc:schema:policy:1")
      schema.string("title", PolicyJSON.schema)
      schema.string(
        "description", "One policy in one language with everything that is public about it.")
      writePolicy(to: &schema)
      schema.object("$defs") { defs in
        writeSimpleDefinitions(to: &defs)
        writeValueDefinitions(to: &defs)
        writeAnswerDefinitions(to: &defs)
        writeElementDefinitions(to: &defs)
        for kind in factKinds { writeFact(kind, to: &defs) }
        for kind in kindsWithFields { writeFields(kind, to: &defs) }
      }
    }
    return writer.finish()
  }

  /// Kinds of facts as the model has them: one fact each, never a table; a term that is a category
  /// of data is one too.
  private static let factKinds = BlockKind.allCases.filter { $0.family == .fact } + [.term]

  private static let registerKinds =
    [BlockKind.cookies] + BlockKind.allCases.filter { $0.family == .table }

  private static let kindsWithFields =
    [BlockKind.policy, .organisation, .section, .clause] + factKinds
    + registerKinds.filter { $0 != .cookies }

  private static func fieldsName(_ kind: BlockKind) -> String {
    "fields-" + PolicyJSONPass.kindName(kind)
  }

  // MARK: The whole

  private static func writePolicy(to schema: inout JSONWriter) {
    schema.closedObject(required: [
      "digest", "elements", "facts", "former_names", "jurisdictions", "language", "languages",
      "name", "numbering", "organisation", "schema", "source_language", "surfaces", "title", "type",
      "variants",
    ]) { properties in
      properties.reference("controlling_language", "language")
      properties.reference("digest", "digest")
      properties.reference("effective", "date")
      properties.list("elements", of: "element")
      properties.object("facts") { facts in
        facts.string("type", "array")
        facts.object("items") { items in
          items.anyOf(factKinds.map { "fact-" + PolicyJSONPass.kindName($0) })
        }
      }
      properties.reference("fields", fieldsName(.policy))
      properties.type("footnotes_html", "string")
      properties.list("former_names", of: "former-name")
      properties.list("jurisdictions", of: "jurisdiction")
      properties.reference("language", "language")
      properties.list("languages", of: "language")
      properties.reference("name", "name")
      properties.words("numbering", ClosedWords.numberings)
      properties.reference("organisation", "organisation")
      properties.reference("published", "date")
      properties.reference("reviewed", "date")
      properties.object("schema") { $0.string("const", PolicyJSON.schema) }
      properties.reference("source_language", "language")
      properties.list("surfaces", of: "words")
      properties.type("title", "string")
      properties.words("type", ClosedWords.policyTypes)
      properties.reference("updated", "date")
      properties.list("variants", of: "variant")
      properties.type("version", "string")
    }
  }

  private static func writeSimpleDefinitions(to defs: inout JSONWriter) {
    defs.type("words", "string")
    defs.pattern("name", "^[a-z][a-z0-9]*([.-][a-z0-9]+)*$")
    defs.pattern("date", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    defs.pattern("digest", "^[0-9a-f]{64}$")
    defs.pattern("language", "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
    // Projects bring law files for regimes of their own, so the codes are no closed list.
    defs.pattern("jurisdiction", "^[A-Z0-9]+(-[A-Z0-9]+)*$")
    defs.pattern("region", "^[A-Z0-9]+(-[A-Z0-9]+)*$")
    defs.object("scope") { scope in
      scope.closedObject(required: []) { properties in
        properties.list("only", of: "jurisdiction")
        properties.list("except", of: "jurisdiction")
      }
      scope.number("minProperties", 1)
      scope.number("maxProperties", 1)
    }
    defs.object("context") { context in
      context.closedObject(required: []) { properties in
        properties.list("conditions", of: "words")
        properties.words("status", ClosedWords.statuses)
        properties.list("surfaces", of: "words")
      }
    }
    defs.object("former-name") { entry in
      entry.closedObject(required: ["new", "old"]) { properties in
        properties.reference("new", "name")
        properties.reference("old", "name")
      }
    }
    defs.object("variant") { variant in
      variant.closedObject(required: ["json", "language", "markdown", "page"]) { properties in
        properties.type("json", "string")
        properties.reference("language", "language")
        properties.type("markdown", "string")
        properties.type("page", "string")
      }
    }
    defs.object("organisation") { organisation in
      organisation.closedObject(required: ["legal_name", "title"]) { properties in
        properties.type("base_address", "string")
        properties.reference("fields", fieldsName(.organisation))
        properties.type("legal_name", "string")
        properties.reference("name", "name")
        properties.type("title", "string")
      }
    }
  }

  // MARK: Elements and facts

  private static func writeElementDefinitions(to defs: inout JSONWriter) {
    defs.object("element") { $0.anyOf(["section", "clause", "term", "register"]) }
    for kind in ["section", "clause", "term", "register"] {
      defs.object(kind) { element in
        element.closedObject(required: required(of: kind)) { properties in
          writeProperties(of: kind, to: &properties)
        }
      }
    }
  }

  private static func required(of kind: String) -> [String] {
    let common = ["badges", "children", "digest", "kind", "name", "title"]
    switch kind {
    case "clause", "term": return common + ["markdown", "text"]
    case "register": return common + ["columns", "register", "rows"]
    default: return common
    }
  }

  private static func writeProperties(of kind: String, to properties: inout JSONWriter) {
    properties.reference("applies_to", "scope")
    properties.list("badges", of: "words")
    properties.list("children", of: "element")
    properties.reference("context", "context")
    properties.reference("digest", "digest")
    properties.object("kind") { $0.string("const", kind) }
    properties.reference("name", "name")
    properties.pattern("number", "^[0-9]+([.][0-9]+)*$")
    properties.type("title", "string")
    switch kind {
    case "section":
      properties.reference("fields", fieldsName(.section))
      properties.type("footnotes_html", "string")
      properties.type("gist", "string")
    case "clause":
      properties.reference("fields", fieldsName(.clause))
      properties.type("gist", "string")
      writeWords(to: &properties)
      properties.object("shared_from") { origin in
        origin.closedObject(required: ["clause", "library"]) { inner in
          inner.reference("clause", "name")
          inner.reference("library", "name")
          inner.type("version", "string")
        }
      }
    case "term":
      properties.reference("defined_in", "name")
      properties.reference("fields", fieldsName(.term))
      writeWords(to: &properties)
    default: writeTable(to: &properties)
    }
  }

  private static func writeWords(to properties: inout JSONWriter) {
    properties.type("html", "string")
    properties.reference("language", "language")
    properties.type("markdown", "string")
    properties.type("text", "string")
  }

  private static func writeTable(to properties: inout JSONWriter) {
    properties.object("columns") { columns in
      columns.string("type", "array")
      columns.object("items") { column in
        column.closedObject(required: ["header"]) { inner in
          inner.type("header", "string")
          inner.type("meaning", "string")
        }
      }
    }
    properties.object("fields") { fields in fields.anyOf(registerKinds.map(fieldsName)) }
    properties.type("html", "string")
    properties.words("register", registerKinds.map(PolicyJSONPass.kindName))
    properties.object("rows") { rows in
      rows.string("type", "array")
      rows.object("items") { row in
        row.string("type", "array")
        row.object("items") { $0.string("type", "string") }
      }
    }
  }

  private static func writeFact(_ kind: BlockKind, to defs: inout JSONWriter) {
    let name = PolicyJSONPass.kindName(kind)
    defs.object("fact-" + name) { fact in
      fact.closedObject(required: ["kind", "name", "title"]) { properties in
        properties.reference("applies_to", "scope")
        properties.reference("context", "context")
        properties.reference("fields", fieldsName(kind))
        properties.reference("holder", "name")
        properties.object("kind") { $0.string("const", name) }
        properties.reference("name", "name")
        properties.type("title", "string")
      }
    }
  }
}

extension JSONWriter {
  /// Writes the keys of a schema for an object that has these properties and no others.
  fileprivate mutating func closedObject(
    required: [String], _ properties: (inout JSONWriter) -> Void
  ) {
    string("type", "object")
    bool("additionalProperties", false)
    if !required.isEmpty { strings("required", required) }
    object("properties", properties)
  }
}

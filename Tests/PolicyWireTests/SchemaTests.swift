import Foundation
import PolicyDiagnostics
import PolicyModel
import PolicyReference
import PolicyResources
import PolicySamples
import PolicyWire
import Testing

private let schemas = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Schemas")

@Test func theSchemaOfAPolicyIsTheOneTheReferenceMakes() throws {
  let url = schemas.appendingPathComponent("policy-1.schema.json")
  let made = Data(PolicySchema.text())
  let isRecording = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
  if isRecording { try made.write(to: url) }
  let isEqual = try Data(contentsOf: url) == made
  #expect(isEqual, "write it again with UPDATE_GOLDENS=1")
  #expect(!isRecording, "a recording run proves nothing")
}

@Test func theSchemaNamesEveryPublicLabelAndClosedWord() throws {
  let schema = try #require(
    try JSONSerialization.jsonObject(with: Data(PolicySchema.text())) as? [String: Any])
  let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
  for kind in BlockKind.allCases where kind.isFact || kind.family == .structure {
    let name = kind.rawValue.lowercased()
    if kind.family == .fact { #expect(definitions["fact-" + name] != nil) }
    let fields = try #require(definitions["fields-" + name]?["properties"] as? [String: Any])
    for rule in FieldReference.rules(of: kind)
    where PublicFields.visibility(of: rule.label, in: kind) == .public
      && ![.appliesTo, .surface, .status, .when, .gist, .formerly].contains(rule.label)
    {
      let field = try #require(fields[rule.label.slug], "\(kind): \(rule.label)")
      if case .word(let words) = rule.type {
        let data = try JSONSerialization.data(
          withJSONObject: field, options: .withoutEscapingSlashes)
        let text = String(decoding: data, as: UTF8.self)
        for word in words { #expect(text.contains("\"\(word)\""), "\(rule.label): \(word)") }
      }
    }
  }
  let codes = try #require(definitions["jurisdiction"]?["enum"] as? [String])
  #expect(Set(codes) == Jurisdictions.codes)
}

@Test func typesOfPoliciesAreThoseOfTheReference() throws {
  let data = try Data(contentsOf: schemas.appendingPathComponent("index-1.schema.json"))
  let text = String(decoding: data, as: UTF8.self)
  for type in ClosedWords.policyTypes { #expect(text.contains("\"\(type)\"")) }
}

/// The formats, each with a document that must be valid and the schema it must be valid under.
private func documents() -> [(schema: String, bytes: [UInt8])] {
  let policies = [Samples.larkspur(), Samples.policy([]), Samples.stuffedWithSecrets()]
  let encoded = policies.map { PolicyJSON().encode($0) }
  let variant = LanguageVariant(language: "en", page: "p", markdown: "m", json: "j")
  let entries = zip(policies, encoded).map {
    PolicyIndex.Entry($0, digest: $1.digest, variants: [variant])
  }
  let file = SourceFile(path: "a.md", text: "We answer soon.")
  let diagnostic = Diagnostic(
    "vague-word", at: SourceRange(file, ByteRange(10, 14)), "no period",
    helps: [.init("x", fix: .safe(TextEdit(SourceRange(file, ByteRange(0, 1)), "y")))])
  let manifest = Manifest(
    compiler: "policyc 0.1.0", inputs: [("as-of", "2026-03-01")],
    files: [.init(path: "a", bytes: [])])
  return encoded.map { ("policy-1", $0.bytes) } + [
    ("index-1", PolicyIndex.encode(entries)),
    ("diagnostics-1", DiagnosticsJSON.encode([diagnostic])), ("manifest-1", manifest.encode()),
  ]
}

/// Runs Python's jsonschema over schema and document; `nil` if it is not installed.
private func validate(_ schema: String, _ bytes: [UInt8]) throws -> String? {
  let program = """
    import json, sys
    try:
        import jsonschema
    except ImportError:
        sys.exit(77)
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft202012Validator.check_schema(schema)
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin)))
    print("".join(f"{list(error.path)}: {error.message[:300]}\\n" for error in errors), end="")
    """
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [
    "python3", "-c", program, schemas.appendingPathComponent(schema + ".schema.json").path,
  ]
  let input = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try Data(bytes).write(to: input)
  defer { try? FileManager.default.removeItem(at: input) }
  let output = Pipe()
  process.standardInput = try FileHandle(forReadingFrom: input)
  process.standardOutput = output
  process.standardError = output
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  if process.terminationStatus == 77 || process.terminationStatus == 127 {
    let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"
    #expect(!isRequired, "Python's jsonschema is missing")
    print("skipped: Python's jsonschema is not installed")
    return nil
  }
  return String(decoding: data, as: UTF8.self)
}

@Test func everyFormatIsValidUnderItsSchema() throws {
  for (schema, bytes) in documents() {
    #expect(try validate(schema, bytes) ?? "" == "", "\(schema)")
  }
}

@Test func schemasRefuseWhatTheyDoNotKnow() throws {
  for (schema, bytes) in documents() {
    var text = String(decoding: bytes, as: UTF8.self)
    text.insert(contentsOf: "\"unheard_of\": 1,", at: text.index(after: text.startIndex))
    guard let errors = try validate(schema, Array(text.utf8)) else { return }
    #expect(errors.contains("unheard_of"), "\(schema)")
  }
}

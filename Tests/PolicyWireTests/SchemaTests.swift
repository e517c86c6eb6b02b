import Foundation
import PolicyDiagnostics
import PolicyModel
import PolicyReference
import PolicyResources
import PolicySamples
import PolicyWire
import Testing

@Test func theSchemaOfAPolicyIsTheOneTheReferenceMakes() throws {
  let url = SchemaJudge.schemas.appendingPathComponent("policy-1.schema.json")
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
  let pattern = try Regex(#require(definitions["jurisdiction"]?["pattern"] as? String))
  for code in Jurisdictions.readers { #expect(code.wholeMatch(of: pattern) != nil) }
}

@Test func typesOfPoliciesAreThoseOfTheReference() throws {
  let data = try Data(contentsOf: SchemaJudge.schemas.appendingPathComponent("index-1.schema.json"))
  let text = String(decoding: data, as: UTF8.self)
  for type in ClosedWords.policyTypes { #expect(text.contains("\"\(type)\"")) }
}

/// The formats, each with documents that must be valid and the schema it must be valid under.
private func documents() -> [(schema: String, bytes: [[UInt8]])] {
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
  let waiver = Waiver(by: "x", until: "2026-03-01", reason: "y", place: diagnostic.range)
  let warning = Diagnostic("vague-word", .warning, at: diagnostic.range, "no period")
  let findings = FindingList([
    Finding(diagnostic), Finding(diagnostic, .waived(waiver)), Finding(warning),
  ])
  let manifest = Manifest(
    compiler: "policyc 0.1.0", inputs: [("as-of", "2026-03-01")],
    published: [
      .init(policy: "a", version: "1.0.0", digest: String(repeating: "a", count: 64))
    ], files: [.init(path: "a", bytes: [])])
  return [
    ("policy-1", encoded.map(\.bytes)), ("index-1", [PolicyIndex.encode(entries)]),
    ("baseline-1", [Baseline(recording: findings, on: "2026-03-01").encode()]),
    ("diagnostics-1", [DiagnosticsJSON.encode(findings)]),
    ("manifest-1", [manifest.encode()]),
  ]
}

/// What the judge says, and whether there is one; with `CI=true` there must be.
private func judge(_ documents: [[UInt8]], by schema: String) throws -> SchemaJudge.Verdict {
  let verdict = try SchemaJudge.judge(documents, by: schema)
  if verdict == .absent {
    #expect(ProcessInfo.processInfo.environment["CI"] != "true", "jsonschema is missing")
    print("skipped: Python's jsonschema is not installed")
  }
  return verdict
}

@Test func everyFormatIsValidUnderItsSchema() throws {
  for (schema, bytes) in documents() {
    let verdict = try judge(bytes, by: schema)
    #expect(verdict == .valid || verdict == .absent, "\(schema)")
  }
}

@Test func schemasRefuseWhatTheyDoNotKnow() throws {
  for (schema, bytes) in documents() {
    var text = String(decoding: bytes[0], as: UTF8.self)
    text.insert(contentsOf: "\"unheard_of\": 1,", at: text.index(after: text.startIndex))
    let verdict = try judge([Array(text.utf8)], by: schema)
    guard verdict != .absent else { return }
    #expect(verdict != .valid, "\(schema)")
  }
}

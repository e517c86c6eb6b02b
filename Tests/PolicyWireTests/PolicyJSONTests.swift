import Foundation
import PolicyModel
import PolicyReference
import PolicySamples
import PolicyWire
import Testing

private func json(_ policy: Policy, _ words: RenderedWords = RenderedWords()) -> String {
  String(decoding: PolicyJSON().encode(policy, words: words).bytes, as: UTF8.self)
}

private func object(_ policy: Policy) throws -> [String: Any] {
  let value = try JSONSerialization.jsonObject(with: Data(json(policy).utf8))
  return try #require(value as? [String: Any])
}

@Test func nothingPrivateReachesTheJSON() {
  let text = json(Samples.stuffedWithSecrets())
  let leaks = text.split(separator: "\n").filter { $0.contains("sEcReT") || $0.contains("secret-") }
  #expect(leaks == [])
}

@Test func secretsAreWhereTheTestLooksForThem() {
  let policy = Samples.stuffedWithSecrets()
  var dump = ""
  Swift.dump(policy, to: &dump)
  for label in Samples.internalLabels { #expect(dump.contains("sEcReT fact \(label.rawValue)")) }
}

@Test func everyInternalLabelIsInternalInEveryKind() {
  for kind in BlockKind.allCases {
    for label in Samples.internalLabels {
      #expect(PublicFields.visibility(of: label, in: kind) == .internal, "\(kind) \(label)")
    }
  }
}

@Test func aReviewIsPublicOnlyAsADateOfThePolicy() {
  #expect(PublicFields.visibility(of: .reviewed, in: .policy) == .public)
  #expect(PublicFields.visibility(of: .reviewed, in: .claim) == .internal)
}

@Test func keysAreSortedInEveryObject() {
  var open: [String] = []
  for line in json(Samples.larkspur()).split(separator: "\n") {
    let text = line.drop { $0 == " " }
    let depth = (line.count - text.count) / 2
    if text.hasPrefix("}") || text.hasPrefix("]") { continue }
    if text.hasPrefix("{") || text.hasPrefix("[") {
      while open.count <= depth + 1 { open.append("") }
      open[depth + 1] = ""
      continue
    }
    guard text.hasPrefix("\""), let end = text.dropFirst().range(of: "\": ") else { continue }
    while open.count <= depth + 1 { open.append("") }
    let key = String(text.dropFirst()[..<end.lowerBound])
    #expect(open[depth] < key, "\(open[depth]) before \(key)")
    open[depth] = key
    open[depth + 1] = ""
  }
}

@Test func factsCarryTheirTypedValues() throws {
  let facts = try #require(object(Samples.larkspur())["facts"] as? [[String: Any]])
  let practice = try #require(facts.first { $0["kind"] as? String == "practice" })
  let fields = try #require(practice["fields"] as? [String: [[String: Any]]])
  let period = try #require(fields["kept-for"]?.first)
  #expect(period["type"] as? String == "period")
  #expect(period["count"] as? Int == 24)
  #expect(period["unit"] as? String == "month")
  #expect(period["event"] as? String == "after account closure")
  #expect(fields["legal-basis"]?.first?["word"] as? String == "contract")
}

@Test func aPartyIsToldOnlyWhereTheWordsNameIt() throws {
  func kinds(_ policy: Policy) throws -> [String] {
    try #require(object(policy)["facts"] as? [[String: Any]]).compactMap { $0["kind"] as? String }
  }
  var policy = Samples.larkspur()
  #expect(try kinds(policy) == ["practice", "contact"])
  policy.elements.removeAll { $0.name == "rights" }
  #expect(try kinds(policy) == ["practice"])
}

@Test func aPartyIsToldNoFurtherThanTheWordsGo() throws {
  var policy = Samples.larkspur()
  policy.facts = policy.facts.map { fact in
    var fields = fact.fields
    if fact.kind == .contact { fields[.phone] = Samples.text("+1 617 555 0142") }
    return Fact(
      kind: fact.kind, name: fact.name, title: fact.title, holder: fact.holder, fields: fields,
      context: fact.context, origin: fact.origin)
  }
  #expect(json(policy).contains("privacy@larkspur.example"))
  #expect(!json(policy).contains("555 0142"))
}

@Test func deepPoliciesAreWrittenWithoutRecursion() {
  var element = Samples.clause("inner", "Inner", "Words.")
  for level in 0..<2_000 { element = Samples.section(Name("s\(level)"), "S", [element]) }
  #expect(json(Samples.policy([element])).contains("\"inner\""))
}

// MARK: Digests

@Test func theDigestFollowsTheWordsAndNotTheirLayout() {
  let policy = Samples.larkspur()
  let digest = PolicyJSON.digest(of: policy)
  let rendered = RenderedWords(html: Array("<p>".utf8), words: ["collect.account": 0..<3])
  let variants = [LanguageVariant(language: "en", page: "p", markdown: "m", json: "j")]
  #expect(PolicyJSON(variants: variants).encode(policy, words: rendered).digest == digest)
  var changed = policy
  changed.title += "!"
  #expect(PolicyJSON.digest(of: changed) != digest)
  changed = policy
  changed.elements.swapAt(0, 1)
  #expect(PolicyJSON.digest(of: changed) != digest)
}

@Test func aChangeInsideABlockChangesTheDigestsRoundIt() throws {
  func digests(_ policy: Policy) throws -> [String: String] {
    var found: [String: String] = [:]
    func collect(_ elements: Any?) {
      for element in elements as? [[String: Any]] ?? [] {
        found[element["name"] as? String ?? ""] = element["digest"] as? String
        collect(element["children"])
      }
    }
    collect(try object(policy)["elements"])
    return found
  }
  let policy = Samples.policy([
    Samples.section(
      "a", "A", [Samples.clause("a.b", "B", "One."), Samples.clause("a.c", "C", "Two.")]),
    Samples.clause("d", "D", "Three."),
  ])
  var changed = policy
  changed.elements[0] = Samples.section(
    "a", "A", [Samples.clause("a.b", "B", "One!"), Samples.clause("a.c", "C", "Two.")])
  let before = try digests(policy)
  let after = try digests(changed)
  #expect(before["a"] != after["a"])
  #expect(before["a.b"] != after["a.b"])
  #expect(before["a.c"] == after["a.c"])
  #expect(before["d"] == after["d"])
}

@Test func privateFieldsDoNotChangeTheDigest() {
  var policy = Samples.larkspur()
  let digest = PolicyJSON.digest(of: policy)
  policy.fields[.authorNote] = Samples.text("ask counsel")
  #expect(PolicyJSON.digest(of: policy) == digest)
}

import PolicyDiagnostics
import PolicyWire
import Testing

private let file = SourceFile(
  path: "Policies/a b/ä.policy.md", text: "# 😀 x\r\nWe answer soon.\r\n")

private func diagnostic(_ id: String = "vague-word", _ message: String = "vague") -> Diagnostic {
  Diagnostic(id, .warning, at: SourceRange(file, ByteRange(20, 24)), message)
}

/// The one run of a log.
private func run(_ list: FindingList, pages: [RulePage] = []) throws -> JSONValue {
  let bytes = SARIFLog(list, pages: pages, version: "0.1.0").encode()
  return try #require(try JSONReader.read(bytes)["runs"]?.array?.first)
}

private func results(_ list: FindingList) throws -> [JSONValue] {
  try #require(try run(list)["results"]?.array)
}

extension JSONValue {
  fileprivate subscript(path: [String]) -> JSONValue? {
    path.reduce(self) { value, key in
      Int(key).map { value?.array?[$0] } ?? value?[key]
    }
  }
}

struct SARIFTests {
  @Test func columnsCountCharactersAndPathsAreReferences() throws {
    let log = try run(FindingList([Finding(diagnostic())]))
    #expect(log["columnKind"]?.string == "unicodeCodePoints")
    let place = try #require(log[["results", "0", "locations", "0", "physicalLocation"]])
    #expect(place[["artifactLocation", "uri"]]?.string == "Policies/a%20b/%C3%A4.policy.md")
    #expect(place[["region", "startLine"]]?.number == 2)
    #expect(place[["region", "startColumn"]]?.number == 11)
    #expect(place[["region", "endColumn"]]?.number == 15)
    #expect(place[["region", "snippet", "text"]]?.string == "soon")
  }

  @Test func ruleCarriesItsPage() throws {
    let page = RulePage(
      id: "vague-word", title: "a word is vague", checks: "Every word", why: "Readers wait.",
      example: "```\nsoon\n```\n", instead: "within a day\n")
    let list = FindingList([Finding(diagnostic("other-rule")), Finding(diagnostic())])
    let log = try run(list, pages: [page])
    let rules = try #require(log[["tool", "driver", "rules"]]?.array)
    #expect(rules.map { $0["id"]?.string } == ["other-rule", "vague-word"])
    #expect(rules[0]["help"] == nil)
    #expect(rules[1][["shortDescription", "text"]]?.string == "A word is vague.")
    let markdown = try #require(rules[1][["help", "markdown"]]?.string)
    #expect(markdown.contains("````markdown\n```\nsoon\n```\n````"))
    #expect(log[["results", "0", "ruleIndex"]]?.number == 0)
    #expect(log[["results", "1", "ruleIndex"]]?.number == 1)
  }

  @Test(arguments: [
    ("a {{b}}", "a {{{{b}}}}."), ("see [a](b)", "see \\[a\\](b)."), ("[a] alone", "[a] alone."),
  ])
  func nothingInAMessageIsTakenForAPlaceholderOrLink(message: String, text: String) throws {
    let found = try results(FindingList([Finding(diagnostic("a-b", message))]))
    #expect(found[0][["message", "text"]]?.string == text)
  }

  @Test func helpsAndFixesAreThere() throws {
    var finding = diagnostic()
    finding.helps = [
      .init("write a period", fix: .choose(TextEdit(finding.range, "within 30 days"))),
      .init("or take it out"),
    ]
    finding.related = [.init(SourceRange(file, ByteRange(0, 1)), "in here")]
    let result = try results(FindingList([Finding(finding)]))[0]
    #expect(
      result[["message", "text"]]?.string == "vague.\nHelp: write a period.\nHelp: or take it out.")
    #expect(result["fixes"]?.array?.count == 1)
    let change = try #require(result[["fixes", "0", "artifactChanges", "0", "replacements", "0"]])
    #expect(change[["insertedContent", "text"]]?.string == "within 30 days")
    #expect(result[["fixes", "0", "properties", "safe"]] == .bool(false))
    #expect(result[["relatedLocations", "0", "message", "text"]]?.string == "in here")
    let name = result[["partialFingerprints", "policycFingerprint/v1"]]?.string
    #expect(name == Fingerprint(finding).text)
  }

  @Test func eitherAllResultsSayWhetherTheyAreSuppressedOrNone() throws {
    let waiver = Waiver(by: "x", until: "2026-12-31", reason: "why", place: diagnostic().range)
    let plain = try results(FindingList([Finding(diagnostic())]))
    #expect(plain[0]["suppressions"] == nil)
    let found = try results(
      FindingList([Finding(diagnostic()), Finding(diagnostic("b-c"), .waived(waiver))]))
    #expect(found[0]["suppressions"] == .array([]))
    #expect(found[1][["suppressions", "0", "kind"]]?.string == "external")
    #expect(found[1][["suppressions", "0", "justification"]]?.string == "why")
  }

  @Test func afterAComparisonEveryResultSaysItsState() throws {
    let old = FindingList([Finding(diagnostic())])
    let baseline = Baseline(recording: old, on: "2026-03-01")
    let both = FindingList([Finding(diagnostic()), Finding(diagnostic("b-c"))])
    let states = try results(baseline.compare(both)).map { $0["baselineState"]?.string }
    #expect(states == ["unchanged", "new"])
    #expect(try results(old)[0]["baselineState"] == nil)
  }

  @Test func unreadableFileHasNoRegionAndOmissionsAreTold() throws {
    let place = SourceRange(SourceFile(path: "a.policy.md", bytes: []), ByteRange(0, 0))
    let list = FindingList(
      [Finding(Diagnostic("unreadable-file", at: place, "it is a folder"))],
      omittedByFile: ["b.policy.md": 3])
    let log = try run(list)
    #expect(log[["results", "0", "locations", "0", "physicalLocation", "region"]] == nil)
    let note = log[["invocations", "0", "toolExecutionNotifications", "0", "message", "text"]]
    #expect(note?.string == "3 more findings in b.policy.md were left out")
  }
}

import Foundation
import PolicyDiagnostics
import PolicyTestSupport
import PolicyText
import Testing

/// Every rule has a text that has its fault and one that has none at all.
struct RuleTests {
  static let ids = TextRules.pages.map(\.id)

  @Test(arguments: ids)
  func failingFixtureHasTheMarkedFindingsAndNoOther(id: String) throws {
    let file = try RuleTests.file(of: id, "fail")
    let expected = RuleTests.expectations(file)
    #expect(try RuleTests.findings(file) == expected)
    #expect(expected.contains { $0.hasSuffix("[\(id)]") })
  }

  @Test(arguments: ids)
  func passingFixtureHasNoFindings(id: String) throws {
    let file = try RuleTests.file(of: id, "pass")
    #expect(RuleTests.expectations(file) == [])
    #expect(try RuleTests.findings(file) == [])
  }

  @Test(arguments: ids)
  func examplesOfAPageAreThoseOfItsFixtures(id: String) throws {
    let page = try #require(TextRules.pages.first { $0.id == id })
    for (side, example) in [("fail", page.example), ("pass", page.instead)] {
      let file = try RuleTests.file(of: id, side)
      let lines = Set(file.lineStarts.indices.map { file.text(file.lineRange($0)) })
      for line in example.components(separatedBy: "\n") { #expect(lines.contains(line)) }
    }
  }

  @Test(arguments: ids)
  func everyFindingSaysWhatToDoAndWhatReadersSuffer(id: String) throws {
    let file = try RuleTests.file(of: id, "fail")
    for finding in try Checking.check(file.path, String(decoding: file.bytes, as: UTF8.self)) {
      #expect(!finding.helps.isEmpty && !finding.notes.isEmpty, "\(finding.id)")
      #expect(!finding.message.hasSuffix("."))
      #expect(finding.message.first?.isUppercase == false)
      #expect(finding.group == .prose)
    }
  }

  @Test func pagesAreSortedUniqueAndFilled() {
    #expect(RuleTests.ids == Set(RuleTests.ids).sorted())
    for page in TextRules.pages {
      #expect(![page.title, page.checks, page.why, page.example, page.instead].contains(""))
      #expect(!page.title.hasSuffix("."))
    }
  }

  @Test func everyFixtureNamesItsRuleAsTheFileOfTheRuleDoes() throws {
    for id in RuleTests.ids {
      let name = id.split(separator: "-").map { $0.capitalized }.joined()
      let path = Fixtures.root + "/../../Sources/PolicyText/Rules/\(name).swift"
      #expect(FileManager.default.fileExists(atPath: path), "\(name)")
    }
  }

  // MARK: - Fixtures

  private static func file(of id: String, _ side: String) throws -> SourceFile {
    SourceFile(
      path: "Policies/harbour/privacy.policy.md",
      bytes: try Fixtures.bytes("rules/\(id)/\(side).policy.md"))
  }

  private static func findings(_ file: SourceFile) throws -> [String] {
    Expectation.made(
      try Checking.check(file.path, String(decoding: file.bytes, as: UTF8.self))
    ).map(\.description)
  }

  private static func expectations(_ file: SourceFile) -> [String] {
    Expectation.read(file).map(\.description)
  }
}

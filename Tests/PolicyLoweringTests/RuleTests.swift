import Foundation
import PolicyCompiler
import PolicyDiagnostics
import PolicyLowering
import PolicySyntax
import PolicyTestSupport
import Testing

struct RuleTests {
  /// Faults that only megabytes show; `HostileTests` and those of PolicyMarkdown show them.
  static let withoutFixture: Set<String> = ["more-faults", "too-much-printed", "too-much-work"]
  /// Rules whose page stands with those of the program.
  static let explainedElsewhere: Set<String> = ["path-outside-root"]

  static let ids = LoweringRules.pages.map(\.id).filter { !withoutFixture.contains($0) }

  @Test(arguments: ids)
  func failingFixtureHasTheMarkedFindingsAndNoOther(id: String) throws {
    let files = try RuleTests.files(of: id, "fail")
    let expected = RuleTests.expectations(files)
    let found = try RuleTests.findings(files)
    #expect(found == expected)
    #expect(expected.contains { $0.hasSuffix("[\(id)]") })
  }

  @Test(arguments: ids)
  func passingFixtureHasNoFindings(id: String) throws {
    let files = try RuleTests.files(of: id, "pass")
    #expect(RuleTests.expectations(files) == [])
    let found = try RuleTests.findings(files)
    #expect(found == [])
  }

  @Test(arguments: ids)
  func examplesOfAPageAreThoseOfItsFixtures(id: String) throws {
    let page = try #require(LoweringRules.pages.first { $0.id == id })
    for (side, example) in [("fail", page.example), ("pass", page.instead)] {
      let files = try RuleTests.files(of: id, side)
      let lines = Set(files.values.flatMap { $0.components(separatedBy: "\n") })
      for line in example.components(separatedBy: "\n") where !line.hasPrefix("<!-- Policies/") {
        #expect(lines.contains(line))
      }
    }
  }

  @Test(arguments: ids)
  func everyFindingOfAFixtureSaysWhatToDoAndWhy(id: String) throws {
    let files = try RuleTests.files(of: id, "fail")
    for finding in try Checking.compile(files).diagnostics {
      #expect(!finding.helps.isEmpty, "\(finding.id)")
      let says = !finding.notes.isEmpty || !finding.label.isEmpty
      #expect(says || finding.severity == .note, "\(finding.id)")
      #expect(!finding.message.hasSuffix("."))
      let isName = ["Markdown", "HTML"].contains { finding.message.hasPrefix($0) }
      #expect(finding.message.first?.isUppercase == false || isName)
      for word in ["token", "parse", "AST", "EOF", "expected", "illegal"] {
        #expect(!finding.message.contains(word))
      }
    }
  }

  @Test func pagesAreSortedUniqueAndFilled() {
    let ids = LoweringRules.pages.map(\.id)
    #expect(ids == Set(ids).sorted())
    #expect(Set(ids).isDisjoint(with: SyntaxRules.pages.map(\.id)))
    for page in LoweringRules.pages {
      #expect(![page.title, page.checks, page.why, page.example, page.instead].contains(""))
      #expect(!page.title.hasSuffix("."))
    }
  }

  @Test func everyIdInTheSourceHasAPage() throws {
    var found: Set<String> = []
    for target in ["PolicyLowering", "PolicyMarkdown"] {
      let folder = URL(filePath: Fixtures.root).appending(path: "../../Sources/\(target)")
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where file.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        for match in text.matches(of: /(?:Diagnostic|fault)\(\s*"([a-z0-9-]+)"/) {
          found.insert(String(match.1))
        }
        for match in text.matches(of: /isCycle \? "([a-z-]+)" : "([a-z-]+)"/) {
          found.formUnion([String(match.1), String(match.2)])
        }
      }
    }
    let known = Set(LoweringRules.pages.map(\.id))
    let elsewhere = RuleTests.explainedElsewhere.union(SyntaxRules.pages.map(\.id))
    #expect(found.subtracting(elsewhere).sorted() == known.sorted())
  }

  // MARK: - Fixtures

  /// The files of one side of a fixture: a single policy, or all below a folder.
  static func files(of id: String, _ side: String) throws -> [String: String] {
    let folder = "rules/\(id)/\(side)"
    let several = try Checking.sources(in: folder)
    if !several.isEmpty { return several }
    let bytes = try Fixtures.bytes(folder + ".policy.md")
    return ["Policies/harbour/privacy.policy.md": String(decoding: bytes, as: UTF8.self)]
  }

  private static func expectations(_ files: [String: String]) -> [String] {
    files.flatMap { path, text in
      Expectation.read(SourceFile(path: path, text: text)).map { "\(path) \($0)" }
    }.sorted()
  }

  private static func findings(_ files: [String: String]) throws -> [String] {
    let found = try Checking.compile(files).diagnostics
    return Dictionary(grouping: found, by: \.range.file.path).flatMap { path, diagnostics in
      Expectation.made(diagnostics).map { "\(path) \($0)" }
    }.sorted()
  }
}

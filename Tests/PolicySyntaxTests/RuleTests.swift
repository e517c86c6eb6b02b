import Foundation
import PolicyDiagnostics
import PolicySyntax
import PolicyTestSupport
import Testing

struct RuleTests {
  /// Faults that no text fixture can show, or only one of megabytes; `LimitTests` and
  /// `SourceReaderTests` show them.
  static let withoutFixture: Set<String> = [
    "body-too-long", "file-too-long", "invalid-utf-8", "line-too-long", "nul-byte",
    "too-many-blocks", "too-many-misspellings", "utf-16",
  ]
  static let fixtures = Fixtures.files(in: "rules", suffix: ".policy.md").filter { path in
    let id = path.split(separator: "/")[1]
    return SyntaxRules.pages.contains { $0.id == id }
  }

  @Test(arguments: fixtures)
  func fixtureHasTheMarkedFindingsAndNoOther(path: String) throws {
    let tree = SyntaxParser.parse(try Fixtures.source(path))
    #expect(Expectation.made(tree.diagnostics) == Expectation.read(tree.file))
    #expect(join(tree) == tree.file.bytes)
  }

  @Test(arguments: SyntaxRules.pages)
  func ruleHasAFailingAndAPassingFixture(page: RulePage) throws {
    guard !RuleTests.withoutFixture.contains(page.id) else { return }
    let fail = try Fixtures.source("rules/\(page.id)/fail.policy.md")
    #expect(Expectation.read(fail).contains { $0.words.hasSuffix("[\(page.id)]") })
    let pass = try Fixtures.source("rules/\(page.id)/pass.policy.md")
    #expect(Expectation.read(pass).isEmpty)
  }

  @Test(arguments: SyntaxRules.pages)
  func exampleOfAPageHasItsFaultAndTheOtherHasNone(page: RulePage) {
    guard !RuleTests.withoutFixture.contains(page.id) else { return }
    #expect(ids(of: page.example, page).contains(page.id))
    #expect(ids(of: page.instead, page) == [])
  }

  @Test
  func pagesAreSortedUniqueAndFilled() {
    let ids = SyntaxRules.pages.map(\.id)
    #expect(ids == Set(ids).sorted())
    for page in SyntaxRules.pages {
      #expect(![page.title, page.checks, page.why, page.example, page.instead].contains(""))
    }
  }

  @Test
  func everyIdInTheSourceHasAPage() throws {
    let folder = URL(filePath: Fixtures.root).appending(path: "../../Sources/PolicySyntax")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var found: Set<String> = []
    for file in files where file.hasSuffix(".swift") && !file.contains("Pages") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in text.matches(of: /(?:Diagnostic|shape)\(\s*"([a-z0-9-]+)"/) {
        found.insert(String(match.1))
      }
    }
    #expect(found == Set(SyntaxRules.pages.map(\.id)))
  }

  /// Fragments stand in a document; whole documents speak for themselves.
  private func ids(of example: String, _ page: RulePage) -> [String] {
    let isWhole = page.id == "missing-document" || page.id == "text-before-document"
    let text = isWhole ? example : "# Policy harbour: Harbour Notice\n\n" + example
    let file = SourceFile(path: "page.policy.md", text: text)
    return SyntaxParser.parse(file).diagnostics.map(\.id)
  }
}

import PolicyDiagnostics
import PolicySyntax
import PolicyTestSupport
import Testing

struct MessageTests {
  @Test(arguments: RuleTests.fixtures.filter { $0.hasSuffix("/fail.policy.md") })
  func failingFixturePrintsTheRecordedMessages(path: String) throws {
    let tree = SyntaxParser.parse(try Fixtures.source(path))
    let text = DiagnosticPrinter(.full).text(of: tree.diagnostics)
    try Golden.check(text, path.dropLast("policy.md".count) + "txt")
  }

  @Test
  func noRecordedMessageIsLeftWithoutItsFixture() {
    #expect(Golden.orphans(in: "rules", golden: "fail.txt", source: "fail.policy.md") == [])
  }
}

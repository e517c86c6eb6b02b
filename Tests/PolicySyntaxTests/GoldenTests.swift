import PolicyDiagnostics
import PolicySyntax
import PolicyTestSupport
import Testing

struct GoldenTests {
  @Test(arguments: Fixtures.files(in: "syntax", suffix: ".md"))
  func fileGivesTheRecordedTree(path: String) throws {
    let tree = SyntaxParser.parse(try Fixtures.source(path))
    let text = SyntaxDump.text(of: tree) + "\n" + SyntaxDump.tape(of: tree)
    try Golden.check(text, path.dropLast("md".count) + "tree")
  }

  @Test(arguments: Fixtures.files(in: "fmt", suffix: ".policy.md"))
  func fileIsFormattedAsRecorded(path: String) throws {
    let tree = SyntaxParser.parse(try Fixtures.source(path))
    let formatted = try #require(Formatter.format(tree))
    let text = String(decoding: formatted, as: UTF8.self)
    try Golden.check(text, path.dropLast("policy.md".count) + "formatted")
  }

  @Test
  func noRecordedTextIsLeftWithoutItsSource() {
    #expect(Golden.orphans(in: "syntax", golden: ".tree", source: ".md") == [])
    #expect(Golden.orphans(in: "fmt", golden: ".formatted", source: ".policy.md") == [])
  }
}

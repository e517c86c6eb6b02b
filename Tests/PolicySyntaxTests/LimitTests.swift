import PolicyDiagnostics
import PolicySyntax
import PolicyTestSupport
import Testing

struct LimitTests {
  private func fill(_ unit: String, to size: Int) -> String {
    String(repeating: unit, count: size / unit.utf8.count)
  }

  @Test
  func longLinesAndBodiesAreReportedAndTheRestIsStillRead() {
    let text =
      "## Clause a: A\n\n" + fill("x", to: Limits.line + 10) + "\n\n## Cluase b: B\n\nwords\n"
    #expect(ids(text) == ["body-too-long", "line-too-long", "unknown-block"])
    let several = "## Clause a: A\n\n" + fill("x y\n", to: Limits.body + 10)
    #expect(ids(several) == ["body-too-long"])
    #expect(ids("## Clause a: A\n\n" + fill("x y\n", to: Limits.body - 10)) == [])
  }

  @Test
  func moreMisspellingsThanCanBeComparedAreSaidOnce() {
    let labels = (0..<50).map { "## Clause c\($0): C\n\n- Satisfzqs: x\n\n" }.joined()
    let file = SourceFile(path: "x.policy.md", text: "# Policy harbour: Harbour\n\n" + labels)
    let tree = SyntaxParser.parse(file, spellingBudget: 5)
    #expect(tree.diagnostics.filter { $0.id == "too-many-misspellings" }.count == 1)
    #expect(!SyntaxParser.parse(file).diagnostics.map(\.id).contains("too-many-misspellings"))
  }

  @Test
  func findingsBeyondTheLimitAreCounted() {
    let tree = parse("## Clause a: A\n" + fill("- By: x\n", to: 8 * 3_000))
    #expect(tree.diagnostics.count == 1_000)
    #expect(tree.omittedDiagnostics == 2_000)
    #expect(Formatter.format(tree) == nil)
  }

  @Test
  func restOfAFileWithTooManyBlocksIsNotRead() {
    let blocks = parse(fill("## Term a:\n", to: 11 * (Limits.blocks + 10)))
    #expect(blocks.blocks.count == Limits.blocks)
    #expect(blocks.diagnostics.map(\.id) == ["too-many-blocks"])
    #expect(isGapless(blocks))
  }

  /// One unit of each kind of text that a careless reader of files is slow with.
  static let hostile = [
    "<!--\n", "## Term a:\n<!--\n", "# a\n<!--\n", "```\n## Term a:\n", "- ```\n", "- - - - a\n",
    "> > > a\n", "Clause a: b\n---\n", "(", "\"", "{{", "\u{202E}", "\n", "\r", "a,", "#", "<!-",
    "- By:\n", "- Gist: x\n", "- Zork:\n", "  x\n", "* Gist: b\n", "## Cluase a: b\n",
    "## Term a:\n### Term b:\n", "\u{A0}", "| - |\n", "•\n",
  ]

  @Test(arguments: hostile)
  func readingTakesTimeInProportionToTheBytes(unit: String) {
    let size = Generator.isSlow ? 1 << 20 : 1 << 12
    let heads = ["", "## Clause a: A\n\n- Does: ", "## Clause a: A\n- Gist: x\n", "## Cookies a"]
    for head in heads {
      let time = ContinuousClock().measure {
        let tree = parse(head + fill(unit, to: size))
        _ = DiagnosticPrinter(.full).text(of: Array(tree.diagnostics.prefix(50)))
        _ = Formatter.format(tree)
        #expect(isGapless(tree))
      }
      // A debug build on a busy machine; what is quadratic takes minutes.
      #expect(time < .seconds(Generator.isSlow ? 60 : 10), "\(head)")
    }
  }
}

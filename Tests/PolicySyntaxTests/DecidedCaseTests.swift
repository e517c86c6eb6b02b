import PolicyDiagnostics
import PolicyReference
import PolicySyntax
import PolicyTestSupport
import Testing

/// The cases that the language decides in words.
struct DecidedCaseTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineEndingParsesAndIsNoPartOfAValue(ending: String) {
    let lines = ["# Policy a: A", "", "- Type: terms", "", "## Clause b: B", "", "- Gist: g", "x"]
    let file = SourceFile(path: "x.policy.md", text: lines.joined(separator: ending))
    let tree = SyntaxParser.parse(file)
    #expect(tree.blocks.map(\.title) == ["A", "B"])
    #expect(tree.blocks.flatMap(\.fields).map(\.text) == ["terms", "g"])
    #expect(tree.diagnostics.map(\.id) == ["missing-blank-line"])
    #expect(tree.diagnostics.first?.range.start.line == 8)
    #expect(tree.diagnostics.first?.helps.first?.fix?.edits.first?.replacement == "\n")
  }

  @Test
  func byteOrderMarkIsAPieceOfItsOwn() {
    let tree = SyntaxParser.parse(SourceFile(path: "x.policy.md", text: "\u{FEFF}# Policy a: A"))
    #expect(tree.tape.map(\.kind) == [.byteOrderMark, .heading])
    #expect(tree.diagnostics.isEmpty)
    #expect(tree.blocks.first?.name == "a")
  }

  @Test
  func headingInAFenceIsTextIfIndented() {
    #expect(ids("## Clause a: A\n\n```\n ## Clause b: B\n```\n") == [])
    #expect(ids("## Clause a: A\n\n- item\n\n  ```\n  ## Clause b: B\n  ```\n") == [])
    #expect(ids("## Clause a: A\n\n- ```\n  ## Clause b: B\n  ```\n\nText.\n") == [])
  }

  @Test
  func headingEndsAFenceAndIsABlock() {
    let tree = parse("## Clause a: A\n\n~~~ text\n## Clause b: B\n\n~~~\n")
    #expect(tree.diagnostics.map(\.id) == ["unclosed-fence", "unclosed-fence"])
    #expect(tree.blocks.map(\.name) == ["harbour", "a", "b"])
  }

  @Test
  func commentHidesHeadingsAndFields() {
    let tree = parse("<!--\n## Clause a: A\n\n- Foo: bar\n-->\n## Clause b: B\n")
    #expect(tree.blocks.map(\.name) == ["harbour", "b"])
    #expect(tree.diagnostics.isEmpty)
  }

  @Test
  func wordsAfterACommentAreReportedAndStayInTheBody() {
    let tree = parse("## Clause a: A\n\n<!-- c --> We keep it.\nMore.\n")
    #expect(tree.diagnostics.map(\.id) == ["text-after-comment"])
    #expect(tree.blocks[1].body.map(tree.file.text) == ["We keep it.\nMore.\n"])
  }

  @Test
  func commentInATitleOrFieldEndsOnItsLine() {
    #expect(ids("## Clause a: A <!-- b -->\n\n- Gist: c <!-- d --> e\n") == [])
    #expect(
      ids("## Clause a: A <!-- b\n\n- Gist: c <!-- d\n") == [
        "unclosed-comment", "unclosed-comment",
      ])
  }

  @Test
  func escapedHeadingStaysText() {
    #expect(parse("\\## Clause a: A\n").blocks.count == 1)
    #expect(ids("\\## Clause a: A\n") == [])
  }

  @Test
  func kindsOfOtherDocumentsAreOrdinaryWords() {
    let text = "## Data retention: how long\n\nx\n\n## Role of cookies\n\nx\n\n## Site map: y\n"
    #expect(ids(text) == [])
    #expect(parse(text).blocks.count == 1)
  }

  @Test(
    arguments: [
      "## Contact us", "## Section 1 – Definitions", "## Section 1: Definitions",
      "## Section IV: Use", "## Right of access", "## Cookies and similar: what they are",
      "## Contact e-mail addresses", "## Private repositories: who sees them",
      "## Term limits, and why", "# Library", "## 1. Clause", "## Notice to parents: read this",
    ])
  func ordinaryHeadingIsText(heading: String) {
    #expect(ids(heading + "\n\nWords.\n") == [])
    #expect(parse(heading + "\n\nWords.\n").blocks.count == 1)
  }

  @Test
  func accentInANameIsProposedWithoutIt() throws {
    let tree = parse("## Clause Données_Clés: x\n")
    let found = try #require(tree.diagnostics.first)
    #expect(found.id == "malformed-name")
    #expect(found.helps.first?.fix?.edits.first?.replacement == "donnees-cles")
    #expect(tree.blocks.last?.name == "donnees-cles")
  }

  @Test
  func tabsCountAsSpaces() {
    let tree = parse("##\tClause\ta:\tA\n\n-\tGist:\tg\n\tmore\n")
    #expect(tree.diagnostics.isEmpty)
    #expect(tree.blocks[1].title == "A")
    #expect(tree.blocks[1].fields.map(\.text) == ["g more"])
  }

  @Test
  func lineSeparatorsOfUnicodeAreText() {
    let tree = parse("## Clause a: A\u{2028}B\n\nx\u{2029}## Clause b: B\u{85}\n")
    #expect(tree.blocks.count == 2)
    #expect(tree.diagnostics.isEmpty)
  }

  @Test
  func directionMarksAreAllowedInBodiesOfRightToLeftLanguages() {
    let body = "## Clause a: A\n\n\u{200F}x \u{2067}y\u{2069}\n"
    #expect(Set(ids(body)) == ["bidirectional-control"])
    #expect(ids("- Languages: he (source), en\n\n" + body) == [])
    #expect(ids("- Languages: en (source), he\n\n" + body).count == 3)
    #expect(ids("- Languages: ar\n\n## Clause a: \u{200F}A\n") == ["bidirectional-control"])
    #expect(ids("- Languages: ar\n\n\u{2067}x\n") == ["bidirectional-control"])
    #expect(ids("- Languages: ar\n\n\u{202B}x\u{202C}\n").count == 2)
  }

  @Test
  func onlyWhatIsWrittenDirectlyAfterFieldsIsAnUnknownField() {
    #expect(ids("## Clause a: A\n\n- Gist: g\n- Whatever: x\n") == ["unknown-field"])
    #expect(ids("## Clause a: A\n\n- Gist: g\n\n- Whatever: x\n") == [])
    #expect(ids("## Clause a: A\n\n- Gist: g\n\n- Purpos: billing\n") == ["unknown-field"])
    #expect(ids("## Clause a: A\n\n- Whatever: x\n- Gist: g\n") == [])
  }

  @Test
  func misspeltFieldIsReadAsTheOneItIsNearestTo() {
    let tree = parse("## Clause a: A\n\n- Legal bases: contract\n")
    #expect(tree.blocks[1].fields.map(\.label) == [.legalBasis])
    #expect(tree.blocks[1].fields.flatMap(\.values).map(\.text) == ["contract"])
  }

  @Test
  func breadcrumbNamesTheBlocksRoundAFault() throws {
    let tree = parse("## Section s: Goods\n\n### Clause s.a: Rope\n\n- Legal bases: contract\n")
    let found = try #require(tree.diagnostics.first)
    #expect(found.breadcrumb == ["Goods", "Rope"])
    #expect(found.element == "s.a")
  }

  @Test
  func fileOfNoDocumentHasNoBlocksAndNoFaults() {
    let text = "Hello\n\n## Clause a: b\n\n```\n<!-- x --> y\n"
    let plain = SyntaxParser.parse(SourceFile(path: "old.md", text: text))
    #expect(plain.documentKind == nil)
    #expect(plain.tape.map(\.kind) == [.preamble])
    #expect(plain.diagnostics.isEmpty)
    let policy = SyntaxParser.parse(SourceFile(path: "old.policy.md", text: text))
    #expect(policy.diagnostics.map(\.id).contains("missing-document"))
  }

  @Test
  func emptyFileThatShouldBeAPolicyLacksItsDocument() {
    let tree = SyntaxParser.parse(SourceFile(path: "x.policy.md", text: ""))
    #expect(tree.diagnostics.map(\.id) == ["missing-document"])
    #expect(DiagnosticPrinter(.full).text(of: tree.diagnostics).contains("missing-document"))
  }
}

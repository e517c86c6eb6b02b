import PolicyDiagnostics
import PolicyMarkdown
import PolicyRender
import Testing

@Suite struct ProseHTMLComparisonTests {
  @Test func writesTheElementsAttributesAndWordsOfTheCMarkProgram() throws {
    guard CMarkProgram.path != nil else {
      print("skipped: the cmark-gfm program is not installed")
      #expect(!CMarkProgram.isRequired)
      return
    }
    #expect(MarkdownCorpus.written.count > 200)
    let count = CMarkProgram.isSlow ? 5000 : 120
    for body in MarkdownCorpus.written + MarkdownCorpus.generated(count: count, seed: 2) {
      let expected = HTMLStructure(try CMarkProgram.html(body)).tokens
      let found = HTMLStructure(html(body)).tokens
      try #require(found == expected, "\(body)")
    }
  }

  private func html(_ text: String) -> String {
    let file = SourceFile(path: "test", text: text)
    var budget = WorkBudget()
    let prose = MarkdownParser(file: file)
      .parse([ByteRange(0, file.bytes.count)], budget: &budget).prose
    var writer = HTMLWriter()
    var numbering = FootnoteNumbering()
    var written: Set<String> = []
    let renderer = ProseHTML(headingBase: prose.highestHeading ?? 1)
    renderer.write(prose, to: &writer, footnotes: &numbering)
    renderer.writeFootnotes(of: [prose], to: &writer, footnotes: &numbering, written: &written)
    return writer.string
  }
}

import PolicyDiagnostics
import PolicyMarkdown
import PolicyRender
import Testing

private func html(_ text: String, headingBase: Int = 1) -> String {
  let file = SourceFile(path: "test", text: text)
  var budget = WorkBudget()
  let prose = MarkdownParser(file: file)
    .parse([ByteRange(0, file.bytes.count)], budget: &budget).prose
  var writer = HTMLWriter()
  var numbering = FootnoteNumbering()
  var written: Set<String> = []
  let renderer = ProseHTML(headingBase: headingBase)
  renderer.write(prose, to: &writer, footnotes: &numbering)
  renderer.writeFootnotes(of: [prose], to: &writer, footnotes: &numbering, written: &written)
  return writer.string
}

@Suite struct ProseHTMLTests {
  @Test func writesTightListsWithoutParagraphs() {
    #expect(html("- a\n- b\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
  }

  @Test func escapesTextAndAttributes() {
    #expect(html("a < b & \"c\"\n") == "<p>a &lt; b &amp; &quot;c&quot;</p>\n")
  }

  @Test func headingsBelowSixBecomeParagraphsWithARole() {
    #expect(
      html("# a\n\n## b\n", headingBase: 6)
        == "<h6>a</h6>\n<p role=\"heading\" aria-level=\"7\">b</p>\n")
  }

  @Test func numbersFootnotes() {
    let text = html("a[^x] b[^x]\n\n[^x]: Note.\n")
    #expect(text.contains("<a href=\"#fn.x\" id=\"fnref.x.2\">1</a>"))
    #expect(text.contains("<li id=\"fn.x\" value=\"1\">"))
  }
}

import PolicyImport
import PolicyTestSupport
import Testing

/// Documents put together from pieces, read back and compared with the cmark-gfm program.
@Suite struct GeneratedTests {
  private static let pieces = [
    "# Alpha", "## Beta gamma", "### Delta ###", "Setext one\n===", "Two words\n---", "text here",
    "more *text* here", "**Bold:** words", "- item one", "- item two", "  continued", "* star",
    "+ plus", "1. first", "2. second", "10) ten", "> quote", "> ## in quote", "- ## in list",
    "    code line", "\tcode tab", "```\nfence\n```", "~~~ md\n# not head\n~~~", "```",
    "<div>\ninside div\n</div>", "<div>", "</div>", "<p>para <b>bold</b> x</p>", "line<br>break",
    "line<br/>\nbreak <br> end<br>", "<b>strong</b>er", "a<i>b</i>c", "<b> spaced </b>",
    "<b><i>both</i></b>", "<a href=\"https://x.example/a_b\">link</a>",
    "<a href='#beta-gamma'>to beta</a>", "<a name=\"anchor\"></a>", "[go](#anchor)",
    "[ref][lab]", "[lab]", "[nope][none]", "| a | b |\n| --- | --- |\n| c<br>d | `e` |",
    "a | b\n--|--\nc | d", "***", "---", "- - -", "{{ slot }}", "\\{{ x }}", "{% tag %}",
    ":::note", "- Source: we buy", "- To: you", "* Purpose: this", "-Purpose: x", "- foo: bar",
    "## Clause x: y", "### Contact us: how", "# Right of access", "##Clause z: w",
    "   ## Section a.b: c", "<!-- comment -->", "<!-- multi\nline -->", "word <!-- in --> word",
    "<!-- c --> after", "&amp; &lt; &copy; &#8217;", "m<sup>2</sup>", "<span>span</span>",
    "<ul>\n<li>one</li>\n<li>two<ul><li>sub</li></ul></li>\n</ul>", "<ol><li>a</li><li>b</li></ol>",
    "<table><tr><th>h</th></tr><tr><td>v|w</td></tr></table>", "<h2>Html head</h2>",
    "<pre>\n a  b\n</pre>", "<hr>", "<img src=\"a.png\" alt=\"pic\">", "![alt](b.png)",
    "`code <b>`", "`` a`b ``", "https://z.example/a_b?c=d&e=f", "me@x.example", "~~gone~~",
    "term\\\nhard", "two  \nspaces", "", "", "", "", "   indented para", "- [ ] task", "a * b _ c",
    "snake_case_word", "**unclosed", "[open", "](x)", "#", "## ", "<br>", "<b>",
  ]
  private static let prefixes = ["", "", "", "", "", "> ", "- ", "  ", "    ", "1. ", "   "]

  private static func document(_ generator: inout Generator) -> String {
    var text = ""
    for _ in 0...generator.below(12) {
      var lines = generator.pick(pieces).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      let prefix = generator.pick(prefixes)
      if generator.below(5) < 3 {
        let rest = prefix == "> " ? prefix : String(repeating: " ", count: prefix.count)
        lines = lines.enumerated().map { ($0.offset == 0 ? prefix : rest) + $0.element }
      }
      text += lines.joined(separator: "\n") + (generator.below(2) == 0 ? "\n" : "\n\n")
    }
    return text
  }

  @Test func loseNoWordAndNoHeading() throws {
    for seed in 0..<Generator.rounds(60) {
      var generator = Generator(seed: UInt64(seed))
      let text = Self.document(&generator)
      let result = PolicyImport.importing(Array(text.utf8), name: "generated.md")
      let output = PolicyReading(result.source, titleIsHeading: result.titleIsHeading)
      #expect(output.errors.isEmpty, "seed \(seed): \(output.errorList)")
      // The judge's front matter is anything between two rules.
      guard !text.hasPrefix("---"), let input = try ProgramReading.read(Array(text.utf8)) else {
        continue
      }
      // A heading of code in a list gets a space before its colon.
      let words = output.reading.words.joined().filter { $0 != " " }
      #expect(words == input.reading.words.joined(), "seed \(seed)\n\(text)")
      #expect(output.reading.headings == input.reading.headings, "seed \(seed)\n\(text)")
    }
  }
}

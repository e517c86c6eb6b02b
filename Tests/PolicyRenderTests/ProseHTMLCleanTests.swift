import PolicyDiagnostics
import PolicyMarkdown
import PolicyRender
import Testing

/// Clean Markdown read again must say what the prose with its slots filled in says.
@Suite struct ProseHTMLCleanTests {
  private static let values = [
    "24", "a|b", "*x*", "_y_", "<b>", "[l](m)", "# h", "1. x", "- d", "`c`", "a & b &amp;",
    "~~z~~", "https://a.example/x", "www.a.example", "wow!", "C#", "snake_case", "\\", "> q", "=",
    "{{no}}", "a \"quoted\" 'word' (x)", "+", "ä – ö", "![i](j)", "a*b_c", "***",
  ]

  @Test func readsBackAsTheProseWithSlotsFilledIn() throws {
    for body in MarkdownCorpus.written + MarkdownCorpus.generated(count: 400, seed: 5) {
      try compare(body, seed: 1)
    }
  }

  @Test func readsBackWithSlotsInEveryPlace() throws {
    for (index, body) in (MarkdownCorpus.written + MarkdownCorpus.generated(count: 400, seed: 6))
      .enumerated()
    {
      try compare(addSlots(body, seed: UInt64(index)), seed: UInt64(index))
    }
  }

  @Test(arguments: [
    "[{{a}}](https://a.example/{{b}} \"{{c}}\") ![{{d}}]({{e}} '{{f}}')\n",
    "[x]: https://a.example/{{a}} \"{{b}}\"\n\n[{{c}}][x]\n", "# {{a}}\n", "- {{a}}\n- {{b}}\n",
    "> {{a}}\n> {{b}}\n", "1. {{a}}\n\n   {{b}}\n", "| {{a}} | b |\n|---|---|\n| c | {{b}} |\n",
    "{{a}}\n===\n", "**{{a}}** and *{{b}}*, ~~{{c}}~~.\n", "words\n{{a}}\n{{b}}\n",
    "- [ ] {{a}}\n", "[^n]\n\n[^n]: {{a}}\n", "`{{a}}` and\n\n    {{b}}\n",
  ])
  func readsBackWhateverValueStandsThere(body: String) throws {
    for seed in 0..<UInt64(Self.values.count) { try compare(body, seed: seed) }
  }

  @Test func printsTablesInPlaceOfASlot() throws {
    let table = MarkdownParserFixture.parse("| a | b |\n|:--|--:|\n| 1 \\| 2 | `c` |\n").prose
    for body in ["{{t}}\n", "Before\n\n{{t}}\n\nAfter\n", "> {{t}}\n", "- a\n\n  {{t}}\n"] {
      let (file, parsed) = MarkdownParserFixture.read(body)
      let filled = parsed.prose.substituting(in: file) { _ in .blocks(table) }
      #expect(filled.diagnostics.isEmpty)
      let slots = parsed.prose.slots.map {
        MarkdownText.ResolvedSlot(use: $0, substitution: .blocks(table))
      }
      let text = MarkdownText.clean(
        file, [ByteRange(0, file.bytes.count)], parsed, slots: slots, headingBase: 1)
      let found = HTMLStructure(html(MarkdownParserFixture.parse(text).prose)).tokens
      #expect(found == HTMLStructure(html(filled.prose)).tokens, "\(text)")
    }
  }

  @Test func refusesATableBesideWords() {
    let (file, parsed) = MarkdownParserFixture.read("See {{t}}.\n")
    let filled = parsed.prose.substituting(in: file) { _ in .blocks(Prose()) }
    #expect(filled.diagnostics.map(\.id) == ["misplaced-table"])
  }

  @Test func movesHeadingsAndDropsComments() {
    let text = "# A\n\nB *b*\nc\n---\n\n## C <!-- x --> d\n\n  <!-- y -->\n\\{{z}} `\\{{q}}`\n"
    let (file, parsed) = MarkdownParserFixture.read(text)
    let all = [ByteRange(0, file.bytes.count)]
    #expect(
      MarkdownText.clean(file, all, parsed, slots: [], headingBase: 4)
        == "#### A\n\n##### B *b* c\n\n##### C  d\n\n\n{{z}} `\\{{q}}`\n")
    #expect(
      MarkdownText.clean(file, all, parsed, slots: [], headingBase: 6)
        .hasPrefix("###### A\n\n###### B"))
  }

  // MARK: The comparison

  private func compare(_ body: String, seed: UInt64) throws {
    let (file, parsed) = MarkdownParserFixture.read(body)
    func value(_ use: Prose.SlotUse) -> Substitution {
      let index = use.slot.expression.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) }
      let text = Self.values[Int(index % UInt64(Self.values.count))]
      // A link as some values print; no link stands in a title or a target.
      return index % 5 == 0 && use.place == .text
        ? .link(text, to: "https://l.example/(x") : .text(text)
    }
    let filled = parsed.prose.substituting(in: file) { value($0) }.prose
    let slots = parsed.prose.slots.map {
      MarkdownText.ResolvedSlot(use: $0, substitution: value($0))
    }
    let text = MarkdownText.clean(
      file, [ByteRange(0, file.bytes.count)], parsed, slots: slots,
      headingBase: parsed.prose.highestHeading ?? 1)
    // In clean Markdown two braces are only braces.
    let (cleanFile, clean) = MarkdownParserFixture.read(text)
    let again = clean.prose.substituting(in: cleanFile) { .text("{{\($0.slot.expression)}}") }.prose
    let expected = HTMLStructure(html(filled)).tokens
    let found = HTMLStructure(html(again)).tokens
    try #require(found == expected, "\(body)\n-----\n\(text)")
  }

  /// Puts slots in place of words that stand between spaces.
  private func addSlots(_ body: String, seed: UInt64) -> String {
    var random = SplitMix(state: seed)
    return body.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: " ", omittingEmptySubsequences: false).map { word in
        let isWord = !word.isEmpty && word.utf8.allSatisfy { $0 >= 97 && $0 <= 122 }
        return isWord && random.next(3) == 0 ? "{{\(word)}}" : String(word)
      }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  private func html(_ prose: Prose) -> String {
    var writer = HTMLWriter()
    var numbering = FootnoteNumbering()
    var written: Set<String> = []
    let renderer = ProseHTML(headingBase: prose.highestHeading ?? 1)
    renderer.write(prose, to: &writer, footnotes: &numbering)
    renderer.writeFootnotes(of: [prose], to: &writer, footnotes: &numbering, written: &written)
    return writer.string
  }
}

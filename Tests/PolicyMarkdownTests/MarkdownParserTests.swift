import PolicyDiagnostics
import PolicyMarkdown
import Testing

/// Parses a text as the one body of a file.
func parse(_ text: String) -> MarkdownParser.Parsed {
  parse(bodies: [text])[0]
}

/// Parses texts as the bodies of one file, with a blank line between them.
func parse(bodies: [String]) -> [MarkdownParser.Parsed] {
  var bytes: [UInt8] = []
  var ranges: [[ByteRange]] = []
  for body in bodies {
    let start = bytes.count
    bytes.append(contentsOf: body.utf8)
    ranges.append([ByteRange(start, bytes.count)])
    bytes.append(contentsOf: "\n\n".utf8)
  }
  let file = SourceFile(path: "test.policy.md", bytes: bytes)
  let definitions = Definitions.collect(file, bodies: ranges).definitions
  let parser = MarkdownParser(file: file, definitions: definitions)
  var budget = WorkBudget()
  return ranges.map { parser.parse($0, budget: &budget) }
}

func ids(_ parsed: MarkdownParser.Parsed) -> [String] { parsed.diagnostics.map(\.id) }

@Suite struct MarkdownParserTests {
  @Test func readsParagraphsWithMarks() {
    let prose = parse("We *never* sell **data**.\n").prose
    #expect(
      prose.nodes.map(\.kind) == [
        .paragraph, .text("We "), .emphasis, .text("never"), .text(" sell "), .strong,
        .text("data"), .text("."),
      ])
    #expect(prose.nodes.map(\.end) == [8, 2, 4, 4, 5, 7, 7, 8])
  }

  @Test func keepsSlotsApartFromWords() {
    let parsed = parse("Kept for {{ collect.account_x.kept-for as long }}; \\{{not}} `{{code}}`.\n")
    #expect(ids(parsed) == [])
    #expect(
      parsed.prose.nodes.map(\.kind) == [
        .paragraph, .text("Kept for "),
        .slot(Prose.Slot(expression: "collect.account_x.kept-for as long")),
        .text("; {{not}} "), .code("{{code}}"), .text("."),
      ])
    #expect(parsed.prose.ranges[2] == ByteRange(9, 49))
  }

  @Test(arguments: ["{{}}", "{{ }}", "a {{b\nc}}", "a {{b|c}}", "{{a", "{{a`b`}}"])
  func refusesBracesThatBeginNoSlot(text: String) {
    #expect(ids(parse(text + "\n")) == ["bad-slot"])
  }

  @Test func fillsSlotsInTextDestinationTitleAndImage() {
    let text =
      "[{{name}}](https://x.example/{{path}} \"to {{name}}\") ![a {{name}}](i.png) {{ref}}\n"
    let file = SourceFile(path: "a", text: text)
    let parsed = parse(text)
    #expect(parsed.prose.slots.map(\.place) == [.destination, .title, .text, .imageText, .text])
    #expect(parsed.prose.slots.map { file.text($0.range) }[0] == "{{path}}")
    let (prose, diagnostics) = parsed.prose.substituting(in: file) { use in
      use.slot.expression == "ref" ? .link("5", to: "#x") : .text("<\(use.slot.expression)>")
    }
    #expect(diagnostics.isEmpty)
    #expect(
      prose.nodes.map(\.kind) == [
        .paragraph, .link(destination: "https://x.example/%3Cpath%3E", title: "to <name>"),
        .text("<name>"), .text(" "), .image(destination: "i.png", title: ""), .text("a <name>"),
        .text(" "), .link(destination: "#x", title: ""), .text("5"),
      ])
  }

  @Test func reportsHTMLOnceForATagAndItsEnd() {
    let parsed = parse("We <b>never</b> sell.\n\n<div>Words</div>\nmore\n")
    #expect(ids(parsed) == ["raw-html", "raw-html"])
    #expect(parsed.prose.plainText == "We never sell.\nWords more")
  }

  @Test func refusesWordsThatCommentsWouldHideOrPublish() {
    #expect(ids(parse("Text <!-- fine --> goes on.\n")) == [])
    #expect(ids(parse("  <!-- fine -->\n\nText\n")) == [])
    #expect(ids(parse("  <!-- a --> We keep data.\n")) == ["text-after-comment"])
    #expect(ids(parse("Text. <!-- ask\n\ncounsel --> text\n")) == ["unclosed-comment"])
    #expect(ids(parse("Text. \\<!-- shown\n")) == [])
  }

  @Test func servesDefinitionsToOtherBodies() {
    let parsed = parse(bodies: [
      "See [the list][l] and[^n] and [no][x] and [^y].\n",
      "Text.\n\n[l]: https://a.example \"T\"\n[^n]: A note on [l].\n",
    ])
    #expect(ids(parsed[0]) == ["undefined-label", "undefined-label"])
    #expect(
      parsed[0].prose.nodes.map(\.kind).contains(
        .link(destination: "https://a.example", title: "T")))
    #expect(parsed[0].prose.nodes.map(\.kind).contains(.footnoteDefinition(label: "n")))
    #expect(parsed[1].prose.plainText == "Text.")
  }

  @Test func refusesSchemesThatRunCode() {
    let text = "[a](JAVASCRIPT:x) [b](java&#10;script:x) [c](https://x) [d](#x) [e](a/b:c)\n"
    let found = parse(text).prose.checkLinks(in: SourceFile(path: "a", text: text))
    #expect(found.map(\.id) == ["unsafe-link", "unsafe-link"])
  }
}

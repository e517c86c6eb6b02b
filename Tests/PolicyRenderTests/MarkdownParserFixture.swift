import PolicyDiagnostics
import PolicyMarkdown

/// One body as a file of its own.
enum MarkdownParserFixture {
  static func read(_ text: String) -> (file: SourceFile, parsed: MarkdownParser.Parsed) {
    let file = SourceFile(path: "test.policy.md", text: text)
    var budget = WorkBudget()
    let parsed = MarkdownParser(file: file).parse(
      [ByteRange(0, file.bytes.count)], budget: &budget)
    return (file, parsed)
  }

  static func parse(_ text: String) -> MarkdownParser.Parsed { read(text).parsed }
}

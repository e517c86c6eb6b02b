package import PolicyDiagnostics
package import PolicyMarkdown

/// The prose of a Markdown file that is no policy source.
package enum UntypedProse {
  /// In pieces, in reading order; front matter is no prose. Cost: linear in the bytes.
  package static func read(_ file: SourceFile) -> [Prose] {
    let front = FrontMatter(file)
    let pieces = MarkdownPieces.divide(file, from: front.end)
    let definitions = Definitions.collect(file, bodies: pieces.map { [$0] }).definitions
    let parser = MarkdownParser(file: file, definitions: definitions)
    var budget = WorkBudget()
    return pieces.map { parser.parse([$0], budget: &budget).prose }
  }
}

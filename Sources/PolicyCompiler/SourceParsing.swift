internal import PolicyDiagnostics
internal import PolicySyntax

/// The first phase: bytes to a tree.
enum SourceParsing {
  struct Parsed: Sendable {
    let tree: SyntaxTree
    /// Of the bytes, then of the shape of the text.
    let diagnostics: [Diagnostic]
    /// How many more there are than are kept, by path; empty if all are.
    let omitted: [String: Int]
  }

  static func parse(_ input: InputFile) -> Parsed {
    let (file, problems) = SourceReader.decode(path: input.path, bytes: input.bytes)
    let tree = SyntaxParser.parse(file)
    let omitted = tree.omittedDiagnostics
    return Parsed(
      tree: tree, diagnostics: problems + tree.diagnostics,
      omitted: omitted == 0 ? [:] : [input.path: omitted])
  }
}

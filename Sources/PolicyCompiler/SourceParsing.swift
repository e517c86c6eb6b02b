internal import PolicyDiagnostics
internal import PolicySyntax

/// The first phase: bytes to a tree.
enum SourceParsing {
  struct Parsed: Sendable {
    let tree: SyntaxTree
    /// Of the bytes, then of the shape of the text.
    let diagnostics: [Diagnostic]
  }

  static func parse(_ input: InputFile) -> Parsed {
    let (file, problems) = SourceReader.decode(path: input.path, bytes: input.bytes)
    let tree = SyntaxParser.parse(file)
    return Parsed(tree: tree, diagnostics: problems + tree.diagnostics)
  }
}

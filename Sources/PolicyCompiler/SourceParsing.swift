internal import PolicyDiagnostics
internal import PolicySyntax

/// The first phase: bytes to a tree.
enum SourceParsing {
  struct Parsed: Sendable {
    let tree: SyntaxTree
    let diagnostics: [Diagnostic]
  }

  static func parse(_ file: InputFile) -> Parsed {
    let tree = SyntaxParser.parse(SourceFile(path: file.path, bytes: file.bytes))
    return Parsed(tree: tree, diagnostics: tree.diagnostics)
  }
}

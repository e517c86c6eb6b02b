package import PolicyDiagnostics

/// Turns the bytes of a file into a tree; whatever the bytes are, there is one.
package enum SyntaxParser {
  /// Parses one file.
  package static func parse(_ file: SourceFile) -> SyntaxTree {
    SyntaxTree(file: file, tape: [], blocks: [], diagnostics: [])
  }
}

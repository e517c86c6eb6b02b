package import PolicyDiagnostics

/// Turns the bytes of a file into a tree; whatever the bytes are, there is one.
package enum SyntaxParser {
  /// Parses one file.
  ///
  /// A file without a document's heading has no blocks and one piece of text; unless its name says
  /// that it is a document (`privacy.policy.md`), that is no fault.
  ///
  /// Cost: linear in the bytes; each is looked at at most twice but for the text of fields.
  package static func parse(_ file: SourceFile) -> SyntaxTree {
    var parser = TreeParser(file: file)
    return parser.parse()
  }
}

package import PolicyDiagnostics

/// Turns the bytes of a file into a tree; whatever the bytes are, there is one.
package enum SyntaxParser {
  /// Parses one file.
  ///
  /// A file without a document's heading has no blocks and one piece of text; unless its name says
  /// that it is a document (`privacy.policy.md`), that is no fault.
  ///
  /// - Parameter spellingBudget: how many misspelt words may be compared with known ones before
  ///   `too-many-misspellings` is reported; the default takes about a second at worst.
  ///
  /// Cost: linear in the bytes; each is looked at at most twice but for the text of fields.
  package static func parse(
    _ file: SourceFile, spellingBudget: Int = 500_000
  ) -> SyntaxTree {
    var parser = TreeParser(file: file, spellingBudget: spellingBudget)
    return parser.parse()
  }
}

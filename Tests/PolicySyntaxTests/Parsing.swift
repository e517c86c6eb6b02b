import PolicyDiagnostics
import PolicySyntax

/// Reads a text as a policy; `body` stands after the document's heading.
func parse(_ body: String, path: String = "x.policy.md") -> SyntaxTree {
  SyntaxParser.parse(SourceFile(path: path, text: "# Policy harbour: Harbour\n\n" + body))
}

/// The ids of what is wrong with a text, in file order.
func ids(_ body: String) -> [String] { parse(body).diagnostics.map(\.id) }

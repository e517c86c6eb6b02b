internal import PolicyDiagnostics

/// A finding in plain lines, for tools that show text of their own: what is wrong, then what to do,
/// then why.
enum FindingText {
  static func lines(of diagnostic: Diagnostic) -> [String] {
    [sentence(diagnostic.message)] + helps(of: diagnostic) + reasons(of: diagnostic)
  }

  private static func helps(of diagnostic: Diagnostic) -> [String] {
    diagnostic.helps.flatMap { ["Help: " + sentence($0.text)] + $0.lines }
  }

  private static func reasons(of diagnostic: Diagnostic) -> [String] {
    diagnostic.citations.map { "Note: \($0.citation) (\($0.requirement))" }
      + diagnostic.notes.map { "Note: " + sentence($0) }
  }

  /// A text with a full stop, unless a mark ends it already.
  static func sentence(_ text: String) -> String {
    text.last.map { ".:?!…".contains($0) } == true ? text : text + "."
  }
}

internal import PolicyDiagnostics
internal import PolicyMarkdown

/// The author's Markdown with slots filled in and comments cut out.
enum CleanMarkdown {
  static func text(
    _ file: SourceFile, _ segments: [ByteRange], prose: Prose, filled: [Substitution]
  ) -> String {
    segments.map { file.text($0) }.joined(separator: "\n")
  }
}

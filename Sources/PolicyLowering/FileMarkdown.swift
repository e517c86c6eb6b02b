internal import PolicyDiagnostics
internal import PolicyMarkdown

/// What parsing the bodies of one file shares: its definitions and the work it may still cause.
struct FileMarkdown {
  let parser: MarkdownParser
  var budget: WorkBudget
}

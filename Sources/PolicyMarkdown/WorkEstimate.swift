internal import PolicyDiagnostics

/// What cmark-gfm will do with a body, judged before it sees it: it cannot be interrupted.
enum WorkEstimate {
  static let largestBody = 64 * 1024
  static let deepestContainer = 32
  static let deepestInline = 100

  /// The caps that need no look at the text.
  static func capRefusal(_ file: SourceFile, _ segments: [ByteRange]) -> Diagnostic? {
    let size = segments.reduce(0) { $0 + $1.count }
    guard size > largestBody, let first = segments.first else { return nil }
    return refusal(
      file, ByteRange(first.start, first.start),
      "this text is \(size / 1024) KiB long; the limit is 64 KiB")
  }

  static func depthRefusal(_ file: SourceFile, _ range: ByteRange) -> Diagnostic {
    refusal(file, range, "lists, quotes or emphasis are nested more deeply than the limit of 32")
  }

  /// The caps and costs that depend on the text.
  static func refusal(
    _ buffer: BodyBuffer, _ file: SourceFile, budget: inout WorkBudget
  ) -> Diagnostic? {
    nil
  }

  static func refusal(_ file: SourceFile, _ range: ByteRange, _ reason: String) -> Diagnostic {
    Diagnostic(
      "too-much-work", at: SourceRange(file, range), "text is too large or too intricate to read",
      label: reason,
      helps: [Diagnostic.Help("divide the text among several clauses, or simplify it here")])
  }
}

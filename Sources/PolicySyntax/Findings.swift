import PolicyDiagnostics

/// What the parser has found wrong with a file so far.
///
/// A hostile file has a fault every few bytes, so only so many are kept and the rest are counted;
/// errors are kept apart, because a file with an error is never published.
struct Findings {
  let file: SourceFile
  private var errors: [Diagnostic] = []
  private var others: [Diagnostic] = []
  /// How many were found and not kept.
  private(set) var omitted = 0

  /// As many as are ever printed for one file.
  static let limit = 1_000

  init(file: SourceFile) { self.file = file }

  /// Keeps a diagnostic, which is not even made when there are too many.
  mutating func report(
    _ severity: Severity, _ make: (SourceFile) -> Diagnostic
  ) {
    let isError = severity == .error
    guard (isError ? errors.count : others.count) < Findings.limit else {
      omitted += 1
      return
    }
    var diagnostic = make(file)
    diagnostic.severity = severity
    if isError { errors.append(diagnostic) } else { others.append(diagnostic) }
  }

  mutating func error(_ make: (SourceFile) -> Diagnostic) { report(.error, make) }
  mutating func warning(_ make: (SourceFile) -> Diagnostic) { report(.warning, make) }
  mutating func note(_ make: (SourceFile) -> Diagnostic) { report(.note, make) }

  /// All that were kept, in file order.
  func sorted() -> [Diagnostic] {
    (errors + others).enumerated().sorted { left, right in
      let a = left.element
      let b = right.element
      return (a.range.bytes.start, a.range.bytes.end, a.id, left.offset)
        < (b.range.bytes.start, b.range.bytes.end, b.id, right.offset)
    }.map(\.element)
  }
}

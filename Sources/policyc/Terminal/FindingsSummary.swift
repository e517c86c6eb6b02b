import PolicyDiagnostics

/// The line that sums up a run: "3 errors, 1 warning in 2 files".
struct FindingsSummary {
  private let diagnostics: [Diagnostic]
  private let fileCount: Int

  /// - Parameter fileCount: how many files were looked at.
  init(_ diagnostics: [Diagnostic], fileCount: Int) {
    self.diagnostics = diagnostics
    self.fileCount = fileCount
  }

  /// Without a line ending.
  var text: String {
    guard !diagnostics.isEmpty else { return "no findings in \(files(fileCount))" }
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : FindingsSummary.count(count, severity.rawValue)
    }
    let affected = Set(diagnostics.map(\.range.file.path)).count
    return counts.joined(separator: ", ") + " in \(files(affected))"
  }

  private func files(_ count: Int) -> String { FindingsSummary.count(count, "file") }

  /// `1 error`, `2 errors`.
  static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

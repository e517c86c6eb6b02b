package import PolicyDiagnostics

/// The line that sums up a run: "3 errors, 1 warning in 2 files; 2 waived".
package struct FindingsSummary {
  private let findings: FindingList
  private let fileCount: Int

  /// - Parameter fileCount: how many files were looked at.
  package init(_ findings: FindingList, fileCount: Int) {
    self.findings = findings
    self.fileCount = fileCount
  }

  /// Without a line ending.
  package var text: String {
    let open = findings.open
    var parts = [counts(of: open)]
    let waived = findings.waived.count
    if waived > 0 { parts.append("\(waived) waived") }
    if findings.recordedCount > 0 { parts.append("\(findings.recordedCount) in the baseline") }
    if findings.omitted > 0 { parts.append("\(findings.omitted) more were found and left out") }
    return parts.joined(separator: "; ")
  }

  private func counts(of diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else {
      return "no \(findings.recordedCount > 0 ? "new " : "")findings in \(files(fileCount))"
    }
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : FindingsSummary.count(count, severity.rawValue)
    }
    let affected = Set(diagnostics.map(\.range.file.path)).count
    return counts.joined(separator: ", ") + " in \(files(affected))"
  }

  private func files(_ count: Int) -> String { FindingsSummary.count(count, "file") }

  /// `1 error`, `2 errors`.
  package static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

package import PolicyDiagnostics

/// Findings as commands of GitHub's workflows, which show them beside the changed lines.
///
/// Source: GitHub Docs, "Workflow commands for GitHub Actions", read 2026-11-22; how values are
/// escaped is that of the toolkit's `command.ts`. GitHub shows ten annotations of each severity and
/// step, so no more are written.
package struct WorkflowCommands {
  private let diagnostics: [Diagnostic]
  private let prefix: String

  /// How many of each severity GitHub shows.
  package static let most = 10

  /// - Parameters:
  ///   - findings: in the order in which they are shown.
  ///   - prefix: the path of the root in the checkout, with `/` at its end; empty for the checkout
  ///     itself.
  package init(_ findings: FindingList, prefix: String = "") {
    diagnostics = findings.open
    self.prefix = prefix
  }

  /// One line for each command, errors first.
  package var text: String {
    shown.map { command($0) + "\n" }.joined()
  }

  /// What GitHub would not show, worst first.
  package var rest: [Diagnostic] {
    bySeverity.flatMap { $0.dropFirst(WorkflowCommands.most) }
  }

  private var shown: [Diagnostic] {
    bySeverity.flatMap { $0.prefix(WorkflowCommands.most) }
  }

  private var bySeverity: [[Diagnostic]] {
    Severity.allCases.reversed().map { severity in
      diagnostics.filter { $0.severity == severity }
    }
  }

  private func command(_ diagnostic: Diagnostic) -> String {
    var properties = [("file", prefix + diagnostic.range.file.path)]
    if !diagnostic.range.file.bytes.isEmpty { properties += place(of: diagnostic.range) }
    properties.append(("title", diagnostic.id))
    let list = properties.map { "\($0.0)=\(WorkflowCommands.property($0.1))" }
    let message = FindingText.lines(of: diagnostic).joined(separator: "\n")
    return "::\(name(of: diagnostic.severity)) \(list.joined(separator: ","))::"
      + WorkflowCommands.data(message)
  }

  /// Columns only make sense on one line.
  private func place(of range: SourceRange) -> [(String, String)] {
    let (start, end) = (range.start, range.end)
    guard start.line == end.line else {
      return [("line", "\(start.line)"), ("endLine", "\(end.line)")]
    }
    return [("line", "\(start.line)"), ("col", "\(start.column)"), ("endColumn", "\(end.column)")]
  }

  private func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  // MARK: - Escaping

  private static func data(_ text: String) -> String { escaped(text, "%\r\n") }

  private static func property(_ text: String) -> String { escaped(text, "%\r\n:,") }

  private static func escaped(_ text: String, _ marks: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if marks.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

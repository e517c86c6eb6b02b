import PolicyCompiler
import PolicyDiagnostics

/// Writes findings and the line that sums them up.
struct FindingsReport {
  private let options: ReportOptions
  private let console: Console

  /// - Parameter console: where findings for people go; JSON always goes to standard output.
  init(_ options: ReportOptions, console: Console) {
    self.options = options
    self.console = console
  }

  /// - Parameters:
  ///   - diagnostics: what is shown, in the order in which it is shown.
  ///   - fileCount: how many files were looked at.
  func write(_ diagnostics: [Diagnostic], fileCount: Int) {
    console.write(text(of: diagnostics))
    guard !options.quiet else { return }
    console.write(FindingsSummary(diagnostics, fileCount: fileCount).text + "\n")
  }

  /// Whether one of the findings makes the command fail.
  func fails(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { $0.severity >= options.failOn }
  }

  private func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      let start = diagnostic.range.start
      let place = "\(diagnostic.range.file.path):\(start.line):\(start.column)"
      let helps = options.format == .short ? [] : diagnostic.helps
      return
        "\(place): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.id)]\n"
        + helps.map { help in
          "   = help: \(help.text)\n" + help.lines.map { "           \($0)\n" }.joined()
        }.joined()
    }.joined()
  }
}

import PolicyCompiler
import PolicyDiagnostics
import PolicyLaw
import PolicyShell
import PolicyWire

/// Writes findings and the line that sums them up.
struct FindingsReport {
  private let options: ReportOptions
  private let console: Console
  private let root: ProjectRoot?

  /// - Parameters:
  ///   - console: where findings for people go; those for tools go to standard output.
  ///   - root: of the project, if there is one.
  init(_ options: ReportOptions, console: Console, root: ProjectRoot? = nil) {
    self.options = options
    self.console = console
    self.root = root
  }

  /// Writes the findings and sums them up.
  ///
  /// Throws `CannotRun` if what a format needs beside standard output cannot be written.
  /// - Parameters:
  ///   - findings: what is shown, in the order in which it is shown.
  ///   - fileCount: how many files were looked at.
  func write(_ findings: FindingList, fileCount: Int) throws {
    let summary = FindingsSummary(findings, fileCount: fileCount)
    switch options.format {
    case .full, .short, .plain: writeText(of: findings)
    case .json: return Console.output.write(DiagnosticsJSON.encode(findings))
    case .sarif:
      let rules = Explanation(law: Law(builtIn: Compiler.builtInLaw)).rules
      let log = SARIFLog(findings, pages: rules, version: Compiler.version)
      return Console.output.write(log.encode())
    case .github: try GitHubReport(findings, summary: summary, root: root).write()
    }
    if !options.quiet { console.write(summary.text + "\n") }
  }

  /// Writes the findings for people, without summing them up.
  func writeText(of findings: FindingList) { console.write(text(of: findings.open)) }

  private func text(of diagnostics: [Diagnostic]) -> String {
    let fingerprint: @Sendable (Diagnostic) -> String = { Fingerprint($0).text }
    let printer = DiagnosticPrinter(
      options.format.printerFormat, usesColour: options.color.isOn(for: console),
      fingerprint: options.fingerprints ? fingerprint : nil)
    let text = printer.text(of: diagnostics)
    // An empty line keeps the summary apart from the last excerpt.
    return text.isEmpty || options.quiet || options.format == .short ? text : text + "\n"
  }
}

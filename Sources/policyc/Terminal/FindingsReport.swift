import PolicyCompiler
import PolicyDiagnostics
import PolicyWire

/// Writes findings and the line that sums them up.
struct FindingsReport {
  private let options: ReportOptions
  private let console: Console

  /// - Parameter console: where findings for people go; those for tools go to standard output.
  init(_ options: ReportOptions, console: Console) {
    self.options = options
    self.console = console
  }

  /// - Parameters:
  ///   - findings: what is shown, in the order in which it is shown.
  ///   - fileCount: how many files were looked at.
  func write(_ findings: FindingList, fileCount: Int) {
    writeFindings(findings)
    guard !options.quiet, options.format.isForPeople else { return }
    console.write(FindingsSummary(findings, fileCount: fileCount).text + "\n")
  }

  /// Writes the findings without summing them up.
  func writeFindings(_ findings: FindingList) {
    switch options.format {
    case .full, .short, .plain: console.write(text(of: findings.open))
    case .json: Console.output.write(DiagnosticsJSON.encode(findings))
    case .sarif:
      let log = SARIFLog(findings, pages: Explanation.rules, version: Compiler.version)
      Console.output.write(log.encode())
    }
  }

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

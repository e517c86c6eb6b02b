package import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReports
internal import PolicyWire

extension Compiler {
  /// What a build says to those who write the policies, and to nobody else: coverage and findings.
  ///
  /// Nothing of it stands below `site/`, `markdown/`, `json/` or `notices/`.
  ///
  /// - Parameters:
  ///   - findings: all of the run, those of templates too.
  ///   - pages: of every rule that may be among them.
  /// - Returns: files below `reports/`, sorted by path.
  package func reports(
    _ compilation: Compilation, findings: FindingList, pages: [RulePage]
  ) -> [OutputFile] {
    let asOf = compilation.options.asOf
    let page = CoveragePage(compilation.coverages, asOf: asOf, site: "../site/")
    return [
      OutputFile(path: "reports/coverage.html", bytes: page.encode()),
      OutputFile(
        path: "reports/coverage.json",
        bytes: CoverageJSON.encode(compilation.coverages, asOf: asOf)),
      OutputFile(path: "reports/findings.json", bytes: DiagnosticsJSON.encode(findings)),
      OutputFile(
        path: "reports/findings.sarif",
        bytes: SARIFLog(findings, pages: pages, version: Compiler.version).encode()),
    ]
  }
}

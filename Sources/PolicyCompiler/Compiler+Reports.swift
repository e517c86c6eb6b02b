internal import PolicyAnalysis
package import PolicyDiagnostics
internal import PolicyLaw
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
    let page = CoveragePage(
      compilation.coverages, asOf: asOf, site: "../site/", linksToPacks: true)
    return [
      OutputFile(path: "reports/coverage.html", bytes: page.encode()),
      OutputFile(
        path: "reports/coverage.json",
        bytes: CoverageJSON.encode(compilation.coverages, asOf: asOf)),
      OutputFile(path: "reports/findings.json", bytes: DiagnosticsJSON.encode(findings)),
      OutputFile(
        path: "reports/findings.sarif",
        bytes: SARIFLog(findings, pages: pages, version: Compiler.version).encode()),
    ] + packPages(compilation)
  }

  /// A page for each rule set that some policy is judged by, sorted by path.
  private func packPages(_ compilation: Compilation) -> [OutputFile] {
    let used = Set(compilation.coverages.flatMap(\.packs).map(\.name))
    let packs = compilation.law.packs.filter { used.contains($0.name) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return Parallel.map(packs, jobs: compilation.options.jobs) { pack in
      let page = PackPage(pack, compilation.coverages, asOf: compilation.options.asOf)
      return OutputFile(path: "reports/" + PackPage.path(of: pack.name), bytes: page.encode())
    }
  }

  /// The page of coverage, which is internal.
  ///
  /// - Parameter site: the way from that page to the site, with a slash at its end.
  package func coveragePage(_ compilation: Compilation, site: String) -> [UInt8] {
    CoveragePage(compilation.coverages, asOf: compilation.options.asOf, site: site).encode()
  }
}

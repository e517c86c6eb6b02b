package import PolicyDiagnostics

/// All findings of a run as Markdown, for the page that sums up a job.
package struct JobSummary {
  private let findings: FindingList
  private let title: String
  private let address: (@Sendable (_ path: String, _ line: Int) -> String)?

  /// GitHub refuses a summary of more than 1 MiB; what comes after this many bytes is counted.
  private static let mostBytes = 900_000

  /// - Parameters:
  ///   - title: what the run came to: "3 errors in 2 files".
  ///   - address: where a line of a file can be seen; `nil` if nowhere.
  package init(
    _ findings: FindingList, title: String,
    address: (@Sendable (_ path: String, _ line: Int) -> String)? = nil
  ) {
    self.findings = findings
    self.title = title
    self.address = address
  }

  /// Ends with an empty line, so that more can follow.
  package var text: String {
    var text = "### policyc: \(JobSummary.escaped(title))\n\n"
    let open = Severity.allCases.reversed().flatMap { severity in
      findings.open.filter { $0.severity == severity }
    }
    append(
      rows: open.map(row), head: "| | Where | What | Rule |\n| --- | --- | --- | --- |\n", to: &text
    )
    let waived = findings.waived
    guard !waived.isEmpty else { return text }
    text += "#### Waived\n\n"
    append(
      rows: waived.map(waivedRow),
      head: "| Where | What | Rule | Who | Until | Why |\n"
        + "| --- | --- | --- | --- | --- | --- |\n", to: &text)
    return text
  }

  private func append(rows: [String], head: String, to text: inout String) {
    guard !rows.isEmpty else { return }
    text += head
    for (index, row) in rows.enumerated() {
      guard text.utf8.count + row.utf8.count < JobSummary.mostBytes else {
        text += "\n\(rows.count - index) more are not shown.\n"
        break
      }
      text += row
    }
    text += "\n"
  }

  private func row(_ diagnostic: Diagnostic) -> String {
    line([diagnostic.severity.rawValue] + cells(of: diagnostic))
  }

  private func waivedRow(_ diagnostic: Diagnostic, _ waiver: Waiver) -> String {
    line(
      cells(of: diagnostic) + [waiver.by, waiver.until, waiver.reason].map(JobSummary.escaped))
  }

  private func cells(of diagnostic: Diagnostic) -> [String] {
    let lines = FindingText.lines(of: diagnostic).map(JobSummary.escaped)
    let names = "`\(diagnostic.id)`<br>`\(Fingerprint(diagnostic))`"
    return [place(of: diagnostic.range), lines.joined(separator: "<br>"), names]
  }

  private func place(of range: SourceRange) -> String {
    let start = range.start
    // Outside of code GitHub takes ":100:" for a picture.
    let path = range.file.path.replacing("`", with: "'").replacing("|", with: "\\|")
    let words = "`\(path):\(start.line):\(start.column)`"
    guard let address else { return words }
    return "[\(words)](\(address(range.file.path, start.line)))"
  }

  private func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }

  /// Words on one line in which nothing is a mark of Markdown or HTML.
  private static func escaped(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      if scalar.properties.isWhitespace {
        result += " "
        continue
      }
      if "\\`*_{}[]<>()#&|~!".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

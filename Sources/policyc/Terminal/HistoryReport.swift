import PolicyLedger
import PolicyModel
import PolicyShell

/// The published versions of a policy as text, the newest first.
struct HistoryReport {
  let text: String

  init(_ chain: LedgerChain, asOf day: CalendarDate) {
    let count = FindingsSummary.count(chain.versions.count, "version")
    var lines = ["\(chain.policy): \(count), for \(day)"]
    for version in chain.versions.reversed() {
      lines += [""] + HistoryReport.lines(version, chain.state(of: version, on: day))
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ version: PublishedVersion, _ state: VersionState) -> [String] {
    let record = version.record
    var lines = [
      "  \(record.version)  \(version.isSound ? state.rawValue : "altered")",
      "    published \(record.published), effective \(record.effective)",
      "    sha256 \(version.digest)",
    ]
    if !record.approvedBy.isEmpty {
      lines.append("    approved by " + record.approvedBy.joined(separator: ", "))
    }
    for paragraph in version.summary.split(separator: "\n\n").prefix(1) {
      let words = paragraph.split { $0.isWhitespace }.joined(separator: " ")
      lines += Wrapping.lines(words, indent: 4)
    }
    return lines
  }
}

import ArgumentParser
import PolicyAnalysis
import PolicyModel
import PolicyReports

/// How coverage is written.
enum CoverageFormat: String, ExpressibleByArgument, CaseIterable {
  /// For a terminal: the counts, and the rows that need somebody.
  case text
  /// One page for a browser.
  case html
  /// One object of `policyc/coverage/1`.
  case json

  /// - Parameter isComplete: whether text lists every row; the other formats always do.
  func bytes(of coverages: [Coverage], asOf: CalendarDate, isComplete: Bool) -> [UInt8] {
    switch self {
    case .text: Array(CoverageReport(isComplete: isComplete).text(of: coverages).utf8)
    case .html: CoveragePage(coverages, asOf: asOf).encode()
    case .json: CoverageJSON.encode(coverages, asOf: asOf)
    }
  }
}

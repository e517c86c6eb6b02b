import PolicyDiagnostics

/// A finding as an edit expects it: rule, line and the rows of law that it lists.
///
///     error[missing-complaint-right] privacy.policy.md: - Jurisdictions: EEA
///       gdpr.13.2.d
struct ExpectedFinding: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// `error[missing-complaint-right] privacy.policy.md: - Jurisdictions: EEA`
  let head: String
  /// Ids of rows, sorted.
  let rows: [String]

  init(head: String, rows: [String]) {
    self.head = head
    self.rows = rows.sorted()
  }

  init(_ found: Diagnostic) {
    let file = found.range.file
    let line = file.text(file.lineRange(file.lineIndex(at: found.range.bytes.start)))
      .trimmed
    self.init(
      head: "\(found.severity.rawValue)[\(found.id)] \(file.path): \(line)",
      rows: found.citations.map(\.requirement))
  }

  var description: String { ([head] + rows.map { "  " + $0 }).joined(separator: "\n") }

  static func < (left: ExpectedFinding, right: ExpectedFinding) -> Bool {
    left.description < right.description
  }
}

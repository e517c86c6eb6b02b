package import PolicyDiagnostics

/// `policyc/baseline/1`: the findings that were there before, so that only new ones are reported.
package struct Baseline: Sendable, Hashable {
  /// The identifier of the format.
  package static let schema = "policyc/baseline/1"

  /// Sorted by id and fingerprint; no fingerprint twice.
  package let findings: [RecordedFinding]

  init(_ findings: some Sequence<RecordedFinding>) {
    self.findings = findings.sorted { ($0.id, $0.fingerprint) < ($1.id, $1.fingerprint) }
  }

  // MARK: - Recording

  /// Records everything that is found now and can be recorded.
  ///
  /// - Parameter day: year-month-day.
  package init(recording list: FindingList, on day: String) {
    var byName: [String: RecordedFinding] = [:]
    for diagnostic in list.open where Baseline.isRecordable(diagnostic) {
      let name = Fingerprint(diagnostic).text
      byName[name, default: Baseline.record(diagnostic, named: name, on: day)].count += 1
    }
    self.init(byName.values)
  }

  private static func record(
    _ diagnostic: Diagnostic, named name: String, on day: String
  ) -> RecordedFinding {
    RecordedFinding(
      fingerprint: name, id: diagnostic.id, element: diagnostic.element,
      message: diagnostic.message, count: 0, since: day)
  }

  /// An error of the language is never hidden: the text is not what its author meant.
  private static func isRecordable(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.group != .language || diagnostic.severity < .error
  }

  /// What is still found of it. Nothing is ever added, so that it only gets shorter.
  package func tightened(by list: FindingList) -> Baseline {
    let counts = Baseline.counts(of: list)
    return Baseline(
      findings.compactMap { finding in
        guard let count = counts[finding.fingerprint] else { return nil }
        var finding = finding
        finding.count = min(finding.count, count)
        return finding
      })
  }

  // MARK: - Comparing

  /// Tells what is new from what was there before, and finds out what is gone.
  package func compare(_ list: FindingList) -> FindingList {
    let counts = Baseline.counts(of: list)
    let recorded = Dictionary(
      findings.map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    var list = list
    list.all = list.all.map { finding in
      guard finding.standing == .open, Baseline.isRecordable(finding.diagnostic) else {
        return finding
      }
      let name = Fingerprint(finding.diagnostic).text
      guard let before = recorded[name], let count = counts[name] else { return finding }
      guard count > before.count else {
        return Finding(finding.diagnostic, .recorded(since: before.since))
      }
      return Finding(Baseline.explained(finding.diagnostic, before, count))
    }
    list.isCompared = true
    list.gone = findings.compactMap { finding in
      var finding = finding
      finding.count -= counts[finding.fingerprint] ?? 0
      return finding.count > 0 ? finding : nil
    }
    return list
  }

  /// How often each fingerprint is found, whatever its severity.
  private static func counts(of list: FindingList) -> [String: Int] {
    Dictionary(list.open.map { (Fingerprint($0).text, 1) }, uniquingKeysWith: +)
  }

  private static func explained(
    _ diagnostic: Diagnostic, _ before: RecordedFinding, _ count: Int
  ) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.notes.append(
      "the same words are found \(count) times and recorded \(before.count) times, so all are shown"
    )
    return diagnostic
  }
}

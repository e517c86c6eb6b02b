/// A diagnostic as a run reports it: with what has been decided about it.
package struct Finding: Sendable, Hashable {
  package let diagnostic: Diagnostic
  package var standing: Standing

  /// Whether a finding still asks for something.
  package enum Standing: Sendable, Hashable {
    /// It counts.
    case open
    /// Somebody answers for it until a day that has not passed.
    case waived(Waiver)
    /// It was there when the baseline was written, so it is not reported.
    case recorded(since: String)
  }

  package init(_ diagnostic: Diagnostic, _ standing: Standing = .open) {
    self.diagnostic = diagnostic
    self.standing = standing
  }
}

/// What somebody has written down who answers for a finding.
package struct Waiver: Sendable, Hashable {
  /// Who answers for it, as written.
  package let by: String
  /// The last day on which it holds: `2027-01-12`.
  package let until: String
  /// Why the finding is not cured, on one line.
  package let reason: String
  /// The name of the waiver, where it is written.
  package let place: SourceRange

  package init(by: String, until: String, reason: String, place: SourceRange) {
    self.by = by
    self.until = until
    self.reason = reason
    self.place = place
  }
}

/// What a run has found, for those who print it.
package struct FindingList: Sendable {
  /// Sorted by path and place.
  package var all: [Finding]
  /// How many more were found and not kept, by path; a file keeps a thousand of each severity.
  package var omittedByFile: [String: Int]

  /// Whether the run was compared with a baseline.
  package var isCompared = false
  /// What a baseline holds and is found no longer, or less often; its count says how much less.
  package var gone: [RecordedFinding] = []

  package init(_ all: [Finding] = [], omittedByFile: [String: Int] = [:]) {
    self.all = all
    self.omittedByFile = omittedByFile
  }

  /// How many more were found in all files together.
  package var omitted: Int { omittedByFile.values.reduce(0, +) }

  /// What was found in some of the files; what is gone has no file any more and is left out.
  ///
  /// - Parameter general: findings that concern the run as a whole, wherever they are.
  package func limited(to paths: Set<String>, always general: [Diagnostic] = []) -> FindingList {
    let general = Set(general)
    var list = self
    list.all = all.filter {
      paths.contains($0.diagnostic.range.file.path) || general.contains($0.diagnostic)
    }
    list.omittedByFile = omittedByFile.filter { paths.contains($0.key) }
    list.gone = []
    return list
  }

  /// What counts.
  package var open: [Diagnostic] {
    all.compactMap { $0.standing == .open ? $0.diagnostic : nil }
  }

  /// How many findings a baseline keeps from being reported.
  package var recordedCount: Int {
    all.count { if case .recorded = $0.standing { true } else { false } }
  }

  /// What somebody answers for.
  package var waived: [(diagnostic: Diagnostic, waiver: Waiver)] {
    all.compactMap { finding in
      guard case .waived(let waiver) = finding.standing else { return nil }
      return (finding.diagnostic, waiver)
    }
  }
}

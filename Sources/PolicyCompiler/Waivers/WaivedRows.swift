internal import PolicyAnalysis
internal import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyModel

/// Shows in coverage which rows are open only because somebody answers for them.
///
/// A row is waived if every finding that says it is open is waived. Nothing becomes met by it.
enum WaivedRows {
  /// The coverage of all policies, in the same order.
  static func mark(_ checked: [Disclosing.Checked], by findings: [Finding]) -> [Coverage] {
    var waivers: [Key: Waiver] = [:]
    for finding in findings {
      if case .waived(let waiver) = finding.standing { waivers[Key(finding.diagnostic)] = waiver }
    }
    return checked.map { policy in
      waivers.isEmpty ? policy.coverage : mark(policy, waivers)
    }
  }

  private static func mark(_ policy: Disclosing.Checked, _ waivers: [Key: Waiver]) -> Coverage {
    var answers: [String: [Waiver?]] = [:]
    for diagnostic in policy.diagnostics where diagnostic.group == .missingDisclosure {
      let waiver = waivers[Key(diagnostic)]
      for citation in diagnostic.citations {
        answers[citation.requirement, default: []].append(waiver)
      }
    }
    var coverage = policy.coverage
    for index in coverage.rows.indices where coverage.rows[index].isOpen {
      let given = answers[coverage.rows[index].requirement.id.text] ?? []
      if let first = given.first ?? nil, given.allSatisfy({ $0 != nil }) {
        coverage.rows[index].status = .waived(first)
      }
    }
    return coverage
  }

  /// What two reports of one finding have in common, whatever its weight.
  private struct Key: Hashable {
    let id: String
    let range: SourceRange
    let message: String
    let judged: String?

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.id
      range = diagnostic.range
      message = diagnostic.message
      judged = diagnostic.judged
    }
  }
}

extension Coverage.Row {
  /// Whether a finding says that the row is not answered.
  fileprivate var isOpen: Bool {
    switch status {
    case .declaredNotShown, .partial, .missing: true
    case .met, .stated, .notApplicable, .waived, .unknown, .upcoming: false
    }
  }
}

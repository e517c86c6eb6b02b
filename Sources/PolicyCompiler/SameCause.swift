internal import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyModel

/// Leaves out findings that say again what a stronger one says of the same blank or sentence.
struct SameCause {
  private let law: Law

  init(_ law: Law) { self.law = law }

  /// What may say the same as a missing disclosure.
  private static let ids: Set<String> = ["empty-field", "consent-by-use"]

  func once(_ found: [Diagnostic]) -> [Diagnostic] {
    let alike = found.filter { $0.group == .missingDisclosure || SameCause.ids.contains($0.id) }
    guard !alike.isEmpty else { return found }
    return found.filter { finding in
      !alike.contains { other in
        // Of a pair the weaker one goes; if neither is weaker, the one that cites no law.
        let isAgain =
          other.severity >= finding.severity && says(other, again: finding)
          || other.severity > finding.severity && says(finding, again: other)
        return isAgain && folder(other) == folder(finding)
      }
    }
  }

  private func says(_ missing: Diagnostic, again finding: Diagnostic) -> Bool {
    switch (finding.id, finding.subject) {
    case ("empty-field", "policy.effective"?): missing.id == "missing-effective-date"
    case ("empty-field", "transfer.to"?), ("empty-field", "practice.sent-to"?),
      ("empty-field", "recipient.data-in"?):
      missing.id == "missing-transfer-countries"
    case ("consent-by-use", _): isApplied(missing, by: finding.range.text)
    default: false
    }
  }

  /// Whether a row of a finding applies because a text says some words.
  private func isApplied(_ missing: Diagnostic, by words: String) -> Bool {
    let text = words.lowercased().split { $0.isWhitespace || $0.isPunctuation }
      .joined(separator: " ")
    return missing.citations.contains { citation in
      law.requirement(citation.requirement)?.requirement.appliesWhen.spoken.contains {
        text.contains($0.lowercased().filter { $0 != "*" })
      } == true
    }
  }

  private func folder(_ finding: Diagnostic) -> String {
    let path = finding.range.file.path
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }
}

extension Predicate {
  /// The words that it looks for in a text.
  fileprivate var spoken: [String] {
    switch self {
    case .says(let words): [words]
    case .not(let inner), .quantified(_, let inner): inner.spoken
    case .and(let parts), .or(let parts): parts.flatMap(\.spoken)
    case .always, .never, .statement, .attestation, .known, .holds, .comparison: []
    }
  }
}

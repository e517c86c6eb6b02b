package import PolicyDiff
internal import PolicyModel

/// What is owed, in words that readers of law and notices understand.
package enum ConsequenceWords {
  package static func notice(_ level: Int) -> String {
    switch level {
    case 0: "a new page with its date"
    case 1: "a banner on the site"
    case 2: "a message of its own to everybody affected"
    default: "a message of its own, with a choice"
    }
  }

  package static func advance(_ consequence: Consequence) -> String {
    switch (consequence.advance, consequence.days) {
    case (0, 0): "with effect"
    case (2, let days): "well in advance: \(days) days before"
    case (_, 1): "before it takes effect"
    case (_, let days): "\(days) days before"
    }
  }

  package static func consent(_ level: Int) -> String {
    switch level {
    case 0: "no consent"
    case 1: "a way to opt out"
    case 2: "express consent for data already held, else for new data only"
    case 3: "consent before any use"
    default: "verifiable consent of a parent"
    }
  }

  /// One line: notice, when, consent, to whom.
  package static func line(_ consequence: Consequence) -> String {
    guard consequence.isOwed else { return "nothing beyond the new page and its date" }
    var parts = [notice(consequence.notice) + ", " + advance(consequence)]
    if consequence.consent > 0 { parts.append(consent(consequence.consent)) }
    if !consequence.audience.isEmpty {
      parts.append("to: " + consequence.audience.joined(separator: ", "))
    }
    return parts.joined(separator: "; ")
  }

  /// Whom a consequence concerns: `EEA`, or everybody where the policy names no regime.
  package static func readers(_ consequence: Consequence) -> String {
    consequence.jurisdiction?.text ?? "everybody"
  }
}

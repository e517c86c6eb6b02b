internal import PolicyDiagnostics

/// A promise without any measure that nobody has taken responsibility for.
enum UnclaimedAbsolute: TextRule {
  static let page = RulePage(
    id: "unclaimed-absolute",
    title: "readers are promised something without exception, and nobody answers for it",
    checks:
      "\"We never\", \"we will always\", \"completely secure\", \"100%\", \"we guarantee\", \"fully "
      + "compliant\" and the like, as promises of the publisher. A Claim whose Words hold the promise, "
      + "with its Evidence or its Owner, says who answers for it, and settles the matter.",
    why:
      "One exception makes it untrue, and an untrue promise is a deceptive act: M.G.L. c.93A §2, "
      + "Section 5 of the FTC Act.",
    example: """
      ## Clause safe: How we protect it

      Your data is completely secure with us.

      """,
    instead: """
      ## Clause safe: How we protect it

      We encrypt your data while it travels to us.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    let claimed = ClaimedWords(reading)
    for promise in AbsolutePromise.find(in: reading) where !claimed.answerFor(promise.words) {
      findings.report(
        reading.bytes(of: promise.words), part: reading.passage(of: promise.words.lowerBound).part,
        "\"\(reading.text(promise.words))\" leaves no room for an exception",
        help: [
          "say what is done and within which limits",
          "or add a Claim with these Words, and with its Evidence or Owner",
        ],
        note: "readers may rely on it in every case, also in the one that nobody thought of")
    }
  }
}

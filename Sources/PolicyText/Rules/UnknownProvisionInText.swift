internal import PolicyDiagnostics

/// A provision that the law which it names does not have.
enum UnknownProvisionInText: TextRule {
  static let page = RulePage(
    id: "unknown-provision-in-text",
    title: "readers are sent to a provision that the law does not have",
    checks:
      "\"Article 13(2)(d) of the GDPR\", \"Art. 6 (1) lit. f GDPR\", \"Cal. Civ. Code § 1798.83\": "
      + "whether a rule set knows the law under exactly this name and lists its provisions, and this "
      + "one is not among them. Nothing is said of laws that no rule set lists.",
    why:
      "A reader who looks the provision up finds nothing. A wrong number suggests that nobody has "
      + "read the law, and a right that rests on it may be looked for in vain.",
    example: """
      ## Clause basis: What allows us to do this

      We may do so under Article 6(7) of the GDPR.

      """,
    instead: """
      ## Clause basis: What allows us to do this

      We may do so under Article 6(1) of the GDPR.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    for citation in ProseCitation.find(in: reading) {
      guard let missing = reading.laws.missing(citation.steps, in: citation.law),
        missing.stem.count < citation.steps.count
      else { continue }
      let unit = citation.steps[missing.stem.count]
      let stem = (missing.stem.first ?? "") + missing.stem.dropFirst().map { "(\($0))" }.joined()
      let whole = stem.isEmpty ? citation.law.text : "\(citation.law.text) \(stem)"
      let written: (String) -> String = { stem.isEmpty ? $0 : "(\($0))" }
      findings.report(
        citation.bytes(in: reading), part: reading.passage(of: citation.words.lowerBound).part,
        "there is no \(written(unit)) in \(whole); its units run from \(written(missing.first)) to "
          + written(missing.last),
        help: ["look the provision up in the law, and cite the one that is meant"],
        note: "readers who look it up find nothing")
    }
  }
}

internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference

/// A sentence that denies what the fields of the same policy declare.
enum DeniedFact: TextRule {
  static let page = RulePage(
    id: "denied-fact",
    title: "readers are told that something is not done, and the fields say that it is",
    checks:
      "\"We never sell your data\", \"we do not share it with third parties\", \"we use no cookies\", "
      + "said without limits: whether a Recipient has \"Sale: yes\", \"Cross-context advertising: "
      + "yes\", \"Direct marketing: yes\" or the role of a third party, or a Cookies table has a row, "
      + "for the same readers and the same surface. A sentence with an exception is left alone, and "
      + "so is what is planned or only possible.",
    why:
      "One of the two is wrong. If it is the sentence, it is a false promise to everybody who reads "
      + "it: M.G.L. c.93A §2 and Section 5 of the FTC Act.",
    example: """
      ## Clause sale: No sale

      We do not sell your personal information.

      ### Recipient brightwater: Brightwater List Brokers

      - Role: controller
      - Sale: yes

      """,
    instead: """
      ## Clause sale: Sale

      We sell your name and address to Brightwater List Brokers, unless you tell us not to.

      ### Recipient brightwater: Brightwater List Brokers

      - Role: controller
      - Sale: yes

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    guard let declared = reading.document.declared else { return }
    let denials = Denial.find(in: reading)
    guard !denials.isEmpty else { return }
    let surfaces = declared.surfaces
    var known: [Denial.Deed: [DeclaredDeed]] = [:]
    for denial in denials {
      let part = reading.passage(of: denial.words.lowerBound).part
      let block = reading.document.parts[part]
      let here = block.name.flatMap { surfaces[$0] } ?? []
      let facts = known[denial.deed] ?? Self.facts(denial.deed, declared)
      known[denial.deed] = facts
      let fact = facts.first { fact in
        fact.scope.intersection(block.scope) != nil
          && (here.isEmpty || fact.surfaces.isEmpty
            || !Set(here).isDisjoint(with: fact.surfaces))
      }
      guard let fact else { continue }
      report(denial, fact, part, declared, reading, &findings)
    }
  }

  /// The facts of which one makes a denial untrue.
  private static func facts(
    _ deed: Denial.Deed, _ declared: DeclaredFacts
  ) -> [DeclaredDeed] {
    switch deed {
    case .sale: declared.recipients(with: .sale)
    case .marketing: declared.recipients(with: .directMarketing)
    case .advertising: declared.recipients(with: .crossContextAdvertising)
    case .sharing: declared.recipients(as: ["third party"])
    case .anySharing:
      declared.recipients(
        as: ["processor", "controller", "joint controller", "affiliate", "third party"])
    case .cookies: declared.cookies
    }
  }

  private static func report(
    _ denial: Denial, _ fact: DeclaredDeed, _ part: Int, _ declared: DeclaredFacts,
    _ reading: Reading, _ findings: inout TextFindings
  ) {
    let written =
      fact.label == nil
      ? "the cookie \"\(fact.text)\" is listed"
      : "the recipient \"\(fact.fact.title)\" has \"\(fact.text)\""
    findings.report(
      reading.bytes(of: denial.words), part: part,
      "readers are told that \(denial.deed.denied), and \(written)",
      help: [
        "if the field is right, say in the sentence what is done, to whom and for whom",
        "if the sentence is right, correct the field",
      ],
      note: "readers rely on the sentence, and what the law asks for is judged by the field",
      declared: declared.related(fact.fact, fact.label, "declared here"))
  }
}

extension Denial.Deed {
  /// Completes "readers are told that …".
  fileprivate var denied: String {
    switch self {
    case .sale: "their data is not sold"
    case .sharing: "their data goes to no third parties"
    case .anySharing: "their data goes to nobody"
    case .marketing: "nobody gets their data for marketing"
    case .advertising: "nobody gets their data for advertising"
    case .cookies: "no cookies are used"
    }
  }
}

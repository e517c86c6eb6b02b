package import PolicyDiagnostics
package import PolicyLaw
internal import PolicyModel

/// The rules of what a policy has to disclose.
package enum AnalysisRules {
  /// The pages of the rules that do not depend on one disclosure, sorted by id.
  package static let pages: [RulePage] = [
    RulePage(
      id: "declared-not-shown",
      title: "The facts say it, but the readers whom the law protects are told nothing",
      checks:
        "A fact counts only where readers of the regime are shown it: printed by a slot, a table or a register; or found in the words of its clause, as its value, its title or another way to say it; or pinned there with \"Words\", three words for each value.",
      why: "The law asks what the text says. Fields do not print.",
      example: """
        ## Clause rights.eea: Your rights

        - Right: access
        - How: #privacy-office

        You have rights. Write to {{privacy-office.email}}.
        """,
      instead: """
        ## Clause rights.eea: Your rights

        - Right: access
        - How: #privacy-office

        You can ask for a copy of your data. Write to {{privacy-office.email}}.
        """),
    RulePage(
      id: "differing-contact",
      title: "two documents of one organisation give two addresses for the same office",
      checks:
        "Contacts of one title and role that two documents state for themselves: whether e-mail address, telephone number, form and postal address are the same.",
      why: "A reader of one document writes to where nobody may look.",
      example: """
        ## Contact desk: The harbour desk

        - Role: privacy office
        - Email: desk@harbour.example
        """,
      instead: """
        ## Contact desk: The harbour desk

        - Role: privacy office
        - Email: privacy@harbour.example
        """),
    RulePage(
      id: "differing-recipient",
      title: "two documents of one organisation say two things about one company",
      checks:
        "Recipients of one title that two documents state for themselves: whether their role, where they hold data and whether they buy it are the same.",
      why: "Two documents tell the same reader two things about one company.",
      example: """
        ## Recipient quayside: Quayside Post

        - Role: controller
        """,
      instead: """
        ## Recipient quayside: Quayside Post

        - Role: processor
        """),
    RulePage(
      id: "differing-retention",
      title: "two documents of one organisation keep the same data for two periods",
      checks:
        "Practices with the same data and the same purposes in two documents: whether \"Kept for\" is the same.",
      why: "Readers cannot tell which of the two periods holds.",
      example: "- Kept for: 2 years after delivery",
      instead: "- Kept for: 1 year after delivery"),
    RulePage(
      id: "unanswered-question",
      title: "Nobody has said what decides whether rules of law apply, so they stay open",
      checks:
        "Every fact that \"Applies when\" of a row speaks of and no field, declaration or Fact states. What can be derived is not asked. \"unknown because …\" answers the question for now, never the rule.",
      why: "An unknown fact must not count as \"does not apply\".",
      example: """
        - Languages: en
        """,
      instead: """
        - Languages: en
        - Fact: thresholds.harbour = no
        """),
    RulePage(
      id: "unchecked-jurisdiction",
      title:
        "No rules are known for readers whom the policy addresses, so nothing was checked for them",
      checks:
        "Each code of \"Jurisdictions\" has a pack, the program's or one in Policies/Jurisdictions. Where only a broader regime has one, as US for US-VT, a note says that no more was checked.",
      why: "A list without findings must not look like a clean one.",
      example: "- Jurisdictions: EEA, JP",
      instead: "- Jurisdictions: EEA"),
    RulePage(
      id: "unknown-instrument",
      title: "A tag names a rule or a law that is not known here, so it proves nothing",
      checks:
        "What \"Satisfies\" and \"Not applicable\" name is the id of a requirement, or a citation that begins with the name of a law of some pack.",
      why: "A misspelt tag looks like care and is none.",
      example: "- Satisfies: GDRP 13(2)(d)",
      instead: "- Satisfies: GDPR 13(2)(d)"),
    RulePage(
      id: "unknown-provision",
      title: "A tag cites a provision that the law does not have, so it proves nothing",
      checks:
        "A citation in \"Satisfies\" or \"Not applicable\" lies in the units that the pack lists for the law. Where the list is silent, nothing is said.",
      why: "A reviewer who trusts the tag would look for the answer in vain.",
      example: "- Satisfies: GDPR 13(1)(g)",
      instead: "- Satisfies: GDPR 13(1)(f)"),
    RulePage(
      id: "unmet-requirement",
      title: "A rule without a disclosure of its own is not met",
      checks: "Rows of house rules and of law that name no Disclosure; the message names the row.",
      why: "Each finding names its row; policyc explain prints it.",
      example: "## Requirement harbour.2: A row of the harbour",
      instead: "- Satisfies: harbour.2"),
  ]

  /// The page of the rule for each disclosure: what it asks, and the rows that ask for it.
  package static func disclosurePages(_ law: Law) -> [RulePage] {
    law.vocabulary.allDisclosures.map { disclosure in
      let rows = law.packs.flatMap { pack in
        pack.requirements.filter { $0.discloses == disclosure.name }
      }
      return RulePage(
        id: "missing-" + disclosure.name.text,
        title: "No clause tells readers \(disclosure.title)", checks: asked(by: rows, law),
        why: rows.first.map(why) ?? "No row of this law rests on it.", example: "",
        instead: rows.first.map { Cure.lines(for: $0).joined(separator: "\n") } ?? "")
    }
  }

  /// The rows that ask for a disclosure, one on a line.
  private static func asked(by rows: [Requirement], _ law: Law) -> String {
    guard !rows.isEmpty else { return "Nothing: no row of this law asks for it." }
    let width = (rows.map(\.id.text.utf8.count).max() ?? 0) + 2
    let list = rows.map { row in
      let gap = String(repeating: " ", count: width - row.id.text.utf8.count)
      return "  \(row.id)\(gap)\(row.title)"
    }
    let one = "It is asked for by one row of law, whose readers must be shown it:"
    let many = "It is asked for by \(rows.count) rows of law; what is missing is reported once:"
    return
      ([rows.count == 1 ? one : many, ""] + list + [
        "", "policyc explain with one of these ids says what proves it.",
      ]).joined(separator: "\n")
  }

  /// The explanation of the first row, its paragraphs on a line each.
  private static func why(_ row: Requirement) -> String {
    row.explanation.split(separator: "\n\n").map {
      $0.split(separator: "\n").joined(separator: " ")
    }.joined(separator: "\n\n")
  }
}

internal import PolicyDiagnostics

/// Words that send readers to a section that the text does not have.
enum UnknownSectionReference: TextRule {
  static let page = RulePage(
    id: "unknown-section-reference",
    title: "readers are sent to a section that is not there",
    checks: "\"See the Choices section\", \"described in 'How we share' below\", \"Section 5\": "
      + "whether a heading of the text has these words or this number. Sections of laws and of "
      + "other documents are left alone, and so is what stands on a screen.",
    why: "What the section would have said is part of what readers are told: which choices they "
      + "have, who gets their data. Such words are left behind when a heading is renamed or a text "
      + "is put together from several.",
    example: """
      ## Clause orders: Orders

      How you can stop us is described in the "Choices" section below.

      ## Clause rights: Your rights

      Write to us, and we stop.

      """,
    instead: """
      ## Clause orders: Orders

      How you can stop us is described in the "Your rights" section below.

      ## Clause rights: Your rights

      Write to us, and we stop.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    for reference in reading.references {
      let targets = reading.targets
      switch reference.name {
      case .title(let title):
        if targets.matches(title).isEmpty { report(title, reference, targets, &findings) }
      case .number(let number):
        if targets.numbers[number] == nil, targets.shouldHold(number) {
          report(number, reference, &findings)
        }
      }
    }
  }

  private static let note = "readers look for it and find nothing"

  private static func report(
    _ title: Title, _ reference: SectionReference, _ targets: SectionTargets,
    _ findings: inout TextFindings
  ) {
    findings.report(
      reference.bytes, part: reference.part, "no heading is called \"\(title.text)\"",
      help: ["name a heading that is there, or print it with {{ref …}}"], note: note,
      replacement: targets.nearest(to: title).map {
        .init(title: "did you mean \"\($0)\"?", words: $0)
      })
  }

  private static func report(
    _ number: String, _ reference: SectionReference, _ findings: inout TextFindings
  ) {
    findings.report(
      reference.bytes, part: reference.part,
      "no heading has the number \(number.uppercased())",
      help: ["name a heading that is there, or print its number with {{ref … as number}}"],
      note: note)
  }
}

import PolicyCompiler
import PolicyDiagnostics
import PolicyMarkdown
import PolicyModel
import PolicyReference
import Testing

struct SlotTests {
  static let values = """
    - Value: keep (duration) = 24 months
    - Value: day (date) = 2026-03-01
    - Value: least (number) = 16
    - Value: fee (amount) = EUR 10
    - Value: mail (e-mail) = ask@harbour.example
    - Value: portal (link) = https://harbour.example/portal
    - Value: who (contact) = #office
    - Value: place (jurisdiction) = US-CA
    - Value: things (list) = name, address, photograph
    - Value: plain = a * b | c_d_
    """
  static let office = """

    ## Contact office: Our office

    - Role: privacy office
    - Email: office@harbour.example

    """

  @Test(arguments: [
    ("{{keep}}", "24 months"), ("{{day}}", "1 March 2026"), ("{{day as iso}}", "2026-03-01"),
    ("{{day as long}}", "1 March 2026"), ("{{least}}", "16"), ("{{fee}}", "EUR 10"),
    ("{{mail}}", "ask@harbour.example"), ("{{who}}", "office@harbour.example"),
    ("{{place}}", "California"), ("{{things}}", "name, address and photograph"),
    ("{{plain}}", "a * b | c_d_"), ("{{organisation}}", "Harbour Instruments"),
    ("{{title}}", "Harbour Notice"), ("{{effective}}", "1 March 2026"), ("{{version}}", "1.0.0"),
    ("{{office.email}}", "office@harbour.example"), ("{{office as title}}", "Our office"),
    ("{{ref here}}", "Here"), ("{{ref here as title}}", "Here"), ("\\{{keep}}", "{{keep}}"),
    ("`{{keep}}`", "{{keep}}"), ("{{ keep }}", "24 months"),
  ])
  func slotPrints(_ slot: String, _ words: String) throws {
    let sample = Sample(
      "## Clause here: Here\n\nSee \(slot).\n\(SlotTests.office)", fields: SlotTests.values)
    #expect(try sample.words(of: "here") == "See \(words).")
  }

  @Test(arguments: [
    ("{{keep}}", "24 mois"), ("{{day}}", "1er mars 2026"), ("{{place}}", "Californie"),
    ("{{things}}", "name, address et photograph"), ("{{ref here}}", "Ici"),
  ])
  func slotPrintsInTheLanguageOfThePage(_ slot: String, _ words: String) throws {
    let french = """
      # Translation harbour: Avis

      - Language: fr
      - Of: privacy.policy.md

      ## Clause here: Ici

      Voir \(slot).
      """
    let sample = Sample(
      "## Clause here: Here\n\nSee \(slot).\n\(SlotTests.office)",
      fields: SlotTests.values + "\n- Languages: en, fr",
      others: ["Policies/harbour/privacy.fr.policy.md": french])
    #expect(try sample.words(of: "here", in: "fr") == "Voir \(words).")
  }

  @Test func slotsWorkInTitlesGistsCellsDestinationsAndFields() throws {
    let policy = try Sample(
      """
      ## Clause here: Kept {{keep}}

      - Gist: For {{keep}}.
      - Kept for: {{keep}} after closure

      | For       | Write                           |
      | --------- | ------------------------------- |
      | {{keep}}  | [to us](mailto:{{mail}})        |

      [Portal]({{portal}} "{{title}}") and [us]({{mail}}).
      \(SlotTests.office)
      """, fields: SlotTests.values
    ).policy()
    let clause = try policy.clause("here")
    #expect(clause.title == "Kept 24 months")
    #expect(clause.gist == "For 24 months.")
    #expect(clause.wording.prose.plainText.contains("24 months\tto us"))
    #expect(
      try policy.links(of: "here") == [
        "mailto:ask@harbour.example", "https://harbour.example/portal",
        "mailto:ask@harbour.example",
      ])
    let kept = policy.fact("here")?.fields.values(.keptFor).first
    #expect(kept?.content == .period(Period(count: 24, unit: .month, event: "after closure")))
  }

  @Test func listsPrintWithTheirLinks() throws {
    let policy = try Sample(
      """
      ## Clause here: Here

      - Right: access
      - How: #office, https://harbour.example/ask

      Use {{here.how}}.
      \(SlotTests.office)
      """
    ).policy()
    #expect(
      try policy.words(of: "here")
        == "Use office@harbour.example and https://harbour.example/ask.")
    #expect(try policy.links(of: "here") == ["mailto:office@harbour.example"])
  }

  @Test func fieldPrintsAnotherFieldOfItsBlockAndOfARow() throws {
    let policy = try Sample(
      """
      ## Clause here: Here

      - Consequence: kept {{here.kept-for}} by {{brook.category}}
      - Kept for: 2 years
      - Shared with: #brook

      Text.

      ## Recipients all: All

      | Name  | Title | Role      | Category |
      | ----- | ----- | --------- | -------- |
      | brook | Brook | processor | a mill   |
      """
    ).policy()
    #expect(policy.fact("here")?.fields.text(.consequence) == "kept 2 years by a mill")
  }

  @Test func valueInACircleIsReportedOnceWithItsChain() throws {
    let found = try Sample(
      "## Clause here: Here\n\n{{one}} and {{two}}.",
      fields: "- Value: one = {{two}}\n- Value: two = {{one}}"
    ).finding("slot-cycle")
    #expect(found.notes[0].contains("one → two → one"))
  }

  @Test func titleInACircleIsReported() throws {
    let ids = try Sample(
      "## Clause here: See {{ref there}}\n\nText.\n\n## Clause there: See {{ref here}}\n\nText."
    ).ids()
    #expect(Set(ids) == ["slot-cycle"])
    #expect(ids.count <= 2)
  }

  @Test func fieldInACircleIsReported() throws {
    let ids = try Sample(
      "## Clause here: Here\n\n- Consequence: {{here.consequence}}\n\nText."
    ).ids()
    #expect(ids == ["slot-cycle"])
  }

  @Test func longChainIsReported() throws {
    let values = (0..<40).map { "- Value: v\($0) = {{v\($0 + 1)}}" } + ["- Value: v40 = end"]
    let sample = Sample(
      "## Clause here: Here\n\n{{v0}}.", fields: values.joined(separator: "\n"))
    #expect(Set(try sample.ids()) == ["slot-too-deep"])
  }

  @Test func valuesThatMultiplyAreReported() throws {
    var values = ["- Value: v0 = \(String(repeating: "x", count: 100))"]
    for number in 1...8 {
      values.append(
        "- Value: v\(number) = " + String(repeating: "{{v\(number - 1)}}", count: 10))
    }
    let sample = Sample(
      "## Clause here: Here\n\n{{v8}}.", fields: values.joined(separator: "\n"))
    #expect(Set(try sample.ids()) == ["too-much-printed"])
  }

  @Test func faultInTheSecondOfTwoEqualSlotsIsReportedThere() throws {
    let found = try Sample(
      "## Clause here: {{organisation}} of {{ xx }} and {{ xx }}\n\nText."
    ).compile().diagnostics
    #expect(found.map(\.id) == ["unknown-value", "unknown-value"])
    #expect(found.map(\.range.text) == ["xx", "xx"])
    #expect(found[0].range.bytes.start < found[1].range.bytes.start)
  }

  @Test(arguments: [
    ("{{keep as isoo}}", "unknown-format"), ("{{ref here as numbr}}", "unknown-format"),
    ("{{a b}}", "bad-slot"), ("{{table things}}", "unknown-value"),
    ("{{office.phone}}", "unknown-value"), ("{{here}}", "unknown-value"),
    ("{{ref office}}", "unknown-reference"), ("{{ref nowhere}}", "unknown-reference"),
    ("[x](#nowhere)", "unknown-reference"), ("[x](javascript:{{keep}})", "unsafe-link"),
    ("words {{table recipients}}", "misplaced-table"),
  ])
  func faultySlotIsReported(_ slot: String, _ id: String) throws {
    let found = try Sample(
      "## Clause here: Here\n\nSee \(slot).\n\(SlotTests.office)", fields: SlotTests.values
    ).ids()
    #expect(found.contains(id), "\(found)")
  }

  @Test func typedValueThatIsNotOfItsTypeIsReported() throws {
    for (value, id) in [
      ("v (duration) = for ever", "bad-duration"), ("v (date) = 2026-02-30", "bad-date"),
      ("v (number) = many", "bad-number"), ("v (e-mail) = harbour", "bad-address"),
      ("v (link) = harbour", "bad-address"), ("v (jurisdiction) = Mars", "unknown-jurisdiction"),
      ("v (colour) = red", "unknown-word"), ("V = red", "bad-value"),
    ] {
      let found = try Sample(
        "## Clause here: Here\n\nText.", fields: "- Value: \(value)"
      ).ids()
      #expect(found == [id], "\(value)")
    }
  }

  @Test func privateFieldsPrintNowhere() throws {
    let ids = try Sample(
      """
      ## Clause here: Here

      - Author note: we lose this.
      - Review by: 2027-01-01

      {{here.author-note}} {{here.review-by}}
      """
    ).ids()
    #expect(ids == ["unknown-value", "unknown-value"])
  }
}

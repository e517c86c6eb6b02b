import PolicyCompiler
import PolicyDiagnostics
import PolicyMarkdown
import PolicyModel
import PolicyReference
import Testing

struct NameTests {
  static let organisation = """
    # Organisation harbour-org: Harbour

    - Legal name: Harbour Instruments, Inc.
    - Published at: https://harbour.example

    ## Contact office: Our office

    - Role: privacy office
    - Email: office@harbour.example
    """

  @Test func relativeNameIsWrittenOutAndNotPublished() throws {
    let sample = Sample("## Section use: Use\n\n### Clause .billing: Billing\n\nText.")
    #expect(try sample.finding("relative-name").severity == .note)
    #expect(try sample.compile(stage: .publish).diagnostics.map(\.severity) == [.error])
    #expect(
      try sample.compile().policies.first?.editions[0].element(named: "use.billing") != nil)
  }

  @Test func formerNameLeadsToTheBlockThatHasANewOne() throws {
    let policy = try Sample(
      """
      ## Clause new: New

      - Formerly: old

      See {{ref old}} and [it](#old).
      """
    ).policy()
    #expect(try policy.words(of: "new") == "See New and it.")
    #expect(try policy.links(of: "new") == ["#new", "#new"])
    #expect(policy.formerNames == [.init(old: "old", new: "new")])
  }

  @Test func retiredNameIsNotUsedAgain() throws {
    let found = try Sample(
      "## Clause new: New\n\n- Formerly: old\n\nText.\n\n## Clause old: Old\n\nText."
    ).finding("retired-name")
    #expect(found.range.text == "old")
    #expect(found.related.count == 1)
  }

  @Test func slotWithAFormerNameProposesTheNewOne() throws {
    let found = try Sample(
      "## Clause new: New\n\n- Formerly: old\n- Kept for: 1 year\n\nKept {{old.kept-for}}."
    ).finding("unknown-value")
    #expect(found.helps[0].text == "did you mean {{new.kept-for}}?")
  }

  @Test(arguments: ["effective", "title-page.kept-for", "governing-law", "ref", "table"])
  func shadowedAndReservedNamesAreErrors(_ name: String) throws {
    let ids = try Sample(
      "## Clause title-page: T\n\nText.\n\n## Clause \(name): N\n\nText."
    ).ids()
    #expect(ids == [name == "ref" || name == "table" ? "reserved-name" : "shadowed-name"])
  }

  @Test func secondBlockOfANameGetsAProposalThatIsFree() throws {
    let found = try Sample(
      """
      ## Clause rights.eea: One

      Text.

      ## Clause rights.deleting-it: Two

      Text.

      ## Clause rights.eea: Deleting it

      Text.
      """
    ).finding("duplicate-name")
    #expect(found.helps[0].text.contains("\"rights.deleting-it-2\""))
    #expect(found.helps[0].fix?.isSafe == false)
    #expect(found.related[0].label == "first used here")
  }

  @Test func organisationsFactsAreSeenInEveryPolicy() throws {
    let policy = try Sample(
      "## Clause here: Here\n\nWrite to {{office.email}} at {{organisation}}.",
      fields: "- Organisation: #harbour-org\n- Contact: #office",
      others: ["Policies/harbour/organisation.policy.md": NameTests.organisation]
    ).policy()
    #expect(
      try policy.words(of: "here")
        == "Write to office@harbour.example at Harbour Instruments, Inc..")
    #expect(policy.fact("office")?.origin == .organisation)
    #expect(policy.organisation.baseAddress == "https://harbour.example")
  }

  @Test func ownFactWithTheOrganisationsNameIsAnErrorAtThePolicysOwn() throws {
    let found = try Sample(
      "## Contact office: Other\n\n- Role: other\n- Email: x@harbour.example",
      fields: "- Organisation: #harbour-org",
      others: ["Policies/harbour/organisation.policy.md": NameTests.organisation]
    ).finding("duplicate-name")
    #expect(found.range.file.path == Sample.path)
    #expect(found.related[0].range.file.path == "Policies/harbour/organisation.policy.md")
  }

  @Test func factsFileBelongsToTheClauseItNames() throws {
    let facts = """
      # Facts harbour-facts: Facts

      - Of: #harbour

      ## Practice accounts: Accounts

      - In: here
      - Collects: name
      - Purpose: billing
      """
    let policy = try Sample(
      "## Clause here: Here\n\n- Applies to: EEA only\n\nWe ask your name.",
      others: ["Policies/harbour/harbour.facts.policy.md": facts]
    ).policy()
    let fact = try #require(policy.fact("accounts"))
    #expect(fact.holder == "here")
    #expect(fact.context.scope == .only([JurisdictionCode("EEA")]))
  }

  @Test func factsFileWithoutAClauseIsReported() throws {
    let facts = """
      # Facts harbour-facts: Facts

      - Of: #harbour

      ## Practice accounts: Accounts

      - Collects: name

      ## Practice others: Others

      - In: nowhere
      - Collects: name
      """
    let ids = try Sample(
      "## Clause here: Here\n\nWe ask your name.",
      others: ["Policies/harbour/harbour.facts.policy.md": facts]
    ).ids()
    #expect(ids == ["missing-field", "unknown-reference"])
  }

  @Test func registerSupportsTheClaimsOfItsPolicy() throws {
    func register(_ claim: String) -> String {
      """
      # Register proofs: Proofs

      - Of: #harbour

      ## Attestation audit: Audit

      - Claim: #\(claim)
      - Owner: legal
      - Reviewed: 2026-01-12
      - Until: 2027-01-12
      """
    }
    let body = """
      ## Clause here: Here

      We never sell it.

      ### Claim no-sale: No sale

      - Words: "We never sell"
      - Kind: no sale
      - Evidence: #audit
      """
    let path = "Policies/harbour/proofs.register.md"
    #expect(try Sample(body, others: [path: register("no-sale")]).ids() == [])
    let found = try Sample(body, others: [path: register("no-sales")]).finding("unknown-reference")
    #expect(found.helps[0].text == "did you mean \"no-sale\"?")
  }

  @Test func twoPoliciesOfOneNameAndReservedNamesAreErrors() throws {
    var files = Sample("## Clause here: Here\n\nText.").files
    files["Policies/other/privacy.policy.md"] = files[Sample.path]
    #expect(try Checking.compile(files).diagnostics.map(\.id) == ["duplicate-name"])
    let index = files[Sample.path]?.replacing("Policy harbour:", with: "Policy search:")
    #expect(
      try Checking.compile([Sample.path: index ?? ""]).diagnostics.map(\.id) == ["reserved-name"])
  }

  @Test func twoOrganisationsInAFolderAreAnError() throws {
    let other = NameTests.organisation.replacing("harbour-org", with: "harbour-two")
    let ids = try Sample(
      "## Clause here: Here\n\nText.", fields: "- Organisation: #harbour-org",
      others: [
        "Policies/harbour/a.policy.md": NameTests.organisation,
        "Policies/harbour/b.policy.md": other,
      ]
    ).ids()
    #expect(ids == ["duplicate-name"])
  }

  @Test func formerNameOfAPolicyIsNotGivenToAnother() throws {
    var files = Sample("## Clause here: Here\n\nText.", fields: "- Formerly: harbour-old").files
    files["Policies/harbour/terms.policy.md"] = files[Sample.path]?
      .replacing("Policy harbour:", with: "Policy harbour-old:")
      .replacing("- Formerly: harbour-old", with: "")
    #expect(try Checking.compile(files).diagnostics.map(\.id) == ["retired-name"])
  }

  @Test func twoPoliciesWereNotCalledTheSame() throws {
    var files = Sample("## Clause here: Here\n\nText.", fields: "- Formerly: harbour-old").files
    files["Policies/harbour/terms.policy.md"] = files[Sample.path]?
      .replacing("Policy harbour:", with: "Policy harbour-terms:")
    #expect(try Checking.compile(files).diagnostics.map(\.id) == ["duplicate-name"])
  }

  @Test func wrongKindOfReferenceIsReported() throws {
    let found = try Sample(
      "## Clause here: Here\n\nText.", fields: "- Contact: #here"
    ).finding("wrong-kind-of-reference")
    #expect(found.message == "this field points to a Contact, and \"here\" is a Clause")
  }

  @Test func numbersFollowTheOrderOfTitledBlocks() throws {
    let policy = try Sample(
      """
      ## Section one: One

      ### Clause one.a: A

      {{ref two.b as number}} {{ref two.b as number-and-title}} {{ref one.a}}

      ### Clause one.b:

      Untitled.

      ## Section two: Two

      ### Clause two.b: B

      Text.
      """, fields: "- Numbering: decimal"
    ).policy()
    #expect(policy.numbering == .decimal)
    #expect(try policy.words(of: "one.a") == "2.1 2.1 B A")
  }

  @Test func misspeltFactOfTheVocabularyGetsASuggestion() throws {
    let sample = Sample("## Clause here: Here\n\nText.", fields: "- Fact: thresholds.cpa = no")
    #expect(try sample.finding("unknown-fact").helps[0].text == "did you mean \"thresholds.ccpa\"?")
    let known = Sample(
      "## Clause here: Here\n\nText.",
      fields:
        "- Fact: thresholds.tx = no\n- Fact: dnt.response = yes\n- Fact: org.hipaa-role = none")
    #expect(try known.ids() == [])
    let field = Sample("## Clause here: Here\n\nText.", fields: "- Fact: org.legalName = Harbour")
    #expect(try field.finding("unknown-fact").message.contains("Legal name"))
  }
}

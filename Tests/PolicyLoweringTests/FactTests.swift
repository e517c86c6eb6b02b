import PolicyCompiler
import PolicyDiagnostics
import PolicyMarkdown
import PolicyModel
import PolicyReference
import Testing

struct FactTests {
  @Test func fiveAnswersAreFiveDifferentThings() throws {
    let compilation = try Sample(
      """
      ## Clause here: Here

      - Legal basis: contract
      - Interests: none
      - Source: unknown because nobody has asked
      - Means: not applicable because nothing is collected
      - Kept for:

      Text.
      """
    ).compile()
    #expect(compilation.diagnostics.map(\.id) == ["empty-field"])
    let fields = try #require(compilation.policies.first?.editions[0].fact("here")?.fields)
    #expect(fields[.legalBasis]?.values.count == 1)
    #expect(fields[.interests] == .declaredNone)
    #expect(fields[.source] == .unknown(because: "nobody has asked"))
    #expect(fields[.means] == .notApplicable(because: "nothing is collected"))
    #expect(fields[.keptFor] == .gap)
    #expect(fields[.purpose] == nil)
  }

  @Test(arguments: [
    ("- Kept for: as long as your account is open", [String]()),
    ("- Kept for: 24 months after closure", []),
    ("- Review by: 03/01/2026", ["ambiguous-date"]),
    ("- Review by: 13/01/2026", ["bad-date"]),
    ("- Review by: soon", ["bad-date"]),
    ("- Applies to: Europe", ["bad-scope"]),
    ("- Applies to: EA only", ["unknown-jurisdiction"]),
    ("- Applies to: everywhere except US-CA, UK", []),
    ("- Sent to: Mars", ["unknown-jurisdiction"]),
    ("- Not applicable: GDPR 13(1)(b)", ["missing-reason"]),
    ("- Shared with: #nobody", ["unknown-reference"]),
    ("- Fact: thresholds.ccpa", ["bad-value"]),
    ("- Words: \"not there\"", ["words-not-found"]),
    ("- Words: \"some  Words of\"", []),
    ("- Right: access", ["missing-field"]),
  ])
  func fieldIsReadByItsType(_ field: String, _ ids: [String]) throws {
    let found = try Sample("## Clause here: Here\n\n\(field)\n\nSome words of ours.").ids()
    #expect(found == ids)
  }

  @Test(arguments: [
    ("- Email: a b@c.example", ["bad-address"]), ("- Email: a@c", ["bad-address"]),
    ("- Phone: call us", ["bad-address"]), ("- Form: ask.html", ["bad-address"]),
    ("- Form: https://harbour.example/ask", []), ("- Phone: +1 617 555 0100", []),
    ("- Name: Nobody", ["contact-without-address"]),
  ])
  func addressOfAContactIsChecked(_ field: String, _ ids: [String]) throws {
    let found = try Sample("## Contact desk: Desk\n\n- Role: other\n\(field)").ids()
    #expect(found.filter { $0 != "contact-without-address" || ids.contains($0) } == ids)
  }

  @Test func scopesIntersectInwards() throws {
    let policy = try Sample(
      """
      ## Section a: A

      - Applies to: US, EEA only

      ### Clause a.b: B

      - Applies to: US-CA only
      - Status: planned
      - When: you agree

      Text.

      ## Clause c: C

      - Applies to: everywhere except UK

      Text.
      """
    ).policy()
    let inner = try policy.clause("a.b").context
    #expect(inner.scope == .only([JurisdictionCode("US-CA")]))
    #expect(inner.status == .planned)
    #expect(inner.conditions == ["you agree"])
    #expect(try policy.clause("c").context.scope == .except([JurisdictionCode("UK")]))
  }

  @Test func emptyScopeIsReportedWithTheOneOutside() throws {
    let found = try Sample(
      "## Section a: A\n\n- Applies to: EEA only\n\n### Clause a.b: B\n\n"
        + "- Applies to: US-CA only\n\nText."
    ).finding("empty-scope")
    #expect(found.related[0].label == "the scope outside it")
  }

  @Test func surfacesNarrowAndMustBeThePolicys() throws {
    func ids(_ inner: String) throws -> [String] {
      try Sample(
        "## Section a: A\n\n- Surface: website\n\n### Clause a.b: B\n\n- Surface: \(inner)\n\nText.",
        fields: "- Surfaces: website, app"
      ).ids()
    }
    #expect(try ids("website") == [])
    #expect(try ids("app") == ["empty-scope"])
    #expect(try ids("webiste") == ["unknown-surface"])
  }

  @Test func referenceToANarrowerScopeIsReportedUnlessItSaysForWhom() throws {
    func sample(_ format: String) -> Sample {
      Sample(
        """
        ## Clause here: Here

        Please {{ref there\(format)}}.

        ## Clause there: There

        - Applies to: EEA only

        Text.

        ## Clause all: All

        Text.
        """)
    }
    let found = try sample("").finding("reference-out-of-scope")
    #expect(found.label == "shown to everyone")
    #expect(found.message == "readers outside the EEA would be sent to a clause they cannot see")
    #expect(
      found.related.map(\.label) == [
        "this clause ...", "... is left out for UK and US-CA readers",
      ])
    #expect(found.helps.map { $0.fix?.isSafe } == [false, false, false])
    #expect(found.helps[1].text.contains("\"all\""))
    let words = try sample(" as for-readers").words(of: "here")
    #expect(words == "Please if you live in the EEA, see There.")
  }

  @Test func readersOfTheScopeMaySeeTheNarrowClause() throws {
    let ids = try Sample(
      """
      ## Clause here: Here

      - Applies to: US-CA only

      See {{ref there}}.

      ## Clause there: There

      - Applies to: US only

      Text.
      """
    ).ids()
    #expect(ids == [])
  }

  @Test func datesKeepTheirOrder() throws {
    let body = "## Clause here: Here\n\nText."
    #expect(
      try Sample(body, fields: "- Published: 2026-03-02").ids() == ["dates-in-wrong-order"])
    #expect(
      try Sample(body, fields: "- Published: 2026-02-02\n- Updated: 2026-02-03").ids()
        == ["dates-in-wrong-order"])
    #expect(
      try Sample(body, fields: "- Published: 2026-02-02\n- Updated: 2026-02-01").ids() == [])
  }

  @Test func bareCodeBesideCodesOfTheUnitedStatesIsAmbiguous() throws {
    let body = "## Clause here: Here\n\nText."
    #expect(
      try Sample(body, fields: "- Jurisdictions: CA, US-MA").ids() == ["ambiguous-jurisdiction"])
    #expect(try Sample(body, fields: "- Jurisdictions: CA (Canada), US-MA").ids() == [])
    #expect(try Sample(body, fields: "- Jurisdictions: CA, EEA").ids() == [])
  }
}

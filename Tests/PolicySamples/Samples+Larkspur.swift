package import PolicyModel
internal import PolicyReference

extension Samples {
  /// A small policy that has one of everything that prints.
  package static func larkspur(language: String = "en") -> Policy {
    let eea = Context(scope: .only([JurisdictionCode("EEA")]))
    let california = Context(scope: .only([JurisdictionCode("US-CA")]))
    var policy = policy(
      [
        term("station-data", "Station Data", "Readings that a *weather station* sends us."),
        term("account-data", "Account Data", "What you tell us about yourself."),
        section(
          "collect", "What we collect", gist: "Your details & nothing else. We never sell <them>.",
          [
            clause("collect.text", "", "We keep the list short.[^short]\n\n[^short]: On purpose."),
            clause(
              "collect.account", "Details you give us",
              "We ask for your name. Write to the [privacy office](#privacy-office); see"
                + " [your rights](#rights.eea).\n\n### Why\n\nBecause."),
            clause("collect.no-sale", "", "We have never sold what we know, and we never will."),
            cookies,
            section(
              "collect.deeper", "Deeper",
              [
                clause(
                  "collect.voice", "Spoken forecasts", "From next spring.",
                  context: Context(status: .planned))
              ]),
          ]),
        section(
          "rights", "Your rights",
          [
            clause(
              "rights.eea", "If you live in the EEA",
              "You may ask for a copy. Write to privacy@larkspur.example.", context: eea),
            clause(
              "rights.california", "California disclosures",
              "Once a year you may ask. If you live in the EEA, see"
                + " [your rights](#rights.eea).", context: california),
          ]),
      ],
      facts: larkspurFacts, numbering: .decimal, language: language)
    policy.name = "larkspur-privacy"
    policy.title = language == "fr" ? "Avis de Larkspur" : "Larkspur Privacy Notice"
    policy.languages = ["en", "fr"]
    policy.organisation = Organisation(
      name: "larkspur", legalName: "Larkspur Field Instruments, Inc.", title: "Larkspur",
      fields: fields((.publishedAt, text("https://larkspur.example/"))))
    policy.fields[.jurisdictions] = .values(
      ["EEA", "US-CA"].map { FieldValue(.jurisdiction(JurisdictionCode($0)), text: $0) })
    policy.fields[.updated] = date("2026-02-12")
    policy.formerNames = [.init(old: "collect.details", new: "collect.account")]
    return policy
  }

  private static var cookies: Element {
    .register(
      Register(
        name: "site-cookies", title: "Cookies we set", kind: .cookies,
        table: Register.Table(
          columns: [
            .init(header: "Cookie", meaning: "Cookie"), .init(header: "Purpose", meaning: nil),
          ],
          rows: [
            [wording("`lk_session`").prose, wording("keeps you *signed in*").prose],
            [wording("lk_map").prose, wording("maps | routes").prose],
          ]),
        fields: FieldSet(), context: Context()))
  }

  private static var larkspurFacts: [Fact] {
    [
      Fact(
        kind: .practice, name: "collect.account", title: "", holder: "collect.account",
        fields: fields(
          (.collects, word("name")), (.legalBasis, word("contract")),
          (
            .keptFor,
            .values([
              FieldValue(
                .period(Period(count: 24, unit: .month, event: "after account closure")),
                text: "24 months after account closure")
            ])
          )), context: Context(), origin: .clauseFields),
      Fact(
        kind: .contact, name: "privacy-office", title: "Larkspur privacy office",
        holder: "larkspur-privacy",
        fields: fields(
          (.role, word("privacy office")),
          (.email, .values([FieldValue(.email, text: "privacy@larkspur.example")]))),
        context: Context(), origin: .block),
    ]
  }
}

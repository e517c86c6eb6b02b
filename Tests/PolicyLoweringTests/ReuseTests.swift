import Foundation
import PolicyCompiler
import PolicyDiagnostics
import PolicyMarkdown
import PolicyModel
import PolicyReference
import Testing

struct ReuseTests {
  static let library = """
    # Library common: Common

    - Version: 1.4.0

    ## Clause erasure: Deleting your data within {{period}}

    - Parameter: period (duration)
    - Parameter: contact (e-mail)
    - Right: erasure
    - How: {{contact}}
    - Shared with: #mill

    Write to {{contact}}; we delete it within {{period}}, says {{organisation}}. See {{ref breach}}
    and {{ref erasure}}. We use {{mill.category}}.

    ### Recipient mill: The mill

    - Role: processor
    - Category: a mill

    ## Clause breach: Breaches

    We tell you.
    """
  static let path = "Policies/shared/common.policy.md"
  static let body = """
    ## Clause rights.erasure:

    - Reuse: ../shared/common.policy.md#erasure
    - With: period = 30 days
    - With: contact = ask@harbour.example

    ## Clause rights.breach: If something goes wrong

    - Applies to: EEA only
    - Reuse: ../shared/common.policy.md#breach @1.4.0
    """

  static func sample(_ body: String, _ library: String) -> Sample {
    Sample(body, others: [path: library])
  }

  @Test func sharedClauseSeesItsParametersItsLibraryAndTheOrganisation() throws {
    let wide = ReuseTests.body.replacing("- Applies to: EEA only\n", with: "")
    let policy = try ReuseTests.sample(wide, ReuseTests.library).policy()
    let clause = try policy.clause("rights.erasure")
    #expect(clause.title == "Deleting your data within 30 days")
    #expect(
      clause.wording.prose.plainText
        == "Write to ask@harbour.example; we delete it within 30 days, says Harbour Instruments. "
        + "See If something goes wrong and Deleting your data within 30 days. We use a mill.")
    #expect(clause.sharedFrom?.library == "common")
    #expect(clause.sharedFrom?.version?.text == "1.4.0")
    #expect(policy.fact("rights.erasure.mill")?.kind == .recipient)
    let practice = policy.facts(named: "rights.erasure").first { $0.kind == .practice }
    #expect(practice?.fields.references(.sharedWith) == ["rights.erasure.mill"])
  }

  @Test(arguments: [
    "{{keep}}", "{{here.kept-for}}", "{{effective}}", "{{ref here}}", "[x](#here)",
  ])
  func sharedClauseSeesNothingOfThePolicy(_ slot: String) throws {
    let library = """
      # Library common: Common

      ## Clause erasure: Erasure

      See \(slot).
      """
    let sample = Sample(
      """
      ## Clause here: Here

      - Kept for: 2 years

      Text.

      ## Clause erasure: E

      - Reuse: ../shared/common.policy.md#erasure
      """, fields: "- Value: keep = long", others: [ReuseTests.path: library])
    let found = try sample.finding("outside-shared-clause")
    #expect(found.range.file.path == ReuseTests.path)
    #expect(found.related.last?.label == "reused from here")
  }

  @Test func sharedClauseSeesTheValuesAndFactsOfTheOrganisation() throws {
    let library = """
      # Library common: Common

      ## Clause e: E

      We answer within {{reply}}. Write to {{office.email}}.
      """
    let organisation = NameTests.organisation.replacing(
      "- Published at", with: "- Value: reply (duration) = 1 month\n- Published at")
    let words = try Sample(
      "## Clause mine:\n\n- Reuse: ../shared/common.policy.md#e",
      fields: "- Organisation: #harbour-org",
      others: [
        ReuseTests.path: library, "Policies/harbour/organisation.policy.md": organisation,
      ]
    ).words(of: "mine")
    #expect(words == "We answer within 1 month. Write to office@harbour.example.")
  }

  @Test func sharedClauseCannotPointToABlockOfThePolicy() throws {
    let library = "# Library common: C\n\n## Clause e: E\n\n- Shared with: #brook\n\nText.\n"
    let found = try ReuseTests.sample(
      "## Clause e: E\n\n- Reuse: ../shared/common.policy.md#e\n\n"
        + "## Recipient brook: Brook\n\n- Role: processor", library
    ).finding("outside-shared-clause")
    #expect(found.message.contains("\"brook\""))
  }

  @Test func referenceOutOfAReusedClausesScopeIsReported() throws {
    let ids = try ReuseTests.sample(ReuseTests.body, ReuseTests.library).ids()
    #expect(ids == ["reference-out-of-scope"])
  }

  @Test func missingArgumentIsAskedForOnceWithItsLine() throws {
    let body = ReuseTests.body.replacing("- With: period = 30 days\n", with: "")
      .replacing("- Applies to: EEA only\n", with: "")
    let found = try ReuseTests.sample(body, ReuseTests.library).finding("missing-argument")
    #expect(found.helps[0].lines == ["- With: period = 30 days"])
    #expect(found.helps[0].fix?.isSafe == false)
    #expect(found.related[0].label == "asked for here")
  }

  @Test(arguments: [
    (
      "- With: contact = ask@harbour.example", "- With: contakt = ask@harbour.example",
      ["missing-argument", "unknown-argument"]
    ),
    ("- With: period = 30 days", "- With: period = soon", ["bad-duration"]),
    ("common.policy.md#erasure", "comon.policy.md#erasure", ["missing-file"]),
    ("common.policy.md#erasure", "common.policy.md#erasur", ["unknown-reference"]),
    ("../shared/common.policy.md#erasure", "../../../x.policy.md#erasure", ["path-outside-root"]),
    (
      "../shared/common.policy.md#erasure", "/shared/common.policy.md#erasure",
      ["path-outside-root"]
    ),
    ("../shared/common.policy.md#erasure", "../shared/common.policy.md", ["not-a-shared-clause"]),
    ("../shared/common.policy.md#erasure", "privacy.policy.md#x", ["not-a-shared-clause"]),
    ("@1.4.0", "@1.3.0", ["reuse-version-moved"]),
    (
      "- Reuse: ../shared/common.policy.md#breach",
      "- Gist: Mine\n- Reuse: ../shared/common.policy.md#breach", ["override-not-allowed"]
    ),
    ("#breach @1.4.0", "#breach @1.4.0\n\nMy own words.", ["reuse-with-own-text"]),
  ])
  func faultyReuseIsReported(_ old: String, _ new: String, _ ids: [String]) throws {
    let wide = ReuseTests.body.replacing("- Applies to: EEA only\n", with: "")
    let body = wide.replacing(old, with: new)
    #expect(body != wide)
    let found = try ReuseTests.sample(body, ReuseTests.library).compile().diagnostics
    let direct = found.filter { $0.range.file.path == Sample.path || $0.id != "unknown-reference" }
    #expect(direct.map(\.id).sorted() == ids, "\(Checking.lines(found))")
  }

  @Test func sharedClausePassesOnToAnotherWithItsOwnArguments() throws {
    let library = """
      # Library common: Common

      ## Clause outer: Outer

      - Parameter: days (number)
      - Applies to: EEA only
      - Reuse: common.policy.md#inner
      - With: period = {{days}} days

      ## Clause inner: Inner

      - Parameter: period (duration)

      Within {{period}}.
      """
    let policy = try ReuseTests.sample(
      "## Clause mine:\n\n- Reuse: ../shared/common.policy.md#outer\n- With: days = 7", library
    ).policy()
    let clause = try policy.clause("mine")
    #expect(clause.wording.prose.plainText == "Within 7 days.")
    #expect(clause.title == "Outer")
    #expect(clause.context.scope == .only([JurisdictionCode("EEA")]))
  }

  @Test func circleOfSharedClausesListsItsChain() throws {
    let library = """
      # Library common: Common

      ## Clause one: One

      - Reuse: common.policy.md#two

      ## Clause two: Two

      - Reuse: common.policy.md#one
      """
    let found = try ReuseTests.sample(
      "## Clause mine: Mine\n\n- Reuse: ../shared/common.policy.md#one", library
    ).finding("reuse-cycle")
    #expect(found.notes[0].components(separatedBy: "#").count == 4)
  }

  @Test func chainOfNineSharedClausesIsTooDeep() throws {
    var library = "# Library common: Common\n\n"
    for number in 0..<9 {
      library += "## Clause c\(number): C\n\n- Reuse: common.policy.md#c\(number + 1)\n\n"
    }
    library += "## Clause c9: End\n\nText.\n"
    func ids(_ first: Int) throws -> [String] {
      try ReuseTests.sample(
        "## Clause mine: Mine\n\n- Reuse: ../shared/common.policy.md#c\(first)", library
      ).ids()
    }
    #expect(try ids(2) == [])
    #expect(try ids(1) == ["reuse-too-deep"])
  }

  @Test func sharedClauseIsTranslatedWithItsLibrary() throws {
    let library = """
      # Library common: Common

      ## Clause erasure: Deleting

      - Parameter: period (duration)
      - Gist: Ask.

      Within {{period}}.
      """
    let french = """
      # Translation common: Commun

      - Language: fr
      - Of: common.policy.md

      ## Clause erasure: Effacer

      - Gist: Demandez.

      Sous {{period}}.
      """
    let policy = """
      # Translation harbour: Avis

      - Language: fr
      - Of: privacy.policy.md

      ## Clause mine:
      """
    let edition = try Sample(
      "## Clause mine:\n\n- Reuse: ../shared/common.policy.md#erasure\n- With: period = 2 months",
      fields: "- Languages: en, fr",
      others: [
        ReuseTests.path: library, "Policies/shared/common.fr.policy.md": french,
        "Policies/harbour/privacy.fr.policy.md": policy,
      ]
    ).policy("fr")
    let clause = try edition.clause("mine")
    #expect(clause.title == "Effacer")
    #expect(clause.gist == "Demandez.")
    #expect(clause.wording.prose.plainText == "Sous 2 mois.")
    #expect(clause.wording.language == nil)
  }
}

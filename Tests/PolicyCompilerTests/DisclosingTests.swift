import PolicyAnalysis
import PolicyCompiler
import PolicyDiagnostics
import PolicyLaw
import PolicyModel
import PolicySyntax
import Testing

/// What `check` says of a policy whose readers are not told what the law asks for.
struct DisclosingTests {
  private static let header = """
    # Policy harbour-privacy: Harbour Privacy Notice

    - Type: privacy notice
    - Version: 1.0.0
    - Effective: 2026-03-01
    - Organisation: Harbour Instruments
    - Jurisdictions: US-VT
    - Languages: en


    """

  /// A regime with one row, and the words in which its finding is put.
  private static func law(applies: String = "always", proven: String) -> [String: String] {
    [
      "Policies/Jurisdictions/us-vt.jurisdiction.md": """
      # Jurisdiction us-vt: Vermont

      - Code: US-VT
      - Version: 1
      - Depth: specific

      ## Instrument maple: Maple Act

      - Citation: Maple Act

      ### Requirement maple.1: The one row

      - Citation: §1
      - Applies when: \(applies)
      - Proven by: \(proven)
      - Shown in: text
      - Severity: error
      - Discloses: #maple
      - Verified: verified

      Say it.
      """,
      "Policies/Jurisdictions/words.jurisdiction.md": """
      # Vocabulary maple-words: Words of Vermont

      ## Disclosure maple: what the Maple Act asks for

      ## Question marketing.email: whether you send advertising by e-mail

      - Value: no
      """,
    ]
  }

  /// The messages about one policy under some files of law and no other.
  private func findings(
    _ body: String, _ law: [String: String], readers: String = "US-VT"
  ) throws -> [String] {
    let day = try #require(CalendarDate(iso: "2026-03-01"))
    var files = law
    files["Policies/harbour/privacy.policy.md"] =
      DisclosingTests.header.replacing("US-VT", with: readers) + body
    // Some built-in law, so that rows are looked at: words alone ask for nothing.
    let words = LawFile(
      SourceFile(path: "Law/none.jurisdiction.md", text: "# Vocabulary none: No words\n"))
    let inputs = files.sorted { $0.key < $1.key }.map {
      InputFile(path: $0.key, bytes: Array($0.value.utf8))
    }
    let found = Compiler(law: [words]).compile(
      inputs, options: CompilerOptions(stage: .publish, asOf: day))
    return found.diagnostics.map { "\($0.message) [\($0.id)]" }
  }

  /// A Facts file for the policy.
  private static func facts(_ lines: String) -> [String: String] {
    [
      "Policies/harbour/facts.policy.md":
        "# Facts harbour-facts: More facts\n\n- Of: #harbour-privacy\n\(lines)\n"
    ]
  }

  @Test func factInTheHeadOfAFactsFileIsOneOfThePolicy() throws {
    let law = DisclosingTests.law(applies: "marketing.email", proven: "known(maple.syrup)")
    let asked = try findings("", law)
    #expect(asked.contains { $0.hasSuffix("[unanswered-question]") })
    let facts = DisclosingTests.facts("- Fact: marketing.email = yes")
    let found = try findings("", law.merging(facts) { $1 })
    #expect(found.contains { $0.hasSuffix("[missing-maple]") })
    #expect(!found.contains { $0.hasSuffix("[unanswered-question]") })
  }

  @Test func factInABlockOfAFactsFileIsShownByItsWords() throws {
    let law = DisclosingTests.law(proven: "marketing.email = yes")
    let body = "## Clause letters: Letters\n\nWe write to you about new maps by e-mail.\n"
    let block = """

      ## Practice mail: Letters

      - In: letters
      - Fact: marketing.email = yes

      """
    let hidden = try findings(body, law.merging(DisclosingTests.facts(block)) { $1 })
    #expect(hidden.contains { $0.hasSuffix("[declared-not-shown]") })
    let pinned = block + "- Words: \"We write to you about new maps\"\n"
    let told = try findings(body, law.merging(DisclosingTests.facts(pinned)) { $1 })
    #expect(told == [])
  }

  /// A table that a plain text has lost glues a name to what stood beside it.
  @Test func nameInPinnedWordsIsShown() throws {
    let law = DisclosingTests.law(proven: "all(known(cookies.name))")
    let body = "## Clause cookies: Cookies\n\ntidemarkharbour.exampletwo years\n"
    let table =
      "\n## Cookies ours: Our cookies\n\n- In: cookies\n\n| Cookie |\n| --- |\n| tidemark |\n"
    let hidden = try findings(body, law.merging(DisclosingTests.facts(table)) { $1 })
    #expect(hidden.contains { $0.hasSuffix("[declared-not-shown]") })
    let pinned = table.replacing(
      "- In: cookies", with: "- In: cookies\n- Words: \"tidemarkharbour.exampletwo years\"")
    #expect(try findings(body, law.merging(DisclosingTests.facts(pinned)) { $1 }) == [])
  }

  @Test func rowsThatWaitForARegisterAreAskedAboutOnce() throws {
    let row = DisclosingTests.law(proven: "attestation").mapValues {
      $0.replacing("Shown in: text", with: "Shown in: attestation")
    }
    let asked = try findings("", row)
    #expect(asked.map { $0.suffix(21) } == ["[unanswered-question]"])
    let register = [
      "Policies/harbour/evidence.register.md": """
      # Register evidence: What we can show

      - Of: #harbour-privacy

      ## Attestation other: Something else

      - Satisfies: maple.2
      - Owner: legal operations
      - Reviewed: 2026-01-12
      """
    ]
    let found = try findings("", row.merging(register) { $1 })
    #expect(found.contains { $0.hasSuffix("[missing-maple]") })
    #expect(!found.contains { $0.hasSuffix("[unanswered-question]") })
  }

  @Test func curesAreWrittenAsAuthorsWriteThem() throws {
    let asked = [
      "known(policy.effective)": "- Effective: 2026-03-01",
      "any(changeProcess.channels intersects {e-mail})": "- Any change: e-mail",
      "any(transfers.mechanism in {SCC})": "- Mechanism: SCC",
      "any(rights.kind = opt-out-marketing)": "- Right: opt-out-marketing",
      "all(purposes.bases = contract or purposes.role = processor)": "- Legal basis: contract",
    ]
    for (proof, line) in asked {
      let law = DisclosingTests.law(proven: proof)
      let files = law.sorted { $0.key < $1.key }.map {
        InputFile(path: $0.key, bytes: Array($0.value.utf8))
      }
      let made = Compiler(law: []).law(of: files)
      let row = try #require(made.packs.first?.requirements.first)
      #expect(Cure.lines(for: row).contains(line), "\(proof): \(Cure.lines(for: row))")
    }
  }

  @Test func addsARegimeWithOneFile() throws {
    let law = DisclosingTests.law(proven: "any(rights.kind = erasure and known(rights.how))")
    #expect(
      try findings("## Clause a: Words\n\nJust words.\n", law) == [
        "no clause tells US-VT readers what the Maple Act asks for [missing-maple]"
      ])
    let clause = """
      ## Clause a: Deleting

      - Right: erasure
      - How: the form on our website

      Erasure begins with the form on our website.

      """
    #expect(try findings(clause, law) == [])
  }

  /// Half of a row that only the fields state is no half that readers are told.
  @Test func callsNoPartToldThatIsOnlyDeclared() throws {
    let law = DisclosingTests.law(
      proven: "any(rights.kind = erasure and known(rights.how)) and any(rights.kind = complaint)")
    let clause = """
      ## Clause a: Deleting

      - Right: erasure
      - How: the form on our website

      WORDS

      """
    #expect(
      try findings(clause.replacing("WORDS", with: "Just words."), law) == [
        "no clause tells US-VT readers what the Maple Act asks for [missing-maple]"
      ])
    let told = clause.replacing("WORDS", with: "Erasure begins with the form on our website.")
    #expect(
      try findings(told, law) == [
        "US-VT readers are told only in part what the Maple Act asks for [missing-maple]"
      ])
  }

  @Test func readsWhereARecipientIsAsATransfer() throws {
    let law = DisclosingTests.law(
      applies: "any(transfers.country outside US)", proven: "all(known(transfers.country))")
    let recipient = """
      ## Clause a: Hosting

      Kelpline runs our servers. WORDS

      ### Recipient kelpline: Kelpline

      - Role: processor
      - Data in: AU

      """
    #expect(
      try findings(recipient.replacing("WORDS", with: "It is a company."), law) == [
        "the facts say what the Maple Act asks for, but US-VT readers are not told [declared-not-shown]"
      ])
    #expect(
      try findings(recipient.replacing("WORDS", with: "It is in Australia."), law) == [])
  }

  @Test func asksEachQuestionOnceAndInWords() throws {
    let law = DisclosingTests.law(applies: "marketing.email", proven: "never")
    #expect(
      try findings("## Clause a: Words\n\nJust words.\n", law) == [
        "nobody has said whether you send advertising by e-mail, so 1 rule is left open "
          + "[unanswered-question]"
      ])
    #expect(
      try findings("## Clause a: Words\n\n- Fact: marketing.email = no\n\nJust words.\n", law) == []
    )
  }

  private static let words = "## Clause a: Words\n\nJust words.\n"

  /// Nothing but the pack says that there is such a regime.
  @Test func takesTheCodeThatALawFileDeclares() throws {
    let law = DisclosingTests.law(proven: "never").mapValues {
      $0.replacing("Code: US-VT", with: "Code: CA-BC")
    }
    #expect(
      try findings(DisclosingTests.words, law, readers: "CA-BC") == [
        "no clause tells CA-BC readers what the Maple Act asks for [missing-maple]"
      ])
    #expect(
      try findings(DisclosingTests.words, [:], readers: "CA-BC") == [
        "\"CA-BC\" is not a jurisdiction that is known here [unknown-jurisdiction]"
      ])
  }

  @Test func saysForWhomNothingWasChecked() throws {
    let law = DisclosingTests.law(applies: "never", proven: "never").mapValues {
      $0.replacing("Code: US-VT", with: "Code: EEA")
    }
    #expect(
      try findings(DisclosingTests.words, law, readers: "EEA, JP, DE") == [
        "no rules are known for JP, so nothing was checked for these readers "
          + "[unchecked-jurisdiction]",
        "no rules of its own are known for DE, so only those of EEA were checked "
          + "[unchecked-jurisdiction]",
      ])
  }

  /// The house has rules for all texts, and no readers.
  @Test func asksTheRulesOfTheHouseOfEveryReader() throws {
    let law = DisclosingTests.law(proven: "never").mapValues {
      $0.replacing("Code: US-VT", with: "Code: HOUSE")
    }
    #expect(
      try findings(DisclosingTests.words, law, readers: "JP") == [
        "no clause tells JP readers what the Maple Act asks for [missing-maple]",
        "no rules are known for JP, so nothing was checked for these readers "
          + "[unchecked-jurisdiction]",
      ])
    #expect(
      try findings(DisclosingTests.words, law, readers: "HOUSE") == [
        "\"HOUSE\" is not a jurisdiction that is known here [unknown-jurisdiction]"
      ])
  }

  /// Rows that states share stand in a pack of the union, and ask about one of them.
  @Test func asksForTheSizeThatTheActOfOneStateGoesBy() throws {
    let union = DisclosingTests.law(applies: "thresholds.vt", proven: "never")
    var law = DisclosingTests.law(applies: "never", proven: "never").mapValues {
      $0.replacing("maple", with: "birch")
    }
    law["Policies/Jurisdictions/us.jurisdiction.md"] =
      union["Policies/Jurisdictions/us-vt.jurisdiction.md"]?
      .replacing("us-vt: Vermont", with: "us: United States").replacing("US-VT", with: "US")
    law["Policies/Jurisdictions/union.jurisdiction.md"] =
      union["Policies/Jurisdictions/words.jurisdiction.md"]
    #expect(
      try findings(DisclosingTests.words, law) == [
        "nobody has said whether you are large enough for the act of Vermont to hold for you "
          + "(thresholds.vt), so 1 rule is left open [unanswered-question]"
      ])
  }
}

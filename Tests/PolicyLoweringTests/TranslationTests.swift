import PolicyCompiler
import PolicyDiagnostics
import PolicyLowering
import PolicyMarkdown
import PolicyModel
import PolicyReference
import PolicySyntax
import Testing

struct TranslationTests {
  static let path = "Policies/harbour/privacy.fr.policy.md"
  static let source = """
    ## Clause here: Here

    - Gist: In short.

    Source words for {{there.kept-for}}; see {{ref there}}.

    ## Clause there: There

    - Kept for: 2 years

    More words.
    """
  static let french = """
    # Translation harbour: Avis

    - Language: fr
    - Of: privacy.policy.md

    ## Clause here: Ici

    - Gist: En bref.

    Texte pour {{there.kept-for}} ; voir {{ref there}}.

    ## Clause there: Là

    Autre texte.
    """

  static func sample(_ french: String, source: String = source) -> Sample {
    Sample(source, fields: "- Languages: en, fr", others: [path: french])
  }

  @Test func translationSaysTheSourcesFactsInItsOwnLanguage() throws {
    let policy = try TranslationTests.sample(TranslationTests.french).policy("fr")
    let clause = try policy.clause("here")
    #expect(policy.title == "Avis")
    #expect(policy.sourceLanguage == "en")
    #expect(policy.languages == ["en", "fr"])
    #expect(clause.title == "Ici")
    #expect(clause.gist == "En bref.")
    #expect(clause.wording.prose.plainText == "Texte pour 2 ans ; voir Là.")
    #expect(clause.wording.language == nil)
  }

  @Test(arguments: [
    ("## Clause there: Là\n\nAutre texte.", "", "\"there\" is not translated"),
    ("## Clause there: Là", "## Clause there:", "the title of \"there\" is not translated"),
    ("- Gist: En bref.\n", "", "the gist of \"here\" is not translated"),
    ("\n\nAutre texte.", "", "the text of \"there\" is not translated"),
    (": Là\n\nAutre texte.", ":", "the title and text of \"there\" are not translated"),
  ])
  func untranslatedWordsAreReported(_ old: String, _ new: String, _ message: String) throws {
    let sample = TranslationTests.sample(TranslationTests.french.replacing(old, with: new))
    let found = try sample.finding("missing-translation")
    #expect(found.message == message)
    #expect(try sample.compile(stage: .publish).diagnostics.first?.severity == .error)
  }

  @Test func blockThatIsNotTranslatedPrintsTheSourceInItsLanguage() throws {
    let french = TranslationTests.french.replacing(
      "## Clause there: Là\n\nAutre texte.",
      with: "## Clause there:\n\n- Not translated: because the wording is prescribed")
    let policy = try TranslationTests.sample(french).policy("fr")
    let clause = try policy.clause("there")
    #expect(clause.wording.prose.plainText == "More words.")
    #expect(clause.wording.language == "en")
    #expect(clause.title == "There")
  }

  @Test func extraBlockIsReported() throws {
    let found = try TranslationTests.sample(
      TranslationTests.french + "\n\n## Clause theree: X\n\nTexte.\n"
    ).finding("unknown-reference")
    #expect(found.helps.first?.text == "did you mean \"there\"?")
  }

  @Test(arguments: ["Applies to: EEA only", "Kept for: 2 ans", "Legal basis: contract"])
  func translationHoldsNoFacts(_ field: String) throws {
    let french = TranslationTests.french.replacing(
      "## Clause there: Là\n", with: "## Clause there: Là\n\n- \(field)\n")
    let found = try TranslationTests.sample(french).finding("translation-holds-facts")
    #expect(found.range.file.path == TranslationTests.path)
  }

  @Test func staleByVersionUnlessADigestIsRecorded() throws {
    func check(_ version: String) throws -> [String] {
      let french = TranslationTests.french.replacing(
        "## Clause there: Là\n",
        with: "## Clause there: Là\n\n- Checked against: \(version)\n")
      return try TranslationTests.sample(french).ids()
    }
    #expect(try check("1.0.0") == [])
    #expect(try check("0.9.0") == ["stale-translation"])
  }

  @Test func staleByTheDigestOfTheSourcesWords() throws {
    func check(_ digest: String?, _ source: String) throws -> [Diagnostic] {
      let field = digest.map { "- Checked against: 0.9.0 (\($0))" } ?? "- Checked against: 0.9.0"
      let french = TranslationTests.french.replacing(
        "## Clause there: Là\n", with: "## Clause there: Là\n\n\(field)\n")
      let files = TranslationTests.sample(french, source: source).files
      let trees = files.map { SyntaxParser.parse(SourceFile(path: $0.key, text: $0.value)) }
      let project = Project(trees: trees, words: Checking.words, digest: Checking.digest)
      let tree = try #require(project.policyTrees.first)
      return PolicyLowering.lower(tree, in: project).diagnostics
    }
    let first = try check(nil, TranslationTests.source)
    #expect(first.map(\.id) == ["stale-translation"])
    let line = try #require(first[0].helps[0].lines.first)
    let digest = try #require(line.split(separator: "(").last?.dropLast())
    #expect(digest.count == 16)
    #expect(try check(String(digest), TranslationTests.source).isEmpty)
    let changed = TranslationTests.source.replacing("More words.", with: "Less words.")
    let stale = try check(String(digest), changed)
    #expect(stale.map(\.id) == ["stale-translation"])
    #expect(stale[0].message.contains("the English text of \"there\" changed after"))
  }

  @Test func cookieTableIsTranslatedCellByCell() throws {
    let source = """
      ## Cookies ours: Our cookies

      | Cookie | Purpose             | Expires |
      | ------ | ------------------- | ------- |
      | id     | keeps you signed in | 1 year  |
      """
    func french(_ table: String) -> Sample {
      TranslationTests.sample(
        "# Translation harbour: Avis\n\n- Language: fr\n- Of: privacy.policy.md\n\n"
          + "## Cookies ours: Nos cookies\n\n" + table, source: source)
    }
    let policy = try french(
      "| Nom | But | Durée |\n| --- | --- | --- |\n| id | vous garde connecté | 1 an |\n"
    ).policy("fr")
    let register = try policy.register("ours")
    #expect(register.title == "Nos cookies")
    #expect(
      register.table.texts == [["Nom", "But", "Durée"], ["id", "vous garde connecté", "1 an"]])
    #expect(register.table.columns.map(\.meaning) == ["Cookie", "Purpose", "Expires"])
    for table in [
      "| Nom | But |\n| --- | --- |\n| id | x |\n",
      "| Nom | But | Durée |\n| --- | --- | --- |\n| id | x | y |\n| autre | x | y |\n",
    ] {
      #expect(try french(table).ids() == ["translated-table-differs"])
    }
  }

  @Test func registersAreMadeAnewInTheLanguageOfTheTranslation() throws {
    let policy = try TranslationTests.sample(
      """
      # Translation harbour: Avis

      - Language: fr
      - Of: privacy.policy.md

      ## Clause here: Ici

      {{table recipients}}
      """,
      source: """
        ## Recipients all: All

        - Shown: yes

        | Name  | Title | Role      | Data in |
        | ----- | ----- | --------- | ------- |
        | brook | Brook | processor | US      |

        ## Clause here: Here

        {{table recipients}}
        """
    ).policy("fr")
    let table = try policy.register("all").table
    #expect(table.texts[1].first == "Brook")
    #expect(table.texts[1].contains("États-Unis"))
    #expect(try policy.words(of: "here").contains("États-Unis"))
  }

  @Test func secondTranslationIntoALanguageIsLeftOut() throws {
    var sample = TranslationTests.sample(TranslationTests.french)
    sample.others["Policies/harbour/privacy.fr2.policy.md"] = TranslationTests.french
    let found = try sample.finding("duplicate-translation")
    #expect(found.range.file.path == "Policies/harbour/privacy.fr2.policy.md")
    #expect(try sample.compile().policies[0].editions.map(\.language) == ["en", "fr"])
  }

  @Test func translationIntoALanguageThatIsNotListedIsReported() throws {
    let sample = Sample(
      TranslationTests.source, others: [TranslationTests.path: TranslationTests.french])
    #expect(try sample.finding("unlisted-translation").severity == .warning)
  }

  @Test func languageWithoutAFileOrWithoutPagesIsReported() throws {
    let body = "## Clause here: Here\n\nText."
    #expect(try Sample(body, fields: "- Languages: en, fr").ids() == ["missing-translation"])
    #expect(try Sample(body, fields: "- Languages: en, xx").ids() == ["unknown-language"])
  }

  @Test func controllingLanguageIsKnown() throws {
    let policy = try Sample(
      TranslationTests.source, fields: "- Languages: en (source), fr (controlling)",
      others: [TranslationTests.path: TranslationTests.french]
    ).policy("fr")
    #expect(policy.controllingLanguage == "fr")
  }

  @Test func translationOfNoFileIsReported() throws {
    let sample = Sample(
      TranslationTests.source,
      others: [
        TranslationTests.path: TranslationTests.french.replacing(
          "Of: privacy.policy.md", with: "Of: privcy.policy.md")
      ])
    #expect(
      try sample.finding("missing-file").helps[0].text == "did you mean \"privacy.policy.md\"?")
  }
}

import PolicyDiagnostics
import Testing

/// How texts are divided, and that findings point at the words of the author.
struct ReadingTests {
  /// A sentence of eight words that stands twice shows where sentences are cut.
  @Test(arguments: [
    "We are Larkspur Instruments Inc. of Quincy and we make weather stations.",
    "We work with people such as Dr. Smith and others, e.g. at the U.S. Weather Bureau.",
    "Write to Harbour Ltd. at 12 Fernwood Lane or call us on 617.555.0100 any day.",
    "We keep it under art. 6 no. 1 of the law for 1.5 years at the most.",
  ])
  func aSentenceIsNotCutAtAbbreviationsAndNumbers(sentence: String) throws {
    let text = sentence + " Then comes another.\n\nA first part. " + sentence
    let found = try Checking.markdown(text).filter { $0.id == "duplicated-sentence" }
    #expect(found.map { $0.range.text + "." } == [sentence])
  }

  @Test func sentencesAreCutAtPeriodsQuestionsAndBreaks() throws {
    let sentence = "We keep orders that you place with us here"
    let ends = [". Next.", "? Next.", "! Next.", ".\" Next.", ".) Next.", "  \nNext"]
    for end in ends {
      let found = try Checking.markdown("\(sentence)\(end)\n\nBefore it. \(sentence).")
      #expect(found.map(\.id) == ["duplicated-sentence"], "\(end)")
    }
  }

  @Test func findingsPointAtTheWordsAmongMarks() throws {
    let found = try Checking.markdown(
      "# About\n\nIt is **bold** and\n[linked](https://a.example) &amp; more. Your data is "
        + "*completely* secure.")
    #expect(Checking.places(found) == ["unclaimed-absolute: completely* secure"])
    #expect(found.first?.range.start.line == 4)
    #expect(found.first?.breadcrumb == ["About"])
  }

  @Test func findingsPointAtTheWordsBesideSlots() throws {
    let found = try Checking.policy(
      "## Clause safe: Safe\n\nSince {{effective}} your data is completely secure with us.\n")
    #expect(Checking.places(found) == ["unclaimed-absolute: completely secure"])
    #expect(found.first?.element == "safe")
  }

  @Test func findingsInAReusedClausePointAtItsLibrary() throws {
    let found = try Checking.compile([
      "Policies/shared/l.policy.md":
        "# Library l: L\n\n## Clause safe: Safe\n\nIt is fully secure.\n",
      "Policies/harbour/privacy.policy.md": """
      # Policy harbour: Harbour Notice

      - Type: privacy notice
      - Version: 1.0.0
      - Effective: 2026-03-01
      - Organisation: Harbour Instruments
      - Jurisdictions: EEA
      - Languages: en

      ## Clause here: Here

      - Reuse: ../shared/l.policy.md#safe

      """,
    ])
    #expect(Checking.places(found) == ["unclaimed-absolute: fully secure"])
    #expect(found.first?.range.file.path == "Policies/shared/l.policy.md")
  }

  @Test func frontMatterIsNoText() throws {
    let found = try Checking.markdown(
      "---\ntitle: Privacy Notice\nnote: we never tell lies at all\n---\n\n# About\n\nWords.\n")
    #expect(found.isEmpty)
  }

  @Test func textsInOtherLanguagesGetTheRulesThatNeedNoLanguage() throws {
    let sentence = "Nous gardons vos commandes pendant un an et pas plus longtemps que cela."
    let found = try Checking.policy(
      """
      ## Clause commandes: Commandes

      \(sentence) Your data is completely secure.

      ## Clause autre: Autre

      \(sentence)

      ## Clause vide: Rien

      """, language: "fr")
    #expect(found.map(\.id) == ["duplicated-sentence", "empty-heading"])
    let guessed = try Checking.markdown(
      "# Avis\n\n\(sentence) We never tell.\n\n\(sentence)\n\n# Vide\n")
    #expect(guessed.map(\.id) == ["duplicated-sentence", "empty-heading"])
  }

  @Test func plainTextIsReadLineByLine() throws {
    let found = try Checking.plainText(
      """
      OUR NOTICE

      To see what we have about you, email us at.
      .
      For more, see the "Choices" section below. We set cookies; click here.
      RIGHTS
      You have the right to ask us for it.
      """)
    #expect(
      Checking.places(found) == [
        "blank-contact: email us at", "unknown-section-reference: Choices",
      ])
  }

  @Test func longFilesAreReadToTheirEnd() throws {
    let part = "# Part\n\n" + String(repeating: "Words of this part. ", count: 400) + "\n\n"
    let text = String(repeating: part, count: 20) + "# Last\n\nYour data is completely secure.\n"
    let found = try Checking.markdown(text)
    #expect(Checking.places(found) == ["unclaimed-absolute: completely secure"])
  }
}

import PolicyDiagnostics
import Testing

/// References to sections by title and by number.
struct ReferenceTests {
  private static let rest = """

    # 1. What we collect

    We collect what you give to us.

    # 2. Your Choices

    You can tell us to stop.

    ## 2.1 Cookies

    You can block them.

    ## 2.2 Letters

    You can end them.

    # 3. The Rest

    That is all for you.
    """

  @Test(arguments: [
    ("see the Options section below", "Options"), ("see the \"Options\" section", "Options"),
    ("as described in \"How We Share\" below", "How We Share"),
    ("see *Options* section below", "Options"),
    ("as explained in the section titled \"Opt out\"", "Opt out"),
    ("as set out in Section 5", "Section 5"), ("see Section 2.7 below", "Section 2.7"),
    ("described in \"Ways to Tell Us\"", "Ways to Tell Us"),
  ])
  func sectionThatIsNotThereIsReported(words: String, place: String) throws {
    let found = try Checking.markdown("This is for you and us, \(words).\n" + ReferenceTests.rest)
    #expect(Checking.places(found) == ["unknown-section-reference: \(place)"])
  }

  @Test(arguments: [
    "see the Choices section below", "see \"Your choices\" below", "see Section 2",
    "see Section 2.1",
    "see section 2.1(a) below", "as Section 5 of the FTC Act says",
    "under Civil Code Section 22575",
    "see the Options section of our Terms", "click \"Options\" below",
    "see [Options](#x) section below",
    "see \"Letters\" below", "select it in the Settings section", "as \"some people\" say below",
    "read the \"Terms of Use\"", "see the section below",
  ])
  func sectionThatIsThereOrElsewhereIsNotReported(words: String) throws {
    let found = try Checking.markdown("This is for you and us, \(words).\n" + ReferenceTests.rest)
    #expect(Checking.places(found) == [])
  }

  @Test func nearestTitleIsSuggested() throws {
    let found = try Checking.markdown(
      "This is for you, see the \"Your Chioces\" section below.\n" + ReferenceTests.rest)
    #expect(found.first?.helps.first?.text == "did you mean \"Your Choices\"?")
    let edits = found.first?.helps.first?.fix?.edits
    #expect(edits?.first?.range.text == "Your Chioces")
    #expect(edits?.first?.replacement == "Your Choices")
  }

  @Test(arguments: [
    "see \"Your Choices\" above", "see Section 3 above", "see the Letters section above",
  ])
  func directionThatIsWrongIsReported(words: String) throws {
    let found = try Checking.markdown("This is for you and us, \(words).\n" + ReferenceTests.rest)
    #expect(found.map(\.id) == ["wrong-direction-reference"])
  }

  @Test func sectionRoundTheWordsIsNeitherAboveNorBelow() throws {
    let text = "# Choices\n\n## Letters\n\nThis is for you and us: see \"Choices\" above.\n"
    #expect(try Checking.markdown(text).isEmpty)
  }

  @Test func numbersOfATextWithoutNumberingAreLeftAlone() throws {
    #expect(try Checking.markdown("# One\n\nThis is for you and us, see Section 7.\n").isEmpty)
  }

  @Test func numbersThatThePageComputesAreKnown() throws {
    let header = "- Numbering: decimal\n\n"
    let found = try Checking.policy(
      header
        + "## Clause a: One\n\nSee Section 3, and see Section 9.\n\n## Clause b: Two\n\nText.\n\n"
        + "## Clause c: Three\n\nText.\n")
    #expect(Checking.places(found) == ["unknown-section-reference: Section 9"])
  }
}

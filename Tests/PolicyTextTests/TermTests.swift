import PolicyDiagnostics
import Testing

/// Defined terms: unused, defined twice, drifting, undefined.
struct TermTests {
  @Test(arguments: [
    "We run a shop (the \"Marketplace\").", "\"Marketplace\" means our shop.",
    "**Marketplace** means our shop.", "We run a shop, referred to as the \"Marketplace\".",
    "We run shops (collectively, the \"Marketplaces\").", "We run a shop (the “**Marketplace**”).",
  ])
  func unusedTermIsReported(definition: String) throws {
    let found = try Checking.markdown("This is for you and us. \n\n\(definition)\n")
    #expect(found.map(\.id) == ["unused-term"])
    let used = try Checking.markdown("\(definition) You and we use the marketplace.\n")
    #expect(used.isEmpty)
  }

  @Test func wordsInQuotationMarksAreNoDefinition() throws {
    let text = "You press a button (\"Accept\") or say \"no\" to us (see \"Cookies\" for the rest)."
    let found = try Checking.markdown(text)
    #expect(found.map(\.id) == ["unused-term"])
    #expect(
      try Checking.markdown("The right (known as the \"right to be forgotten\") is yours.").isEmpty)
  }

  @Test func termOfABlockCountsUnderItsOtherForms() throws {
    let term =
      "## Term readings: Station Readings\n\n- Also written: measurements\n\nWhat it measures.\n\n"
    #expect(try Checking.policy(term + "## Clause a: A\n\nText.\n").map(\.id) == ["unused-term"])
    #expect(try Checking.policy(term + "## Clause a: A\n\nYour measurements.\n").isEmpty)
    #expect(try Checking.policy(term + "## Clause a: A\n\nA station reading.\n").isEmpty)
  }

  @Test func termDefinedInABlockAndInWordsIsDefinedTwice() throws {
    let found = try Checking.policy(
      "## Term readings: Station Readings\n\nWhat it measures.\n\n"
        + "## Clause a: A\n\nWhat your station sends us (\"Station Readings\") is yours.\n\n"
        + "## Clause b: B\n\nWe keep Station Readings.\n")
    #expect(Checking.places(found) == ["term-defined-twice: Station Readings"])
    #expect(found.first?.related.count == 1)
  }

  @Test func termsOfReadersWhoNeverSeeBothMayBeTheSame() throws {
    let found = try Checking.policy(
      "## Clause a: A\n\n- Applies to: EEA only\n\nWe run a shop (the \"Shop\"). The Shop is open.\n\n"
        + "## Clause b: B\n\n- Applies to: US-CA only\n\nWe run a stall (the \"Shop\"). The Shop is open.\n"
    )
    #expect(found.isEmpty)
  }

  @Test func driftIsReportedAtTheOtherTerm() throws {
    let found = try Checking.markdown(
      "We keep what you give us (\"Personal Data\"). We use Personal Data. We sell no Personal "
        + "Information of yours.")
    #expect(Checking.places(found) == ["drifting-term: Personal Information"])
    let small = try Checking.markdown(
      "We keep what you give us (\"Personal Data\"). We use Personal Data. It is personal information."
    )
    #expect(small.isEmpty)
  }

  @Test func textThatCallsItselfByTwoNamesIsReported() throws {
    let found = try Checking.markdown(
      "This Privacy Notice is for you. This Privacy Notice holds. Read this Privacy Policy with us."
    )
    #expect(Checking.places(found) == ["drifting-term: Privacy Policy"])
  }

  @Test func capitalsWithoutDefinitionAreReportedOnce() throws {
    let uses =
      "You give us Registration Data, we keep Registration Data and drop Registration Data."
    let found = try Checking.markdown("We run a shop (the \"Shop\"). The Shop is ours. \(uses)")
    #expect(Checking.places(found) == ["undefined-term: Registration Data"])
    #expect(try Checking.markdown("We run a shop for you. \(uses)").isEmpty)
    #expect(
      try Checking.markdown(
        "We run a shop (the \"Shop\"). The Shop is ours. Terms not defined here are in our terms. \(uses)"
      ).isEmpty)
  }
}

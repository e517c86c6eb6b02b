import PolicyDiagnostics
import Testing

/// Promises: absolute, contradicted, vague.
struct PromiseTests {
  @Test(arguments: [
    "We never sell your data.", "We will always tell you.", "Your data is completely secure.",
    "Your data is 100% safe.", "We are fully compliant with the law.", "We guarantee your privacy.",
    "Your data will never be shared.", "We'll never tell, and we won't ask without your consent.",
  ])
  func promiseWithoutExceptionIsReported(text: String) throws {
    let found = try Checking.markdown("This is for you and us. \(text)\n")
    #expect(found.map(\.id) == ["unclaimed-absolute"])
  }

  @Test(arguments: [
    "No method of transmission is completely secure.",
    "We cannot guarantee that it is 100% secure.",
    "You should never share your password.", "Do we never sell your data?",
    "We never share your data unless you ask us to.", "You must comply with all laws.",
    "We guarantee 99.9% uptime.", "We always strive to do better.", "We never want you to worry.",
    "In no event will we be liable to you.",
  ])
  func whatIsNoPromiseIsNotReported(text: String) throws {
    #expect(try Checking.markdown("This is for you and us. \(text)\n").isEmpty)
  }

  @Test func claimAnswersForItsSentenceAndTheGistAboveIt() throws {
    let text = """
      ## Section sale: Sale

      - Gist: We never sell it.

      ### Clause sale.no: No sale

      We never sell your data, and we never will.

      #### Claim never: No sale

      - Words: "we never will"
      - Kind: no sale
      - Owner: legal operations

      """
    #expect(try Checking.policy(text).isEmpty)
    // A Claim that names nobody and shows nothing answers for nothing.
    let bare = text.replacing("- Owner: legal operations\n", with: "")
    #expect(try Checking.policy(bare).map(\.id).contains("unclaimed-absolute"))
    let other = "\n## Clause other: Other\n\nWe never rent your data.\n"
    #expect(try Checking.policy(text + other).map(\.id) == ["unclaimed-absolute"])
  }

  @Test(arguments: [
    "We do not share your personal information with third parties. We disclose personal information "
      + "to third parties for advertising.",
    "We do not sell your data. We sell data to shops.",
    "We do not share your data with third parties except with our business partners.",
    "We do not share your data with third parties except:\n\n- with the police;\n- with our business "
      + "partners.",
    "Our service is not 100% secure. We say it is fully secure.",
  ])
  func promiseThatIsTakenBackIsReported(text: String) throws {
    let found = try Checking.markdown("This is for you and us. \(text)\n")
    #expect(found.map(\.id).contains("contradicted-promise"))
  }

  @Test(arguments: [
    "We do not sell your personal information. We may share aggregated information with our business "
      + "partners.",
    "We do not share your data with third parties for their own marketing. We share your data with "
      + "third parties that deliver parcels.",
    "We do not share your data with third parties. We share your data with third-party service "
      + "providers.",
    "We do not sell your data. We sell weather stations and use your data to deliver them.",
    "We do not share your data with third parties except with the police.",
    "We do not sell your personal information. You have the right to tell those who sell your "
      + "personal information to stop.",
  ])
  func promiseThatStandsIsNotReported(text: String) throws {
    let found = try Checking.markdown("This is for you and us. \(text)\n")
    #expect(!found.map(\.id).contains("contradicted-promise"))
  }

  @Test(arguments: [
    "You must be at least 16 years old. Nobody under the age of 18 may use it or have an account.",
    "We do not collect data from children under 13. We do not knowingly collect data from anyone "
      + "under the age of 16.",
    "We answer your request within 30 days. We respond to each request within 45 days.",
    "We keep server logs for 30 days. Server logs are kept for 90 days.",
  ])
  func twoFiguresForOneThingAreReported(text: String) throws {
    let found = try Checking.markdown("This is for you and us. \(text)\n")
    #expect(found.map(\.id) == ["contradicting-statements"])
  }

  @Test(arguments: [
    "You must be at least 18 years old. We do not collect data from children under 13.",
    "You must be at least 13 years old. In the EEA you must be at least 16 years old.",
    "We answer your request within 30 days. We may extend this by 30 more days for your request.",
    "We keep server logs for 30 days. We keep orders for 90 days.",
    "We keep server logs for 30 days. We keep server logs for 30 days at most.",
    "We read your name. We keep it for 30 days. You send us a letter. We keep it for 13 months.",
    "You must tell us at least 14 days before. You must be at least 18 years old.",
  ])
  func figuresForTwoThingsAreNotReported(text: String) throws {
    #expect(try Checking.markdown("This is for you and us. \(text)\n").isEmpty)
  }

  @Test(arguments: [
    ("By using our site, you consent to this.", "privacy"),
    ("By continuing to use the site, you agree to our use of cookies.", "privacy"),
    ("Your continued use of the site means that you accept it.", "privacy"),
    ("By using our site, you consent to the transfer of data.", "terms"),
  ])
  func useTakenForConsentIsReported(text: String, kind: String) throws {
    let title = kind == "terms" ? "# Terms of Use" : "# Privacy Notice"
    let found = try Checking.markdown("\(title)\n\nThis is for you and us. \(text)\n")
    #expect(found.map(\.id) == ["consent-by-use"])
  }

  @Test func agreementByUseMayStandInTerms() throws {
    let text = "# Terms of Use\n\nBy using our site, you agree to these terms of ours."
    #expect(try Checking.markdown(text).isEmpty)
  }

  @Test func vagueWordsCountOnlyWhereDataIsDisclosed() throws {
    let found = try Checking.markdown(
      "We share certain information about you with others. We may collect your data.")
    #expect(found.map(\.id) == ["vague-disclosure", "vague-disclosure"])
    #expect(found.allSatisfy { $0.severity == .note })
    let other = try Checking.markdown(
      "From time to time the station rests. We collect certain information, such as your name. We "
        + "may change this page. If you ask us to, we may share your data.")
    #expect(other.isEmpty)
  }

  @Test func datesThatDifferAreReportedUnlessTheyAreAHistory() throws {
    let two = "Last updated: 3 March 2026. This is for you. It was last revised on May 5, 2025."
    #expect(try Checking.markdown(two).map(\.id) == ["conflicting-dates"])
    let same = "Last updated: 3 March 2026. This is for you. It was last updated on 2026-03-03."
    #expect(try Checking.markdown(same).isEmpty)
    let history = (1...5).map { "Last updated: \($0) March 2026. This is for you." }
    #expect(try Checking.markdown(history.joined(separator: "\n\n")).isEmpty)
    let fields = "## Clause a: A\n\nThis notice has its effective date of 1 May 2026.\n"
    #expect(try Checking.policy(fields).map(\.id) == ["conflicting-dates"])
  }

  @Test(arguments: [
    ("GPDR", "GDPR"), ("HIPPA", "HIPAA"), ("DCMA", "DMCA"),
    ("Digital Millenium Copyright Act", "Digital Millennium Copyright Act"),
    ("Gramm-Leach-Bailey Act", "Gramm-Leach-Bliley Act"), ("HIPPAA", "HIPAA"), ("GDRP", "GDPR"),
    ("General Data Privacy Regulation", "General Data Protection Regulation"),
    ("California Consumer Protection Act", "California Consumer Privacy Act"),
    ("Child Online Privacy Protection Act", "Children's Online Privacy Protection Act"),
    (
      "Health Information Portability and Accountability Act",
      "Health Insurance Portability and Accountability Act"
    ),
    (
      "Personal Information Protection and Electronic Document Act",
      "Personal Information Protection and Electronic Documents Act"
    ),
  ])
  func misspeltLawIsReportedWithItsName(written: String, meant: String) throws {
    let found = try Checking.markdown("This is for you and us, says the \(written) here.")
    #expect(found.map(\.id) == ["misspelt-instrument"])
    #expect(found.first?.helps.first?.fix?.edits.first?.replacement == meant)
    #expect(try Checking.markdown("This is for you and us, says the \(meant) here.").isEmpty)
  }

  @Test(arguments: [
    "LDAP", "COPA", "PIPL", "FDPA", "VCDPA", "Virginia Consumer Protection Act",
    "General Data Protection Law", "Minnesota Consumer Data Privacy Act", "Hipaa-like",
    "EU-US Data Privacy Framework Program", "Delaware Online Privacy and Protection Act",
    "Children's Online Privacy Protection Rule", "Federal Data Protection Act",
    "New Jersey Data Protection Act", "general data privacy regulation",
  ])
  func nameThatMayBeAnothersIsNotTakenForAMistake(name: String) throws {
    #expect(try Checking.markdown("This is for you and us, says the \(name) here.").isEmpty)
  }
}

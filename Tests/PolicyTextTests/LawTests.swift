import PolicyDiagnostics
import Testing

/// Provisions and names of laws in sentences.
struct LawTests {
  private static func found(_ words: String) throws -> [String] {
    try Checking.markdown("This is for you and us. \(words)\n")
      .filter { $0.id == "unknown-provision-in-text" }.map(\.range.text)
  }

  @Test(arguments: [
    ("We rely on Article 113 of the GDPR.", "113"),
    ("We rely on Art. 13(9) GDPR here.", "13(9)"),
    ("We rely on Art. 6 (1) lit. g GDPR here.", "6 (1) lit. g"),
    ("We rely on Articles 13, 14 and 114 of the GDPR.", "114"),
    ("We rely on GDPR Article 6(1)(g).", "6(1)(g)"),
    (
      "We rely on Article 6, paragraph 1, point (g) of Regulation (EU) 2016/679.",
      "6, paragraph 1, point (g)"
    ),
    ("You may ask under Cal. Civ. Code § 1798.999 for it.", "1798.999"),
    ("You may ask under Section 1798.999 of the California Civil Code.", "1798.999"),
    ("We rely on Article 6(1)(a) and (k) of the GDPR.", "k"),
    ("We rely on Art. 101 EU GDPR.", "101"),
  ])
  func provisionThatTheLawDoesNotHaveIsReported(words: String, place: String) throws {
    #expect(try LawTests.found(words) == [place])
  }

  @Test(arguments: [
    "We rely on Article 6(1)(f) of the GDPR.", "We rely on Articles 15 to 22 GDPR.",
    "We rely on Art. 6 para. 1 sentence 1 lit. f GDPR.", "See Article 113 of our House Rules.",
    "You may ask under California Civil Code Section 1798.83.", "We rely on Article 113.",
    "You may ask under Cal. Civ. Code § 1714 for it.", "See Section 1798.150(a)(1) of the CCPA.",
    "We rely on Article 113 of the Thai GDPR.",
    "The GDPR of 2016 has 99 articles and 173 recitals.",
    "Open section 140 of the app 9 times.", "We rely on Article 45 of the UK GDPR.",
    "Article 12 helps you, and GDPR 2016 does too.", "Under Art. 9(2)(a), (c) and (j) GDPR we act.",
    "You may ask under Cal. Civ. Code § 1798.99.82 and § 1798.145.",
  ])
  func provisionThatExistsOrOfAnUnknownLawIsNotReported(words: String) throws {
    #expect(try LawTests.found(words) == [])
  }

  @Test func provisionIsReportedInATypedPolicyToo() throws {
    let text = "## Clause basis: Basis\n\nWe rely on Article 113 of the GDPR.\n"
    #expect(try Checking.policy(text).map(\.id).contains("unknown-provision-in-text"))
  }
}

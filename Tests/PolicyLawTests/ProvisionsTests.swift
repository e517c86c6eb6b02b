import PolicyLaw
import Testing

/// Which units of a law exist.
@Suite struct ProvisionsTests {
  private let gdpr = Provisions("1–99; 13(1)(a)–(f); 13(2)(a)–(f); 13(3)–(4)")

  @Test func knowsWhatIsListed() {
    #expect(gdpr.answer(["13", "1", "a"]) == .exists)
    #expect(gdpr.answer(["46"]) == .exists)
  }

  @Test func knowsWhatIsNot() {
    #expect(
      gdpr.answer(["13", "1", "g"]) == .doesNotExist(first: "a", last: "f", stem: ["13", "1"]))
    #expect(gdpr.answer(["104"]) == .doesNotExist(first: "1", last: "99", stem: []))
  }

  @Test func saysNothingWhereTheListIsSilent() {
    #expect(Provisions("").answer(["6", "1", "f"]) == .unlisted)
  }

  @Test(arguments: [
    ("Art. 13(2)(d)", ["13", "2", "d"]), ("§22575(b)(4)", ["22575", "b", "4"]),
    ("13(1)(a)", ["13", "1", "a"]), ("opening words", []),
  ])
  func readsTheStepsOfACitation(text: String, steps: [String]) {
    #expect(Provisions.steps(of: text) == steps)
  }
}

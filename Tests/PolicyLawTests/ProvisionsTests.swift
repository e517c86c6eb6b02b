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

  @Test func rangeWithPointsSpeaksOfItsOwnNumbersOnly() {
    let code = Provisions("1798.1–1798.506; 1798.83(a)(1)–(2)")
    #expect(code.answer(["1798.100"]) == .exists)
    #expect(code.answer(["1798.99.82"]) == .exists)
    #expect(
      code.answer(["1798.999"])
        == .doesNotExist(first: "1798.1", last: "1798.506", stem: []))
    #expect(code.answer(["1714"]) == .unlisted)
    #expect(code.answer(["1799.5"]) == .unlisted)
    #expect(code.answer(["1798.83", "a", "1"]) == .exists)
  }

  @Test(arguments: [
    ("Art. 13(2)(d)", ["13", "2", "d"]), ("§22575(b)(4)", ["22575", "b", "4"]),
    ("13(1)(a)", ["13", "1", "a"]), ("opening words", []),
  ])
  func readsTheStepsOfACitation(text: String, steps: [String]) {
    #expect(Provisions.steps(of: text) == steps)
  }
}

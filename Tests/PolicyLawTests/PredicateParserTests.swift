import PolicyLaw
import PolicyModel
import Testing

/// How the conditions of rows are read.
@Suite struct PredicateParserTests {
  @Test func readsWordsThatStandAlone() throws {
    #expect(try PredicateParser.parse("always") == .always)
    #expect(try PredicateParser.parse("never") == .never)
    #expect(try PredicateParser.parse("statement") == .statement)
    #expect(try PredicateParser.parse("attestation") == .attestation)
  }

  @Test func bindsAndMoreCloselyThanOr() throws {
    #expect(
      try PredicateParser.parse("sells or shares and not discloses")
        == .or([
          .holds(FactPath("sells")),
          .and([.holds(FactPath("shares")), .not(.holds(FactPath("discloses")))]),
        ]))
  }

  @Test func readsEveryComparator() throws {
    for comparator in Predicate.Comparator.allCases {
      let isList = [.isIn, .includesAllOf, .intersects].contains(comparator)
      let text = "data.source \(comparator.rawValue) \(isList ? "{third-party, public}" : "public")"
      let words: [Predicate.Expression] =
        isList ? [.word("third party"), .word("public")] : [.word("public")]
      #expect(
        try PredicateParser.parse(text)
          == .comparison(.path(FactPath("data.source")), comparator, words))
    }
  }

  @Test func readsDatesAndPeriods() throws {
    #expect(
      try PredicateParser.parse("today - policy.updated <= 12 months")
        == .comparison(
          .difference(.today, .path(FactPath("policy.updated"))), .atMost,
          [.period(.init(count: 12, unit: .month))]))
    #expect(
      try PredicateParser.parse("rights.deadline <= 10 business days")
        == .comparison(
          .path(FactPath("rights.deadline")), .atMost,
          [.period(.init(count: 10, unit: .businessDay))]))
  }

  @Test func readsQuantifiers() throws {
    #expect(
      try PredicateParser.parse("any(rights.kind = access and known(rights.how))")
        == .quantified(
          .any,
          .and([
            .comparison(.path(FactPath("rights.kind")), .equals, [.word("access")]),
            .known(FactPath("rights.how")),
          ])))
  }

  @Test func foldsQuotedWords() throws {
    #expect(
      try PredicateParser.parse("contacts.role contains \"Data-Protection Officer\"")
        == .comparison(
          .path(FactPath("contacts.role")), .contains, [.word("data protection officer")]))
  }

  @Test(arguments: [
    ("", "the condition ends too early"),
    ("data.source in public", "\"in\" needs a list in braces: {a, b}"),
    ("any data.source = public", "\"any\" needs a condition in parentheses"),
    ("known(data.source", "\")\" is missing here"),
    ("data.source =", "a value is missing here"),
    ("always never", "\"never\" does not belong here"),
    ("says words", "\"says\" needs words in quotation marks"),
    ("count(data)", "a comparison is missing here"),
    ("data = \"x", "a value is missing here"),
  ])
  func saysWhatIsWrong(text: String, message: String) {
    do throws(PredicateParser.Fault) {
      _ = try PredicateParser.parse(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.message == message)
    }
  }

  @Test func refusesDeepNestingInsteadOfCrashing() {
    let text = String(repeating: "(", count: 100_000) + "sells"
    #expect(throws: PredicateParser.Fault.self) { try PredicateParser.parse(text) }
  }
}

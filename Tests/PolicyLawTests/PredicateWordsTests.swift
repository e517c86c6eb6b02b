import PolicyCompiler
import PolicyLaw
import Testing

/// Conditions as a lawyer reads them.
@Suite struct PredicateWordsTests {
  @Test(arguments: [
    ("always", "in every case"),
    (
      "any(rights.kind = access and known(rights.how))",
      "at least one right whose kind is access and that says how to use it"
    ),
    (
      "all(known(data.purpose) or data.our-role = processor)",
      "for every practice that collects or concerns data: it says what the data is used for or "
        + "its role of the organisation is processor"
    ),
    (
      "all(not (transfers.country outside EEA) or known(transfers.adequacy))",
      "for every transfer whose country lies outside EEA: it says whether an adequacy decision "
        + "exists"
    ),
    (
      "none(rights.kind in {access, erasure} and rights.deadline > 1 month)",
      "no right whose kind is access or erasure and whose time for an answer is more than 1 month"
    ),
    (
      "not any(cookies.necessary or cookies.kind = script)",
      "no cookie that is strictly necessary or whose kind is script"
    ),
    ("any(not cookies.necessary)", "at least one cookie that is not strictly necessary"),
    ("org.roles contains controller", "the roles of the organisation include controller"),
    ("count(recipients) > 0", "there is at least one recipient"),
    (
      "today - policy.updated <= 12 months",
      "the day of its last change lies at most 12 months back"
    ),
    (
      "thresholds.ccpa and (sells or shares)",
      "\"thresholds.ccpa\" is answered with yes, and (the organisation sells personal data, or "
        + "personal data is shared for advertising across sites)"
    ),
    (
      "known(policy.effective) and known(policy.version)",
      "the text says the day from which it holds, and the text says its version"
    ),
    ("policy.jurisdictions contains US-VA", "the readers whom the policy addresses include US-VA"),
    ("says \"by using our *\"", "the text contains \"by using our *\""),
    (
      "any(transfers.mechanism intersects {SCC, BCR})",
      "at least one transfer whose safeguard or other mechanism includes SCC or BCR"
    ),
  ])
  func saysConditions(written: String, words: String) throws {
    #expect(PredicateWords(try PredicateParser.parse(written)).text == words)
  }

  @Test func listsPartsOfParts() throws {
    let predicate = try PredicateParser.parse("sells and (shares or not discloses)")
    #expect(
      PredicateWords(predicate).lines == [
        "all of these:", "- the organisation sells personal data", "- at least one of these:",
        "  - personal data is shared for advertising across sites",
        "  - personal data has no recipient",
      ])
  }

  /// No row of the program's law is left with words that only a programmer reads.
  @Test func saysEveryRowOfTheLaw() {
    for row in Law(builtIn: Compiler.builtInLaw).packs.flatMap(\.requirements) {
      for predicate in [row.appliesWhen, row.provenBy].compactMap(\.self) {
        let text = PredicateWords(predicate).text
        #expect(!text.isEmpty && !text.contains("  ") && !text.contains(" {"), "\(row.id)")
      }
    }
  }
}

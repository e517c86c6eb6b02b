import PolicyAnalysis
import PolicyLaw
import PolicyModel
import Testing

/// What a policy must say, taken away piece by piece.
struct DisclosureTests {
  @Test(arguments: LawFixture.all.map(\.pack))
  func wholePoliciesHaveNoFinding(pack: String) throws {
    let fixture = try #require(LawFixture.all.first { $0.pack == pack })
    for name in ["complete", "plain"] {
      let outcome = try #require(fixture.policies[name])
      #expect(outcome.findings.map(\.description) == [], "\(pack)/\(name)")
    }
  }

  @Test(arguments: LawFixture.edits(in: "without"))
  func oneDisclosureTakenAwayIsFoundOnItsLineWithItsRows(case edited: LawFixture.Edited) {
    check(edited)
    #expect(!edited.edit.expected.isEmpty)
  }

  /// The fact stays and its words go.
  @Test(arguments: LawFixture.edits(in: "hidden"))
  func factThatNobodyIsToldIsDeclaredAndNotShown(case edited: LawFixture.Edited) {
    check(edited)
    let rows = edited.outcome.rows.filter { $0.status == .declaredNotShown }
    #expect(rows.contains { $0.requirement.id.text == edited.edit.name })
  }

  /// What looks like an answer and is none.
  @Test(arguments: LawFixture.edits(in: "empty"))
  func emptyAnswerDoesNotCount(case edited: LawFixture.Edited) {
    check(edited)
  }

  /// What decides whether rows apply: said otherwise, or not said.
  @Test(arguments: LawFixture.edits(in: "applies"))
  func rowAppliesAsTheFactsSay(case edited: LawFixture.Edited) {
    check(edited)
  }

  private func check(_ edited: LawFixture.Edited) {
    #expect(edited.outcome.fault == nil)
    let found = edited.outcome.findings.map(\.description)
    let expected = edited.edit.expected.map(\.description)
    let surplus = found.filter { !expected.contains($0) }.joined(separator: "\n")
    let missing = expected.filter { !found.contains($0) }.joined(separator: "\n")
    #expect(surplus == "", "found and not expected")
    #expect(missing == "", "expected and not found")
  }
}

import PolicyCompiler
import PolicyDiagnostics
import PolicyDiff
import Testing

/// What a person's verdict does to that of a rule.
@Suite struct DecisionTests {
  private func changes(_ decisions: [ChangeDecision] = []) throws -> ChangeSet {
    let day = try Comparing.day
    func side(_ text: String) -> Compiler.ComparedSide {
      .untyped(SourceFile(path: "text.md", text: text), label: "text")
    }
    return Comparing.compiler.compare(
      side("We will ask you before we share the lists of the desk.\n"),
      side("We may ask you before we share the lists of the desk.\n"),
      context: ChangeContext(asOf: day, decisions: decisions)
    ).changes
  }

  private func decision(
    _ change: Change, _ level: Materiality, _ direction: Direction? = nil
  ) -> ChangeDecision {
    ChangeDecision(
      fingerprints: [change.fingerprint], level: level, direction: direction, by: "P. Nandakumar",
      on: nil, until: nil, reason: "We asked nobody before.")
  }

  @Test func aPersonSaysWhomAChangeFavours() throws {
    let judged = try #require(try changes().causes.first)
    #expect(judged.direction == .mixed)
    let decided = try changes([decision(judged, .material, .moreProtective)])
    #expect(decided.direction == .moreProtective)
    #expect(decided.causes.map(\.level) == [.material])
    #expect(decided.causes[0].decision?.verdict == "material, more protective")
  }

  @Test func withoutItTheRuleSaysIt() throws {
    let judged = try #require(try changes().causes.first)
    let decided = try changes([decision(judged, .material)])
    #expect(decided.direction == .mixed)
    #expect(decided.causes[0].decision?.verdict == "material")
  }
}

import PolicyCompiler
import PolicyLaw
import PolicyModel
import Testing

/// Every sentence about a change is there in each language of the pages.
struct ReasonTests {
  @Test func frenchHasASentenceForEachRuleOfChanges() throws {
    let words = try #require(Compiler.builtInWords["fr"])
    let rules = Compiler().changeRules(of: []).filter { !$0.reason.isEmpty }
    #expect(rules.count > 80)
    let missing = rules.filter { !words.contains("reason.\($0.id)") }.map(\.id.text)
    #expect(missing == [])
  }

  @Test func sentencesAreAboutRulesThatThereAre() throws {
    let words = try #require(Compiler.builtInWords["fr"])
    let ids = Set(Compiler().changeRules(of: []).map { "reason.\($0.id)" })
    #expect(words.keys.filter { $0.hasPrefix("reason.") && !ids.contains($0) } == [])
  }
}

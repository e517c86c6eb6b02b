import Foundation
import PolicyCompiler
import PolicyDiagnostics
import PolicyMarkdown
import PolicyTestSupport
import Testing

/// Large policies take time in proportion to their size, and their findings are bounded.
@Suite(.serialized)
struct HostileTests {
  @Test func timeGrowsWithTheNumberOfClausesAndReferences() throws {
    try growsEvenly { count in
      (0..<count).map { "## Clause c\($0): C \($0)\n\nSee {{ref c\((count - 1) - $0)}}." }
        .joined(separator: "\n\n")
    }
  }

  @Test func timeGrowsWithTheNumberOfBrokenReferences() throws {
    try growsEvenly { count in
      (0..<count).map { "## Clause c\($0): C\n\nSee {{ref d\($0)}}, {{e\($0)}}." }
        .joined(separator: "\n\n")
    }
  }

  @Test func timeGrowsWithTheNumberOfSlotsInOneBody() throws {
    try growsEvenly { count in
      "## Clause here: Here\n\n" + String(repeating: "{{organisation}} ", count: count)
    }
  }

  @Test func timeGrowsWithTheNumberOfFactsThatPinWords() throws {
    try growsEvenly { count in
      "## Clause here: Here\n\n" + String(repeating: "We never sell it. ", count: 20) + "\n\n"
        + (0..<count).map {
          "### Claim c\($0): C\n\n- Words: \"never sold it\"\n- Kind: no sale"
        }.joined(separator: "\n\n")
    }
  }

  @Test func timeGrowsWithTheNumberOfTablesThatPrint() throws {
    try growsEvenly { count in
      "## Recipients all: All\n\n- Shown: no\n\n| Name | Title | Role |\n| - | - | - |\n"
        + (0..<50).map { "| r\($0) | R | processor |" }.joined(separator: "\n")
        + "\n\n## Clause here: Here\n\n"
        + String(repeating: "{{table recipients}}\n\n", count: count / 4)
    }
  }

  @Test func timeGrowsWithTheNumberOfReusedClauses() throws {
    let library =
      "# Library l: L\n\n## Clause long: Long\n\n"
      + String(repeating: "A sentence of the library. ", count: 500)
    try growsEvenly(others: ["Policies/shared/l.policy.md": library]) { count in
      (0..<count / 2).map { "## Clause c\($0): C\n\n- Reuse: ../shared/l.policy.md#long" }
        .joined(separator: "\n\n")
    }
  }

  @Test func timeGrowsWithTheNumberOfEqualNames() throws {
    try growsEvenly { count in
      String(repeating: "## Clause same: Same\n\nText.\n\n", count: count)
    }
  }

  @Test func timeGrowsWithTheNumberOfRegisters() throws {
    try growsEvenly { count in
      (0..<count / 4).map {
        "## Recipients t\($0): T\n\n- Shown: yes\n\n| Name | Title | Role |\n| - | - | - |\n"
          + "| r\($0) | R | processor |"
      }.joined(separator: "\n\n")
    }
  }

  @Test func manyTranslationsOfAPolicyAreMade() throws {
    var sample = Sample("## Clause here: Here\n\nText.")
    for number in 0..<100 {
      sample.others["Policies/harbour/t\(number).policy.md"] =
        "# Translation harbour: T\n\n- Language: x\(number)\n- Of: privacy.policy.md\n\n"
        + "## Clause here: Ici\n\nTexte.\n\n## Clause none: X\n\nTexte.\n"
    }
    let compilation = try sample.compile()
    #expect(compilation.policies[0].editions.count == 101)
    #expect(compilation.diagnostics.filter { $0.id == "unknown-reference" }.count == 100)
  }

  @Test func aFileHasAThousandFindingsOfEachSeverityAtMost() throws {
    let body = (0..<3_000).map { "## Clause c\($0): C\n\n- Kept for:\n\n{{x}}" }
    let found = try Sample(body.joined(separator: "\n\n")).compile().diagnostics
    #expect(found.filter { $0.severity == .error }.count == 1_000)
    #expect(found.filter { $0.severity == .warning }.count == 1_000)
  }

  @Test func deepNestingOfValuesAndTitlesEndsWithAnAnswer() throws {
    let body = (0..<2_000).map {
      "## Clause c\($0): See {{ref c\($0 + 1)}}\n\n- Consequence: {{c\($0 + 1).consequence}}\n\nText."
    }
    let found = try Sample(body.joined(separator: "\n\n")).compile().diagnostics
    #expect(found.contains { $0.id == "slot-too-deep" })
  }

  /// Compares four times the input with the input: work that is squared takes sixteen times longer.
  private func growsEvenly(
    others: [String: String] = [:], _ body: (Int) -> String
  ) throws {
    let size = Generator.isSlow ? 2_500 : 250
    let small = Sample(body(size), others: others)
    let large = Sample(body(4 * size), others: others)
    var ratios: [Double] = []
    for _ in 0..<3 {
      let few = try seconds { try small.compile() }
      let many = try seconds { try large.compile() }
      ratios.append(many / max(few, 0.02))
      if many / max(few, 0.02) < 9 { break }
    }
    let best = ratios.min() ?? 0
    #expect(best < 9, "\(ratios)")
  }

  private func seconds(_ work: () throws -> Compilation) throws -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try work() }
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }
}

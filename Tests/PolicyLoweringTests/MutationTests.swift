import Foundation
import PolicyCompiler
import PolicyDiagnostics
import PolicyTestSupport
import Testing

/// No text makes lowering trap or hang: policies with lines and words dropped, doubled and moved.
struct MutationTests {
  @Test func mutatedWorkedExampleAlwaysHasAnAnswer() throws {
    try mutate(Checking.sources(in: "worked-example"), rounds: Generator.rounds(30), seed: 1)
  }

  @Test func mutatedExamplePoliciesAlwaysHaveAnAnswer() throws {
    try mutate(ExamplePolicyTests.files, rounds: Generator.rounds(2), seed: 2)
  }

  @Test func mutatedFixturesAlwaysHaveAnAnswer() throws {
    var generator = Generator(seed: 3)
    for _ in 0..<Generator.rounds(40) {
      let id = generator.pick(RuleTests.ids)
      let files = try RuleTests.files(of: id, generator.pick(["fail", "pass"]))
      try mutate(files, rounds: 1, seed: generator.next())
    }
  }

  private func mutate(_ files: [String: String], rounds: Int, seed: UInt64) throws {
    let paths = files.keys.sorted()
    for round in 0..<rounds {
      var generator = Generator(seed: seed &* 1_000_003 &+ UInt64(round))
      var mutated = files
      for _ in 0...generator.below(4) {
        let path = generator.pick(paths)
        mutated[path] = MutationTests.mutation(of: mutated[path] ?? "", &generator)
      }
      let first = try Checking.compile(mutated)
      let second = try Checking.compile(mutated)
      // Two runs say the same, and no finding lies outside of its file.
      #expect(first.diagnostics == second.diagnostics, "seed \(seed), round \(round)")
      for finding in first.diagnostics {
        #expect(finding.range.bytes.end <= finding.range.file.bytes.count)
        #expect(!finding.message.isEmpty)
      }
    }
  }

  /// A text with one line or word dropped, doubled, exchanged or put elsewhere.
  private static func mutation(of text: String, _ generator: inout Generator) -> String {
    let mark: Character = generator.below(2) == 0 ? "\n" : " "
    var parts = text.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return text }
    let index = generator.below(parts.count)
    switch generator.below(6) {
    case 0: parts.remove(at: index)
    case 1: parts.insert(parts[index], at: index)
    case 2: parts.swapAt(index, generator.below(parts.count))
    case 3: parts.insert(parts[generator.below(parts.count)], at: index)
    case 4: parts[index] = String(parts[index].dropLast())
    default:
      parts.insert(
        generator.pick([
          "{{", "}}", "{{ref", "{{table recipients}}", "#", "- Reuse:", "- Formerly: collect",
          "| |", "(", "as controller", "- Applies to: EEA only", "- In: rights", "\\{{x}}", "é",
          "- Value: a = {{b}}", "{{title}}", "[x](#rights)", "none", "- Shown: yes",
        ]), at: index)
    }
    return parts.joined(separator: String(mark))
  }
}

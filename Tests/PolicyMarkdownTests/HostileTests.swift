import Foundation
import PolicyDiagnostics
import PolicyMarkdown
import Testing

@Suite(.serialized) struct HostileTests {
  /// Seconds a file may take; a debug build is given more, since its loops are slow.
  private static let limit: Double = {
    #if DEBUG
      return 20
    #else
      return 2
    #endif
  }()

  private static let isSlow = ProcessInfo.processInfo.environment["POLICY_SLOW_TESTS"] == "1"

  /// All of them with POLICY_SLOW_TESTS=1, else one of seven.
  private static let bodies = HostileBodies.all.enumerated()
    .filter { isSlow || $0.offset % 7 == 0 }.map(\.element)

  @Test(arguments: bodies)
  func answersInTime(body: HostileBodies.Body) {
    let seconds = time(Array(repeating: body.text, count: 1))
    #expect(seconds < Self.limit)
    guard Self.isSlow else { return }
    let whole = time(Array(repeating: body.text, count: 128))
    print(body.name.debugDescription, seconds, whole)
    #expect(whole < Self.limit)
  }

  /// Processor time of this thread: other work on the machine does not count.
  private func time(_ bodies: [String]) -> Double {
    let start = Self.processorTime()
    for parsed in parse(bodies: bodies) {
      _ = parsed.prose.plainText
      _ = parsed.prose.slots
    }
    return Self.processorTime() - start
  }

  private static func processorTime() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}

@Suite struct OrdinaryTests {
  /// Real policies, when they are there, are read without refusal and for a small part of the budget.
  @Test func neverRefusesOrdinaryPolicies() throws {
    for text in OrdinaryPolicies.texts {
      let file = SourceFile(path: "policy.md", text: text)
      var budget = WorkBudget()
      let bodies = OrdinaryPolicies.bodies(of: file)
      let definitions = Definitions.collect(file, bodies: bodies).definitions
      let parser = MarkdownParser(file: file, definitions: definitions)
      for body in bodies {
        let ids = parser.parse(body, budget: &budget).diagnostics.map(\.id)
        #expect(!ids.contains("too-much-work"), "\(file.text(body[0]).prefix(80))")
      }
      let spent = 1_000_000_000 - budget.remaining
      #expect(spent < 20_000_000 + file.bytes.count * 150)
    }
  }
}

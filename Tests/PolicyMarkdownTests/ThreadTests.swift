import Foundation
import PolicyMarkdown
import Synchronization
import Testing

@Suite struct ThreadTests {
  /// Debian's library spoils parses that run at once; a lock of ours must prevent it.
  @Test func parsesOnEightThreadsAsOnOne() async {
    let bodies = (0..<50).map { index in
      "~~gone \(index)~~ see https://a.example/\(index) or www.b.example\n\n"
        + "| a | b |\n|--:|---|\n| \(index) | ~~c~~ x@y.example |\n"
    }
    let expected = bodies.map { parse($0).prose }
    let wrong = await withTaskGroup(of: Int.self) { group in
      for thread in 0..<8 {
        group.addTask {
          (0..<2500).count { step in
            let index = (step * 7 + thread) % bodies.count
            return parse(bodies[index]).prose != expected[index]
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}

import Foundation
import PolicyDiagnostics
import PolicyMarkdown
import PolicyRender
import Testing

@Suite(.serialized) struct ProseHTMLSpeedTests {
  /// Measured in release builds with POLICY_SLOW_TESTS=1; a debug build would say nothing.
  @Test func readsAndWritesWithinAFewTimesOfTheCMarkProgram() throws {
    guard CMarkProgram.isSlow, CMarkProgram.path != nil else { return }
    let text = String(repeating: MarkdownCorpus.plain, count: 2000)
    let bytes = text.utf8.count
    var best = Double.infinity
    for _ in 0..<3 { best = min(best, seconds { write(text) }) }
    let judge = try CMarkProgram.processorTime(text)
    print("\(bytes) bytes: ours \(best) s, cmark-gfm \(judge) s, ratio \(best / judge)")
    #if !DEBUG
      #expect(best / judge < 4)
    #endif
  }

  /// In bodies of a few kilobytes, as in a policy.
  private func write(_ text: String) {
    let file = SourceFile(path: "test", text: text)
    var budget = WorkBudget(nanoseconds: .max)
    let parser = MarkdownParser(file: file)
    var writer = HTMLWriter(capacity: file.bytes.count * 2)
    var numbering = FootnoteNumbering()
    let size = MarkdownCorpus.plain.utf8.count
    for start in stride(from: 0, to: file.bytes.count, by: size) {
      let prose = parser.parse([ByteRange(start, start + size)], budget: &budget).prose
      ProseHTML().write(prose, to: &writer, footnotes: &numbering)
    }
  }

  private func seconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}

import Foundation
import PolicyCompiler
import PolicyDiagnostics
import PolicyTestSupport
import Testing

/// The example of the language's own description: it is clean, and each slip gives its message only.
struct WorkedExampleTests {
  @Test func isCleanAtEveryStage() throws {
    let files = try Checking.sources(in: "worked-example")
    for stage in Stage.allCases {
      let compilation = try Checking.compile(files, stage: stage)
      #expect(Checking.lines(compilation.diagnostics) == [])
      #expect(!compilation.policies.isEmpty)
    }
  }

  @Test(arguments: Slip.all)
  func reportsEachSlipOnItsLineAndNothingElse(_ slip: Slip) throws {
    var files = try Checking.sources(in: "worked-example")
    let before = try #require(files[slip.file])
    let parts = before.components(separatedBy: slip.find)
    try #require(parts.count == 2, "the recipe must fit one place")
    files[slip.file] = parts[0] + slip.replacement + parts[1]

    let found = try Checking.compile(files).diagnostics
    #expect(found.map(\.id) == [slip.id], "\(Checking.lines(found))")
    let first = try #require(found.first)
    let firstLine = parts[0].filter { $0 == "\n" }.count + 1
    let lastLine = firstLine + slip.replacement.filter { $0 == "\n" }.count
    #expect(first.range.file.path == slip.file)
    let expected = slip.isReportedElsewhere ? 1...10_000 : firstLine - 1...lastLine
    #expect(expected.contains(first.range.start.line), "\(Checking.lines(found))")
    #expect(!first.helps.isEmpty, "a message says what to do")
  }

  @Test func namesElevenSlips() {
    #expect(Slip.all.count == 11)
    #expect(Set(Slip.all.map(\.id)).count == 11)
  }

  /// One recipe of `slips.txt`.
  struct Slip: Sendable, CustomStringConvertible {
    let id: String
    let file: String
    let find: String
    let replacement: String

    var description: String { id }

    /// What a slip breaks can stand on another line than the slip itself.
    var isReportedElsewhere: Bool { id == "missing-argument" || id == "stale-translation" }

    static let all: [Slip] = {
      let bytes = (try? Fixtures.bytes("worked-example/slips.txt")) ?? []
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      return lines.compactMap { line in
        let parts = line.components(separatedBy: " | ")
          .map { $0.replacingOccurrences(of: "\\n", with: "\n") }
        guard parts.count == 4 else { return nil }
        return Slip(id: parts[0], file: parts[1], find: parts[2], replacement: parts[3])
      }
    }()
  }
}

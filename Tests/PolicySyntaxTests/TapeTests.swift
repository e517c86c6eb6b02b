import Foundation
import PolicyDiagnostics
import PolicySyntax
import PolicyTestSupport
import Testing

/// The pieces of a file, joined.
func join(_ tree: SyntaxTree) -> [UInt8] {
  tree.tape.flatMap { tree.file.bytes[$0.range.start..<$0.range.end] }
}

/// Whether each piece begins where the one before it ends, and none is empty.
func isGapless(_ tree: SyntaxTree) -> Bool {
  var offset = 0
  for piece in tree.tape {
    guard piece.range.start == offset, !piece.range.isEmpty else { return false }
    offset = piece.range.end
  }
  return offset == tree.file.bytes.count
}

struct TapeTests {
  static let all =
    Fixtures.files(in: "", suffix: ".md")
    + Fixtures.files(in: "../../Policies", suffix: ".md").filter { !$0.contains("/ledger/") }

  /// Those that a damaged copy can be made of many times.
  static let small = all.filter { ((try? Fixtures.bytes($0).count) ?? .max) < 6_000 }

  @Test(arguments: all)
  func everyByteOfAFixtureIsOnTheTapeOnce(path: String) throws {
    let tree = SyntaxParser.parse(try Fixtures.source(path))
    #expect(isGapless(tree))
    #expect(join(tree) == tree.file.bytes)
  }
}

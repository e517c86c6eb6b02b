import Foundation
import PolicyDiagnostics
import PolicySyntax
import PolicyTestSupport
import Testing

/// Real policies that lie beside the repository on some machines; none is part of it.
struct RealPolicyTests {
  private static let shared = URL(filePath: Fixtures.root).appending(path: "../../../shared")
  static let paths: [String] = ["pairs", "seeds"].flatMap { folder in
    let base = shared.appending(path: folder)
    let found = FileManager.default.enumerator(atPath: base.path)?.allObjects ?? []
    return found.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }
      .map { base.appending(path: $0).path }
  }.sorted()

  /// What a real text may truly have wrong with it; the lints for near misses are not among them.
  private static let justified: Set<String> = [
    "body-too-long", "bullet-character", "line-too-long", "private-use-character",
    // Tags of a template language that nobody has filled in.
    "reserved-word",
  ]

  private func alarms(_ text: [UInt8]) -> [Diagnostic] {
    let read = SourceReader.decode(
      path: "real.policy.md", bytes: Array("# Policy real: Real\n\n".utf8) + text)
    let tree = SyntaxParser.parse(read.file)
    #expect(join(tree) == read.file.bytes)
    return tree.diagnostics.filter { !RealPolicyTests.justified.contains($0.id) }
  }

  @Test(.enabled(if: !paths.isEmpty), arguments: paths)
  func realPolicySetsOffNoLint(path: String) throws {
    let bytes = try Array(Data(contentsOf: URL(filePath: path)))
    #expect(DiagnosticPrinter(.short).text(of: alarms(bytes)) == "")
  }

  /// As `import` does: each heading begins a section, so that what follows it may be a field.
  @Test(.enabled(if: !paths.isEmpty), arguments: paths)
  func realListUnderAHeadingIsNoField(path: String) throws {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    var count = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let match = line.wholeMatch(of: /#{1,6} +(.*\S.*)/) else { return String(line) }
      count += 1
      return "## Section heading-\(count): \(match.1)"
    }
    let found = alarms(Array(lines.joined(separator: "\n").utf8))
    #expect(DiagnosticPrinter(.short).text(of: found) == "")
  }
}

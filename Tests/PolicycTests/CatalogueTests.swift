import Foundation
import PolicyTestSupport
import Testing

/// Every finding that the program can report has a page.
struct CatalogueTests {
  private static let sources = URL(filePath: Fixtures.root)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// The ids that stand first in a call that makes a finding.
  private func reportedIds() throws -> Set<String> {
    let call = try Regex(
      #"(?:Diagnostic|report|fault|warn|error|note)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"\s*,"#,
      as: (Substring, Substring).self)
    var ids: Set<String> = []
    let enumerator = FileManager.default.enumerator(atPath: CatalogueTests.sources.path)
    for case let path as String in enumerator ?? .init() where path.hasSuffix(".swift") {
      let text = try String(
        contentsOf: CatalogueTests.sources.appending(path: path), encoding: .utf8)
      for match in text.matches(of: call) { ids.insert(String(match.output.1)) }
    }
    return ids
  }

  @Test func everyFindingHasAPage() throws {
    let listing = try Program.shell(
      "policyc explain", in: FileManager.default.temporaryDirectory)
    let topics = String(decoding: listing.output, as: UTF8.self).split(separator: "\n")
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    let ids = try reportedIds()
    #expect(ids.count > 60)
    #expect(ids.subtracting(topics).sorted() == [])
  }
}

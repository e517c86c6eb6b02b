import Foundation
import PolicyImport
import PolicyTestSupport
import Testing

/// Real policies beside the checkout, when they are there; none is part of it.
enum Corpus {
  private static let shared = URL(filePath: Fixtures.root)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared")

  static let seeds = files(in: "seeds") { $0.hasSuffix(".txt") }
  /// The old versions; the new ones too in slow tests.
  static let markdown = files(in: "pairs") {
    $0.hasSuffix("/old.md") || (Generator.isSlow && $0.hasSuffix("/new.md"))
  }

  private static func files(in folder: String, where isWanted: (String) -> Bool) -> [String] {
    let base = shared.appending(path: folder)
    let found = FileManager.default.enumerator(atPath: base.path)?.allObjects ?? []
    return found.compactMap { $0 as? String }.filter(isWanted).sorted()
      .map { base.appending(path: $0).path }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path)))
  }
}

@Suite struct CorpusTests {
  @Test(arguments: Corpus.seeds)
  func losesNoWordOfPlainText(_ path: String) throws {
    let bytes = try Corpus.bytes(path)
    let result = PolicyImport.importing(bytes, name: path)
    let output = PolicyReading(result.source, titleIsHeading: result.titleIsHeading)
    #expect(output.errors.isEmpty, "\(output.errorList)")
    let words = Reading.words(of: String(decoding: bytes, as: UTF8.self))
    expectSame(words, output.reading.words, path)
    #expect(output.reading.headings.isEmpty)
  }

  @Test(arguments: Corpus.markdown)
  func losesNoWordAndNoHeadingOfMarkdown(_ path: String) throws {
    let bytes = try Corpus.bytes(path)
    let result = PolicyImport.importing(bytes, name: path)
    let output = PolicyReading(result.source, titleIsHeading: result.titleIsHeading)
    #expect(output.errors.isEmpty, "\(output.errorList)")
    #expect(output.largestBody <= 64 * 1024)
    guard let input = try ProgramReading.read(bytes) else { return }
    expectSame(input.reading.words, output.reading.words, path)
    expectSame(input.reading.headings, output.reading.headings, path)
  }
}

/// Fails with the first place at which two lists part.
func expectSame(
  _ expected: [String], _ actual: [String], _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard expected != actual else { return }
  let index = zip(expected, actual).prefix { $0 == $1 }.count
  let around = max(0, index - 4)
  Issue.record(
    """
    \(name): \(expected.count) in the input, \(actual.count) in the output; the first difference:
    input  \(expected.dropFirst(around).prefix(10).joined(separator: " "))
    output \(actual.dropFirst(around).prefix(10).joined(separator: " "))
    """, sourceLocation: sourceLocation)
}

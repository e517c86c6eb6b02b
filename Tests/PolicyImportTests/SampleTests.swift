import PolicyImport
import PolicyReference
import PolicySyntax
import PolicyTestSupport
import Testing

/// Documents of our own, each with the source that it must become.
@Suite struct SampleTests {
  static let samples =
    Fixtures.files(in: "import", suffix: ".input.md")
    + Fixtures.files(in: "import", suffix: ".input.txt")

  private static func golden(of sample: String) -> String {
    sample.replacing(#/\.input\.(md|txt)$/#, with: ".policy.md")
  }

  private static func name(of sample: String) -> String { sample.replacing(".input", with: "") }

  @Test(arguments: samples)
  func becomesTheExpectedSource(_ sample: String) throws {
    let result = PolicyImport.importing(try Fixtures.bytes(sample), name: Self.name(of: sample))
    let notes = result.report.map { "\($0.line) \($0.kind.rawValue): \($0.text)" }
    try Golden.check(String(decoding: result.source, as: UTF8.self), Self.golden(of: sample))
    try Golden.check(
      notes.joined(separator: "\n") + "\n",
      sample.replacing(#/\.input\.(md|txt)$/#, with: ".notes.txt"))
  }

  @Test(arguments: samples)
  func hasNoLanguageError(_ sample: String) throws {
    let result = PolicyImport.importing(try Fixtures.bytes(sample), name: Self.name(of: sample))
    let output = PolicyReading(result.source, titleIsHeading: result.titleIsHeading)
    #expect(output.errors.isEmpty, "\(output.errorList)")
    #expect(output.tree.documentKind?.rawValue == "Policy")
  }

  /// In the other samples tags become visible words, or definitions stand elsewhere.
  @Test(arguments: ["import/headings.input.md", "import/comments.input.md"])
  func showsTheWordsAndHeadingsThatTheProgramShows(_ sample: String) throws {
    let bytes = try Fixtures.bytes(sample)
    let result = PolicyImport.importing(bytes, name: Self.name(of: sample))
    let output = PolicyReading(result.source, titleIsHeading: result.titleIsHeading)
    guard let input = try ProgramReading.read(bytes) else { return }
    expectSame(input.reading.words, output.reading.words, sample)
    expectSame(input.reading.headings, output.reading.headings, sample)
  }

  @Test(arguments: samples)
  func isTheSameEachTime(_ sample: String) throws {
    let bytes = try Fixtures.bytes(sample)
    let first = PolicyImport.importing(bytes, name: Self.name(of: sample))
    let second = PolicyImport.importing(bytes, name: Self.name(of: sample))
    #expect(first.source == second.source)
    #expect(first.report == second.report)
  }

  @Test func hasAnInputForEachExpectedFile() {
    let inputs = Set(Self.samples.map(Self.golden))
    let orphans = Fixtures.files(in: "import", suffix: ".policy.md").filter { !inputs.contains($0) }
    #expect(orphans.isEmpty)
  }
}

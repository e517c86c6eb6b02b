import Foundation
import PolicyCompiler
import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

/// The policies that are shipped as examples hold no fault.
struct ExamplePolicyTests {
  /// Texts of `Policies/` by path; those of published versions aside.
  static let files: [String: String] = {
    let root = URL(filePath: Fixtures.root).appending(path: "../../Policies").standardized
    let found = FileManager.default.enumerator(atPath: root.path)?.allObjects ?? []
    var files: [String: String] = [:]
    for case let path as String in found
    where path.hasSuffix(".md") && !path.contains("/ledger/") {
      let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
      files["Policies/" + path] = text
    }
    return files
  }()

  /// Whoever starts from an example starts from a text that tells its readers all that is asked.
  @Test func examplesHaveNoFindingsAtPublicationByAnyLaw() throws {
    try #require(!ExamplePolicyTests.files.isEmpty)
    let day = try #require(CalendarDate(year: 2026, month: 12, day: 1))
    let inputs = ExamplePolicyTests.files.sorted { $0.key < $1.key }.map {
      InputFile(path: $0.key, bytes: Array($0.value.utf8))
    }
    let compiled = Compiler().compile(inputs, options: CompilerOptions(stage: .publish, asOf: day))
    #expect(Checking.lines(compiled.diagnostics) == [])
    #expect(compiled.coverages.count == compiled.policies.count)
  }
}

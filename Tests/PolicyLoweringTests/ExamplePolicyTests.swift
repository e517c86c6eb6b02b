import Foundation
import PolicyCompiler
import PolicyDiagnostics
import PolicyTestSupport
import Testing

/// The policies that are shipped as examples hold no fault.
struct ExamplePolicyTests {
  /// Texts of `Policies/` by path.
  static let files: [String: String] = {
    let root = URL(filePath: Fixtures.root).appending(path: "../../Policies").standardized
    let found = FileManager.default.enumerator(atPath: root.path)?.allObjects ?? []
    var files: [String: String] = [:]
    for case let path as String in found where path.hasSuffix(".md") {
      let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
      files["Policies/" + path] = text
    }
    return files
  }()

  @Test func examplesHaveNoErrorsAndNoWarnings() throws {
    try #require(!ExamplePolicyTests.files.isEmpty)
    let found = try Checking.compile(ExamplePolicyTests.files, stage: .publish).diagnostics
    #expect(Checking.lines(found) == [])
  }
}

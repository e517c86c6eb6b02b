import PolicyCompiler
import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

/// Whoever addresses the readers of one regime is checked against the law above it as well.
struct WholeLawTests {
  /// The fixture of Massachusetts addresses Switzerland too, so that one of its rows applies; its
  /// own tests check it against the law above it.
  private static let packs = LawFixture.all.map(\.pack).filter { $0 != "us-ma" }

  @Test(arguments: packs)
  func wholePoliciesHaveNoFindingWhenAllLawIsKnown(pack: String) throws {
    let day = try #require(CalendarDate(iso: "2026-03-01"))
    for name in ["complete", "plain"] {
      let folder = "law/\(pack)/\(name)"
      let inputs = try Fixtures.files(in: folder, suffix: ".md").sorted().map {
        InputFile(path: String($0.dropFirst(folder.count + 1)), bytes: try Fixtures.bytes($0))
      }
      let made = Compiler(law: Compiler.builtInLaw).compile(
        inputs, options: CompilerOptions(stage: .publish, asOf: day))
      // Neither advice of other packs nor how the words read is what the fixture is about.
      let found = made.diagnostics.filter { $0.severity != .note && $0.group != .prose }
      #expect(found.map { ExpectedFinding($0).description } == [], "\(folder)")
    }
  }
}

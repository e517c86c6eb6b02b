import PolicyCompiler
import PolicyLaw
import PolicyModel
import Testing

/// What "Depth: specific" of a pack promises.
struct DepthTests {
  private static let packs = Law(builtIn: Compiler.builtInLaw).packs.filter { !$0.isPartial }

  /// A complete policy, an edit for each Disclosure, and one for each row that a fact can prove.
  @Test(arguments: packs.map(\.name))
  func specificPackIsProvedRowByRow(name: String) throws {
    let pack = try #require(DepthTests.packs.first { $0.name == name })
    let fixture = try #require(LawFixture.all.first { $0.pack == name }, "no fixtures of \(name)")
    #expect(fixture.policies["complete"] != nil)
    let edits = Set(fixture.edits.map { "\($0.edit.folder)/\($0.edit.name)" })
    for disclosure in Set(pack.requirements.compactMap(\.discloses)) {
      #expect(edits.contains("without/\(disclosure)"))
    }
  }
}

import PolicyCompiler
import PolicyDiagnostics
import PolicyWire
import Testing

struct FingerprintTests {
  /// Whoever answers for one finding must not answer for another one unawares.
  @Test func findingsThatSayDifferentThingsOfOneLineAreToldApart() throws {
    var alike: [String] = []
    for (name, files) in Compiling.fixtures {
      let found = try Compiling.compile(files).diagnostics
      for (_, same) in Dictionary(grouping: found, by: { Fingerprint($0) }) {
        let messages = Set(same.map(\.message))
        if messages.count > 1 { alike.append("\(name): \(messages.sorted())") }
      }
    }
    #expect(alike.sorted() == [])
  }

  @Test func everyFindingBelongsToTheBlockItLiesIn() throws {
    for (name, files) in Compiling.fixtures {
      for finding in try Compiling.compile(files).diagnostics
      where finding.range.file.text(ByteRange(0, finding.range.bytes.start)).contains("\n# ") {
        #expect(finding.element != nil, "\(name): \(finding.id)")
      }
    }
  }

  @Test func fieldsThatOneHeadingLacksAreToldApart() throws {
    let register = """
      # Register evidence: What we can show

      - Of: #harbour

      ## Attestation counted: Counted

      ## Attestation locked: Locked
      """
    let found = try Compiling.compile([
      "Policies/harbour/evidence.register.md": register,
      "Policies/harbour/organisation.policy.md": "# Organisation harbour: Harbour\n",
    ]).diagnostics.filter { $0.id == "missing-field" && $0.element != "harbour" }
    #expect(found.map(\.judged) == ["Owner", "Reviewed", "Owner", "Reviewed"])
    #expect(Set(found.map { Fingerprint($0) }).count == 4)
  }
}

import PolicyAnalysis
import PolicyCompiler
import PolicyDiagnostics
import PolicyLaw
import PolicyModel
import PolicyTestSupport
import Testing

/// What may be said of a policy for Massachusetts, where hardly anything has to be said.
struct MassachusettsTests {
  private static let policies = ["bare", "complete", "governed", "plain"]

  /// The policy of a fixture under the federal pack too; readers elsewhere have packs of their own.
  private static func compiled(_ name: String) throws -> Compilation {
    let files = try Fixtures.files(in: "law/us-ma/" + name, suffix: ".md").map {
      let text = String(decoding: try Fixtures.bytes($0), as: UTF8.self)
        .replacing("US-MA, CH", with: "US-MA")
      return InputFile(
        path: String($0.split(separator: "/").last ?? ""), bytes: Array(text.utf8))
    }
    let day = try #require(CalendarDate(iso: "2026-03-01"))
    return Compiler().compile(files, options: CompilerOptions(stage: .publish, asOf: day))
  }

  @Test(arguments: ["complete", "governed", "plain"])
  func wholePoliciesAreCleanUnderFederalLawToo(name: String) throws {
    let made = try MassachusettsTests.compiled(name)
    #expect(made.diagnostics.map { "\($0.id): \($0.message)" } == [])
    let packs = Set(made.coverages.flatMap(\.rows).map(\.pack.text))
    #expect(packs.isSuperset(of: ["US", "US-MA"]))
  }

  /// "Complies with 201 CMR 17.00", "program verified" and the like can stand in no report.
  @Test(arguments: policies)
  func noReportSaysThatACompanyObeysTheLaw(name: String) throws {
    let made = try MassachusettsTests.compiled(name)
    var said = made.diagnostics.flatMap { found in
      [found.message, found.label] + found.helps.map(\.text) + found.notes
    }
    for row in made.coverages.flatMap(\.rows) where row.requirement.id.text.hasPrefix("ma.") {
      said += [
        row.requirement.title, row.status.word, row.citation.citation, row.requirement.explanation,
      ]
    }
    let forbidden = ["complies", "in compliance", "is compliant", "satisfied", "WISP"]
    for text in said {
      #expect(!forbidden.contains { text.lowercased().contains($0.lowercased()) }, "\(text)")
    }
  }

  /// Which law governs a document answers no other row, and switches none off.
  @Test func choiceOfLawAnswersNothingElse() throws {
    func rows(_ name: String) throws -> [String] {
      try MassachusettsTests.compiled(name).coverages.flatMap(\.rows)
        .filter { !$0.requirement.id.text.hasPrefix("ma.law.") }
        .map { "\($0.requirement.id): \($0.applies) \($0.status.word)" }
    }
    #expect(try rows("governed") == rows("plain"))
  }
}

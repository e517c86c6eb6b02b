import PolicyAnalysis
import PolicyCompiler
import PolicyDiagnostics
import PolicyLaw
import PolicySyntax
import PolicyTestSupport
import Testing

struct RuleTests {
  /// Of the rules that look at a whole project.
  static let pages = WaiverRules.pages + AnalysisRules.pages + LawRules.pages

  private func files(of page: RulePage, _ side: String) throws -> [String: String] {
    try #require(Compiling.fixtures.first { $0.name == "\(page.id)/\(side)" }).files
  }

  private func expectations(_ files: [String: String]) -> [String] {
    files.flatMap { path, text in
      Expectation.read(SourceFile(path: path, text: text)).map { "\(path) \($0)" }
    }.sorted()
  }

  /// Waivers are about what becomes of findings; the law would only add some.
  private func law(for page: RulePage) -> [LawFile] {
    WaiverRules.pages.contains(page) ? [] : Compiler.builtInLaw
  }

  private func findings(_ files: [String: String], _ page: RulePage) throws -> [String] {
    let found = try Compiling.compile(files, law: law(for: page)).diagnostics
    return Dictionary(grouping: found, by: \.range.file.path).flatMap { path, diagnostics in
      Expectation.made(diagnostics).map { "\(path) \($0)" }
    }.sorted()
  }

  @Test(arguments: pages)
  func fixturesHaveTheMarkedFindingsAndNoOther(page: RulePage) throws {
    let fail = try files(of: page, "fail")
    let expected = expectations(fail)
    #expect(try findings(fail, page) == expected)
    #expect(expected.contains { $0.hasSuffix("[\(page.id)]") })
    let pass = try files(of: page, "pass")
    #expect(expectations(pass) == [])
    #expect(try findings(pass, page) == [])
  }

  @Test(arguments: pages)
  func examplesOfAPageAreThoseOfItsFixtures(page: RulePage) throws {
    for (side, example) in [("fail", page.example), ("pass", page.instead)] {
      let lines = Set(try files(of: page, side).values.flatMap { $0.split(separator: "\n") })
      for line in example.split(separator: "\n") { #expect(lines.contains(line)) }
    }
  }

  @Test(arguments: pages)
  func everyFindingSaysWhatToDoAndWhy(page: RulePage) throws {
    let found = try Compiling.compile(
      files(of: page, "fail"), law: law(for: page)
    ).diagnostics
    for finding in found where finding.id == page.id {
      #expect(!finding.helps.isEmpty)
      #expect(!finding.notes.isEmpty)
      #expect(finding.element != nil)
      #expect(!finding.message.hasSuffix("."))
    }
  }

  @Test(arguments: [WaiverRules.pages, AnalysisRules.pages, LawRules.pages])
  func pagesAreSortedUniqueAndFilled(pages: [RulePage]) {
    let ids = pages.map(\.id)
    #expect(ids == Set(ids).sorted())
    for page in pages {
      #expect(![page.title, page.checks, page.why, page.example, page.instead].contains(""))
    }
  }
}

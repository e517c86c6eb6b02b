import Foundation
import PolicyAnalysis
import PolicyCompiler
import PolicyDiagnostics
import PolicyLaw
import PolicyModel
import PolicyReports
import PolicySamples
import Testing

/// What the internal reports say of coverage.
@Suite struct CoverageReportTests {
  @Test func judgesTheRowsOfTheProject() throws {
    #expect(try Judged.row("house.desk").status == .met(.shownFact))
    #expect(try Judged.row("house.period").status == .declaredNotShown)
    #expect(try Judged.row("house.cards").status == .unknown)
    #expect(try Judged.row("house.parrot").status.word == "not applicable")
  }

  @Test func saysWhereEachFactStandsAndWhereReadersSeeIt() throws {
    let row = try Judged.row("house.desk")
    let email = try #require(row.proof.first { $0.path.text == "contacts.email" })
    #expect(email.place?.file.path == "Policies/harbour/notice.policy.md")
    #expect(email.place?.start.line == 13)
    let coverage = try Judged.coverage()
    #expect(row.shownAt(coverage) == ["notice/#loans"])
  }

  @Test func jsonIsValidUnderItsSchema() throws {
    let day = try #require(CalendarDate(iso: Judged.day))
    let bytes = CoverageJSON.encode([try Judged.coverage()], asOf: day)
    let verdict = try SchemaJudge.judge(
      [bytes, CoverageJSON.encode([], asOf: day)], by: "coverage-1")
    #expect(verdict == .valid || verdict == .absent)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.contains(
        "\"name\": \"house\",\n          \"version\": \"3\",\n          \"partial\": true"))
  }

  @Test func pageSaysThatItIsInternal() throws {
    let day = try #require(CalendarDate(iso: Judged.day))
    let page = CoveragePage([try Judged.coverage()], asOf: day, site: "../site/")
    let text = String(decoding: page.encode(), as: UTF8.self)
    #expect(text.contains("<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">"))
    #expect(text.contains("Internal, not for publication"))
    #expect(text.contains("partial: not all of its rows are tested"))
    #expect(text.contains("no: it rests on what its author knew"))
    #expect(text.contains("href=\"../site/notice/#loans\""))
    #expect(text.contains("&lt;b&gt;Cards&lt;/b&gt; &amp; &quot;tags&quot;"))
    #expect(!text.contains("<script") && !text.contains("<b>Cards"))
  }

  @Test func everyStatusHasALookOfItsOwn() throws {
    let page = CoveragePage([], asOf: try #require(CalendarDate(iso: Judged.day)))
    let text = String(decoding: page.encode(), as: UTF8.self)
    for word in Coverage.Status.words { #expect(text.contains("</svg>\(word)</span>"), "\(word)") }
    #expect(Set(Coverage.Status.words).count == text.components(separatedBy: "<symbol ").count - 1)
  }

  @Test func sameInputMakesTheSameBytes() throws {
    let day = try #require(CalendarDate(iso: Judged.day))
    let pages = try (0..<2).map { _ in CoveragePage([try Judged.coverage()], asOf: day).encode() }
    #expect(pages[0] == pages[1])
  }
}

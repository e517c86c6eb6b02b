import PolicyCompiler
import PolicyDiagnostics
import PolicyLaw
import PolicyTestSupport
import Testing

/// A finding about a fact cites the rows of law that rest on it.
struct CitationTests {
  @Test func ambiguousDateCitesTheRowThatAsksForTheDate() throws {
    let files = try Checking.sources(in: "citations")
    let found = try Checking.compile(files).diagnostics
    #expect(found.map(\.id) == ["ambiguous-date"], "\(Checking.lines(found))")
    let citations = try #require(found.first?.citations)
    #expect(citations.map(\.requirement) == ["caloppa.22575.b.4"])
    let words = try #require(citations.first?.citation)
    #expect(words.contains("Cal. Bus. & Prof. Code"))
    #expect(words.contains("§22575(b)(4)"))
    #expect(words.contains("Rule set us-ca 2026.1"))
    #expect(words.contains("not re-read"))
  }

  @Test func citationIsPrinted() throws {
    let found = try Checking.compile(Checking.sources(in: "citations")).diagnostics
    let text = try #require(found.first.map { DiagnosticPrinter(.full).text(of: $0) })
    for words in [
      "\"03/01/2026\" is 3 January in some countries and 1 March in others [ambiguous-date]",
      "3 January 2026 → 2026-01-03", "1 March 2026 → 2026-03-01", "§22575(b)(4)",
    ] { #expect(text.contains(words), "\(text)") }
  }

  @Test func policyForOtherReadersIsNotCitedTheRow() throws {
    var files = try Checking.sources(in: "citations")
    let path = "Policies/harbour/privacy.policy.md"
    files[path] = files[path]?.replacing("EEA, US-CA", with: "EEA")
    let found = try Checking.compile(files).diagnostics
    #expect(found.map(\.id) == ["ambiguous-date"])
    #expect(found.first?.citations == [])
  }
}

import PolicyCompiler
import PolicyDiagnostics
import PolicyModel
import Testing

@testable import policyc_preview

/// What is answered for a path; the server only carries it.
struct PreviewAnswerTests {
  private static let page =
    "<!doctype html><html><head></head><body class=\"x\"><p>Text.</p></body>"

  private static func good(_ text: String = page) -> Attempt {
    attempt([OutputFile(path: "site/harbour/index.html", bytes: Array(text.utf8))], [])
  }

  private static func attempt(_ files: [OutputFile], _ findings: [Diagnostic]) -> Attempt {
    Attempt(
      files + [OutputFile(path: "markdown/harbour.md", bytes: Array("# Harbour\n".utf8))],
      findings: FindingList(findings.map { Finding($0) }), fileCount: 1,
      compilation: Compiler().compile([], options: CompilerOptions(asOf: CalendarDate.test)))
  }

  private static func bad(_ message: String = "a <b> is no \"word\"") -> Attempt {
    let file = SourceFile(path: "Policies/x.policy.md", text: "# Policy x\n")
    return attempt(
      [], [Diagnostic("fault", .error, at: SourceRange(file, ByteRange(2, 8)), message)])
  }

  private func answer(_ path: String, _ state: PreviewState) -> (PreviewAnswer, String) {
    let answer = PreviewAnswer(to: path, in: state)
    return (answer, String(decoding: answer.bytes, as: UTF8.self))
  }

  @Test func pagesFollowTheSourcesAndOtherFilesAreAsBuilt() {
    let state = PreviewDesk(Self.good()).state
    let (page, text) = answer("/harbour/", state)
    #expect(page.status == .ok && page.type == "text/html; charset=utf-8")
    #expect(text.contains("<body class=\"x\"><link rel=\"stylesheet\""))
    #expect(text.contains("data-name=\"\(state.siteName)\" defer></script><p>Text."))
    #expect(!text.contains("role=\"alert\""))
    let (copy, words) = answer("/markdown/harbour.md", state)
    #expect(copy.type == "text/markdown; charset=utf-8" && words == "# Harbour\n")
    #expect(answer("/harbour", state).0.location == "/harbour/")
  }

  @Test(arguments: [
    "/nothing", "/../../etc/passwd", "/harbour/../../../etc/passwd", "//etc/passwd", "", "/%",
    "/harbour/index.html/", "/\u{0}",
  ])
  func whatIsNotThereIsAListOfWhatIs(path: String) {
    let (answer, text) = answer(path, PreviewDesk(Self.good()).state)
    #expect(answer.status == .notFound)
    #expect(text.contains("<a href=\"/harbour/\">"))
  }

  @Test func anErrorKeepsTheLastGoodPageWithThePanelOverIt() {
    let desk = PreviewDesk(Self.good())
    let before = desk.state.siteName
    desk.take(Self.bad())
    let (page, text) = answer("/harbour/", desk.state)
    #expect(page.status == .ok && text.contains("<p>Text.</p>"))
    #expect(text.contains("role=\"alert\"") && text.contains("a &lt;b&gt; is no"))
    #expect(desk.state.siteName == before)
    desk.take(Self.good())
    #expect(desk.state.siteName == before && desk.state.panel.isEmpty)
    desk.take(Self.good(Self.page + "more"))
    #expect(desk.state.siteName != before)
  }

  @Test func withoutAnyGoodPageTheFindingsAreThePage() {
    let (page, text) = answer("/harbour/", PreviewDesk(Self.bad()).state)
    #expect(page.status == .unavailable)
    #expect(text.contains("There is no page yet") && text.contains("a &lt;b&gt; is no"))
    #expect(text.contains("data-cause=\"attempt\""))
  }

  @Test func theLinkThatSkipsToTheTextStaysFirst() {
    let page = "<body>\n<a class=\"skip\" href=\"#t\">Skip</a>\n<main></main></body>"
    let (_, text) = answer("/harbour/", PreviewDesk(Self.good(page)).state)
    #expect(text.hasPrefix("<body>\n<a class=\"skip\" href=\"#t\">Skip</a><link "))
  }

  @Test func internalPagesAreThere() {
    let state = PreviewDesk(Self.good()).state
    #expect(answer("/_reports/", state).1.contains("no findings in 1 file"))
    #expect(answer("/_reports", state).0.location == "/_reports/")
    #expect(answer("/_reports/coverage.html", state).1.contains("<h1>Coverage</h1>"))
  }

  @Test func browsersAreToldAtOnceAndOnEachChange() async {
    let desk = PreviewDesk(Self.good())
    var events = EventStream(events: desk.listen()).makeAsyncIterator()
    let first = String(decoding: await events.nextBuffer(suggested: 1) ?? [], as: UTF8.self)
    #expect(first.contains("event: site\ndata: \(desk.state.siteName)\n\n"))
    #expect(first.hasSuffix("event: panel\ndata: \n\n"))
    desk.take(Self.bad())
    let second = String(decoding: await events.nextBuffer(suggested: 1) ?? [], as: UTF8.self)
    #expect(second.contains("event: panel\ndata: <div class=\"_panel\""))
    #expect(
      second.split(separator: "\n").allSatisfy { $0.hasPrefix("event: ") || $0.hasPrefix("data: ") }
    )
  }
}

extension CalendarDate {
  fileprivate static let test = CalendarDate(dayNumber: 20_000) ?? .distantTest
  private static var distantTest: CalendarDate { preconditionFailure("a day of this century") }
}

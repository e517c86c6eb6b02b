import PolicyDiagnostics
import PolicyWire
import Testing

private func finding(
  _ severity: Severity, _ message: String = "vague", path: String = "Policies/a.policy.md",
  line: Int = 1
) -> Finding {
  let text = String(repeating: "\n", count: line - 1) + "We answer soon.\n"
  let file = SourceFile(path: path, text: text)
  let start = line - 1 + 10
  return Finding(
    Diagnostic("vague-word", severity, at: SourceRange(file, ByteRange(start, start + 4)), message))
}

struct GitHubTests {
  @Test func commandSaysWhereAndWhat() {
    let text = WorkflowCommands(FindingList([finding(.note)]), prefix: "legal/").text
    #expect(
      text == "::notice file=legal/Policies/a.policy.md,line=1,col=11,endColumn=15,"
        + "title=vague-word::vague.\n")
  }

  @Test func marksOfCommandsAreEscaped() {
    let message = "100 %: a,b\r\n::error::x"
    let text = WorkflowCommands(FindingList([finding(.error, message, path: "a:b,c%.md")])).text
    #expect(
      text == "::error file=a%3Ab%2Cc%25.md,line=1,col=11,endColumn=15,title=vague-word::"
        + "100 %25: a,b%0D%0A::error::x.\n")
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test func rangeOverLinesHasNoColumns() {
    let file = SourceFile(path: "a.md", text: "one\ntwo\n")
    let place = SourceRange(file, ByteRange(1, 6))
    let list = FindingList([Finding(Diagnostic("a-b", at: place, "x"))])
    #expect(WorkflowCommands(list).text == "::error file=a.md,line=1,endLine=2,title=a-b::x.\n")
  }

  @Test func worstComeFirstAndTenOfEachAreShown() {
    var all: [Finding] = []
    for number in 1...12 {
      all += [finding(.warning, "w\(number)"), finding(.error, "e\(number)")]
    }
    let commands = WorkflowCommands(FindingList(all))
    let lines = commands.text.split(separator: "\n")
    #expect(lines.count == 20)
    #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error ") })
    #expect(lines.dropFirst(10).allSatisfy { $0.hasPrefix("::warning ") })
    #expect(commands.rest.map(\.message) == ["e11", "e12", "w11", "w12"])
  }

  @Test func waivedAndRecordedFindingsAreNotAnnotated() {
    let waiver = Waiver(
      by: "x", until: "2026-12-31", reason: "y", place: finding(.error).diagnostic.range)
    let list = FindingList([
      Finding(finding(.error).diagnostic, .waived(waiver)),
      Finding(finding(.error).diagnostic, .recorded(since: "2026-01-01")),
    ])
    #expect(WorkflowCommands(list).text == "")
  }

  @Test func summaryListsAllAndLinksToLines() {
    let waiver = Waiver(
      by: "P. N.", until: "2026-12-31", reason: "in | May", place: finding(.error).diagnostic.range)
    let list = FindingList([
      finding(.note, "a <b> | c", line: 100), finding(.error, "d"),
      Finding(finding(.error).diagnostic, .waived(waiver)),
    ])
    let name = Fingerprint(list.all[0].diagnostic).text
    let text = JobSummary(list, title: "2 findings") { "https://x.example/\($0)#L\($1)" }.text
    let lines = text.split(separator: "\n")
    #expect(lines[0] == "### policyc: 2 findings")
    #expect(lines[3].hasPrefix("| error | [`Policies/a.policy.md:1:11`]"))
    #expect(
      lines[4] == "| note | [`Policies/a.policy.md:100:11`](https://x.example/Policies/a.policy.md"
        + "#L100) | a \\<b\\> \\| c. | `vague-word`<br>`\(name)` |")
    #expect(lines.last?.hasSuffix("| P. N. | 2026-12-31 | in \\| May |") == true)
  }

  @Test func summaryStaysBelowWhatGitHubTakes() {
    let long = String(repeating: "word ", count: 2_000)
    let list = FindingList((1...200).map { finding(.error, "\($0) \(long)") })
    let text = JobSummary(list, title: "many").text
    #expect(text.utf8.count < 1 << 20)
    #expect(text.contains(" more are not shown."))
  }
}

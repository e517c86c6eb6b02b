import PolicyDiagnostics
import Testing

struct PrinterTests {
  private let file = SourceFile(
    path: "a.policy.md", text: "# Policy a: A\n\n- Type: terms\n\t日本 x\n" + "long ")

  private func diagnostic(_ file: SourceFile, _ range: ByteRange) -> Diagnostic {
    Diagnostic("some-fault", at: SourceRange(file, range), "it is wrong", label: "here")
  }

  private func full(_ diagnostic: Diagnostic) -> String {
    DiagnosticPrinter(.full).text(of: diagnostic)
  }

  @Test
  func fullFormShowsMarksHelpsAndNotes() {
    var fault = diagnostic(file, ByteRange(23, 28))
    fault.related = [.init(SourceRange(file, ByteRange(2, 8)), "because of this")]
    fault.breadcrumb = ["A", "B"]
    fault.helps = [.init("do this", fix: .safe(), lines: ["- Type: other"]), .init("or that")]
    fault.notes = ["why"]
    fault.citations = [.init(requirement: "law.1", citation: "Art. 1.")]
    #expect(
      full(fault) == """
        a.policy.md:3:9: error: it is wrong [some-fault]
           in "A" › "B"
           |
         1 | # Policy a: A
           |   ------ because of this
           :
         3 | - Type: terms
           |         ^^^^^ here
           |
           = help: do this\(String(repeating: " ", count: 59))(safe fix)
                   - Type: other
           = help: or that
           = note: Art. 1. (law.1)
           = note: why

        """)
  }

  @Test
  func otherFilesHaveTheirOwnHeader() {
    let other = SourceFile(path: "b.policy.md", text: "x\ny\n")
    var fault = diagnostic(file, ByteRange(2, 8))
    fault.related = [.init(SourceRange(other, ByteRange(2, 3)), "asked for here")]
    #expect(
      full(fault) == """
        a.policy.md:1:3: error: it is wrong [some-fault]
           |
         1 | # Policy a: A
           |   ^^^^^^ here
           |
          b.policy.md:2:1
           |
         2 | y
           | - asked for here

        """)
  }

  @Test
  func tabsAndWideCharactersKeepTheMarkUnderItsWords() {
    let start = file.lineStarts[3]
    let text = full(diagnostic(file, ByteRange(start + 8, start + 9)))
    #expect(text.contains(" 4 |     日本 x\n   |          ^ here\n"))
  }

  @Test
  func longLineIsShownRoundTheMark() throws {
    let long = SourceFile(
      path: "a.md",
      text: String(repeating: "abcde ", count: 2_000) + "HERE"
        + String(repeating: " fghij", count: 2_000))
    let text = full(diagnostic(long, ByteRange(12_000, 12_004)))
    let lines = text.split(separator: "\n")
    let shown = try #require(lines.first { $0.hasPrefix(" 1 |") })
    let marks = try #require(lines.first { $0.contains("^") })
    #expect(shown.count <= 107)
    #expect(shown.hasPrefix(" 1 | …") && shown.hasSuffix("…"))
    let column = try #require(marks.firstIndex(of: "^")).utf16Offset(in: marks)
    #expect(shown.dropFirst(column).hasPrefix("HERE"))
  }

  @Test
  func charactersThatATerminalObeysAreSpelledOut() {
    let evil = SourceFile(path: "a.md", text: "a\u{1B}[31m\u{202E}b\n")
    var fault = diagnostic(evil, ByteRange(0, 1))
    fault.breadcrumb = ["\u{1B}[2J"]
    for format in DiagnosticPrinter.Format.allCases {
      let text = DiagnosticPrinter(format).text(of: fault)
      #expect(!text.unicodeScalars.contains("\u{1B}"))
      #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test
  func shortFormIsTheFirstLine() {
    let fault = diagnostic(file, ByteRange(2, 8))
    #expect(
      DiagnosticPrinter(.short).text(of: [fault, fault])
        == String(repeating: "a.policy.md:1:3: error: it is wrong [some-fault]\n", count: 2))
  }

  @Test
  func plainFormIsSentences() {
    var fault = diagnostic(file, ByteRange(23, 28))
    fault.helps = [.init("do this", fix: .choose(), lines: ["- Type: other"])]
    #expect(
      DiagnosticPrinter(.plain).text(of: fault) == """
        In file a.policy.md, line 3, column 9, error: it is wrong. Rule some-fault.
        The line reads: - Type: terms
        About the words "terms": here.
        Help, to choose: do this.
        Write: - Type: other

        """)
  }

  @Test
  func coloursChangeNoWord() {
    let fault = diagnostic(file, ByteRange(2, 8))
    let text = DiagnosticPrinter(.full, usesColour: true).text(of: fault)
    #expect(text.contains("\u{1B}[1;31m"))
    #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == full(fault))
  }

  @Test
  func findingsBeyondAThousandOfAFileAreCounted() {
    let fault = diagnostic(file, ByteRange(2, 8))
    let text = DiagnosticPrinter(.short).text(of: Array(repeating: fault, count: 1_234))
    #expect(text.split(separator: "\n").count == 1_001)
    #expect(text.hasSuffix("a.policy.md: 234 more are not shown\n"))
  }
}

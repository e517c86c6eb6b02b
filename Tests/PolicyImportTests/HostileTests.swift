import Foundation
import PolicyImport
import PolicyTestSupport
import Testing

/// Input that nobody would write: an answer within its time, and source the compiler can read.
@Suite struct HostileTests {
  static let units = [
    "\n", " ", "a", "a\n", "a\n\n", "# a\n", "a\n-\n", ">", "> > > a\n", "- ", "- a\n",
    "- a\n  - b\n    - c\n", "1. ", "<b>", "<b>a</b> ", "<a href=\"#a\">", "<a b=\"", "<a b='\n",
    "<!-- a -->\n", "<!-- a\n", "a <!-- b -->", "<!", "<?", "<![CDATA[", "[", "[a](", "](#a",
    "[a][b]", "[^a]", "[^a]: b\n\n", "[a]: b\n", "[a]: b (\n", "[a]:\n", "`a``b```c", "{{", "&#",
    "| a | b |\n| - | - |\n| c | d |\n", "|a", "```\n", "```\na\n```\n", "    a\n", "\\",
    "\u{F0B7}", "\u{202E}", "\0", "\r", "<table><tr><td>a", "<tr><td>a</td></tr>", "<ul><li>a",
    "<h2>a</h2>", "<div>\n\n", "<sup>1</sup>", "<pre>\n", "<script>\n", "effective date ",
    "[a](#b) ", "#a: b\n", ":::\n", "\u{A0}# Clause a: b\n", "<br>", "<", "<a:", "*a ", "ftp://",
    "- [a]: b\n", "> a\nb\n", "- <div>\n", "<li>", "## Clause a: b\n", "- Source: a\n",
  ]

  @Test(arguments: units)
  func staysWithinTheLimitsOfTheLanguage(_ unit: String) {
    let size = Generator.isSlow ? 8 << 20 : 5 << 10
    let count = size / unit.utf8.count
    for name in ["hostile.md", "hostile.txt"] {
      let clock = ContinuousClock()
      let start = clock.now
      let bytes = Array(String(repeating: unit, count: count).utf8)
      let result = PolicyImport.importing(bytes, name: name)
      #expect(clock.now - start < .seconds(Generator.isSlow ? 60 : 10))
      let longest = result.source.split(separator: 0x0A).map(\.count).max() ?? 0
      #expect(longest <= 64 * 1024)
      guard !Generator.isSlow else { continue }
      let reading = PolicyReading(result.source, titleIsHeading: result.titleIsHeading)
      #expect(reading.largestBody <= 64 * 1024)
    }
  }

  @Test func neverFailsOnRandomBytes() {
    var generator = Generator(seed: 7)
    for _ in 0..<Generator.rounds(200) {
      let bytes = (0..<generator.below(300)).map { _ in UInt8(generator.below(256)) }
      for name in ["random.md", "random.txt"] {
        let result = PolicyImport.importing(bytes, name: name)
        #expect(String(validating: result.source, as: UTF8.self) != nil)
      }
    }
  }

  @Test func dividesATableThatIsTooLarge() throws {
    let row = "| " + (0..<10).map { "cell \($0)" }.joined(separator: " | ") + " |\n"
    let table =
      row + "|" + String(repeating: " - |", count: 10) + "\n"
      + String(repeating: row, count: 1000)
    let result = PolicyImport.importing(Array(table.utf8), name: "a.md")
    let reading = PolicyReading(result.source, titleIsHeading: false)
    #expect(reading.errors.isEmpty, "\(reading.errorList)")
    #expect(result.report.contains { $0.kind == .divided })
    #expect(reading.reading.words.count { $0 == "9" } >= 1001)
  }

  @Test func dividesALongBodyAtBlankLines() {
    let text = "# Title\n\n" + String(repeating: "Some words of a paragraph.\n\n", count: 6000)
    let result = PolicyImport.importing(Array(text.utf8), name: "a.md")
    let reading = PolicyReading(result.source, titleIsHeading: true)
    #expect(reading.errors.isEmpty, "\(reading.errorList)")
    #expect(reading.largestBody <= 64 * 1024)
    #expect(reading.reading.words == Reading.words(of: text))
    #expect(reading.reading.headings == ["Title"])
  }

  @Test func breaksALongLineAtSpaces() {
    let text = String(repeating: "word ", count: 60_000)
    for name in ["a.md", "a.txt"] {
      let result = PolicyImport.importing(Array(text.utf8), name: name)
      let reading = PolicyReading(result.source, titleIsHeading: false)
      #expect(reading.errors.isEmpty, "\(reading.errorList)")
      #expect(reading.reading.words == Reading.words(of: text))
    }
  }
}

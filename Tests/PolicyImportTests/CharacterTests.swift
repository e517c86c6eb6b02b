import PolicyImport
import Testing

/// Bytes that are not plain UTF-8, and characters that nobody sees.
@Suite struct CharacterTests {
  private func imported(_ bytes: [UInt8], _ name: String = "notice.md") -> (String, ImportResult) {
    let result = PolicyImport.importing(bytes, name: name)
    let source = String(decoding: result.source, as: UTF8.self)
    let body = source.split(separator: "(source)\n\n", maxSplits: 1).last.map(String.init) ?? ""
    return (body, result)
  }

  private func imported(_ text: String, _ name: String = "notice.md") -> (String, ImportResult) {
    imported(Array(text.utf8), name)
  }

  @Test func readsUTF16OfEitherOrderWithAndWithoutItsMark() {
    let units = Array("Naïve words.\n".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      let (body, result) = imported(bytes)
      #expect(body == "Naïve words.\n")
      #expect(result.report.contains { $0.kind == .encoding })
    }
  }

  @Test func readsBytesThatAreNotUTF8AsWindows1252AndNotesTheLine() {
    let bytes = Array("First: é.\nSecond: caf".utf8) + [0xE9, 0x20, 0x93, 0x61, 0x94, 0x0A]
    let (body, result) = imported(bytes)
    #expect(body == "First: é.\nSecond: café “a”\n")
    #expect(result.report.filter { $0.kind == .encoding }.map(\.line) == [2])
  }

  @Test func endsLinesWithLineFeedsAndDropsTheByteOrderMark() {
    #expect(imported("\u{FEFF}one\r\n\r\ntwo\rthree").0 == "one\n\ntwo\nthree\n")
  }

  @Test func makesBulletsOfTheSymbolFontListItems() {
    let (body, result) = imported("\u{F0B7}\u{A0}one\n\u{F0B7}\ttwo\n")
    #expect(body == "- one\n- two\n")
    #expect(result.report.filter { $0.kind == .character }.map(\.line) == [1, 2])
    #expect(imported("\u{F0B7} one\n", "notice.txt").0 == "\u{2022} one\n")
  }

  @Test(arguments: [
    ("a\u{E123}b", "a\u{2039}U+E123\u{203A}b"), ("a\u{202E}b", "a\u{2039}U+202E\u{203A}b"),
    ("a\u{200F}b", "a\u{2039}U+200F\u{203A}b"), ("a&#x202E;b", "a\u{2039}U+202E\u{203A}b"),
    ("a&#57344;b", "a\u{2039}U+E000\u{203A}b"), ("`a\u{E000}b`", "`a\u{2039}U+E000\u{203A}b`"),
  ])
  func makesVisibleWhatNobodySees(_ text: String, _ expected: String) {
    #expect(imported(text + "\n").0 == expected + "\n")
  }

  @Test func keepsMarksThatTextFromRightToLeftNeeds() {
    let text = "\u{5E9}\u{5DC}\u{5D5}\u{5DD} \u{200F}\u{2067}abc\u{2069}\n"
    #expect(imported(text).0 == text)
    #expect(imported("\u{5E9}\u{5DC}\u{5D5}\u{5DD}\u{202E}\n").0.contains("U+202E"))
  }

  @Test func showsNULAsTheSignForWhatCannotBeShown() {
    #expect(imported([0x61, 0x00, 0x62, 0x0A]).0 == "a\u{FFFD}b\n")
  }

  @Test func importsNothingAsAPolicyWithoutWords() {
    for name in ["notice.md", "notice.txt", "", "///", ".md"] {
      let result = PolicyImport.importing([], name: name)
      #expect(PolicyReading(result.source, titleIsHeading: false).errors.isEmpty)
    }
  }
}

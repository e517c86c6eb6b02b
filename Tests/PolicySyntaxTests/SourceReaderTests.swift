import PolicyDiagnostics
import PolicySyntax
import Testing

struct SourceReaderTests {
  private func decode(_ bytes: [UInt8]) -> (file: SourceFile, ids: [String]) {
    let read = SourceReader.decode(path: "x.policy.md", bytes: bytes)
    return (read.file, read.diagnostics.map(\.id))
  }

  @Test
  func soundTextIsTakenAsItIs() {
    let bytes = Array("\u{FEFF}# Policy a: é\r\n".utf8)
    let read = decode(bytes)
    #expect(read.file.bytes == bytes)
    #expect(read.ids == [])
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func textInUTF16IsNamedAndNothingElseIsSaid(mark: [UInt8]) {
    let units = Array("# Policy a: b\n".utf16)
    let isLittle = mark[0] == 0xFF
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    #expect(decode(mark + bytes).ids == ["utf-16"])
    #expect(decode(bytes).ids == ["utf-16"])
  }

  @Test
  func invalidBytesAreReportedWhereTheyStandAndReplaced() {
    let read = SourceReader.decode(
      path: "x.policy.md", bytes: Array("ab\n".utf8) + [0xE9, 0x20, 0x00] + Array("c".utf8))
    #expect(read.diagnostics.map(\.id) == ["invalid-utf-8", "nul-byte"])
    #expect(read.diagnostics.map(\.range.start.line) == [2, 2])
    #expect(read.diagnostics.map(\.range.start.column) == [1, 3])
    #expect(read.file.bytes == Array("ab\n\u{FFFD} \u{FFFD}c".utf8))
  }

  @Test
  func restOfAFileWithAnInvalidByteIsStillChecked() {
    let text = Array("# Policy a: b\n\n- Vorsion: 1\n".utf8) + [0xFF] + Array("\n".utf8)
    let read = SourceReader.decode(path: "x.policy.md", bytes: text)
    #expect(read.diagnostics.map(\.id) == ["invalid-utf-8"])
    #expect(SyntaxParser.parse(read.file).diagnostics.map(\.id).contains("unknown-field"))
  }

  @Test
  func manyInvalidBytesAreCounted() throws {
    let read = SourceReader.decode(
      path: "x.policy.md", bytes: [UInt8](repeating: 0xFF, count: 5_000))
    #expect(read.diagnostics.count == 20)
    #expect(try #require(read.diagnostics.last?.notes.first).hasPrefix("4980 more"))
  }

  @Test
  func fileBeyondTheLimitIsRefused() {
    let read = decode([UInt8](repeating: 0x61, count: Limits.file + 1))
    #expect(read.ids == ["file-too-long"])
    #expect(read.file.bytes.isEmpty)
  }
}

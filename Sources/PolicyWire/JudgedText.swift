internal import PolicyDiagnostics

/// The sentence or line of a file that a finding is about.
enum JudgedText {
  /// A sentence is never looked for further away than this, so that no file makes it slow.
  private static let reach = 2_000

  /// The heading or field that a range begins in; in prose the sentence, from the last full stop
  /// before the range to the first one after its start.
  static func find(_ range: SourceRange) -> String {
    let file = range.file
    guard !file.bytes.isEmpty else { return "" }
    let offset = min(range.bytes.start, file.bytes.count)
    let line = file.lineRange(file.lineIndex(at: offset))
    if isApparatus(file.bytes, line) { return file.text(line) }
    let start = sentenceStart(file, before: offset)
    let end = sentenceEnd(file, after: max(offset, start))
    return file.text(ByteRange(start, end))
  }

  /// Whether a line is a heading, a field, a row of a table or empty: judged as a whole.
  private static func isApparatus(_ bytes: [UInt8], _ line: ByteRange) -> Bool {
    for byte in bytes[line.start..<line.end] where byte != 0x20 && byte != 0x09 {
      switch byte {
      case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: "<"): return true
      default: return false
      }
    }
    return true
  }

  private static func sentenceStart(_ file: SourceFile, before offset: Int) -> Int {
    let bytes = file.bytes
    let limit = max(0, offset - reach)
    var index = offset
    while index > limit {
      if isBoundary(bytes, index - 1) { break }
      index -= 1
    }
    return index
  }

  private static func sentenceEnd(_ file: SourceFile, after offset: Int) -> Int {
    let bytes = file.bytes
    let limit = min(bytes.count, offset + reach)
    var index = offset
    while index < limit {
      if isBoundary(bytes, index) {
        return isLineEnd(bytes[index]) ? index : index + 1
      }
      index += 1
    }
    return index
  }

  /// Whether a sentence ends at this byte: a stop before white space, or a line end before an empty
  /// line.
  private static func isBoundary(_ bytes: [UInt8], _ index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return next == 0x20 || isLineEnd(next)
    case 0x0A: return isLineEnd(next)
    case 0x0D: return next == 0x0D || isEmptyLine(bytes, after: index)
    default: return false
    }
  }

  private static func isEmptyLine(_ bytes: [UInt8], after index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x0A && isLineEnd(bytes[index + 2])
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

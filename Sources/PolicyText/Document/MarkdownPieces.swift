internal import PolicyDiagnostics

/// Divides a Markdown file into pieces that are small enough to be parsed each for itself.
///
/// A piece ends before a heading or, in a long text without any, between a blank line and a line
/// that begins at the margin; never inside a fence.
enum MarkdownPieces {
  /// Bytes after which a piece ends at the next heading.
  private static let comfortable = 8 << 10
  /// Bytes after which a piece ends at the next blank line.
  private static let large = 32 << 10

  static func divide(_ file: SourceFile, from first: Int) -> [ByteRange] {
    var pieces: [ByteRange] = []
    var start = first
    var fence: (mark: UInt8, length: Int)?
    var isAfterBlank = true
    for line in file.lineStarts.indices where file.lineStarts[line] >= first {
      let range = file.lineRange(line)
      let size = range.start - start
      let lead = range.isEmpty ? 0 : file.bytes[range.start]
      if fence == nil, size > 0, mayEnd(size, lead: lead, isAfterBlank: isAfterBlank) {
        pieces.append(ByteRange(start, range.start))
        start = range.start
      }
      updateFence(&fence, file.bytes, range)
      isAfterBlank = isBlank(file.bytes, range)
    }
    if start < file.bytes.count { pieces.append(ByteRange(start, file.bytes.count)) }
    return pieces
  }

  private static func mayEnd(_ size: Int, lead: UInt8, isAfterBlank: Bool) -> Bool {
    if size >= comfortable, lead == UInt8(ascii: "#") { return true }
    let isAtMargin = lead != 0 && lead != 0x20 && lead != 0x09
    return size >= large && isAfterBlank && isAtMargin
  }

  private static func updateFence(
    _ fence: inout (mark: UInt8, length: Int)?, _ bytes: [UInt8], _ line: ByteRange
  ) {
    var start = line.start
    while start < line.end, start - line.start < 3, bytes[start] == 0x20 { start += 1 }
    guard start < line.end else { return }
    let mark = bytes[start]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return }
    var end = start
    while end < line.end, bytes[end] == mark { end += 1 }
    guard end - start >= 3 else { return }
    if let open = fence {
      let isClosed = open.mark == mark && end - start >= open.length
      if isClosed, isBlank(bytes, ByteRange(end, line.end)) { fence = nil }
    } else {
      fence = (mark, end - start)
    }
  }

  private static func isBlank(_ bytes: [UInt8], _ range: ByteRange) -> Bool {
    for index in range.start..<range.end where bytes[index] != 0x20 && bytes[index] != 0x09 {
      return false
    }
    return true
  }
}

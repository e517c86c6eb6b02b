import PolicyDiagnostics
import PolicyReference

/// A line that begins with hashes, read as far as the grammar of headings goes.
///
/// `### Clause collect.account: Details` has all parts. What an author may have got wrong is kept
/// as a list of slips, so that one place decides which of them to report.
struct HeadingLine {
  var level: Int
  /// The line without its ending.
  var line: ByteRange
  /// The first word after the hashes.
  var word: ByteRange
  /// The run of letters after the word, up to a colon or a space; empty if there is none.
  var nameRange: ByteRange
  /// The name without zero-width characters and without its leading dot.
  var name: String
  var isRelative: Bool
  /// Whether a colon stands directly after the name.
  var hasColon: Bool
  /// What stands after the colon, or after the name if there is no colon.
  var titleRange: ByteRange
  var slips: [Slip]

  /// What is wrong with the white space and the characters of a heading.
  enum Slip: Equatable {
    case indented
    case tooManyHashes
    case noSpaceAfterHashes
    case noBreakSpace(ByteRange)
    case zeroWidth(ByteRange)
    case noSpaceAfterColon
  }

  /// Whether word, name and colon have the shape of a block's heading.
  var isFullShape: Bool { hasColon && BlockName.isValid(name) }
}

/// Reads lines that begin with hashes.
struct HeadingReader {
  let bytes: [UInt8]

  /// Reads a line whose first byte at `start` is a hash; `nil` if no word follows the hashes.
  ///
  /// - Parameters:
  ///   - lineStart: where the line begins; before `start` if the heading is indented.
  ///   - end: where the line ends, without its ending.
  func read(from start: Int, lineStart: Int, end: Int) -> HeadingLine? {
    var cursor = start
    while cursor < end, bytes[cursor] == ASCII.hash { cursor += 1 }
    let level = cursor - start
    var slips: [HeadingLine.Slip] = start > lineStart ? [.indented] : []
    if level > 6 { slips.append(.tooManyHashes) }
    let afterHashes = cursor
    cursor = skippingSpaces(cursor, end, &slips)
    guard cursor < end else { return nil }
    if cursor == afterHashes { slips.append(.noSpaceAfterHashes) }
    return read(
      words: cursor, line: ByteRange(lineStart, end), level: level, slips: slips)
  }

  /// Reads the words of a heading: kind, name, colon and title.
  func read(
    words start: Int, line: ByteRange, level: Int = 1, slips: [HeadingLine.Slip] = []
  ) -> HeadingLine? {
    var slips = slips
    var cursor = start
    let end = line.end
    let word = run(cursor, end)
    cursor = skippingSpaces(word.end, end, &slips)
    let nameRange = run(cursor, end)
    cursor = nameRange.end
    let hasColon = cursor < end && bytes[cursor] == ASCII.colon && !nameRange.isEmpty
    if hasColon { cursor += 1 }
    if hasColon, cursor < end, !bytes[cursor].isSpace { slips.append(.noSpaceAfterColon) }
    let name = readName(nameRange, &slips)
    return HeadingLine(
      level: level, line: line, word: word, nameRange: nameRange,
      name: name.text, isRelative: name.isRelative, hasColon: hasColon,
      titleRange: title(cursor, end), slips: slips)
  }

  private func readName(
    _ range: ByteRange, _ slips: inout [HeadingLine.Slip]
  ) -> (text: String, isRelative: Bool) {
    let isRelative = !range.isEmpty && bytes[range.start] == ASCII.dot
    let written = bytes.text((isRelative ? range.start + 1 : range.start)..<range.end)
    let name = InvisibleCharacter.removed(from: written)
    if name.utf8.count != written.utf8.count { slips.append(.zeroWidth(range)) }
    return (name, isRelative)
  }

  /// Skips spaces, tabs and no-break spaces, which look the same.
  private func skippingSpaces(
    _ start: Int, _ end: Int, _ slips: inout [HeadingLine.Slip]
  ) -> Int {
    var cursor = start
    while cursor < end {
      if bytes[cursor].isSpace {
        cursor += 1
      } else if let length = noBreakSpace(at: cursor, end) {
        slips.append(.noBreakSpace(ByteRange(cursor, cursor + length)))
        cursor += length
      } else {
        break
      }
    }
    return cursor
  }

  /// The length of a no-break space at an offset; U+00A0, U+2007 and U+202F look like a space.
  func noBreakSpace(at offset: Int, _ end: Int) -> Int? {
    if bytes.has("\u{A0}", at: offset, before: end) { return 2 }
    let isNarrow =
      bytes.has("\u{202F}", at: offset, before: end)
      || bytes.has("\u{2007}", at: offset, before: end)
    return isNarrow ? 3 : nil
  }

  private func run(_ start: Int, _ end: Int) -> ByteRange {
    var cursor = start
    while cursor < end, !bytes[cursor].isSpace, bytes[cursor] != ASCII.colon,
      noBreakSpace(at: cursor, end) == nil
    {
      cursor += 1
    }
    return ByteRange(start, cursor)
  }

  /// The title without the hashes that may close a heading.
  private func title(_ start: Int, _ end: Int) -> ByteRange {
    let whole = bytes.trimmed(start, end)
    var close = whole.upperBound
    while close > whole.lowerBound, bytes[close - 1] == ASCII.hash { close -= 1 }
    let closes = close < whole.upperBound && (close == start || bytes[close - 1].isSpace)
    guard closes || close == whole.lowerBound else {
      return ByteRange(whole.lowerBound, whole.upperBound)
    }
    let title = bytes.trimmed(whole.lowerBound, close)
    return title.isEmpty ? ByteRange(start, start) : ByteRange(title.lowerBound, title.upperBound)
  }
}

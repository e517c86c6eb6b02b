import PolicyDiagnostics
import PolicyReference

// Lines of a body that may be more than text: fences, and headings that have lost their shape.
extension TreeParser {
  mutating func openFence(at start: Int) {
    let lineRange = ByteRange(self.start(of: line), end(of: line))
    fence = Fence.opening(bytes, at: start, line: lineRange)
  }

  /// In an open fence only its end and the heading of a block matter.
  mutating func readFencedLine(_ start: Int) {
    guard let fence else { return }
    let end = end(of: line)
    if fence.isClosed(by: bytes, from: start, end: end) {
      self.fence = nil
    } else if fence.isLeft(by: bytes, from: start, end: end) {
      self.fence = nil
      return
    } else if bytes[start] == ASCII.hash, !isFull, let heading = blockHeading(start, start),
      heading.parts.slips.isEmpty
    {
      self.fence = nil
      findings.unclosedFence(fence.range, heading: ByteRange(start, end))
      return
    }
    addToBody(start)
    line += 1
  }

  /// Reads a line that begins with spaces; true if it was the heading of a block.
  mutating func readIndentedLine(_ start: Int) -> Bool {
    let end = end(of: line)
    let first = bytes.skippingSpaces(start, end)
    guard first < end else { return false }
    switch bytes[first] {
    case ASCII.hash:
      guard let heading = blockHeading(first, start) else { return false }
      return open(heading)
    case ASCII.backtick, ASCII.tilde:
      if first - start <= 3, bytes[start] != ASCII.tab { openFence(at: first) }
    case ASCII.greater, ASCII.dash, ASCII.star, ASCII.plus, 0x30...0x39:
      readContainerLine(first)
    case 0x80...:
      return readInvisibleIndentation(start)
    default: break
    }
    return false
  }

  /// Reads a line of a quote or a list, in which a heading of a block would be lost.
  mutating func readContainerLine(_ start: Int) {
    let lineStart = self.start(of: line)
    let end = end(of: line)
    var cursor = start
    var isQuote = false
    while let length = containerMark(cursor, end) {
      isQuote = isQuote || bytes[cursor] == ASCII.greater
      cursor = bytes.skippingSpaces(cursor + length, end)
    }
    guard cursor > start, cursor < end else { return }
    if bytes[cursor] == ASCII.hash {
      guard let heading = blockHeading(cursor, lineStart) else { return }
      findings.lostStructure(heading, in: isQuote ? .quote : .list)
    } else if !isQuote {
      let whole = ByteRange(lineStart, end)
      fence = Fence.opening(bytes, at: cursor, line: whole, listIndent: cursor - lineStart)
    }
  }

  /// The length of a mark that begins a quote or a list item at an offset.
  private func containerMark(_ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    switch bytes[start] {
    case ASCII.greater: return 1
    case ASCII.dash, ASCII.star, ASCII.plus:
      return start + 1 < end && bytes[start + 1].isSpace ? 1 : nil
    case 0x30...0x39:
      var index = start
      while index < end, index - start < 9, bytes[index].isDigit { index += 1 }
      let isMark = index + 1 < end && (bytes[index] == ASCII.dot || bytes[index] == 0x29)
      return isMark && bytes[index + 1].isSpace ? index + 1 - start : nil
    default: return nil
    }
  }

  /// A line of `---` or `===` makes a heading of the line before it.
  mutating func checkUnderline(_ start: Int) {
    let end = end(of: line)
    var cursor = start
    while cursor < end, bytes[cursor] == bytes[start] { cursor += 1 }
    guard bytes.skippingSpaces(cursor, end) == end, line > 0, runStart != nil else { return }
    let before = ByteRange(self.start(of: line - 1), self.end(of: line - 1))
    guard let heading = underlinedHeading(before) else { return }
    findings.lostStructure(heading, in: .underline)
  }

  /// Spaces that are not spaces before hashes make text of a heading.
  mutating func readInvisibleIndentation(_ start: Int) -> Bool {
    let end = end(of: line)
    var cursor = start
    while cursor < end {
      if let length = headings.noBreakSpace(at: cursor, end) {
        cursor += length
      } else if bytes[cursor].isSpace {
        cursor += 1
      } else {
        break
      }
    }
    guard cursor > start, cursor < end, bytes[cursor] == ASCII.hash,
      var heading = blockHeading(cursor, start)
    else { return false }
    heading.parts.slips = [.noBreakSpace(ByteRange(start, cursor))]
    return open(heading)
  }

  mutating func checkReservedLine(_ start: Int) {
    let end = end(of: line)
    let isReserved =
      bytes.has(":::", at: start, before: end) || bytes.has("{%", at: start, before: end)
    if isReserved { findings.reservedLine(ByteRange(start, end)) }
  }
}

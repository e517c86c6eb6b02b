internal import PolicyDiagnostics

/// The words of a file that a finding is about: a heading, a field, a row of a table or, in prose,
/// one sentence.
struct JudgedText {
  private let bytes: [UInt8]
  private let file: SourceFile
  private let offset: Int

  /// Words are never looked for further away than this, so that no file makes it slow.
  private static let reach = 2_000

  /// The words round the place where a range begins, as they are written.
  static func find(_ range: SourceRange) -> String {
    guard !range.file.bytes.isEmpty else { return "" }
    return JudgedText(range).words
  }

  private init(_ range: SourceRange) {
    file = range.file
    bytes = range.file.bytes
    offset = min(range.bytes.start, range.file.bytes.count)
  }

  private var words: String {
    let index = file.lineIndex(at: offset)
    let line = file.lineRange(index)
    let start = start(of: line)
    if start == .alone { return file.text(line) }
    let first = firstLine(of: index)
    let paragraph = ByteRange(file.lineRange(first).start, endOfParagraph(from: index))
    guard !isField(file.lineRange(first)) else { return file.text(paragraph) }
    return file.text(sentence(in: afterMark(paragraph)))
  }

  // MARK: - Paragraphs

  /// How a line goes with the one before it.
  private enum LineStart {
    /// It says something of its own: a heading, a row of a table, a comment, nothing.
    case alone
    /// An item of a list or a field begins, and may go on below.
    case item
    case continuation
  }

  private func start(of line: ByteRange) -> LineStart {
    let first = skippingSpaces(line)
    guard first < line.end else { return .alone }
    switch bytes[first] {
    case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "<"): return .alone
    default: return markEnd(ByteRange(first, line.end)) == nil ? .continuation : .item
    }
  }

  private func firstLine(of index: Int) -> Int {
    var index = index
    while index > 0, offset - file.lineStarts[index] < JudgedText.reach,
      start(of: file.lineRange(index)) == .continuation,
      start(of: file.lineRange(index - 1)) != .alone
    {
      index -= 1
    }
    return index
  }

  private func endOfParagraph(from index: Int) -> Int {
    var end = file.lineRange(index).end
    var next = index + 1
    while next < file.lineStarts.count, end - offset < JudgedText.reach {
      let line = file.lineRange(next)
      guard start(of: line) == .continuation else { break }
      end = line.end
      next += 1
    }
    return end
  }

  /// Where the words of an item begin: after a bullet or a number; `nil` without one.
  private func markEnd(_ line: ByteRange) -> Int? {
    var index = line.start
    while index < line.end, (0x30...0x39).contains(bytes[index]) { index += 1 }
    guard index < line.end else { return nil }
    let isNumbered = index > line.start
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): if isNumbered { return nil }
    case UInt8(ascii: "."), UInt8(ascii: ")"): if !isNumbered { return nil }
    default: return nil
    }
    return index + 1 == line.end || isSpace(bytes[index + 1]) ? index + 1 : nil
  }

  private func afterMark(_ paragraph: ByteRange) -> ByteRange {
    let first = skippingSpaces(paragraph)
    let mark = markEnd(ByteRange(first, paragraph.end)) ?? first
    return ByteRange(mark, paragraph.end)
  }

  /// Whether a line is a bullet with a few words and a colon: its whole value is judged.
  private func isField(_ line: ByteRange) -> Bool {
    let first = skippingSpaces(line)
    guard first < line.end, bytes[first] == UInt8(ascii: "-") else { return false }
    let words = bytes[first..<line.end].prefix(60).prefix { $0 != UInt8(ascii: ":") }
    guard first + words.count < line.end, bytes[words.endIndex] == UInt8(ascii: ":") else {
      return false
    }
    return !words.contains { ".!?*[`".utf8.contains($0) }
  }

  // MARK: - Sentences

  /// From the last full stop before the place to the first one after it.
  private func sentence(in paragraph: ByteRange) -> ByteRange {
    let place = min(max(offset, paragraph.start), paragraph.end)
    var start = place
    let lowest = max(paragraph.start, place - JudgedText.reach)
    while start > lowest, !isStop(start - 1) { start -= 1 }
    var end = place
    let highest = min(paragraph.end, place + JudgedText.reach)
    while end < highest {
      end += 1
      if isStop(end - 1) { break }
    }
    return ByteRange(start, end)
  }

  /// Whether a sentence ends at this byte.
  private func isStop(_ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return index + 1 >= bytes.count || isSpace(bytes[index + 1])
    default: return false
    }
  }

  private func skippingSpaces(_ range: ByteRange) -> Int {
    var index = range.start
    while index < range.end, isSpace(bytes[index]) { index += 1 }
    return index
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

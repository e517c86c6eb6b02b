internal import PolicyDiagnostics

extension TextDocument {
  /// The text of a file without any marks: each line is a passage, and a short one may be a heading.
  init(plainText file: SourceFile) {
    var builder = TextBuilder(title: "", language: nil, place: nil)
    var lines = PlainLines(file: file)
    lines.read(to: &builder)
    self = builder.finish()
    carriesLinks = false
    describeItself()
  }
}

/// Reads the lines of plain text, joining those that were wrapped at some column.
private struct PlainLines {
  let file: SourceFile
  private var lastPassage: Int?

  init(file: SourceFile) { self.file = file }

  mutating func read(to builder: inout TextBuilder) {
    let isWrapped = isWrapped
    var isInside = false
    for index in file.lineStarts.indices {
      let line = trimmed(file.lineRange(index))
      if line.isEmpty || !isWrapped {
        if isInside { end(&builder) }
        isInside = false
      }
      guard !line.isEmpty else { continue }
      if isInside {
        builder.add(" ", from: file, ByteRange(line.start, line.start))
      } else {
        begin(line, &builder)
        isInside = true
      }
      builder.add(line, of: file)
    }
    if isInside { end(&builder) }
  }

  private mutating func begin(_ line: ByteRange, _ builder: inout TextBuilder) {
    if let title = title(of: line) {
      builder.begin(
        .init(
          kind: .guess, title: title, level: 1, place: SourceRange(file, line), name: nil))
    }
    let isItem = isBullet(line)
    builder.beginPassage(
      isItem ? .item : .paragraph,
      item: isItem ? .init(leadIn: lastPassage, number: nil, isFirst: true) : nil)
  }

  private mutating func end(_ builder: inout TextBuilder) {
    guard let index = builder.endPassage() else { return }
    let passage = builder.document.passages[index]
    if passage.kind == .item { return }
    let endsInColon = builder.document.bytes[passage.bytes].last == UInt8(ascii: ":")
    lastPassage = endsInColon ? index : nil
  }

  /// A line that may be a heading: few words, the first with a capital or a number.
  private func title(of line: ByteRange) -> String? {
    guard line.count <= 100, let first = file.bytes[line.start..<line.end].first else { return nil }
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    guard isCapital || isDigit else { return nil }
    var text = Substring(file.text(line))
    while let last = text.last, last == "." || last == ":" { text.removeLast() }
    let words = text.split(separator: " ")
    let isDivided = words.dropFirst().dropLast().contains { $0.last == "." || $0.last == "?" }
    guard words.count <= 14, !isDivided, !text.contains(where: { ",;\"“”".contains($0) }) else {
      return nil
    }
    return String(text)
  }

  private func isBullet(_ line: ByteRange) -> Bool {
    let start = file.bytes[line.start..<min(line.start + 4, line.end)]
    if start.starts(with: [0xE2, 0x80, 0xA2]) { return true }
    return start.count > 1 && (start.first == 0x2D || start.first == 0x2A)
      && start[start.startIndex + 1] == 0x20
  }

  /// Wrapped text has no long lines, blank lines divide it, and its lines are mostly full.
  private var isWrapped: Bool {
    var blanks = 0
    var followed = 0
    var full = 0
    for index in file.lineStarts.indices {
      let line = trimmed(file.lineRange(index))
      if line.count > 100 { return false }
      guard index + 1 < file.lineStarts.count else { continue }
      if line.isEmpty {
        blanks += 1
      } else if !trimmed(file.lineRange(index + 1)).isEmpty {
        followed += 1
        if line.count >= 50 { full += 1 }
      }
    }
    return blanks > 0 && followed > 0 && full * 2 > followed
  }

  private func trimmed(_ range: ByteRange) -> ByteRange {
    var range = range
    let bytes = file.bytes
    while range.start < range.end {
      if bytes[range.start] == 0x20 || bytes[range.start] == 0x09 {
        range.start += 1
      } else if range.count > 1, bytes[range.start] == 0xC2, bytes[range.start + 1] == 0xA0 {
        range.start += 2
      } else {
        break
      }
    }
    while range.start < range.end {
      if bytes[range.end - 1] == 0x20 || bytes[range.end - 1] == 0x09 {
        range.end -= 1
      } else if range.count > 1, bytes[range.end - 2] == 0xC2, bytes[range.end - 1] == 0xA0 {
        range.end -= 2
      } else {
        break
      }
    }
    return range
  }
}

/// Takes plain text apart.
///
/// Texts come in two forms. In one, each line is a paragraph, as when a page was copied. In the
/// other, lines are wrapped at some column and blank lines divide paragraphs. A text is taken to be
/// wrapped if no line is longer than 100 bytes, blank lines divide it, and most lines that are
/// followed by another one are at least 50 bytes long.
struct PlainTextReader {
  private let text: [UInt8]
  private let detectsHeadings: Bool
  private var lines: [Range<Int>] = []
  private var draft = Draft()
  private let escaper = TextEscaper(keepsEntities: false)

  init(text: [UInt8], detectsHeadings: Bool) {
    self.text = text
    self.detectsHeadings = detectsHeadings
    var start = 0
    for (index, byte) in text.enumerated() where byte == ASCII.lineFeed {
      lines.append(text.trimmed(start..<index))
      start = index + 1
    }
    lines.append(text.trimmed(start..<text.count))
  }

  mutating func read(_ notes: inout ImportNotes) -> Draft {
    let isWrapped = isWrapped
    var index = 0
    while index < lines.count {
      if lines[index].isEmpty {
        index += 1
        continue
      }
      if detectsHeadings, let level = headingLevel(index) {
        addHeading(index, level)
        index += 1
        continue
      }
      var end = index + 1
      while isWrapped, end < lines.count, !lines[end].isEmpty { end += 1 }
      addParagraph(index..<end, &notes)
      index = end
    }
    return draft
  }

  private var isWrapped: Bool {
    var blanks = 0
    var followed = 0
    var long = 0
    for (index, line) in lines.enumerated() {
      if line.count > 100 { return false }
      guard index + 1 < lines.count else { continue }
      if line.isEmpty {
        blanks += 1
      } else if !lines[index + 1].isEmpty {
        followed += 1
        if line.count >= 50 { long += 1 }
      }
    }
    return blanks > 0 && followed > 0 && long * 2 > followed
  }

  private mutating func addParagraph(_ range: Range<Int>, _ notes: inout ImportNotes) {
    var escaped: [UInt8] = []
    for line in range {
      if line > range.lowerBound { escaped.append(ASCII.lineFeed) }
      escaper.append(text, lines[line], to: &escaped)
    }
    if range.contains(where: { lines[$0].count > LineBreaker.longest }) {
      notes.add(.divided, line: range.lowerBound + 1, "a very long line was broken at spaces")
    }
    let written = LineGuard.guarded(LineBreaker.broken(escaped))
    draft.add(.block(.paragraph), written, line: range.lowerBound + 1)
  }

  // MARK: Headings, if asked for

  private mutating func addHeading(_ line: Int, _ level: Int) {
    var escaped: [UInt8] = []
    escaper.append(text, lines[line], to: &escaped)
    draft.add(.heading(level: level), escaped, line: line + 1)
  }

  /// The level of a line that looks like a heading: `2.1 Title` is below `2. Title`.
  private func headingLevel(_ line: Int) -> Int? {
    let range = lines[line]
    guard range.count <= 80, let last = text[range].last, !".,;:!?".utf8.contains(last),
      text[range].contains(where: \.isLetter)
    else { return nil }
    if let depth = numberDepth(range) { return 1 + depth }
    let letters = text[range].filter(\.isLetter)
    if letters.count >= 4, letters.allSatisfy(\.isUpper) { return 2 }
    let isAlone =
      (line == 0 || lines[line - 1].isEmpty)
      && (line + 1 < lines.count && lines[line + 1].isEmpty)
    return isAlone && (text[range].first?.isUpper ?? false) ? 2 : nil
  }

  private func numberDepth(_ range: Range<Int>) -> Int? {
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound, text[index].isDigit {
      while index < range.upperBound, text[index].isDigit { index += 1 }
      depth += 1
      guard index < range.upperBound, text[index] == ASCII.dot else { break }
      index += 1
    }
    guard depth > 0, depth <= 4, index < range.upperBound, text[index].isBlank else { return nil }
    let word = text.skippingBlanks(index, range.upperBound)
    return word < range.upperBound && text[word].isUpper ? depth : nil
  }
}

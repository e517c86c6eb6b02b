/// Fits the Markdown of one body into a document: headings below the title of their clause, fences
/// closed, line ends LF; every other byte as the author wrote it.
struct BodyMarkdown {
  private let source: [UInt8]
  private let shift: Int
  private var output: [UInt8] = []
  /// The mark and length of the open code fence.
  private var fence: (mark: UInt8, count: Int)?

  /// Appends a body without the empty lines at its ends.
  ///
  /// - Parameter shift: what to add to the levels of its headings; none gets above 6.
  static func append(_ markdown: String, shift: Int, to bytes: inout [UInt8]) {
    var pass = BodyMarkdown(source: Array(markdown.utf8), shift: shift)
    pass.run()
    bytes.append(contentsOf: pass.output)
  }

  private init(source: [UInt8], shift: Int) {
    self.source = source
    self.shift = shift
    output.reserveCapacity(source.count + 16)
  }

  private mutating func run() {
    let lines = lines()
    guard let first = lines.firstIndex(where: { !isBlank($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) })
    else { return }
    var index = first
    while index <= last {
      let next = index < last ? lines[index + 1] : nil
      index += append(lines[index], next: next) ? 2 : 1
    }
    if let fence {
      output.append(contentsOf: repeatElement(fence.mark, count: fence.count))
      output.append(0x0A)
    }
  }

  /// - Returns: whether the next line was the underline of this one and is used up.
  private mutating func append(_ line: Range<Int>, next: Range<Int>?) -> Bool {
    let (indent, mark, count) = lead(line)
    if let open = fence {
      if indent <= 3, mark == open.mark, count >= open.count, isBlank(rest(line, indent + count)) {
        fence = nil
      }
    } else if indent <= 3 {
      if mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"), count >= 3 {
        fence = (mark, count)
      } else if shift != 0, isHeading(line, indent, mark, count) {
        appendMarks(level: count)
        output.append(contentsOf: source[rest(line, indent + count)])
        output.append(0x0A)
        return false
      } else if shift != 0, let next, let level = underline(next), isText(line, indent, mark) {
        appendMarks(level: level)
        output.append(0x20)
        output.append(contentsOf: source[rest(line, indent)])
        output.append(0x0A)
        return true
      }
    }
    output.append(contentsOf: source[line])
    output.append(0x0A)
    return false
  }

  private mutating func appendMarks(level: Int) {
    let level = min(max(level + shift, 1), 6)
    output.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: level))
  }

  // MARK: Lines

  private func lines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < source.count {
      let byte = source[index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      lines.append(start..<index)
      index += byte == 0x0D && index + 1 < source.count && source[index + 1] == 0x0A ? 2 : 1
      start = index
    }
    if start < source.count { lines.append(start..<source.count) }
    return lines
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    source[line].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func rest(_ line: Range<Int>, _ offset: Int) -> Range<Int> {
    min(line.lowerBound + offset, line.upperBound)..<line.upperBound
  }

  /// The spaces a line begins with, its first byte and how often that stands there in a row.
  private func lead(_ line: Range<Int>) -> (indent: Int, mark: UInt8, count: Int) {
    var index = line.lowerBound
    while index < line.upperBound, source[index] == 0x20 { index += 1 }
    let indent = index - line.lowerBound
    guard index < line.upperBound else { return (indent, 0x0A, 0) }
    let mark = source[index]
    var count = 0
    while index < line.upperBound, source[index] == mark {
      index += 1
      count += 1
    }
    return (indent, mark, count)
  }

  private func isHeading(_ line: Range<Int>, _ indent: Int, _ mark: UInt8, _ count: Int) -> Bool {
    guard mark == UInt8(ascii: "#"), count <= 6 else { return false }
    let after = rest(line, indent + count)
    guard let next = source[after].first else { return true }
    return next == 0x20 || next == 0x09
  }

  /// The level that a line under a text gives it.
  private func underline(_ line: Range<Int>) -> Int? {
    let (indent, mark, count) = lead(line)
    guard indent <= 3, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
      isBlank(rest(line, indent + count))
    else { return nil }
    return mark == UInt8(ascii: "=") ? 1 : 2
  }

  /// Whether a line could be the text of an underlined heading: not itself a mark of something else.
  private func isText(_ line: Range<Int>, _ indent: Int, _ mark: UInt8) -> Bool {
    guard !isBlank(line) else { return false }
    switch mark {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"),
      UInt8(ascii: "|"), UInt8(ascii: "#"):
      return false
    default: return true
    }
  }
}

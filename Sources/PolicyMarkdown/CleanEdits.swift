internal import PolicyDiagnostics

/// Replacements in the bytes of a body, gathered in any order.
struct CleanEdits {
  let file: SourceFile
  let segments: [ByteRange]
  private var edits: [(range: ByteRange, text: String)] = []

  init(file: SourceFile, segments: [ByteRange]) {
    self.file = file
    self.segments = segments
  }

  private func holds(_ range: ByteRange) -> Bool {
    segments.contains { range.start >= $0.start && range.end <= $0.end }
  }

  // MARK: Slots

  /// One slot may be used in several places at once, an address both as target and as words.
  mutating func fill(_ slots: [MarkdownText.ResolvedSlot]) {
    var uses: [ByteRange: [MarkdownText.ResolvedSlot]] = [:]
    for slot in slots where !slot.use.range.isEmpty && holds(slot.use.range) {
      uses[slot.use.range, default: []].append(slot)
    }
    for (range, uses) in uses {
      edits.append((range, text(of: uses, at: range)))
    }
  }

  private func text(of uses: [MarkdownText.ResolvedSlot], at range: ByteRange) -> String {
    let first = uses[0]
    let isText = uses.contains { $0.use.place == .text || $0.use.place == .imageText }
    if let address = uses.first(where: { $0.use.place == .destination }) {
      let value = address.substitution.plainText
      return isText
        ? MarkdownEscape.bareAddress(value) : MarkdownEscape.destination(value)
    }
    if first.use.place == .title { return MarkdownEscape.title(first.substitution.plainText) }
    let prefix = linePrefix(before: range.start)
    switch first.substitution {
    case .unresolved: return ""
    case .inlines(let prose):
      if first.use.place == .imageText || first.use.isInLink {
        return MarkdownEscape.text(prose.plainText, beginsBlock: false)
      }
      var printer = MarkdownPrinter(linePrefix: prefix ?? "")
      printer.inlines(prose, 0..<prose.nodes.count, beginsBlock: prefix != nil)
      return printer.text
    case .blocks(let prose):
      guard first.use.isAlone else { return "" }
      var printer = MarkdownPrinter(linePrefix: prefix ?? "")
      printer.blocks(prose)
      return printer.text
    }
  }

  /// What a further line of the same block must begin with, if only marks of quotes and lists stand
  /// before an offset on its line; else `nil`.
  private func linePrefix(before offset: Int) -> String? {
    var start = offset
    // No marks are as long as this; without a limit many slots on one long line would be squared.
    let furthest = max(0, offset - 1_200)
    while start > furthest, file.bytes[start - 1] != 0x0A, file.bytes[start - 1] != 0x0D {
      start -= 1
    }
    guard start > furthest || start == 0 else { return nil }
    var prefix = ""
    if let content = footnoteContent(from: start, to: offset) {
      prefix = "    "
      start = content
    }
    for byte in file.bytes[start..<offset] {
      switch byte {
      case UInt8(ascii: ">"): prefix += ">"
      case 0x09: prefix += "\t"
      case 0x20, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
        UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        prefix += " "
      default: return nil
      }
    }
    return prefix
  }

  /// The offset after a footnote's label at the beginning of a line.
  private func footnoteContent(from start: Int, to end: Int) -> Int? {
    guard start + 1 < end, file.bytes[start] == UInt8(ascii: "["),
      file.bytes[start + 1] == UInt8(ascii: "^"),
      let close = file.bytes[start..<end].firstIndex(of: UInt8(ascii: "]")), close + 1 < end,
      file.bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    return close + 2
  }

  // MARK: Comments

  mutating func dropComments(_ comments: [ByteRange]) {
    for comment in comments where holds(comment) {
      var range = comment
      let endsLine =
        range.end >= file.bytes.count || file.bytes[range.end] == 0x0A
        || file.bytes[range.end] == 0x0D
      // Two spaces left before a line's end would break the line.
      while endsLine, range.start > 0, file.bytes[range.start - 1] == 0x20 { range.start -= 1 }
      edits.append((range, ""))
    }
  }

  // MARK: Headings

  mutating func moveHeadings(_ prose: Prose, base: Int) {
    guard let highest = prose.highestHeading else { return }
    for (index, node) in prose.nodes.enumerated() {
      guard case .heading(let level) = node.kind, index < prose.ranges.count,
        holds(prose.ranges[index])
      else { continue }
      move(prose.ranges[index], to: min(6, max(1, level - highest + base)))
    }
  }

  private mutating func move(_ range: ByteRange, to level: Int) {
    let bytes = file.bytes
    var end = range.start
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    let hashes = String(repeating: "#", count: level)
    if end > range.start, end == bytes.count || HTMLTag.isSpace(bytes[end]) {
      edits.append((ByteRange(range.start, end), hashes))
      return
    }
    guard let underline = underline(below: range.start) else { return }
    if level <= 2 {
      let sign = level == 1 ? "=" : "-"
      edits.append((underline, String(repeating: sign, count: underline.count)))
      return
    }
    edits.append((ByteRange(range.start, range.start), hashes + " "))
    joinLines(from: range.start, to: underline)
  }

  /// The line of `=` or `-` that makes the lines above it a heading.
  private func underline(below start: Int) -> ByteRange? {
    for index in file.lineIndex(at: start) + 1..<max(file.lineStarts.count, 1) {
      let line = file.lineRange(index)
      var from = line.start
      var to = line.end
      while from < to, [0x20, 0x09, UInt8(ascii: ">")].contains(file.bytes[from]) { from += 1 }
      while to > from, file.bytes[to - 1] == 0x20 || file.bytes[to - 1] == 0x09 { to -= 1 }
      guard from < to else { return nil }
      let sign = file.bytes[from]
      guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { continue }
      if file.bytes[from..<to].allSatisfy({ $0 == sign }) { return ByteRange(from, to) }
    }
    return nil
  }

  /// Makes one line of a heading's lines and drops its underline.
  private mutating func joinLines(from start: Int, to underline: ByteRange) {
    let first = file.lineIndex(at: start)
    let last = file.lineIndex(at: underline.start)
    guard first < last else { return }
    for index in first..<last {
      let end = file.lineRange(index).end
      if index + 1 == last {
        edits.append((ByteRange(end, underline.end), ""))
      } else {
        var next = file.lineStarts[index + 1]
        while [0x20, 0x09, UInt8(ascii: ">")].contains(file.bytes[next]) { next += 1 }
        edits.append((ByteRange(end, next), " "))
      }
    }
  }

  // MARK: Braces

  /// Braces need no backslash where slots mean nothing; in code they had none to lose.
  mutating func unescapeBraces(_ prose: Prose) {
    var code: [ByteRange] = []
    for (index, node) in prose.nodes.enumerated() where index < prose.ranges.count {
      switch node.kind {
      case .code, .codeBlock: code.append(prose.ranges[index])
      default: continue
      }
    }
    code.sort()
    var nextCode = 0
    for segment in segments {
      var index = segment.start
      while index + 2 < segment.end {
        while nextCode < code.count, code[nextCode].end <= index { nextCode += 1 }
        if nextCode < code.count, code[nextCode].contains(index) {
          index = code[nextCode].end
          continue
        }
        if file.bytes[index] == UInt8(ascii: "\\") {
          if file.bytes[index + 1] == UInt8(ascii: "{"), file.bytes[index + 2] == UInt8(ascii: "{")
          {
            edits.append((ByteRange(index, index + 1), ""))
          }
          index += 2
        } else {
          index += 1
        }
      }
    }
  }

  // MARK: The result

  /// The segments with every edit made; where two meet the outer one, which starts first, wins.
  func apply() -> String {
    let sorted = edits.sorted {
      ($0.range.start, -$0.range.end, $0.text) < ($1.range.start, -$1.range.end, $1.text)
    }
    var result: [UInt8] = []
    var next = 0
    for segment in segments {
      var position = segment.start
      while next < sorted.count, sorted[next].range.start < segment.end {
        let edit = sorted[next]
        next += 1
        guard edit.range.start >= position, edit.range.end <= segment.end else { continue }
        copy(ByteRange(position, edit.range.start), to: &result)
        result.append(contentsOf: edit.text.utf8)
        position = edit.range.end
      }
      copy(ByteRange(position, segment.end), to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Line ends become LF.
  private func copy(_ range: ByteRange, to result: inout [UInt8]) {
    var index = range.start
    while index < range.end {
      let byte = file.bytes[index]
      index += 1
      guard byte == 0x0D else {
        result.append(byte)
        continue
      }
      result.append(0x0A)
      if index < range.end, file.bytes[index] == 0x0A { index += 1 }
    }
  }
}

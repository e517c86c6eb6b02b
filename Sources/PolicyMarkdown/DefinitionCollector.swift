internal import PolicyDiagnostics

/// Reads the bodies of a file once for their definitions and for the labels they use.
struct DefinitionCollector {
  let file: SourceFile
  private(set) var entries: [String: Definitions.Entry] = [:]
  private var diagnostics: [Diagnostic] = []
  private var used: Set<String> = []
  /// Every definition, also those that serve only their own body, in the order of the file.
  private var defined: [(key: String, range: ByteRange, isFootnote: Bool)] = []

  init(file: SourceFile) {
    self.file = file
  }

  /// A line of a body, without its ending.
  private struct Line {
    let range: Range<Int>
    let isBlank: Bool
  }

  mutating func collect(_ body: [ByteRange]) {
    file.bytes.withUnsafeBufferPointer { bytes in
      for segment in body { collectLabels(bytes, segment.start..<segment.end) }
      guard body.contains(where: { mayDefine(bytes, $0.start..<$0.end) }) else { return }
      let lines = lines(bytes, body)
      var fence: (byte: UInt8, count: Int)?
      var mayBegin = true
      for (index, line) in lines.enumerated() {
        if let open = fence {
          if closes(open, bytes, line.range) { fence = nil }
          mayBegin = false
          continue
        }
        fence = openingFence(bytes, line.range)
        let isDefinition = mayBegin && fence == nil && define(bytes, lines, index)
        mayBegin = line.isBlank || isDefinition
      }
    }
  }

  /// What the definitions as a whole show, in the order of the file.
  func finish() -> [Diagnostic] {
    var all = diagnostics
    for definition in defined where !used.contains(definition.key) {
      if all.count >= 2 * Self.mostDiagnostics { break }
      let what = definition.isFootnote ? "footnote" : "link definition"
      all.append(
        Diagnostic(
          "unused-definition", definition.isFootnote ? .warning : .note,
          at: SourceRange(file, definition.range), "no text uses this \(what)",
          label: definition.isFootnote ? "its words are not published" : "",
          helps: [Diagnostic.Help("refer to it, or take it out")]))
    }
    return all.sorted { $0.range.bytes < $1.range.bytes }
  }

  // MARK: Labels

  /// Notes each label, as a use or as a definition.
  private mutating func collectLabels(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    LabelScanner.scan(bytes, in: range) { label in
      let key = LabelScanner.key(bytes, label)
      guard isDefinitionShaped(bytes, label, in: range) else {
        used.insert(key)
        return
      }
      defined.append(
        (
          key, ByteRange(label.lowerBound, label.upperBound),
          LabelScanner.isFootnote(bytes, label)
        ))
    }
  }

  /// A colon follows, and only marks of lists and quotes stand before it on its line.
  private func isDefinitionShaped(
    _ bytes: UnsafeBufferPointer<UInt8>, _ label: Range<Int>, in range: Range<Int>
  ) -> Bool {
    guard label.upperBound < range.upperBound, bytes[label.upperBound] == UInt8(ascii: ":") else {
      return false
    }
    var index = label.lowerBound
    while index > range.lowerBound {
      switch bytes[index - 1] {
      case 0x0A, 0x0D: return true
      case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        index -= 1
      default: return false
      }
    }
    return true
  }

  private func mayDefine(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let last = defined.last else { return false }
    return last.range.end > range.lowerBound
  }

  // MARK: Lines

  private func lines(_ bytes: UnsafeBufferPointer<UInt8>, _ body: [ByteRange]) -> [Line] {
    var lines: [Line] = []
    for segment in body {
      var start = segment.start
      while start < segment.end {
        var end = start
        while end < segment.end, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        lines.append(Line(range: start..<end, isBlank: isBlank(bytes, start..<end)))
        if end + 1 < segment.end, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
        start = end + 1
      }
    }
    return lines
  }

  private func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] != 0x20 && bytes[index] != 0x09 { return false }
    return true
  }

  private func indent(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var columns = 0
    for index in range {
      switch bytes[index] {
      case 0x20: columns += 1
      case 0x09: columns += 4 - columns % 4
      default: return columns
      }
    }
    return columns
  }

  private func openingFence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (byte: UInt8, count: Int)? {
    let start = range.lowerBound + indent(bytes, range)
    guard start - range.lowerBound <= 3, start < range.upperBound else { return nil }
    let byte = bytes[start]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    var end = start
    while end < range.upperBound, bytes[end] == byte { end += 1 }
    guard end - start >= 3 else { return nil }
    if byte == UInt8(ascii: "`") {
      for index in end..<range.upperBound where bytes[index] == byte { return nil }
    }
    return (byte, end - start)
  }

  private func closes(
    _ fence: (byte: UInt8, count: Int), _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let start = range.lowerBound + indent(bytes, range)
    guard start - range.lowerBound <= 3, start < range.upperBound else { return false }
    var end = start
    while end < range.upperBound, bytes[end] == fence.byte { end += 1 }
    return end - start >= fence.count && isBlank(bytes, end..<range.upperBound)
  }

  // MARK: Definitions

  /// - Returns: whether the line is a definition, for all bodies or for its own.
  private mutating func define(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line], _ index: Int
  ) -> Bool {
    let line = lines[index].range
    guard let label = label(bytes, line) else { return false }
    let content = label.upperBound + 1..<line.upperBound
    let isFootnote = LabelScanner.isFootnote(bytes, label)
    guard isFootnote ? !isBlank(bytes, content) : LinkDefinition.isWhole(bytes, content) else {
      return false
    }
    let key = LabelScanner.key(bytes, label)
    guard !key.isEmpty else { return false }
    if isFootnote ? isContinued(bytes, lines, index) : mayHaveTitleBelow(bytes, lines, index) {
      return true
    }
    var uses: [String] = []
    if isFootnote {
      LabelScanner.scan(bytes, in: content) { uses.append(LabelScanner.key(bytes, $0)) }
    }
    let range = ByteRange(line.lowerBound, line.upperBound)
    if let first = entries[key] {
      report(duplicate: ByteRange(label.lowerBound, label.upperBound), of: first.range)
    } else {
      entries[key] = Definitions.Entry(range: range, uses: uses)
    }
    return true
  }

  /// The brackets at the beginning of a line, if a colon follows them.
  private func label(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Range<Int>? {
    guard line.count >= 4, bytes[line.lowerBound] == UInt8(ascii: "[") else { return nil }
    var end = line.lowerBound + 1
    while end < line.upperBound, bytes[end] != UInt8(ascii: "]") {
      switch bytes[end] {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "{"):
        if end + 1 < line.upperBound, bytes[end + 1] == bytes[end] { return nil }
      case UInt8(ascii: "\\"): end += 1
      default: break
      }
      end += 1
    }
    guard end + 1 < line.upperBound, bytes[end + 1] == UInt8(ascii: ":"),
      end - line.lowerBound <= LabelScanner.longest + 1
    else { return nil }
    return line.lowerBound..<end + 1
  }

  /// Whether a footnote goes on below its line.
  private func isContinued(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line], _ index: Int
  ) -> Bool {
    guard let next = lines[(index + 1)...].firstIndex(where: { !$0.isBlank }) else { return false }
    if indent(bytes, lines[next].range) >= 4 { return true }
    guard next == index + 1 else { return false }
    return label(bytes, lines[next].range) == nil
  }

  /// Whether the next line may be the title of a link definition.
  private func mayHaveTitleBelow(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line], _ index: Int
  ) -> Bool {
    guard index + 1 < lines.count else { return false }
    let next = lines[index + 1].range
    guard let first = next.first(where: { bytes[$0] != 0x20 && bytes[$0] != 0x09 }) else {
      return false
    }
    return [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(bytes[first])
  }

  /// The most definitions that are reported; nobody reads more, and they cost time.
  private static let mostDiagnostics = 200

  private mutating func report(duplicate: ByteRange, of first: ByteRange) {
    guard diagnostics.count < Self.mostDiagnostics else { return }
    diagnostics.append(
      Diagnostic(
        "duplicate-definition", .warning, at: SourceRange(file, duplicate),
        "\"\(file.text(duplicate))\" is defined twice; the first definition counts",
        label: "this one has no effect",
        related: [Diagnostic.Related(SourceRange(file, first), "the first definition")],
        helps: [Diagnostic.Help("give it another label, or take it out")]))
  }
}

/// Counts, in one pass over a body, what each slow path of cmark-gfm would multiply.
///
/// The unit of all costs is a nanosecond. Most paths look at one paragraph at a time, which ends at a
/// blank line at the latest, so counters start anew there.
struct WorkMeter {
  /// What makes a body slow, and how to say it.
  enum Cause: Int, CaseIterable {
    case marks, parentheses, addresses, brackets, atSigns, openTags, delimiterRows, cells, nesting
    case references

    var reason: String {
      switch self {
      case .marks: "the marks of this file add up to more than it may take to read"
      case .parentheses: "a very long word is full of closing parentheses"
      case .addresses: "a very long word is full of addresses"
      case .brackets: "one paragraph holds too many opening brackets"
      case .atSigns: "one paragraph holds too many \"@\" signs"
      case .openTags: "one paragraph holds too many \"<?\" or \"<!\""
      case .delimiterRows: "one paragraph holds too many lines like \"|---|---|\""
      case .cells: "the tables of this file have too many cells"
      case .nesting: "too many lines stand in deeply nested lists or quotes"
      case .references: "a long definition is referred to too many times"
      }
    }
  }

  private(set) var total = 0
  /// Set when the body is beyond a cap.
  private(set) var cap: (reason: String, offset: Int)?
  private var costs = [Int](repeating: 0, count: Cause.allCases.count)
  private var places = [Int](repeating: 0, count: Cause.allCases.count)
  private var paragraph = Paragraph()
  private var line = Line()
  private var depth = 0
  private var definitionCount = 0

  /// Counters of the lines since the last blank one.
  private struct Paragraph {
    var start = 0
    var brackets = 0
    var atSigns = 0
    var openTags = 0
    var pipes = 0
    /// Columns of the widest delimiter row so far.
    var columns = 0
    var cells = 0
  }

  /// Counters of one line and of the word being read.
  private struct Line {
    var start = 0
    var pipes = 0
    var wordStart = 0
    var closings = 0
  }

  /// The cause that costs most and where it is first seen at its worst.
  var largest: (reason: String, offset: Int) {
    var worst = Cause.marks
    for cause in Cause.allCases where costs[cause.rawValue] > costs[worst.rawValue] {
      worst = cause
    }
    return (worst.reason, places[worst.rawValue])
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var marks = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      let kind = ByteKind.table[Int(byte)]
      guard kind != .ordinary else { continue }
      marks += kind.cost
      switch kind {
      case .ordinary, .mark, .light, .dash, .colon: break
      case .newline:
        endLine(bytes, index)
        if cap != nil { return }
      case .space: endWord(bytes, index)
      case .close: line.closings += 1
      case .bracket: paragraph.brackets += 1
      case .at: paragraph.atSigns += 1
      case .less:
        if index + 1 < bytes.count, bytes[index + 1] == 0x21 || bytes[index + 1] == 0x3F {
          paragraph.openTags += 1
        }
      case .pipe: line.pipes += 1
      }
    }
    endLine(bytes, bytes.count)
    endParagraph(bytes.count)
    add(.marks, marks + bytes.count * 12, at: 0)
    if definitionCount > 0 { readReferences(bytes) }
    total = costs.reduce(0) { $0 + min($1, Int.max / 64) } * 4 / 3
  }

  // MARK: Lines and paragraphs

  /// Words shorter than this hold too few addresses to matter.
  private static let longWord = 512

  private mutating func endWord(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) {
    if end - line.wordStart > WorkMeter.longWord { readAddresses(bytes, line.wordStart..<end) }
    if line.closings > 16 {
      add(.parentheses, line.closings * (end - line.wordStart) * 2 / 5, at: line.wordStart)
    }
    line.wordStart = end + 1
    line.closings = 0
  }

  /// From each `www.` and `://` cmark-gfm reads on to the end of the word.
  private mutating func readAddresses(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) {
    var count = 0
    for index in word.dropLast(3) {
      let isWeb = bytes[index] == UInt8(ascii: "w") && bytes[index + 3] == UInt8(ascii: ".")
      let isScheme = bytes[index] == UInt8(ascii: ":") && bytes[index + 1] == UInt8(ascii: "/")
      if isWeb || isScheme { count += 1 }
    }
    if count > 1 { add(.addresses, count * word.count * 3, at: word.lowerBound) }
  }

  private mutating func endLine(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) {
    endWord(bytes, end)
    let prefix = LinePrefix(bytes, line.start..<end)
    if prefix.markers > WorkEstimate.deepestContainer {
      refuse(
        "lists and quotes are nested more than \(WorkEstimate.deepestContainer) deep", line.start)
    }
    if prefix.isBlank {
      endParagraph(end)
    } else {
      depth = max(prefix.depth, prefix.depth == 0 ? 0 : depth)
      readTableLine(prefix, end)
      paragraph.pipes += line.pipes
      add(.marks, prefix.markers * 1500 + (prefix.isHeading ? 1000 : 0), at: 0)
      if prefix.isDefinition {
        definitionCount += 1
        add(.marks, 2000, at: 0)
      }
    }
    if depth > 2 { add(.nesting, depth * 20, at: line.start) }
    line = Line(start: end + 1, wordStart: end + 1)
  }

  private mutating func readTableLine(_ prefix: LinePrefix, _ end: Int) {
    if prefix.isDelimiterRow {
      let columns = line.pipes + 1
      let length = end - paragraph.start
      add(
        .delimiterRows, length * 40 + min(paragraph.pipes, 1 << 20) * paragraph.pipes * 2,
        at: line.start)
      paragraph.columns = max(paragraph.columns, columns)
      if columns > WorkEstimate.mostColumns + 2 {
        refuse(
          "this table has more columns than the limit of \(WorkEstimate.mostColumns)", line.start)
      }
    }
    if paragraph.columns > 1 {
      paragraph.cells += paragraph.columns
      add(.cells, paragraph.columns * 900, at: line.start)
      if paragraph.cells > WorkEstimate.mostCells + 2 * WorkEstimate.mostColumns {
        refuse(
          "this table has more cells than the limit of \(WorkEstimate.mostCells)", line.start)
      }
    }
  }

  private mutating func endParagraph(_ end: Int) {
    let length = end - paragraph.start
    add(.brackets, paragraph.brackets * paragraph.brackets * 3 / 5, at: paragraph.start)
    add(.atSigns, paragraph.atSigns * length / 4, at: paragraph.start)
    add(.openTags, paragraph.openTags * length * 6 / 5, at: paragraph.start)
    paragraph = Paragraph(start: end + 1)
  }

  private mutating func add(_ cause: Cause, _ cost: Int, at offset: Int) {
    guard cost > 0 else { return }
    if costs[cause.rawValue] == 0 { places[cause.rawValue] = offset }
    costs[cause.rawValue] += cost
  }

  private mutating func refuse(_ reason: String, _ offset: Int) {
    if cap == nil { cap = (reason, offset) }
  }

  // MARK: References

  /// Each reference copies its definition's destination and title.
  private mutating func readReferences(_ bytes: UnsafeBufferPointer<UInt8>) {
    var sizes: [String: Int] = [:]
    var uses: [String: Int] = [:]
    var paragraphEnd = 0
    LabelScanner.scan(bytes, in: 0..<bytes.count) { label in
      let key = LabelScanner.key(bytes, label)
      if label.upperBound < bytes.count, bytes[label.upperBound] == UInt8(ascii: ":") {
        let size = definitionSize(bytes, label.upperBound + 1, &paragraphEnd)
        sizes[key] = max(sizes[key] ?? 0, size)
      } else {
        uses[key, default: 0] += 1
      }
    }
    var copied = 0
    for (key, size) in sizes { copied += min(size * (uses[key] ?? 0), 1 << 40) }
    if copied > WorkEstimate.largestBody { add(.references, copied * 20, at: 0) }
  }

  /// The bytes of a definition: to the end of its line if it is whole there, else of its paragraph.
  ///
  /// - Parameter paragraphEnd: of the paragraph last looked at, so that each is looked at once.
  private func definitionSize(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ paragraphEnd: inout Int
  ) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    if LinkDefinition.isWhole(bytes, start..<end) { return end - start }
    if paragraphEnd < end {
      paragraphEnd = end
      while paragraphEnd + 1 < bytes.count,
        bytes[paragraphEnd] != 0x0A || bytes[paragraphEnd + 1] != 0x0A
      {
        paragraphEnd += 1
      }
    }
    return paragraphEnd - start
  }
}

/// A line of source as a terminal shows it, with the column where each byte of it stands.
///
/// Tabs become spaces; characters that a terminal would obey or hide are written as `<U+202E>`;
/// wide characters take two columns and combining ones none.
struct DisplayText {
  /// What stands in each cell or pair of cells, with its width and the offset of its bytes.
  private var cells: [(text: String, width: Int, offset: Int)] = []
  private let end: Int

  /// The most columns of a line that are shown.
  static let most = 100

  /// - Parameters:
  ///   - range: a line without its ending.
  ///   - mark: the bytes that must be visible; only what lies near them is read.
  init(_ file: SourceFile, _ range: ByteRange, near mark: ByteRange) {
    // A line of megabytes is read for a few hundred bytes on either side of the mark.
    let reach = 4 * DisplayText.most
    var start = max(range.start, min(mark.start, range.end) - reach)
    var end = min(range.end, max(mark.start, range.start) + reach)
    while start > range.start, file.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < range.end, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
    if start == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, end) }
    self.end = end
    var offset = start
    var column = 0
    for scalar in file.text(ByteRange(start, end)).unicodeScalars {
      let cell = DisplayText.cell(scalar, column: column)
      cells.append((cell.text, cell.width, offset))
      offset += UTF8.width(scalar)
      column += cell.width
    }
    trim(mark, isCutBefore: start > range.start, isCutAfter: end < range.end)
  }

  private var cutBefore = false
  private var cutAfter = false

  /// The line, with `…` where it is cut.
  var text: String {
    (cutBefore ? "…" : "") + cells.map(\.text).joined() + (cutAfter ? "…" : "")
  }

  /// The columns, from 0, that a range of bytes takes; at least one.
  func columns(of range: ByteRange) -> Range<Int> {
    let lead = cutBefore ? 1 : 0
    var start: Int?
    var column = lead
    var last = lead
    for cell in cells {
      if cell.offset >= range.start, start == nil { start = column }
      column += cell.width
      if cell.offset < range.end { last = column }
    }
    let first = start ?? column
    return first..<max(last, first + 1)
  }

  /// Keeps the columns round the mark if the line is too wide.
  private mutating func trim(_ mark: ByteRange, isCutBefore: Bool, isCutAfter: Bool) {
    cutBefore = isCutBefore
    cutAfter = isCutAfter
    let width = cells.reduce(0) { $0 + $1.width }
    guard width > DisplayText.most else { return }
    let first = cells.firstIndex { $0.offset >= mark.start } ?? cells.count
    // A third of the room stands before the mark, so that its context can be read.
    var low = first
    var room = DisplayText.most / 3
    while low > 0, cells[low - 1].width <= room {
      low -= 1
      room -= cells[low].width
    }
    var high = low
    room = DisplayText.most
    while high < cells.count, cells[high].width <= room {
      room -= cells[high].width
      high += 1
    }
    while low > 0, cells[low - 1].width <= room {
      low -= 1
      room -= cells[low].width
    }
    cutBefore = cutBefore || low > 0
    cutAfter = cutAfter || high < cells.count
    cells = Array(cells[low..<high])
  }

  private static func cell(_ scalar: Unicode.Scalar, column: Int) -> (text: String, width: Int) {
    if scalar == "\t" {
      let width = 4 - column % 4
      return (String(repeating: " ", count: width), width)
    }
    if isHidden(scalar) {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let code = "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
      return (code, code.utf8.count)
    }
    return (String(scalar), width(scalar))
  }

  /// Characters that a terminal obeys or does not show.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x2069, 0xFEFF, 0xE000...0xF8FF:
      true
    default: false
    }
  }

  /// Columns of a character in a terminal, after the East Asian Width of Unicode, roughly.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// A text of the author's without characters that a terminal would obey or hide.
  static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isHidden($0) }) else { return text }
    return text.unicodeScalars.map { cell($0, column: 0).text }.joined()
  }
}

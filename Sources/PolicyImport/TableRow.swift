/// The rows of GFM tables.
enum TableRow {
  /// The cells of a row, without the pipes and the white space round them.
  static func cells(_ bytes: [UInt8], _ row: Range<Int>) -> [Range<Int>] {
    let row = bytes.trimmed(row)
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    if start < row.upperBound, bytes[start] == ASCII.pipe { start += 1 }
    var index = start
    while index < row.upperBound {
      if bytes[index] == ASCII.backslash {
        index += 2
        continue
      }
      if bytes[index] == ASCII.pipe {
        cells.append(bytes.trimmed(start..<index))
        start = index + 1
      }
      index += 1
    }
    if start < row.upperBound { cells.append(bytes.trimmed(start..<row.upperBound)) }
    return cells
  }

  /// How many columns a delimiter row (`| --- | :-: |`) has; `nil` if the line is none.
  static func delimiterColumns(_ bytes: [UInt8], _ row: Range<Int>) -> Int? {
    guard row.lowerBound < row.upperBound else { return nil }
    switch bytes[row.lowerBound] {
    case ASCII.pipe, ASCII.colon, ASCII.dash: break
    default: return nil
    }
    for byte in bytes[row] {
      switch byte {
      case ASCII.pipe, ASCII.colon, ASCII.dash, ASCII.space, ASCII.tab: continue
      default: return nil
      }
    }
    let cells = cells(bytes, row)
    guard !cells.isEmpty, cells.allSatisfy({ isDelimiter(bytes, $0) }) else { return nil }
    return cells.count
  }

  private static func isDelimiter(_ bytes: [UInt8], _ cell: Range<Int>) -> Bool {
    var cell = cell
    if cell.lowerBound < cell.upperBound, bytes[cell.lowerBound] == ASCII.colon {
      cell = cell.lowerBound + 1..<cell.upperBound
    }
    if cell.lowerBound < cell.upperBound, bytes[cell.upperBound - 1] == ASCII.colon {
      cell = cell.lowerBound..<cell.upperBound - 1
    }
    return !cell.isEmpty && bytes[cell].allSatisfy { $0 == ASCII.dash }
  }
}

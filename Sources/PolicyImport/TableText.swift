/// Tables of GFM, kept within the size that the language allows.
struct TableText {
  var header: [[UInt8]]
  var rows: [[[UInt8]]]

  /// The caps of the language.
  static let mostColumns = 64
  static let mostCells = 4096
  /// Bytes of a table; a clause takes 64 KiB.
  static let mostBytes = 48 * 1024

  /// The table as Markdown; several, each with the header, if it is too large for one.
  ///
  /// - Returns: paragraphs instead if there are more columns than any table may have.
  func written() -> (blocks: [[UInt8]], isTable: Bool) {
    let columns = rows.reduce(header.count) { max($0, $1.count) }
    guard columns <= Self.mostColumns, columns > 0 else { return (asParagraphs(), false) }
    let head = line(header, columns) + delimiter(columns)
    guard head.count < Self.mostBytes / 2 else { return (asParagraphs(), false) }
    var blocks: [[UInt8]] = []
    var block = head
    var count = 1
    // A row is reckoned as the parser does before it knows more: its pipes and one, and the row of
    // dashes too.
    for row in rows {
      let line = line(row, columns)
      guard line.count < Self.mostBytes / 2 else { return (asParagraphs(), false) }
      if (count + 2) * (columns + 2) > Self.mostCells || block.count + line.count > Self.mostBytes {
        blocks.append(Array(block.dropLast()))
        block = head
        count = 1
      }
      block += line
      count += 1
    }
    blocks.append(Array(block.dropLast()))
    return (blocks, true)
  }

  private func line(_ cells: [[UInt8]], _ columns: Int) -> [UInt8] {
    var line: [UInt8] = [ASCII.pipe]
    for index in 0..<columns {
      line.append(ASCII.space)
      if index < cells.count, !cells[index].isEmpty { line += cells[index] + [ASCII.space] }
      line.append(ASCII.pipe)
    }
    line.append(ASCII.lineFeed)
    return line
  }

  private func delimiter(_ columns: Int) -> [UInt8] {
    Array((String(repeating: "| --- ", count: columns) + "|\n").utf8)
  }

  private func asParagraphs() -> [[UInt8]] {
    ([header] + rows).map { cells in
      LineGuard.guarded(
        LineBreaker.broken(Array(cells.joined(separator: Array(" \\| ".utf8)))))
    }.filter { !$0.isEmpty }
  }
}

/// Divides lines that are longer than the language allows.
enum LineBreaker {
  /// Bytes of a line; the language allows 64 KiB.
  static let longest = 48 * 1024

  /// The text with line ends in place of spaces in lines that are too long; where there is no
  /// space, the line is cut between characters.
  static func broken(_ text: [UInt8]) -> [UInt8] {
    guard text.count > longest else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / longest)
    for line in text.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      var rest = line
      while rest.count > longest {
        let cut = cut(rest)
        result += rest[..<cut]
        result.append(ASCII.lineFeed)
        rest = rest[cut...]
        if let first = rest.first, first == ASCII.space { rest = rest.dropFirst() }
      }
      result += rest
      result.append(ASCII.lineFeed)
    }
    result.removeLast()
    return result
  }

  private static func cut(_ line: ArraySlice<UInt8>) -> Int {
    let limit = line.startIndex + longest
    var index = limit
    while index > limit - 8192 {
      if line[index] == ASCII.space, line[index - 1] != ASCII.backslash { return index }
      index -= 1
    }
    index = limit
    while line[index] & 0xC0 == 0x80 { index -= 1 }
    if line[index - 1] == ASCII.backslash { index -= 1 }
    return index
  }
}

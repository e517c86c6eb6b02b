/// Divides blocks of text that are too large for one clause.
enum BodyDivider {
  /// Bytes of the words of a clause; the language allows 64 KiB.
  static let largest = 56 * 1024

  /// The block, in parts that each fit into a clause; nearly always one.
  static func parts(_ text: [UInt8], _ shape: Draft.Shape) -> [[UInt8]] {
    guard text.count > largest else { return [text] }
    switch shape {
    case .table: return table(text)
    case .fence(let mark, let length): return fence(text, mark, length)
    case .paragraph: return lines(text, from: 0) { _ in true }
    case .list: return lines(text, from: 0, isGoodBreak: beginsItem)
    case .quote, .code, .rule: return lines(text, from: 0) { _ in true }
    }
  }

  /// Runs of whole lines, broken at a good place if there is one in the second half.
  private static func lines(
    _ text: [UInt8], from first: Int, isGoodBreak: (ArraySlice<UInt8>) -> Bool
  ) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = first
    var good: Int?
    var lineStart = first
    while lineStart < text.count {
      let lineEnd = text[lineStart...].firstIndex(of: ASCII.lineFeed) ?? text.count
      if lineEnd - start > largest, lineStart > start {
        let cut = good ?? lineStart
        parts.append(Array(text[start..<cut - 1]))
        start = cut
        good = nil
        if lineEnd - start <= largest { good = nil }
      }
      if lineStart - start > largest / 2, isGoodBreak(text[lineStart..<lineEnd]) {
        good = lineStart
      }
      lineStart = lineEnd + 1
    }
    if start < text.count { parts.append(Array(text[start...])) }
    return parts.filter { $0.contains { !$0.isSpace } }
  }

  private static func beginsItem(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return first == ASCII.dash || first == ASCII.star || first == ASCII.plus || first.isDigit
  }

  /// Each part has the header again, so that no column loses its name.
  private static func table(_ text: [UInt8]) -> [[UInt8]] {
    let rows = text.split(separator: ASCII.lineFeed).map { row in
      TableRow.cells(text, row.startIndex..<row.endIndex).map { Array(text[$0]) }
    }
    guard rows.count >= 2 else { return lines(text, from: 0) { _ in true } }
    return TableText(header: rows[0], rows: Array(rows.dropFirst(2))).written().blocks
  }

  private static func fence(_ text: [UInt8], _ mark: UInt8, _ length: Int) -> [[UInt8]] {
    let fence = [UInt8](repeating: mark, count: length)
    let parts = lines(text, from: 0) { _ in true }
    return parts.enumerated().map { index, part in
      let opening = index == 0 ? [] : fence + [ASCII.lineFeed]
      let closing = index == parts.count - 1 ? [] : [ASCII.lineFeed] + fence
      return opening + part + closing
    }
  }
}

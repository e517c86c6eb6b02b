/// Words between quotation marks.
enum Quotations {
  /// Longer ones are speech, or a mark that was never closed.
  private static let longest = 120

  /// The bytes between the marks, in reading order; straight and curled marks, never over the end
  /// of a passage.
  static func find(in bytes: [UInt8], _ passages: [TextDocument.Passage]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for passage in passages { find(in: bytes, passage.bytes, into: &found) }
    return found
  }

  private static func find(
    in bytes: [UInt8], _ range: Range<Int>, into found: inout [Range<Int>]
  ) {
    var open: (start: Int, isStraight: Bool)?
    var index = range.lowerBound
    while index < range.upperBound {
      let (kind, length) = mark(bytes, index, range.upperBound)
      index += length
      switch kind {
      case .none: continue
      case .opening: open = (index, false)
      case .closing:
        if let open, !open.isStraight { add(open.start..<index - length, to: &found) }
        open = nil
      case .straight:
        if let start = open?.start {
          add(start..<index - length, to: &found)
          open = nil
        } else {
          open = (index, true)
        }
      }
    }
  }

  private static func add(_ range: Range<Int>, to found: inout [Range<Int>]) {
    if !range.isEmpty, range.count <= longest { found.append(range) }
  }

  private enum Kind { case none, opening, closing, straight }

  private static func mark(
    _ bytes: [UInt8], _ index: Int, _ end: Int
  ) -> (kind: Kind, length: Int) {
    if bytes[index] == UInt8(ascii: "\"") { return (.straight, 1) }
    guard bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80 else {
      return (.none, 1)
    }
    switch bytes[index + 2] {
    case 0x9C: return (.opening, 3)
    case 0x9D: return (.closing, 3)
    default: return (.none, 3)
    }
  }
}

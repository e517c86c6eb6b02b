/// What follows the colon of a link definition: a destination and perhaps a title.
enum LinkDefinition {
  /// Whether a destination and an optional title fill the line.
  static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = skipSpace(bytes, range.lowerBound, range.upperBound)
    let start = index
    if index < range.upperBound, bytes[index] == UInt8(ascii: "<") {
      index += 1
      while index < range.upperBound, bytes[index] != UInt8(ascii: ">") {
        if bytes[index] == UInt8(ascii: "<") { return false }
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard index < range.upperBound else { return false }
      index += 1
    } else {
      while index < range.upperBound, !isSpace(bytes[index]) { index += 1 }
      guard index > start else { return false }
    }
    let afterDestination = index
    index = skipSpace(bytes, index, range.upperBound)
    if index == range.upperBound { return true }
    guard index > afterDestination else { return false }
    return isTitle(bytes, index, range.upperBound)
  }

  private static func isTitle(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let close: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return false
    }
    var index = start + 1
    while index < end, bytes[index] != close { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
    guard index < end else { return false }
    return skipSpace(bytes, index + 1, end) == end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func skipSpace(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = start
    while index < end, isSpace(bytes[index]) { index += 1 }
    return index
  }
}

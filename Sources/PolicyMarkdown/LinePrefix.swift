/// What stands before the words of a line: marks of quotes and lists, and how deep they may go.
struct LinePrefix {
  /// Marks of quotes and lists; zero if the whole line may be a thematic break.
  private(set) var markers = 0
  /// Whether nothing but spaces and marks of quotes stand on the line.
  private(set) var isBlank = true
  /// Whether the line could stand below the header of a table.
  private(set) var isDelimiterRow = false
  /// Whether the line begins with something like `[label]:`.
  private(set) var isDefinition = false
  /// Whether the words begin with the sign of a heading.
  private(set) var isHeading = false
  /// At most so many blocks can be open round the words: marks, and two columns for each list whose
  /// mark stands on a line above.
  private(set) var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var index = line.lowerBound
    var spaces = 0
    var listMarkers = 0
    scan: while index < line.upperBound {
      switch bytes[index] {
      case 0x20: spaces += 1
      case 0x09: spaces += 4
      case UInt8(ascii: ">"): markers += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard isEnd(bytes, index + 1, line) else { break scan }
        listMarkers += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let end = orderedMarkerEnd(bytes, index, line) else { break scan }
        listMarkers += 1
        index = end - 1
      case UInt8(ascii: "["):
        guard let end = footnoteMarkerEnd(bytes, index, line) else { break scan }
        isDefinition = true
        markers += 1
        index = end - 1
      default: break scan
      }
      index += 1
    }
    isBlank = index == line.upperBound && listMarkers == 0 && !isDefinition
    let isBreak = index == line.upperBound && listMarkers >= 3 && isOneMark(bytes, line)
    markers += isBreak ? 0 : listMarkers
    depth = markers + spaces / 2
    guard !isBlank else { return }
    isDelimiterRow = Self.isDelimiterRow(bytes, line)
    isHeading = index < line.upperBound && bytes[index] == UInt8(ascii: "#")
    isDefinition =
      isDefinition || index < line.upperBound && bytes[index] == UInt8(ascii: "[")
  }

  private func isEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ line: Range<Int>
  ) -> Bool {
    index >= line.upperBound || bytes[index] == 0x20 || bytes[index] == 0x09
  }

  private func orderedMarkerEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ line: Range<Int>
  ) -> Int? {
    var index = start
    while index < line.upperBound, index - start < 9, bytes[index] &- 0x30 <= 9 { index += 1 }
    guard index < line.upperBound,
      bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"),
      isEnd(bytes, index + 1, line)
    else { return nil }
    return index + 1
  }

  /// A footnote's label opens a block too, and another may follow in it.
  private func footnoteMarkerEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ line: Range<Int>
  ) -> Int? {
    guard start + 1 < line.upperBound, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    var index = start + 2
    while index < line.upperBound, bytes[index] != UInt8(ascii: "]"), bytes[index] > 0x20 {
      index += 1
    }
    guard index + 1 < line.upperBound, bytes[index] == UInt8(ascii: "]"),
      bytes[index + 1] == UInt8(ascii: ":")
    else { return nil }
    return index + 2
  }

  /// Three or more of one sign and spaces alone are a thematic break, not lists.
  private func isOneMark(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var sign: UInt8 = 0
    for index in line where bytes[index] != 0x20 && bytes[index] != 0x09 {
      if sign == 0 { sign = bytes[index] }
      guard bytes[index] == sign, sign != UInt8(ascii: "+") else { return false }
    }
    return true
  }

  /// Dashes, pipes, colons and spaces alone, after marks of quotes.
  private static func isDelimiterRow(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Bool {
    var hasDash = false
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09, 0x0B, 0x0C, 0x0D, UInt8(ascii: ">"):
        continue
      default: return false
      }
    }
    return hasDash
  }
}

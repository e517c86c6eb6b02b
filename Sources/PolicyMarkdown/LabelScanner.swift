/// Finds what may be the label of a link or a footnote: the innermost brackets of a text.
enum LabelScanner {
  /// The longest label that Markdown allows, in bytes.
  static let longest = 999

  /// Visits each pair of brackets that holds no other, in order. Cost: linear.
  ///
  /// - Parameter visit: gets the range from the opening bracket to after the closing one.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, _ visit: (Range<Int>) -> Void
  ) {
    var open = -1
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): open = index
      case UInt8(ascii: "]"):
        if open >= 0, index - open <= longest + 1 { visit(open..<index + 1) }
        open = -1
      default: break
      }
      index += 1
    }
  }

  /// The label as Markdown compares it: spaces folded, case folded; `^` stays at its beginning.
  ///
  /// - Parameter range: with the brackets.
  static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    var isASCII = true
    for index in range.lowerBound + 1..<range.upperBound - 1 {
      let byte = bytes[index]
      switch byte {
      case 0x09...0x0D, 0x20: if let last = folded.last, last != 0x20 { folded.append(0x20) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
      default:
        if byte >= 0x80 { isASCII = false }
        folded.append(byte)
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    let key = String(decoding: folded, as: UTF8.self)
    return isASCII ? key : key.lowercased()
  }

  /// Whether brackets hold the label of a footnote: `^` and something without spaces.
  static func isFootnote(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 3, bytes[range.lowerBound + 1] == UInt8(ascii: "^") else { return false }
    for index in range.lowerBound + 2..<range.upperBound - 1
    where bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0A {
      return false
    }
    return true
  }
}

/// The bytes that the language gives a meaning to.
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let star = UInt8(ascii: "*")
  static let plus = UInt8(ascii: "+")
  static let comma = UInt8(ascii: ",")
  static let dash = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let less = UInt8(ascii: "<")
  static let equals = UInt8(ascii: "=")
  static let greater = UInt8(ascii: ">")
  static let backtick = UInt8(ascii: "`")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let pipe = UInt8(ascii: "|")
  static let tilde = UInt8(ascii: "~")
  static let percent = UInt8(ascii: "%")
}

extension UInt8 {
  /// Space or tab; inside a line no other byte separates words.
  var isSpace: Bool { self == ASCII.space || self == ASCII.tab }
  var isLineEnding: Bool { self == ASCII.lineFeed || self == ASCII.carriageReturn }
  var isLower: Bool { (0x61...0x7A).contains(self) }
  var isUpper: Bool { (0x41...0x5A).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { isLower || isUpper }
}

extension [UInt8] {
  /// A range without the spaces at its ends.
  func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var start = start
    var end = end
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// The first offset from `start` that holds no space, at most `end`.
  func skippingSpaces(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, self[index].isSpace { index += 1 }
    return index
  }

  /// Whether these bytes stand at an offset.
  func has(_ text: StaticString, at offset: Int, before end: Int) -> Bool {
    guard offset + text.utf8CodeUnitCount <= end else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where self[offset + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

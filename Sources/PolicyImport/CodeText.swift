/// Blocks of code.
enum CodeText {
  /// Lines between fences that nothing in them can close.
  static func fenced(_ lines: [UInt8]) -> [UInt8] {
    var longest = 0
    var run = 0
    for byte in lines {
      run = byte == ASCII.backtick ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = [UInt8](repeating: ASCII.backtick, count: min(max(3, longest + 1), 1024))
    var result = fence + [ASCII.lineFeed] + lines
    if result.last != ASCII.lineFeed { result.append(ASCII.lineFeed) }
    return result + fence
  }
}

/// The entities that matter where Markdown decodes none: in code and in titles.
enum HTMLEntities {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]

  /// The text with the entities of XML and all numeric ones decoded.
  static func decoded(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(ASCII.ampersand) else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == ASCII.ampersand, let (words, end) = entity(text, index) {
        result += words
        index = end
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private static func entity(_ text: [UInt8], _ start: Int) -> (String, Int)? {
    var end = start + 1
    while end < text.count, end - start < 12, text[end] != ASCII.semicolon { end += 1 }
    guard end < text.count, text[end] == ASCII.semicolon else { return nil }
    let name = text.text(start + 1..<end)
    if let words = named[name] { return (words, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10),
      let scalar = Unicode.Scalar(value), value >= 0x20, value < 0xE000 || value > 0xF8FF,
      !(0x202A...0x202E).contains(value)
    else { return nil }
    return (String(scalar), end + 1)
  }
}

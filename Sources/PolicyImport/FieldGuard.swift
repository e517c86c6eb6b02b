/// Keeps a list that begins a text from being read as the fields of its block.
enum FieldGuard {
  /// The text with a bold label in place of a plain one, which other formatters keep.
  ///
  /// - Returns: `nil` if nothing in the text could be taken for a field.
  static func protected(_ text: [UInt8]) -> [UInt8]? {
    let end = text.firstIndex(of: ASCII.lineFeed) ?? text.count
    let start = text.skippingBlanks(0, end)
    guard start < end,
      text[start] == ASCII.dash || text[start] == ASCII.star
        || text[start] == ASCII.plus
    else { return nil }
    let label = text.skippingBlanks(start + 1, end)
    guard let colon = colon(text, label, end) else { return nil }
    let words = text.text(text.trimmed(label..<colon))
    guard Words.isNearLabel(words.filter { !isInvisible($0) }) else { return nil }
    if label == start + 1 {
      return text[..<start] + [ASCII.backslash] + text[start...]
    }
    let isSpaced = colon + 1 == end || text[colon + 1].isBlank
    let bold = text.trimmed(label..<colon)
    let inside = isSpaced ? bold.lowerBound..<colon + 1 : bold
    var result = text[..<bold.lowerBound] + Array("**".utf8) + text[inside]
    result += Array("**".utf8) + text[inside.upperBound...]
    return Array(result)
  }

  private static func isInvisible(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0xAD, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF: true
      default: false
      }
    }
  }

  /// The colon after a few plain words.
  private static func colon(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start < end, text[start].isLetter || text[start] >= 0x80 else { return nil }
    var index = start
    while index < min(end, start + 64) {
      switch text[index] {
      case ASCII.colon: return index
      case ASCII.space, ASCII.tab, ASCII.dash, ASCII.apostrophe, ASCII.underscore, 0x80...: break
      case let byte where byte.isLetter || byte.isDigit: break
      default: return nil
      }
      index += 1
    }
    return nil
  }
}

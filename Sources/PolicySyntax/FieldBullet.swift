import PolicyDiagnostics
import PolicyReference

/// A line with the shape of a field: a bullet, a few plain words and a colon.
struct FieldBullet {
  let mark: Mark
  /// Spaces before the bullet.
  let indent: Int
  /// Whether a space stands after the bullet, and after the colon unless the line ends there.
  let isSpaced: Bool
  let labelRange: ByteRange
  /// The words before the colon, without zero-width characters, with single spaces.
  let words: String
  /// Whether zero-width characters stand among the words.
  let hasZeroWidth: Bool
  /// Where the value begins: after the colon.
  let valueStart: Int

  /// What stands before the words.
  enum Mark { case dash, star, plus }

  /// The label if the words are one.
  var label: FieldLabel? { FieldLabel.named(words) }

  /// Reads a line, without its ending; `nil` if it has not the shape of a field.
  init?(_ bytes: [UInt8], start: Int, end: Int) {
    let first = bytes.skippingSpaces(start, end)
    guard first < end, first - start <= 3 else { return nil }
    switch bytes[first] {
    case ASCII.dash: mark = .dash
    case ASCII.star: mark = .star
    case ASCII.plus: mark = .plus
    default: return nil
    }
    let labelStart = bytes.skippingSpaces(first + 1, end)
    guard let colon = FieldBullet.colon(bytes, labelStart, end) else { return nil }
    let label = bytes.trimmed(labelStart, colon)
    guard !label.isEmpty else { return nil }
    let written = bytes.text(label)
    let isPlain = FieldBullet.isPlain(bytes[label])
    let visible = isPlain ? written : InvisibleCharacter.removed(from: written)
    indent = first - start
    isSpaced =
      labelStart > first + 1 && (colon + 1 == end || bytes[colon + 1].isSpace)
    labelRange = ByteRange(label.lowerBound, label.upperBound)
    words =
      isPlain
      ? written
      : visible.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
    hasZeroWidth = visible.utf8.count != written.utf8.count
    valueStart = colon + 1
  }

  /// Whether words are as they are to be already: ASCII with single spaces.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isAfterSpace = false
    for byte in bytes {
      if byte >= 0x80 || byte == ASCII.tab || isAfterSpace && byte == ASCII.space { return false }
      isAfterSpace = byte == ASCII.space
    }
    return true
  }

  private static let longestLabel = 48

  /// The colon after plain words; marks of Markdown among them make the line ordinary text.
  private static func colon(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start < end, bytes[start].isLetter || bytes[start] >= 0x80 else { return nil }
    var index = start
    let last = Swift.min(end, start + longestLabel)
    while index < last {
      switch bytes[index] {
      case ASCII.colon: return index
      case ASCII.space, ASCII.tab, ASCII.dash, 0x27, 0x80...: break
      case let byte where byte.isLetter || byte.isDigit || byte == 0x5F: break
      default: return nil
      }
      index += 1
    }
    return nil
  }
}

/// Makes visible what nobody could see, and ends every line with LF.
///
/// A character that the language refuses comes out as its code between single angle quotes,
/// `‹U+202E›`: these mean nothing to Markdown wherever they stand, so that the author finds them in
/// the text, in titles and in code alike, and can settle them.
struct CharacterSettler {
  private let text: [UInt8]
  private let isPlainText: Bool
  /// Texts written from right to left need marks and isolates.
  private let isRightToLeft: Bool
  private var result: [UInt8] = []
  private var line = 1
  private var lineStart = 0

  init(text: [UInt8], isPlainText: Bool) {
    self.text = text
    self.isPlainText = isPlainText
    isRightToLeft = Self.looksRightToLeft(text)
  }

  mutating func settle(_ notes: inout ImportNotes) -> [UInt8] {
    result.reserveCapacity(text.count + 64)
    var runStart = 0
    var index = 0
    while index < text.count {
      let length = specialLength(at: index)
      if length == 0 {
        if text[index] == ASCII.lineFeed {
          line += 1
          lineStart = index + 1
        }
        index += 1
        continue
      }
      result.append(contentsOf: text[runStart..<index])
      index = replace(index, length, &notes)
      runStart = index
    }
    result.append(contentsOf: text[runStart...])
    return result
  }

  /// The length of what stands at an offset if it must be replaced or looked at closely, else 0.
  private func specialLength(at index: Int) -> Int {
    switch text[index] {
    case 0x00, 0x0D: return 1
    case 0xD8: return text.has("\u{61C}", at: index) ? 2 : 0
    case 0xE2:
      guard index + 2 < text.count else { return 0 }
      switch (text[index + 1], text[index + 2]) {
      case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return 3
      default: return 0
      }
    case 0xEE: return 3
    case 0xEF: return index + 1 < text.count && text[index + 1] < 0xA4 ? 3 : 0
    case 0xF3: return index + 1 < text.count && text[index + 1] >= 0xB0 ? 4 : 0
    case 0xF4: return 4
    default: return 0
    }
  }

  /// - Returns: the offset after what was replaced.
  private mutating func replace(_ index: Int, _ length: Int, _ notes: inout ImportNotes) -> Int {
    if text[index] == 0x0D {
      result.append(ASCII.lineFeed)
      line += 1
      let next = index + (text.has("\r\n", at: index) ? 2 : 1)
      lineStart = next
      return next
    }
    if text[index] == 0 {
      notes.add(.character, line: line, "a NUL byte stands here as \u{FFFD}")
      result += "\u{FFFD}"
      return index + 1
    }
    let scalar = text.text(index..<index + length).unicodeScalars.first ?? "\u{FFFD}"
    if isRightToLeft, Self.isMarkOrIsolate(scalar) {
      result.append(contentsOf: text[index..<index + length])
      return index + length
    }
    if Self.bullets.contains(scalar), isFirstOnLine(index) {
      return replaceBullet(scalar, after: index + length, &notes)
    }
    notes.add(.character, line: line, Self.explanation(of: scalar))
    result += "\u{2039}\(Self.code(scalar))\u{203A}"
    return index + length
  }

  /// A bullet of the Symbol font begins a list item; in plain text it is the sign itself.
  private mutating func replaceBullet(
    _ scalar: Unicode.Scalar, after end: Int, _ notes: inout ImportNotes
  ) -> Int {
    var next = end
    while next < text.count, text[next].isBlank || text.has("\u{A0}", at: next) {
      next += text[next].isBlank ? 1 : 2
    }
    let bullet = isPlainText ? "\u{2022}" : "-"
    notes.add(.character, line: line, "\(Self.code(scalar)) is now the bullet \"\(bullet)\"")
    result += bullet + " "
    return next
  }

  private func isFirstOnLine(_ index: Int) -> Bool {
    index - lineStart < 64 && text[lineStart..<index].allSatisfy(\.isBlank)
  }

  /// Bullets as Symbol and Wingdings have them.
  private static let bullets: Set<Unicode.Scalar> = [
    "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F076}", "\u{F0FC}",
  ]

  private static func isMarkOrIsolate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61C, 0x200E, 0x200F, 0x2066...0x2069: true
    default: false
    }
  }

  private static func explanation(of scalar: Unicode.Scalar) -> String {
    let kind =
      switch scalar.value {
      case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        "an invisible control of the direction of writing"
      default: "a private character that means something in one font only"
      }
    return
      "\(code(scalar)), \(kind), is now visible as \"\u{2039}\(code(scalar))\u{203A}\": settle it"
  }

  static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Whether a good part of the letters are Hebrew or Arabic (U+0590 to U+08FF).
  private static func looksRightToLeft(_ text: [UInt8]) -> Bool {
    var rightToLeft = 0
    var others = 0
    for byte in text {
      switch byte {
      case 0xD6...0xDF: rightToLeft += 1
      case 0x41...0x5A, 0x61...0x7A, 0xC3...0xD5, 0xE3...0xED: others += 1
      default: continue
      }
    }
    return rightToLeft > others
  }
}

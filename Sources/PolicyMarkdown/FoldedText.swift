/// Text reduced to what a comparison of words looks at, with the way back to where it stood.
///
/// Quotation marks become `'` or `"`, dashes `-`, runs of spaces one space; letters lose their case
/// and are decomposed, so that a letter and its accent compare alike however they are written.
struct FoldedText {
  /// Folded UTF-8; without spaces at its edges if made from one string.
  private(set) var bytes: [UInt8] = []
  private var origins: [Origin] = []

  /// Where a folded byte came from.
  struct Origin {
    let node: Int
    /// UTF-8 offsets in the node's text.
    let offset: Int
    let end: Int
  }

  init(_ text: String) {
    append(text, node: 0)
    while bytes.last == 0x20 {
      bytes.removeLast()
      origins.removeLast()
    }
  }

  /// The folded words.
  var words: [ArraySlice<UInt8>] { bytes.split(separator: 0x20) }

  func origin(_ index: Int) -> Origin { origins[index] }

  mutating func append(_ text: String, node: Int) {
    var offset = 0
    var isASCII = true
    for byte in text.utf8 where byte >= 0x80 {
      isASCII = false
      break
    }
    if isASCII {
      for byte in text.utf8 {
        fold(byte, Origin(node: node, offset: offset, end: offset + 1))
        offset += 1
      }
      return
    }
    for character in text {
      let end = offset + character.utf8.count
      fold(character, Origin(node: node, offset: offset, end: end))
      offset = end
    }
  }

  private mutating func fold(_ byte: UInt8, _ origin: Origin) {
    switch byte {
    case 0x09...0x0D, 0x20: appendSpace(origin)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20, origin)
    default: append(byte, origin)
    }
  }

  private mutating func fold(_ character: Character, _ origin: Origin) {
    if let byte = character.asciiValue {
      fold(byte, origin)
      return
    }
    switch character {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{2039}", "\u{203A}", "\u{2032}":
      append(UInt8(ascii: "'"), origin)
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{00AB}", "\u{00BB}", "\u{2033}":
      append(UInt8(ascii: "\""), origin)
    case "\u{2010}"..."\u{2015}", "\u{2212}": append(UInt8(ascii: "-"), origin)
    case "\u{00AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": break
    default:
      if character.isWhitespace {
        appendSpace(origin)
      } else {
        for byte in Self.canonical(character).utf8 { append(byte, origin) }
      }
    }
  }

  /// A character is equal to any other way to compose it, and so is its lower case; the standard
  /// library decomposes when it hashes, but hands nothing out, so marks are put in order here.
  private static func canonical(_ character: Character) -> String {
    let lower = character.lowercased()
    return composed[lower] ?? lower
  }

  /// Letters with a mark of their own as a letter and its mark: what keyboards and converters give.
  private static let composed: [String: String] = {
    var table: [String: String] = [:]
    let marks: [Unicode.Scalar] = (0x300...0x345).compactMap { Unicode.Scalar($0) }
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { Unicode.Scalar($0) }
    for letter in letters {
      for mark in marks {
        var text = ""
        text.unicodeScalars.append(letter)
        text.unicodeScalars.append(mark)
        // Strings compare by canonical equivalence, so either way of writing finds the same entry.
        table[text] = text
      }
    }
    return table
  }()

  private mutating func append(_ byte: UInt8, _ origin: Origin) {
    bytes.append(byte)
    origins.append(origin)
  }

  private mutating func appendSpace(_ origin: Origin) {
    guard let last = bytes.last, last != 0x20 else { return }
    append(0x20, origin)
  }

  /// Where some bytes first stand.
  func firstIndex(of needle: [UInt8]) -> Int? {
    guard needle.count <= bytes.count, let first = needle.first else { return nil }
    for start in 0...bytes.count - needle.count where bytes[start] == first {
      if bytes[start..<start + needle.count].elementsEqual(needle) { return start }
    }
    return nil
  }
}

/// Divides bytes into words.
///
/// Letters outside of ASCII are taken to be lower-case letters, punctuation in the blocks that
/// European languages use to be none.
struct WordScanner {
  /// What a byte may be part of.
  private enum ByteClass: UInt8 { case other, lower, upper, digit, apostrophe, multibyte }

  private static let classes: [ByteClass] = (0...255).map { value in
    switch UInt8(value) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "'"): .apostrophe
    // What begins Latin-1's marks and the punctuation block.
    case 0xC2, 0xE2: .multibyte
    case 0x80...: .lower
    default: .other
    }
  }

  /// Appends the words of a run of bytes.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into words: inout [Word]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch classes[Int(bytes[index])] {
      case .lower, .upper, .digit:
        index = scanWord(bytes, from: index, to: range.upperBound, into: &words)
      case .multibyte: index += bytes[index] == 0xC2 ? 2 : 3
      case .other, .apostrophe: index += 1
      }
    }
  }

  private static func scanWord(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int, into words: inout [Word]
  ) -> Int {
    var index = start
    var hash = Fold.seed
    var lowers = 0
    var uppers = 0
    var digits = 0
    scan: while index < limit {
      let byte = bytes[index]
      switch classes[Int(byte)] {
      case .lower:
        lowers += 1
        hash = Fold.adding(byte, to: hash)
      case .upper:
        uppers += 1
        hash = Fold.adding(byte | 0x20, to: hash)
      case .digit:
        digits += 1
        hash = Fold.adding(byte, to: hash)
      case .apostrophe:
        guard isLetter(bytes, index + 1, limit) else { break scan }
        hash = Fold.adding(byte, to: hash)
      case .multibyte:
        guard isApostrophe(bytes, index, limit), isLetter(bytes, index + 3, limit) else {
          break scan
        }
        hash = Fold.adding(UInt8(ascii: "'"), to: hash)
        index += 2
      case .other:
        // The points and commas of 1,000 and 1798.83.
        let isPoint = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
        guard isPoint, lowers + uppers == 0, isDigit(bytes, index + 1, limit) else { break scan }
        hash = Fold.adding(byte, to: hash)
      }
      index += 1
    }
    var form: Word.Form = []
    if classes[Int(bytes[start])] == .upper { form.insert(.capital) }
    if uppers > 1, lowers == 0 { form.insert(.capitals) }
    if lowers + uppers == 0 { form.insert(.number) }
    if isPossessive(bytes, start, index) { form.insert(.possessive) }
    words.append(Word(start: Int32(start), end: Int32(index), hash: hash, form: form))
    return index
  }

  private static func isLetter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int
  ) -> Bool {
    guard index < limit else { return false }
    let kind = classes[Int(bytes[index])]
    return kind == .lower || kind == .upper
  }

  private static func isDigit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int
  ) -> Bool {
    index < limit && classes[Int(bytes[index])] == .digit
  }

  /// The curled apostrophe, U+2019.
  private static func isApostrophe(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int
  ) -> Bool {
    index + 2 < limit && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && bytes[index + 2] == 0x99
  }

  private static func isPossessive(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard end - start > 2, bytes[end - 1] | 0x20 == UInt8(ascii: "s") else { return false }
    if bytes[end - 2] == UInt8(ascii: "'") { return true }
    return end - start > 4 && bytes[end - 4] == 0xE2 && bytes[end - 3] == 0x80
      && bytes[end - 2] == 0x99
  }
}

/// The hash of a word: FNV-1a over its folded bytes.
enum Fold {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The hash of a word in lower case with straight apostrophes.
  static func hash(of word: some StringProtocol) -> UInt64 {
    word.utf8.reduce(seed) { adding($1, to: $0) }
  }

  /// The hash of several words.
  static func combine(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    (hash ^ word) &* 0x100_0000_01B3 &+ (word >> 29)
  }
}

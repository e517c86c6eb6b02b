/// Cuts the text of one passage into words and marks.
///
/// A number, an amount, an address of the web and a mailbox are one word each, so that no edit is
/// ever shown inside them. White space belongs to the word before it.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Calls back for each word with its first byte, the byte after it and the byte after the space
  /// that follows it.
  func cut(_ range: Range<Int>, _ token: (_ start: Int, _ end: Int, _ next: Int) -> Void) {
    var at = range.lowerBound
    while at < range.upperBound, spaceLength(at, range.upperBound) > 0 { at += 1 }
    while at < range.upperBound {
      let end = wordEnd(at, range.upperBound)
      var next = end
      while next < range.upperBound {
        let length = spaceLength(next, range.upperBound)
        if length == 0 { break }
        next += length
      }
      token(at, end, next)
      at = next
    }
  }

  private func wordEnd(_ start: Int, _ end: Int) -> Int {
    if !isWordByte(start, end) { return start + markLength(start, end) }
    var at = start
    if isAddress(start, end) {
      return max(start + 1, pathEnd(start, end))
    }
    while at < end {
      if isWordByte(at, end) {
        at += scalarLength(at, end)
      } else if at + 1 < end, at > start, joins(bytes[at]), isWordByte(at + 1, end) {
        // A mark inside a word: 3.2.0, e-mail, isn't, 1,000, name@host.example.
        if bytes[at] == UInt8(ascii: ","), !(isDigit(bytes[at - 1]) && isDigit(bytes[at + 1])) {
          break
        }
        at += 1
      } else if at + 1 < end, at > start, isDigit(bytes[at - 1]), isDigit(bytes[at + 1]),
        bytes[at] == UInt8(ascii: "/") || bytes[at] == UInt8(ascii: ":")
      {
        // A date or a time: 1/3/2026, 10:30.
        at += 1
      } else if bytes[at] == UInt8(ascii: "/"), isHost(start, at) {
        at = pathEnd(at, end)
      } else if let length = apostrophe(at, end), at > start, at + length < end,
        isWordByte(at + length, end)
      {
        at += length
      } else if bytes[at] == UInt8(ascii: "%"), at > start, isDigit(bytes[at - 1]) {
        at += 1
      } else {
        break
      }
    }
    return at
  }

  /// Whether a word is the name of a host, after which a path may follow: `harbour.example`.
  private func isHost(_ start: Int, _ end: Int) -> Bool {
    var dot: Int?
    for at in start..<end {
      let byte = bytes[at]
      guard WordClass.isLetterOrDigit(byte) || byte == 0x2D || byte == 0x2E else { return false }
      if byte == 0x2E { dot = at }
    }
    guard let dot, end - dot > 2 else { return false }
    return (dot + 1..<end).allSatisfy { !isDigit(bytes[$0]) && bytes[$0] != 0x2D }
  }

  private func pathEnd(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, spaceLength(at, end) == 0, bytes[at] != UInt8(ascii: "<"),
      bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "\"")
    {
      at += 1
    }
    while at > start, isClosing(bytes[at - 1]) { at -= 1 }
    return at
  }

  /// Marks that may stand inside a word.
  private func joins(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "_"),
      UInt8(ascii: "@"), UInt8(ascii: ","), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  private func apostrophe(_ at: Int, _ end: Int) -> Int? {
    guard at + 2 < end, bytes[at] == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] == 0x99 else {
      return nil
    }
    return 3
  }

  private func isAddress(_ start: Int, _ end: Int) -> Bool {
    starts(start, end, "http://") || starts(start, end, "https://") || starts(start, end, "www.")
      || starts(start, end, "mailto:")
  }

  private func starts(_ at: Int, _ end: Int, _ word: StaticString) -> Bool {
    guard end - at > word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount
    where bytes[at + index] | 0x20 != word.utf8Start[index] | 0x20 {
      return false
    }
    return true
  }

  private func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Letters, digits, and everything beyond ASCII but marks and spaces.
  private func isWordByte(_ at: Int, _ end: Int) -> Bool {
    let byte = bytes[at]
    if byte < 0x80 {
      return WordClass.isLetterOrDigit(byte)
        || (byte == UInt8(ascii: "$") && at + 1 < end && isDigit(bytes[at + 1]))
    }
    return !isMark(at, end) && spaceLength(at, end) == 0
  }

  /// Quotation marks, dashes, bullets and the like beyond ASCII: U+2010–2069, U+00A1–00BF.
  private func isMark(_ at: Int, _ end: Int) -> Bool {
    if bytes[at] == 0xC2 { return at + 1 < end && bytes[at + 1] >= 0xA1 && bytes[at + 1] <= 0xBF }
    return at + 2 < end && bytes[at] == 0xE2 && (bytes[at + 1] == 0x80 || bytes[at + 1] == 0x81)
  }

  private func markLength(_ at: Int, _ end: Int) -> Int { scalarLength(at, end) }

  private func scalarLength(_ at: Int, _ end: Int) -> Int {
    let length =
      switch bytes[at] {
      case 0..<0x80: 1
      case 0xC0..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0...: 4
      default: 1
      }
    return min(length, end - at)
  }

  /// The bytes of the space that begins here; 0 if none does.
  private func spaceLength(_ at: Int, _ end: Int) -> Int {
    switch bytes[at] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2 where at + 1 < end && bytes[at + 1] == 0xA0: 2
    case 0xE2
    where at + 2 < end && bytes[at + 1] == 0x80
      && (0x80...0x8A).contains(bytes[at + 2]):
      3
    case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80 && bytes[at + 2] == 0xAF: 3
    default: 0
    }
  }
}

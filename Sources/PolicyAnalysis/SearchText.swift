/// Words reduced to what a search for them looks at: letters and digits in lower case, all else one
/// space.
struct SearchText: Hashable, Sendable {
  /// Begins and ends with a space.
  private(set) var bytes: [UInt8] = [0x20]

  init(_ text: String) { append(text) }

  mutating func append(_ text: String) {
    bytes.reserveCapacity(bytes.count + text.utf8.count + 1)
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 { append(byte) }
    } else {
      for character in text { append(character) }
    }
    space()
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: bytes.append(byte)
    case 0x41...0x5A: bytes.append(byte + 0x20)
    default: space()
    }
  }

  private mutating func append(_ character: Character) {
    guard character.isLetter || character.isNumber else { return space() }
    if let byte = character.asciiValue {
      append(byte)
    } else {
      bytes.append(contentsOf: character.lowercased().utf8)
    }
  }

  private mutating func space() {
    if bytes.last != 0x20 { bytes.append(0x20) }
  }

  /// How many words there are.
  var count: Int { bytes.count { $0 == 0x20 } - 1 }

  /// Whether some words stand in it one after the other; a plural of the last one counts.
  ///
  /// - Parameter form: words; with `*` at its end for any end of the last word.
  func contains(_ form: String) -> Bool {
    let isOpen = form.hasSuffix("*")
    var needle = SearchText(form).bytes
    guard needle.count > 1 else { return false }
    needle.removeLast()
    guard needle.count < bytes.count else { return false }
    for start in 0..<(bytes.count - needle.count) where bytes[start] == 0x20 {
      guard bytes[start + 1] == needle[1], matches(needle, at: start) else { continue }
      if isOpen || endsWord(at: start + needle.count) { return true }
    }
    return false
  }

  private func matches(_ needle: [UInt8], at start: Int) -> Bool {
    for index in needle.indices where bytes[start + index] != needle[index] { return false }
    return true
  }

  /// Whether a word ends here, or after a plural's ending.
  private func endsWord(at index: Int) -> Bool {
    let rest = bytes[index...].prefix(3)
    return rest.first == 0x20 || rest.starts(with: [0x73, 0x20])
      || rest.starts(with: [0x65, 0x73, 0x20])
  }
}

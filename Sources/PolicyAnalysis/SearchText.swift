/// Words reduced to what a search for them looks at: letters and digits in lower case, all else one
/// space.
struct SearchText: Hashable, Sendable {
  /// Begins and ends with a space.
  private(set) var bytes: [UInt8] = [0x20]

  init(_ text: String) { append(text) }

  mutating func append(_ text: String) {
    bytes.reserveCapacity(bytes.count + text.utf8.count + 1)
    var index = text.utf8.startIndex
    while index < text.utf8.endIndex {
      let byte = text.utf8[index]
      let next = text.utf8.index(after: index)
      // A letter may be made of several bytes only where one of them is not ASCII.
      if byte < 0x80, next == text.utf8.endIndex || text.utf8[next] < 0x80 {
        append(byte)
        index = next
      } else {
        append(text[index])
        index = text.index(after: index)
      }
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
  func contains(_ form: String) -> Bool { contains(Form(form)) }

  /// What is searched for, made ready once for many texts.
  struct Form {
    /// Begins with a space and does not end with one.
    let needle: [UInt8]
    /// Whether the last word may end in any way.
    let isOpen: Bool

    /// - Parameter words: with `*` at their end for any end of the last word.
    init(_ words: String) {
      isOpen = words.utf8.last == UInt8(ascii: "*")
      needle = SearchText(words).bytes.dropLast()
    }
  }

  func contains(_ form: Form) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      form.needle.withUnsafeBufferPointer { needle in
        guard needle.count > 1, needle.count < text.count else { return false }
        for start in 0..<(text.count - needle.count)
        where text[start] == 0x20 && text[start + 1] == needle[1] {
          var length = 2
          while length < needle.count, text[start + length] == needle[length] { length += 1 }
          guard length == needle.count else { continue }
          if form.isOpen || SearchText.endsWord(text[(start + length)...]) { return true }
        }
        return false
      }
    }
  }

  /// Whether a word ends here, or after a plural's ending.
  private static func endsWord(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    rest.first == 0x20 || rest.starts(with: [0x73, 0x20]) || rest.starts(with: [0x65, 0x73, 0x20])
  }
}

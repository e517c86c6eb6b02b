extension String {
  /// The text on one line: control characters, line ends of any kind and runs of spaces become one
  /// space, and characters that turn the direction of what follows are left out.
  ///
  /// Nothing that goes into a heading or a header may contain more than this leaves.
  package var onOneLine: String {
    guard !isPlainLine else { return self }
    var result = String.UnicodeScalarView()
    var isSpace = true
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
      case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029:
        // A space that keeps its neighbours together stays what it is.
        if scalar.value == 0xA0 {
          result.append(scalar)
          isSpace = false
        } else if !isSpace {
          result.append(" ")
          isSpace = true
        }
      default:
        result.append(scalar)
        isSpace = false
      }
    }
    if isSpace, !result.isEmpty { result.removeLast() }
    return String(result)
  }

  /// Whether it is of ASCII without control characters, and has no space too many.
  private var isPlainLine: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }

  /// The text, cut at the end of a word if it has more characters than this.
  package func shortened(to most: Int) -> String {
    guard utf8.count > most, count > most else { return self }
    let room = prefix(max(0, most - 1))
    let end = room.lastIndex(of: " ") ?? room.endIndex
    var cut = String(room[..<end])
    while let last = cut.last, " ,;:.–-".contains(last) { cut.removeLast() }
    return cut + "…"
  }

  /// The text with a full stop, if it does not end a sentence yet.
  package var asSentence: String {
    guard let last, !".!?…".contains(last) else { return self }
    return self + "."
  }
}

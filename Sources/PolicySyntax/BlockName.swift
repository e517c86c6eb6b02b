/// The names that authors give to blocks: lower-case ASCII words joined by hyphens and dots.
package enum BlockName {
  /// Bytes of the longest name; a longer one would not fit into an address or a line of a report.
  package static let longest = 200

  /// Whether a text is a name: `collect.account`, without a leading dot.
  package static func isValid(_ text: String) -> Bool { isValid(Array(text.utf8)[...]) }

  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= longest, let first = bytes.first, first.isLower, let last = bytes.last
    else { return false }
    guard last.isLower || last.isDigit else { return false }
    var afterMark = false
    for byte in bytes {
      let isMark = byte == ASCII.dash || byte == ASCII.dot
      guard isMark ? !afterMark : (byte.isLower || byte.isDigit) else { return false }
      afterMark = isMark
    }
    return true
  }

  /// Whether a name ends in `.text`, which stands for the words directly under a block.
  static func isReserved(_ name: String) -> Bool { name.utf8.suffix(5).elementsEqual(".text".utf8) }

  /// The name that is nearest to a text: `Données_2` gives `donnees-2`; `nil` if nothing is left.
  static func proposal(for text: String) -> String? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars.prefix(longestProposal) {
      for byte in letters(of: scalar).utf8 {
        let isMark = byte == ASCII.dash || byte == ASCII.dot
        let afterMark = bytes.last.map { $0 == ASCII.dash || $0 == ASCII.dot } ?? true
        if isMark ? !afterMark : (byte.isLower || (byte.isDigit && !bytes.isEmpty)) {
          bytes.append(byte)
        }
      }
    }
    while let last = bytes.last, last == ASCII.dash || last == ASCII.dot { bytes.removeLast() }
    let proposal = String(decoding: bytes, as: UTF8.self)
    return isValid(proposal) ? proposal : nil
  }

  private static let longestProposal = 60

  /// What a character becomes in a name; its Unicode name tells the letter under an accent.
  private static func letters(of scalar: Unicode.Scalar) -> String {
    if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
      if byte.isUpper { return String(UnicodeScalar(byte + 0x20)) }
      return byte.isLower || byte.isDigit || byte == ASCII.dot ? String(scalar) : "-"
    }
    if InvisibleCharacter.isZeroWidth(scalar) { return "" }
    if scalar == "\u{DF}" { return "ss" }
    guard let name = scalar.properties.name else { return "-" }
    let words = name.split(separator: " ", maxSplits: 5)
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count <= 2
    else { return "-" }
    return words[3].lowercased()
  }
}

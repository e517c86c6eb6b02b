/// Tells from its commonest words whether a text is English.
enum LanguageGuess {
  /// Bytes that are looked at.
  private static let sample = 64 << 10

  /// Words that hardly any English text does without and that no neighbouring language shares.
  private static let common: Set<String> = [
    "the", "and", "of", "to", "you", "your", "we", "our", "or", "for", "with", "this", "that",
    "is", "are", "by", "not",
  ]

  /// `en` if at least one word in eight is a common English one; `nil` for any other text.
  static func language(of bytes: [UInt8]) -> String? {
    var words = 0
    var known = 0
    var word = ""
    for byte in bytes.prefix(sample) + [0x20] {
      let folded = byte | 0x20
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(folded) || byte >= 0x80 {
        if word.utf8.count < 12 { word.unicodeScalars.append(Unicode.Scalar(folded)) }
      } else if !word.isEmpty {
        words += 1
        if common.contains(word) { known += 1 }
        word = ""
      }
    }
    return words > 0 && known * 8 >= words ? "en" : nil
  }
}

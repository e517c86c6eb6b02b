internal import PolicyMarkdown

/// The form of a word in which its spellings are equal: capitals, quotation marks, dashes, spaces
/// and the ways to compose an accented letter make no difference.
enum FoldedWord {
  /// `nil` if the word is its own folded form.
  static func fold(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var hasCapital = false
    for byte in word {
      if byte >= 0x80 {
        let folded = TextFolding.fold(String(decoding: word, as: UTF8.self))
        return folded.elementsEqual(word) ? nil : folded
      }
      hasCapital = hasCapital || (0x41...0x5A).contains(byte)
    }
    guard hasCapital else { return nil }
    return word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}

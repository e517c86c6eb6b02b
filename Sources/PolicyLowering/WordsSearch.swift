internal import PolicyMarkdown

/// Looks for quoted words in prose after folding quotes, spaces, dashes and letter case.
struct WordsSearch {
  private let text: String
  private let folded: [UInt8]

  init(in prose: Prose) {
    text = prose.plainText
    folded = WordsSearch.fold(text)
  }

  /// Whether the words stand in the text, whole words at both ends.
  func contains(_ words: String) -> Bool {
    let wanted = WordsSearch.fold(words)
    guard !wanted.isEmpty, wanted.count <= folded.count else { return false }
    var start = 0
    while start + wanted.count <= folded.count {
      if folded[start] == wanted[0], folded[start..<start + wanted.count].elementsEqual(wanted),
        isEdge(start - 1, start), isEdge(start + wanted.count - 1, start + wanted.count)
      {
        return true
      }
      start += 1
    }
    return false
  }

  /// The sentence that shares most words with the wanted ones; `nil` if none shares any.
  func nearestSentence(to words: String) -> String? {
    let wanted = Set(WordsSearch.fold(words).split(separator: 0x20))
    var best: (shared: Int, sentence: Substring)?
    for sentence in text.split(whereSeparator: { ".!?\n".contains($0) }) {
      let shared = Set(WordsSearch.fold(String(sentence)).split(separator: 0x20))
        .intersection(wanted).count
      if shared > best?.shared ?? 0 { best = (shared, sentence) }
    }
    return best.map { Trimming.spaces(String($0.sentence)) }
  }

  /// Whether a word ends between two bytes.
  private func isEdge(_ left: Int, _ right: Int) -> Bool {
    guard left >= 0, right < folded.count else { return true }
    return !(WordsSearch.isWord(folded[left]) && WordsSearch.isWord(folded[right]))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Lower case, straight quotes, single spaces, plain hyphens.
  private static func fold(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{2009}":
        if folded.last != 0x20, !folded.isEmpty { folded.append(0x20) }
      case "\u{2018}", "\u{2019}", "\u{201B}": folded.append(UInt8(ascii: "'"))
      case "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": folded.append(UInt8(ascii: "\""))
      case "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}": folded.append(UInt8(ascii: "-"))
      case "\u{AD}": continue
      default: folded += Array(scalar.properties.lowercaseMapping.utf8)
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return folded
  }
}

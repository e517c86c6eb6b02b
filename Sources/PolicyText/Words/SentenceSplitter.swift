/// Finds where the sentences of a passage end.
///
/// A sentence ends at a period, a question or an exclamation mark, before white space and a word
/// that may begin one; not after the number of an item, an abbreviation or an initial. A line break
/// that the author asked for ends one too, and so does a length that no reader could follow: rules
/// look at whole sentences.
struct SentenceSplitter {
  /// Words of a sentence.
  private static let longest = 400

  let bytes: UnsafeBufferPointer<UInt8>
  let words: [Word]

  /// Appends the sentences of some words.
  ///
  /// - Parameter range: the words of the passage.
  func split(_ range: Range<Int>, passage: Int, into sentences: inout [Sentence]) {
    var start = range.lowerBound
    for index in range.dropLast()
    where index - start >= Self.longest || endsSentence(index, isFirst: index == start) {
      sentences.append(Sentence(words: start..<index + 1, passage: passage))
      start = index + 1
    }
    if start < range.upperBound {
      sentences.append(Sentence(words: start..<range.upperBound, passage: passage))
    }
  }

  private func endsSentence(_ index: Int, isFirst: Bool) -> Bool {
    let next = words[index + 1]
    var mark: UInt8 = 0
    var hasSpace = false
    var opensQuote = false
    for at in Int(words[index].end)..<Int(next.start) {
      switch bytes[at] {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
        mark = bytes[at]
        hasSpace = false
      case 0x0A: return true
      case 0x20, 0x09: hasSpace = true
      case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "["), 0xE2, 0xC2:
        opensQuote = opensQuote || mark != 0 && hasSpace
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): mark = 0
      default: break
      }
    }
    guard mark != 0, hasSpace else { return false }
    let mayBegin = next.isCapital || next.form.contains(.number) || opensQuote
    guard mayBegin else { return false }
    guard mark == UInt8(ascii: ".") else { return true }
    if isFirst, isEnumerator(words[index]) { return false }
    return !words[index].lists.contains(.abbreviation) && !isInitial(words[index])
      || next.lists.contains(.sentenceOpener)
  }

  /// The `1` of `1. First` or the `a` of `a. First`.
  private func isEnumerator(_ word: Word) -> Bool {
    word.form.contains(.number) && word.range.count <= 3 || word.range.count == 1
  }

  /// The single capital of a name or of `U.S.`
  private func isInitial(_ word: Word) -> Bool {
    word.range.count == 1 && word.isCapital
  }
}

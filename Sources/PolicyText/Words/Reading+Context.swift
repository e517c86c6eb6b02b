internal import PolicyModel

// What stands round a word.
extension Reading {
  /// Whether a word of a list stands among some words.
  func contains(_ list: WordList, in range: Range<Int>) -> Bool {
    first(list, in: range) != nil
  }

  /// The first word of a list among some words.
  func first(_ list: WordList, in range: Range<Int>) -> Int? {
    let bits = WordLists(list)
    return range.first { words[$0].lists.contains(bits) }
  }

  /// The sentence round some words, up to where another statement begins: after a semicolon, or with
  /// ", and we".
  func clause(round words: Range<Int>) -> Range<Int> {
    let sentence = sentences[sentence(of: words.lowerBound)].words
    var end = words.upperBound
    while end < sentence.upperBound, !beginsClause(end, sentence.upperBound) { end += 1 }
    return sentence.lowerBound..<max(end, words.upperBound)
  }

  private func beginsClause(_ word: Int, _ end: Int) -> Bool {
    let gap = gap(after: word - 1)
    if gap.contains(UInt8(ascii: ";")) { return true }
    guard gap.contains(UInt8(ascii: ",")), words[word].lists.contains(.coordinator) else {
      return false
    }
    return word + 1 < end && words[word + 1].lists.contains(.firstPerson)
  }

  /// Whether a sentence is a question.
  func isAsked(_ words: Range<Int>) -> Bool {
    let last = sentences[sentence(of: words.lowerBound)].words.upperBound - 1
    return gap(after: last).prefix(3).contains(UInt8(ascii: "?"))
  }

  /// Whether some reader sees both words.
  func areSeenTogether(_ left: Int, _ right: Int) -> Bool {
    let parts = document.parts
    return parts[passage(of: left).part].scope.intersection(parts[passage(of: right).part].scope)
      != nil
  }

  /// The words of the items of a list that a sentence introduces.
  func listItems(after sentence: Int) -> [Range<Int>] {
    let passage = sentences[sentence].passage
    guard sentence == sentences(of: passage).last else { return [] }
    var items: [Range<Int>] = []
    for index in passage + 1..<document.passages.count {
      guard document.passages[index].item?.leadIn == passage else { break }
      items.append(words(in: document.passages[index].bytes))
    }
    return items
  }

  /// A number in digits or in words; `nil` if the word is none.
  func number(_ word: Int) -> Int? {
    if words[word].form.contains(.number) { return Int(text(word)) }
    return English.numbers[text(word).lowercased()]
  }

  /// So many words before a word, within its sentence.
  func before(_ word: Int, atMost count: Int) -> Range<Int> {
    let start = sentences[sentence(of: word)].words.lowerBound
    return max(start, word - count)..<word
  }

  /// So many words after a word, within its sentence.
  func after(_ word: Int, atMost count: Int) -> Range<Int> {
    let end = sentences[sentence(of: word)].words.upperBound
    return word + 1..<max(word + 1, min(end, word + 1 + count))
  }
}

/// Finds words that send readers to another section, by its title or its number.
///
/// A title is taken for one only where readers are told to look for it: after *see* and the like,
/// or with *above* or *below*. What other documents have as sections, and what stands on buttons and
/// in menus, is left alone.
struct ReferenceFinder {
  private let reading: Reading
  private let quotations: [Range<Int>]

  init(_ reading: Reading) {
    self.reading = reading
    quotations = reading.quotations
  }

  // MARK: - "the Choices section"

  func titles() -> [SectionReference] {
    reading.hits(.section).compactMap { title(at: $0.words.lowerBound) }
  }

  private func title(at word: Int) -> SectionReference? {
    guard !isOfAnotherDocument(after: word), let bytes = titleBefore(word) ?? titleAfter(word)
    else { return nil }
    let direction = direction(after: word)
    guard isReference(reading.firstWord(in: bytes) ?? word, direction) else { return nil }
    return make(bytes, direction, word)
  }

  private func make(
    _ bytes: Range<Int>, _ direction: SectionReference.Direction?, _ word: Int
  ) -> SectionReference? {
    let passage = reading.passage(of: word)
    // A link takes readers there, whatever its words say.
    guard reading.mark(round: bytes, in: passage, where: \.isLink) == nil else { return nil }
    let title = Title(reading.document.text(bytes))
    guard !title.words.isEmpty else { return nil }
    return SectionReference(
      name: .title(title), bytes: bytes, direction: direction, part: passage.part)
  }

  private func titleBefore(_ word: Int) -> Range<Int>? {
    guard word > 0, reading.sentence(of: word) == reading.sentence(of: word - 1) else { return nil }
    let start = Int(reading.words[word].start)
    if let quotation = quotation(endingBefore: start) { return quotation }
    let passage = reading.passage(of: word)
    let last = reading.words[word - 1].range
    if let mark = reading.mark(round: last, in: passage, where: { $0 != .code }),
      mark.bytes.upperBound < start
    {
      return mark.bytes
    }
    return capitals(endingAt: word - 1)
  }

  /// Words with capitals after *the* or *our*: "the Choices and Rights section".
  private func capitals(endingAt last: Int) -> Range<Int>? {
    let sentence = reading.sentences[reading.sentence(of: last)].words
    var start = last + 1
    while start > sentence.lowerBound, last - start < 8 {
      let word = reading.words[start - 1]
      guard word.isCapital || word.lists.contains(.titleFiller), !isDivided(start - 1, last) else {
        break
      }
      start -= 1
    }
    // What begins the sentence has its capital from there.
    while start <= last, !reading.words[start].isCapital || isDeterminer(start) { start += 1 }
    guard start <= last, start > sentence.lowerBound, isDeterminer(start - 1) else { return nil }
    return reading.bytes(of: start..<last + 1)
  }

  private func isDivided(_ word: Int, _ last: Int) -> Bool {
    word < last && reading.gap(after: word).contains { $0 == 0x2C || $0 == 0x2E || $0 == 0x3B }
  }

  private func isDeterminer(_ word: Int) -> Bool {
    reading.words[word].lists.contains(.determiner)
  }

  /// "the section entitled X", "the section below on X".
  private func titleAfter(_ word: Int) -> Range<Int>? {
    let after = reading.after(word, atMost: 4)
    guard let cue = after.last(where: { reading.words[$0].lists.contains(.titleCue) }) else {
      return quotation(beginningAfter: Int(reading.words[word].end))
    }
    return quotation(beginningAfter: Int(reading.words[cue].end))
  }

  // MARK: - "see 'Choices' below"

  func quotedTitles() -> [SectionReference] {
    quotations.compactMap { quotation in
      guard let first = reading.firstWord(in: quotation),
        let last = reading.lastWord(in: quotation), reading.words[first].isCapital,
        !isOfAnotherDocument(after: last)
      else { return nil }
      if let direction = direction(after: last), isReference(first, direction) {
        return make(quotation, direction, first)
      }
      guard isTitleLike(first...last), isSentDirectly(before: first),
        !isFollowedByNoun(last), !isOnScreen(first)
      else { return nil }
      return make(quotation, nil, first)
    }
  }

  /// Three words or more with capitals, none of which says that it is another document.
  private func isTitleLike(_ range: ClosedRange<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    return range.allSatisfy { index in
      let word = reading.words[index]
      return (word.isCapital || word.lists.contains(.titleFiller))
        && !word.lists.contains(.documentNoun)
    }
  }

  /// "described in 'X'", "see 'X'".
  private func isSentDirectly(before word: Int) -> Bool {
    let before = reading.before(word, atMost: 2)
    return before.contains { reading.words[$0].lists.contains(.seeVerb) }
      && !before.contains { reading.words[$0].lists.contains(.firstPerson) }
  }

  private func isFollowedByNoun(_ word: Int) -> Bool {
    guard let next = reading.after(word, atMost: 1).first else { return false }
    return reading.words[next].lists.contains(.screenNoun)
  }

  // MARK: - "Section 5"

  func numbers() -> [SectionReference] {
    reading.hits(.section).compactMap { hit in
      let word = hit.words.lowerBound
      guard let (number, bytes) = number(after: word), !isOfAnotherDocument(after: word),
        !isOfStatute(word, number)
      else { return nil }
      let last = reading.lastWord(in: bytes) ?? word
      return SectionReference(
        name: .number(number), bytes: Int(reading.words[word].start)..<bytes.upperBound,
        direction: direction(after: last), part: reading.passage(of: word).part)
    }
  }

  private func number(after word: Int) -> (String, Range<Int>)? {
    guard let next = reading.after(word, atMost: 1).first else { return nil }
    let gap = reading.gap(after: word)
    guard gap.allSatisfy({ $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }) else { return nil }
    let bytes = reading.document.bytes
    let start = Int(reading.words[next].start)
    var end = start
    while end < bytes.count, isNumberByte(bytes[end]) { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let text = reading.document.text(start..<end)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 2 }) else {
      return nil
    }
    let isLetter = first.utf8.count == 1 && first.first?.isUppercase == true
    guard isLetter || first.allSatisfy(\.isNumber),
      parts.dropFirst().allSatisfy({ $0.allSatisfy(\.isNumber) })
    else { return nil }
    return (text.lowercased(), start..<end)
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte == UInt8(ascii: ".")
      || (0x61...0x7A).contains(byte)
  }

  /// The sections of laws and contracts have their name before or after the number.
  private func isOfStatute(_ word: Int, _ number: String) -> Bool {
    let before = reading.before(word, atMost: 3)
    let sentence = reading.sentences[reading.sentence(of: word)].words.lowerBound
    let isNamedBefore = before.contains { index in
      let other = reading.words[index]
      return index > sentence && other.isCapital && !other.lists.contains(.seeVerb)
        && !other.lists.contains(.sentenceOpener)
    }
    let after = reading.after(word, atMost: 10)
    return isNamedBefore || reading.contains(.lawNoun, in: after)
      || reading.contains(.lawNoun, in: before)
  }

  // MARK: - Round the words

  private func direction(after word: Int) -> SectionReference.Direction? {
    guard let next = reading.after(word, atMost: 1).first,
      reading.gap(after: word).allSatisfy({ $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ";") })
    else { return nil }
    return SectionReference.Direction(rawValue: reading.text(next).lowercased())
  }

  /// Whether readers are told to look up and down the text, and not on a screen.
  private func isReference(_ word: Int, _ direction: SectionReference.Direction?) -> Bool {
    if direction != nil {
      return !reading.contains(.screenVerb, in: reading.before(word, atMost: 4))
    }
    return reading.contains(.seeVerb, in: reading.before(word, atMost: 6)) && !isOnScreen(word)
  }

  /// "section of our Terms", but not "section of this notice".
  private func isOfAnotherDocument(after word: Int) -> Bool {
    let after = reading.after(word, atMost: 8)
    guard let of = after.first(where: { reading.words[$0].lists.contains(.preposition) }),
      let next = reading.after(of, atMost: 1).first
    else { return false }
    return !reading.words[next].lists.contains(.demonstrative)
  }

  private func isOnScreen(_ word: Int) -> Bool {
    reading.contains(.screenVerb, in: reading.sentences[reading.sentence(of: word)].words)
  }

  private func quotation(endingBefore offset: Int) -> Range<Int>? {
    guard let found = Self.last(quotations, startingBefore: offset), found.upperBound < offset,
      offset - found.upperBound <= 6
    else { return nil }
    return found
  }

  private func quotation(beginningAfter offset: Int) -> Range<Int>? {
    guard let found = Self.last(quotations, startingBefore: offset + 8),
      found.lowerBound >= offset
    else { return nil }
    return found
  }

  private static func last(_ ranges: [Range<Int>], startingBefore offset: Int) -> Range<Int>? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? ranges[low - 1] : nil
  }
}

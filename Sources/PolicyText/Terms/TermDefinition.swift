/// A place where a text says what it means by some words.
struct TermDefinition {
  /// As written, without quotation marks.
  let text: String
  /// The words that are defined, in the bytes of the text; `nil` for a term of a block that prints
  /// no title.
  let bytes: Range<Int>?
  let part: Int
  /// Each word in lower case, without an article before them, the last one without its plural.
  let words: [String]

  init(text: String, bytes: Range<Int>?, part: Int) {
    self.text = text
    self.bytes = bytes
    self.part = part
    words = TermDefinition.words(of: text)
  }

  /// What terms that differ only in case, hyphens or plural have in common.
  var key: String { words.joined(separator: " ") }

  static func words(of text: String) -> [String] {
    var words = text.lowercased().split { !($0.isLetter || $0.isNumber || "'’".contains($0)) }
      .map { String($0.map { $0 == "’" ? "'" : $0 }) }
    if words.count > 1, ["the", "a", "an", "our"].contains(words[0]) { words.removeFirst() }
    if let last = words.popLast() { words.append(Title.singular(stripPossessive(last))) }
    return words
  }

  private static func stripPossessive(_ word: String) -> String {
    word.hasSuffix("'s") ? String(word.dropLast(2)) : word
  }
}

/// Finds the definitions of a text: in its Term blocks and in its words.
struct DefinitionFinder {
  private let reading: Reading

  /// In reading order; those of blocks that print nothing come first.
  static func find(in reading: Reading) -> [TermDefinition] {
    let finder = DefinitionFinder(reading: reading)
    return (finder.declared() + finder.quoted() + finder.bold()).sorted {
      ($0.bytes?.lowerBound ?? -1) < ($1.bytes?.lowerBound ?? -1)
    }
  }

  // MARK: - Blocks

  private func declared() -> [TermDefinition] {
    let document = reading.document
    return document.terms.map { term in
      let part = term.part ?? 0
      let heading =
        document.parts[part].kind == .term
        ? document.passages[document.parts[part].passages].first : nil
      return TermDefinition(text: term.title, bytes: heading?.bytes, part: part)
    }
  }

  // MARK: - "Site" means …

  private func quoted() -> [TermDefinition] {
    reading.quotations.compactMap { quotation in
      let words = reading.words(in: quotation)
      guard (1...6).contains(words.count), isDefinition(words, quotation) else { return nil }
      return TermDefinition(
        text: reading.document.text(reading.bytes(of: words)), bytes: reading.bytes(of: words),
        part: reading.passage(of: words.lowerBound).part)
    }
  }

  private func isDefinition(_ words: Range<Int>, _ quotation: Range<Int>) -> Bool {
    if isFollowedByMeaning(words.upperBound - 1) || beginsPassage(words) { return true }
    if isIntroduced(words.lowerBound) { return true }
    return standsInParentheses(words)
  }

  /// "X" means, "X" refers to.
  private func isFollowedByMeaning(_ last: Int) -> Bool {
    let after = Array(reading.after(last, atMost: 2))
    guard let next = after.first, isClose(last) else { return false }
    if reading.words[next].lists.contains(.meaningVerb) { return true }
    guard after.count == 2, reading.words[next].lists.contains(.auxiliary) else { return false }
    return reading.words[after[1]].lists.contains(.meaningVerb)
  }

  /// "X" is …, at the beginning of a passage.
  private func beginsPassage(_ words: Range<Int>) -> Bool {
    let sentence = reading.sentences[reading.sentence(of: words.lowerBound)]
    guard sentence.words.lowerBound == words.lowerBound,
      reading.sentences(of: sentence.passage).lowerBound == reading.sentence(of: words.lowerBound),
      let next = reading.after(words.upperBound - 1, atMost: 1).first
    else { return false }
    return isClose(words.upperBound - 1) && reading.words[next].lists.contains(.copula)
  }

  /// Whether nothing but marks stands between a word and the next.
  private func isClose(_ word: Int) -> Bool {
    !reading.gap(after: word).contains { [0x2E, 0x2C, 0x3B, 0x28, 0x3A].contains($0) }
  }

  /// Referred to as "X".
  private func isIntroduced(_ first: Int) -> Bool {
    let before = reading.before(first, atMost: 5)
    guard let referred = before.last(where: { reading.words[$0].lists.contains(.referVerb) }) else {
      return false
    }
    return (referred + 1..<first).allSatisfy {
      reading.words[$0].lists.contains(.definitionFiller)
    }
  }

  // MARK: - (the "Site")

  private func standsInParentheses(_ words: Range<Int>) -> Bool {
    opensBefore(words.lowerBound) && closesAfter(words.upperBound - 1)
  }

  private func opensBefore(_ first: Int) -> Bool {
    let sentence = reading.sentences[reading.sentence(of: first)].words.lowerBound
    var word = first
    while word > sentence, first - word < 12 {
      let gap = reading.gap(after: word - 1)
      if gap.contains(UInt8(ascii: "(")) { return true }
      if gap.contains(UInt8(ascii: ")")) { return false }
      word -= 1
      let isFiller = reading.words[word].lists.contains(.definitionFiller)
      guard isFiller || isQuoted(word) else { return false }
    }
    return false
  }

  private func closesAfter(_ last: Int) -> Bool {
    let sentence = reading.sentences[reading.sentence(of: last)].words.upperBound
    var word = last
    while word < sentence, word - last < 12 {
      let gap = reading.gap(after: word)
      if gap.contains(UInt8(ascii: ")")) { return true }
      word += 1
      guard word < sentence else { return false }
      let isFiller = reading.words[word].lists.contains(.definitionFiller)
      guard isFiller || isQuoted(word) else { return false }
    }
    return false
  }

  private func isQuoted(_ word: Int) -> Bool {
    let range = reading.words[word].range
    return reading.quotation(round: range) != nil
  }

  // MARK: - **Site** means …

  private func bold() -> [TermDefinition] {
    reading.document.passages.compactMap { passage in
      guard let mark = reading.document.marks[passage.marks].first, mark.kind == .strong,
        mark.bytes.lowerBound == passage.bytes.lowerBound
      else { return nil }
      let words = reading.words(in: mark.bytes)
      guard (1...6).contains(words.count), reading.quotation(round: mark.bytes) == nil,
        isFollowedByMeaning(words.upperBound - 1), !holdsQuotation(mark.bytes)
      else { return nil }
      return TermDefinition(
        text: reading.text(words), bytes: reading.bytes(of: words), part: passage.part)
    }
  }

  private func holdsQuotation(_ bytes: Range<Int>) -> Bool {
    reading.words(in: bytes).contains { isQuoted($0) }
  }
}

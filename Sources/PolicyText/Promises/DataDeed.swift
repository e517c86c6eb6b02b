/// Words that say what the publisher does, or does not do, with readers' data towards others.
struct DataDeed {
  let kind: Kind
  /// The verb with what stands round it.
  let words: Range<Int>
  let isDenied: Bool
  /// Whether it holds for some cases only.
  let isLimited: Bool

  enum Kind: Hashable { case sell, share }

  /// How far a subject, a denial or an object may be from the verb.
  private static let reach = 8

  static func find(in reading: Reading) -> [DataDeed] {
    let sales = reading.hits(.sellVerb).compactMap { deed(.sell, $0, reading) }
    let shares = reading.hits(.shareVerb).compactMap { deed(.share, $0, reading) }
    return sales + shares
  }

  private static func deed(_ kind: Kind, _ hit: Lexicon.Hit, _ reading: Reading) -> DataDeed? {
    let verb = hit.words.lowerBound
    let clause = reading.clause(round: hit.words)
    let before = max(clause.lowerBound, verb - reach)..<verb
    let after = verb + 1..<min(clause.upperBound, verb + 1 + 2 * reach)
    guard let object = object(of: verb, after, reading) else { return nil }
    // Figures about all readers together are not readers' data.
    guard !reading.contains(.impersonal, in: verb + 1..<object) else { return nil }
    var last = object
    if kind == .share {
      guard let other = others(after: object, after, reading) else { return nil }
      last = other
    }
    guard let subject = before.last(where: { isSubject($0, reading) }) else { return nil }
    let between = subject + 1..<verb
    let isDenied = reading.contains(.negation, in: between)
    guard isDenied || between.allSatisfy({ isAuxiliary($0, reading) }) else { return nil }
    return DataDeed(
      kind: kind, words: subject..<last + 1, isDenied: isDenied,
      isLimited: isLimited(subject, last, clause, reading))
  }

  private static func isSubject(_ word: Int, _ reading: Reading) -> Bool {
    reading.words[word].lists.contains(.firstPerson) || isPublisher(word, reading)
  }

  /// The publisher's own name at the beginning of a sentence.
  private static func isPublisher(_ word: Int, _ reading: Reading) -> Bool {
    let sentence = reading.sentences[reading.sentence(of: word)].words
    guard reading.words[word].isCapital, !reading.words[word].lists.contains(.sentenceOpener) else {
      return false
    }
    let name = reading.text(word).lowercased()
    return word == sentence.lowerBound && reading.document.ownNames.contains(name)
  }

  private static func isAuxiliary(_ word: Int, _ reading: Reading) -> Bool {
    let lists = reading.words[word].lists
    return lists.contains(.modal) || lists.contains(.adverb) || lists.contains(.otherDeed)
      || lists.contains(.coordinator)
  }

  /// The data that it is about: "your personal information".
  private static func object(of verb: Int, _ after: Range<Int>, _ reading: Reading) -> Int? {
    guard let noun = reading.first(.dataNoun, in: after.prefix(DataDeed.reach)) else { return nil }
    // "sell products and use information": another verb lies between.
    let between = verb + 1..<noun
    let isDirect = between.allSatisfy { index in
      let lists = reading.words[index].lists
      return !lists.contains(.preposition) && !lists.contains(.boundary)
    }
    return isDirect ? noun : nil
  }

  /// "with third parties", "to anyone".
  private static func others(
    after object: Int, _ range: Range<Int>, _ reading: Reading
  ) -> Int? {
    let rest = object + 1..<max(object + 1, range.upperBound)
    guard let to = rest.first(where: { reading.words[$0].lists.contains(.recipientCue) }),
      to - object <= 3
    else { return nil }
    let names = to + 1..<min(range.upperBound, to + 4)
    guard let name = names.first(where: { reading.words[$0].lists.contains(.others) }) else {
      return nil
    }
    // Who works for the publisher is hardly anybody else.
    let isHelper = reading.contains(.helper, in: reading.after(name, atMost: 3))
    return isHelper ? nil : name
  }

  /// Whether anything before or after says for what, when or without what it holds.
  private static func isLimited(
    _ first: Int, _ last: Int, _ clause: Range<Int>, _ reading: Reading
  ) -> Bool {
    let limits: (Int) -> Bool = { reading.words[$0].lists.contains(.limit) }
    return (clause.lowerBound..<first).contains(where: limits)
      || (last + 1..<max(last + 1, clause.upperBound)).contains(where: limits)
      || (first..<last).contains { reading.words[$0].lists.contains(.exception) }
  }
}

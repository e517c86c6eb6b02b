/// A sentence that says, without limits, that the publisher does not do something.
struct Denial {
  let deed: Deed
  let words: Range<Int>

  /// What is denied.
  enum Deed {
    case sale
    /// Giving data to third parties.
    case sharing
    /// Giving data to anybody at all.
    case anySharing
    /// Giving data to others for marketing of their own.
    case marketing
    /// Giving data to others for advertising.
    case advertising
    case cookies
  }

  /// In reading order.
  static func find(in reading: Reading) -> [Denial] {
    let found =
      DataDeed.find(in: reading).compactMap { active($0, reading) }
      + reading.hits(.sellVerb).compactMap { pronoun($0, reading) }
      + reading.hits(.passiveDeed).compactMap { passive($0, reading) }
      + reading.hits(.noCookies).compactMap { cookies($0, reading) }
    return found.filter { !reading.isAsked($0.words) && !isTakenBack($0.words, reading) }
      .sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  // MARK: - Active

  /// "We do not share your data with third parties."
  private static func active(_ deed: DataDeed, _ reading: Reading) -> Denial? {
    guard deed.isDenied, isGeneral(deed, reading) else { return nil }
    let kind: Deed?
    switch deed.kind {
    case .sell: kind = deed.isLimited ? nil : .sale
    case .share:
      kind = deed.isLimited ? limited(deed, reading) : others(deed.words.upperBound - 1, reading)
    }
    return kind.map { Denial(deed: $0, words: deed.words) }
  }

  /// Whether it is about data as such, and not about data of one kind.
  private static func isGeneral(_ deed: DataDeed, _ reading: Reading) -> Bool {
    guard let noun = reading.first(.dataNoun, in: deed.words) else { return false }
    let verb = deed.words.first { isVerb($0, reading) } ?? deed.words.lowerBound
    return (verb + 1..<max(verb + 1, noun)).allSatisfy { isGeneral($0, reading) }
      && !isNarrowed(after: noun, reading)
  }

  private static func isVerb(_ word: Int, _ reading: Reading) -> Bool {
    let lists = reading.words[word].lists
    return lists.contains(.otherDeed) || ["sell", "pass"].contains(reading.text(word).lowercased())
  }

  private static func isGeneral(_ word: Int, _ reading: Reading) -> Bool {
    let lists = reading.words[word].lists
    return lists.contains(.small) || lists.contains(.otherDeed) || lists.contains(.coordinator)
      || lists.contains(WordLists(.generalData)) || lists.contains(.dataNoun)
      || lists.contains(.adverb) || lists.contains(WordLists(.negation))
  }

  /// "Data about children", not "data about you".
  private static func isNarrowed(after noun: Int, _ reading: Reading) -> Bool {
    let next = reading.after(noun, atMost: 2)
    guard let cue = next.first,
      ["about", "of", "from", "relating", "regarding", "concerning", "on"]
        .contains(reading.text(cue).lowercased())
    else { return false }
    guard let whom = next.dropFirst().first else { return true }
    let lists = reading.words[whom].lists
    return !lists.contains(.reader) && !lists.contains(.determiner)
      && !lists.contains(WordLists(.generalData))
  }

  /// To whom nothing is given.
  private static func others(_ word: Int, _ reading: Reading) -> Deed? {
    switch reading.text(word).lowercased() {
    case "parties", "party": .sharing
    case "anyone", "anybody", "others", "nobody": .anySharing
    default: nil
    }
  }

  /// "… with third parties for their own direct marketing."
  private static func limited(_ deed: DataDeed, _ reading: Reading) -> Deed? {
    let clause = reading.clause(round: deed.words)
    let limit = clause.first { reading.words[$0].lists.contains(.limit) }
    guard let limit, limit >= deed.words.upperBound, reading.text(limit).lowercased() == "for",
      !reading.contains(.exception, in: clause)
    else { return nil }
    let purpose = reading.after(limit, atMost: 6).filter { clause.contains($0) }
      .map { reading.text($0).lowercased() }
    if purpose.contains("marketing") { return .marketing }
    return purpose.contains("advertising") ? .advertising : nil
  }

  // MARK: - Other forms

  /// "We never sell it", after words about data.
  private static func pronoun(_ hit: Lexicon.Hit, _ reading: Reading) -> Denial? {
    let verb = hit.words.lowerBound
    guard let object = reading.after(verb, atMost: 1).first,
      ["it", "them", "this", "these", "either", "any"].contains(reading.text(object).lowercased()),
      let subject = reading.before(verb, atMost: 5).last(where: {
        reading.words[$0].lists.contains(.firstPerson)
      }), reading.contains(.negation, in: subject + 1..<verb),
      isAboutData(reading.sentence(of: verb), object, reading),
      !isLimited(subject..<object + 1, reading)
    else { return nil }
    return Denial(deed: .sale, words: subject..<object + 1)
  }

  /// Whether the sentence before, or this one before the object, speaks of data.
  private static func isAboutData(_ sentence: Int, _ object: Int, _ reading: Reading) -> Bool {
    let here = reading.sentences[sentence].words.lowerBound..<object
    if reading.contains(.dataNoun, in: here) { return true }
    let isFirst = sentence == reading.sentences(of: reading.sentences[sentence].passage).lowerBound
    return !isFirst && reading.contains(.dataNoun, in: reading.sentences[sentence - 1].words)
  }

  /// "Your data is never sold", "no data is shared with third parties".
  private static func passive(_ hit: Lexicon.Hit, _ reading: Reading) -> Denial? {
    let verb = hit.words.lowerBound
    let before = reading.before(verb, atMost: 9)
    guard let be = before.last(where: { isAuxiliary($0, reading) }), verb - be <= 3,
      let noun = reading.first(.dataNoun, in: before.lowerBound..<be),
      reading.contains(.negation, in: before),
      (noun + 1..<verb).allSatisfy({
        isAuxiliary($0, reading) || reading.words[$0].lists.contains(WordLists(.negation))
          || reading.words[$0].lists.contains(.adverb) || isGeneral($0, reading)
      }), (before.lowerBound..<noun).suffix(4).allSatisfy({ isGeneral($0, reading) })
    else { return nil }
    guard ["shared", "disclosed"].contains(reading.text(verb).lowercased()) else {
      let words = before.lowerBound..<verb + 1
      return isLimited(words, reading) ? nil : Denial(deed: .sale, words: words)
    }
    let after = reading.after(verb, atMost: 4)
    guard let other = reading.first(.others, in: after), let deed = others(other, reading),
      !isLimited(before.lowerBound..<other + 1, reading)
    else { return nil }
    return Denial(deed: deed, words: before.lowerBound..<other + 1)
  }

  private static func isAuxiliary(_ word: Int, _ reading: Reading) -> Bool {
    let lists = reading.words[word].lists
    return lists.contains(.be) || lists.contains(.modal)
  }

  /// "We use no cookies."
  private static func cookies(_ hit: Lexicon.Hit, _ reading: Reading) -> Denial? {
    let first = reading.text(hit.words.lowerBound).lowercased()
    if first != "no" {
      guard let subject = reading.before(hit.words.lowerBound, atMost: 1).first,
        reading.words[subject].lists.contains(.firstPerson)
          || ["website", "site", "sites", "websites", "pages", "blog", "shop"]
            .contains(reading.text(subject).lowercased())
      else { return nil }
    }
    return isLimited(hit.words, reading) ? nil : Denial(deed: .cookies, words: hit.words)
  }

  // MARK: - Limits

  private static func isLimited(_ words: Range<Int>, _ reading: Reading) -> Bool {
    let clause = reading.clause(round: words)
    return clause.contains { word in
      !words.contains(word) && reading.words[word].lists.contains(.limit)
    } || reading.contains(.exception, in: words)
  }

  /// Whether the next sentence or a list makes an exception.
  private static func isTakenBack(_ words: Range<Int>, _ reading: Reading) -> Bool {
    let sentence = reading.sentence(of: words.lowerBound)
    if !reading.listItems(after: sentence).isEmpty { return true }
    guard sentence + 1 < reading.sentences.count,
      reading.sentences[sentence + 1].passage == reading.sentences[sentence].passage
    else { return false }
    let next = reading.sentences[sentence + 1].words.prefix(8)
    return reading.contains(.exception, in: next)
      || ["however", "but", "only"].contains(reading.text(next.lowerBound).lowercased())
  }
}

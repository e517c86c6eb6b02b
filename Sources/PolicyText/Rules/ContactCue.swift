/// Finds whether an address follows where words announce one.
enum ContactCue {
  /// How far before *at* the words stand that tell readers to turn to somebody.
  private static let reach = 8

  /// The word that tells readers to contact somebody, before the *at* of an address: the first of
  /// those that belong together, as in "contacting us by e-mail at".
  static func verb(before at: Int, in reading: Reading) -> Int? {
    guard !isOfPlace(at - 1, reading) else { return nil }
    var verb: Int?
    for word in reading.before(at, atMost: reach).reversed() {
      if isDivided(word, reading) { break }
      if reading.words[word].isContactVerb { verb = word }
    }
    return verb
  }

  /// Whether a mark stands after a word that divides statements.
  private static func isDivided(_ word: Int, _ reading: Reading) -> Bool {
    reading.gap(after: word).contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":")
    }
  }

  /// Whether the word before *at* has another use for it: "what you are looking at".
  private static func isOfPlace(_ word: Int, _ reading: Reading) -> Bool {
    let text = reading.text(word).lowercased()
    return text.hasSuffix("ing") && !reading.words[word].lists.contains(.contactVerb)
      || ["look", "looks", "looked", "you", "live", "located", "based", "aim", "aimed"].contains(
        text)
  }

  /// Whether nothing that could be an address follows a word.
  static func isBlank(after at: Int, in reading: Reading) -> Bool {
    let sentence = reading.sentences[reading.sentence(of: at)]
    let passage = reading.document.passages[sentence.passage]
    let isLast =
      at + 1 >= reading.words.count || !passage.bytes.contains(Int(reading.words[at + 1].start))
    let start = Int(reading.words[at].end)
    let end = isLast ? passage.bytes.upperBound : Int(reading.words[at + 1].start)
    let gap = reading.document.bytes[start..<end]
    if reading.holdsMark(start..<end, in: passage, where: \.isLinkOrImage) { return false }
    if isLast { return endsBlank(gap, after: sentence.passage, in: reading) }
    let mark = gap.first { $0 != 0x20 && $0 != 0x0A }
    switch mark {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"): return true
    case nil: return isFollowedByAnotherSentence(at, in: reading)
    default: return false
    }
  }

  /// An address that was cut out leaves "at or", or two sentences as one: "at Further, we …".
  private static func isFollowedByAnotherSentence(_ at: Int, in reading: Reading) -> Bool {
    let next = reading.words[at + 1]
    if next.lists.contains(.coordinator), !next.isCapital { return true }
    return next.isCapital && next.lists.contains(.sentenceOpener)
  }

  /// The passage ends after the word; the address may stand in the next one.
  private static func endsBlank(
    _ gap: ArraySlice<UInt8>, after passage: Int, in reading: Reading
  ) -> Bool {
    let marks = gap.filter { $0 != 0x20 && $0 != 0x0A && $0 != UInt8(ascii: "*") }
    if let first = marks.first, first != UInt8(ascii: ":") {
      return [".", ",", ";", ")", "!"].map { UInt8(ascii: $0) }.contains(first)
    }
    let document = reading.document
    guard passage + 1 < document.passages.count else { return true }
    let next = document.passages[passage + 1]
    if next.kind == .heading { return true }
    return reading.sentences(of: passage + 1).isEmpty && next.marks.isEmpty
  }
}

extension Word {
  fileprivate var isContactVerb: Bool { lists.contains(.contactVerb) }
}

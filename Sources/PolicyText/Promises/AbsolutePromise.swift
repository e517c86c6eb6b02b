/// Words by which a publisher promises something without exception.
struct AbsolutePromise {
  let words: Range<Int>
  /// Whether it is about security.
  let isSecurity: Bool

  /// In reading order.
  static func find(in reading: Reading) -> [AbsolutePromise] {
    let found =
      reading.hits(.absolute).filter { isPromised($0.words, reading) }.map {
        AbsolutePromise(words: $0.words, isSecurity: true)
      }
      + reading.hits(.absoluteDeed).filter { isOwnDeed($0.words, reading) }.map {
        AbsolutePromise(words: $0.words, isSecurity: false)
      } + reading.hits(.hundred).compactMap { percentage($0.words.lowerBound, reading) }
    return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// Denied: "no method is completely secure".
  static func isDenied(_ words: Range<Int>, _ reading: Reading) -> Bool {
    let before = reading.before(words.lowerBound, atMost: 16)
    return reading.contains(.negation, in: before) || reading.contains(.doubt, in: before)
  }

  private static func isPromised(_ words: Range<Int>, _ reading: Reading) -> Bool {
    !isDenied(words, reading) && !reading.isAsked(words) && !isLimited(words, reading)
      && !reading.contains(.otherParty, in: reading.before(words.lowerBound, atMost: 8))
  }

  /// "We never …": the publisher is the one who acts, or it is done to readers' data.
  private static func isOwnDeed(_ words: Range<Int>, _ reading: Reading) -> Bool {
    let after = reading.after(words.upperBound - 1, atMost: 3)
    return !reading.contains(.doubt, in: after) && !reading.contains(.wish, in: after)
      && !reading.contains(.doubt, in: reading.before(words.lowerBound, atMost: 4))
      && !reading.isAsked(words) && !isLimited(words, reading)
  }

  /// With an exception or a figure, a promise has a measure.
  private static func isLimited(_ words: Range<Int>, _ reading: Reading) -> Bool {
    let clause = reading.clause(round: words)
    return reading.contains(.exception, in: clause)
      || (words.upperBound..<clause.upperBound).contains {
        reading.words[$0].form.contains(.number)
      }
  }

  private static func percentage(_ word: Int, _ reading: Reading) -> AbsolutePromise? {
    guard reading.gap(after: word).first == UInt8(ascii: "%"),
      let next = reading.after(word, atMost: 1).first,
      reading.words[next].lists.contains(.securityWord)
    else { return nil }
    let words = word..<next + 1
    return isPromised(words, reading) ? AbsolutePromise(words: words, isSecurity: true) : nil
  }
}

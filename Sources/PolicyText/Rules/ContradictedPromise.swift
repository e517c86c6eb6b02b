internal import PolicyDiagnostics

/// A promise that another sentence takes back.
enum ContradictedPromise: TextRule {
  static let page = RulePage(
    id: "contradicted-promise",
    title: "readers are promised something in one place and told the opposite in another",
    checks:
      "\"We do not sell\" and \"we do not share with third parties\", said without limits, beside "
      + "\"we may sell\" and \"we may share\" for the same readers; a promise not to share with "
      + "exceptions for partners or for marketing, which leave nothing of it; \"completely secure\" "
      + "beside \"no method is completely secure\".",
    why:
      "The reader relies on the promise and the publisher on the exception. Under M.G.L. c.93A §2 "
      + "and Section 5 of the FTC Act it is the promise that counts.",
    example: """
      ## Clause sale: No sale

      We do not sell your personal information.

      ## Clause partners: Partners

      We sell your personal information to shops near you.

      """,
    instead: """
      ## Clause sale: No sale

      We do not sell your personal information.

      ## Clause partners: Partners

      We tell shops near you how many people asked for them, and nothing about you.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    checkDeeds(reading, &findings)
    checkExceptions(reading, &findings)
    checkSecurity(reading, &findings)
  }

  private static let note = "readers rely on the one, and the publisher on the other"

  /// A text with more of them promises nothing.
  private static let mostPromises = 200

  // MARK: - We do not, we may

  private static func checkDeeds(_ reading: Reading, _ findings: inout TextFindings) {
    let deeds = DataDeed.find(in: reading)
    for kind in [DataDeed.Kind.sell, .share] {
      let promises = deeds.filter { $0.kind == kind && $0.isDenied && !$0.isLimited }
      let others = deeds.filter { $0.kind == kind && !$0.isDenied }
      for promise in promises.prefix(mostPromises) {
        let opposite = others.first {
          reading.sentence(of: $0.words.lowerBound)
            != reading.sentence(of: promise.words.lowerBound)
            && reading.areSeenTogether($0.words.lowerBound, promise.words.lowerBound)
        }
        guard let opposite else { continue }
        report(
          promise.words, "this promise is taken back elsewhere", opposite.words,
          "and here it is done", reading, &findings)
      }
    }
  }

  private static func report(
    _ words: Range<Int>, _ message: String, _ other: Range<Int>, _ label: String,
    _ reading: Reading, _ findings: inout TextFindings
  ) {
    findings.report(
      reading.bytes(of: words), part: reading.passage(of: words.lowerBound).part, message,
      help: ["say in one place what is done and what is not"], note: note,
      elsewhere: [
        .init(
          bytes: reading.bytes(of: other), part: reading.passage(of: other.lowerBound).part,
          label: label)
      ])
  }

  // MARK: - We do not, except

  private static func checkExceptions(_ reading: Reading, _ findings: inout TextFindings) {
    let wide = reading.hits(.wideException)
    guard !wide.isEmpty else { return }
    var seen: Set<Int> = []
    for deed in DataDeed.find(in: reading) where deed.isDenied {
      let sentence = reading.sentence(of: deed.words.lowerBound)
      guard !seen.contains(sentence) else { continue }
      let words = reading.sentences[sentence].words
      let rest = deed.words.upperBound..<words.upperBound
      guard reading.contains(.exception, in: words) else { continue }
      let exceptions = [rest] + reading.listItems(after: sentence)
      let found = exceptions.lazy.compactMap { Self.first(of: wide, in: $0) }.first
      guard let found else { continue }
      seen.insert(sentence)
      report(
        deed.words, "the exceptions leave nothing of this promise", found.words,
        "this exception covers almost anybody", reading, &findings)
    }
  }

  private static func first(of hits: [Lexicon.Hit], in words: Range<Int>) -> Lexicon.Hit? {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].words.lowerBound < words.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < hits.count && hits[low].words.lowerBound < words.upperBound ? hits[low] : nil
  }

  // MARK: - Completely secure

  private static func checkSecurity(_ reading: Reading, _ findings: inout TextFindings) {
    let promise = AbsolutePromise.find(in: reading).first { $0.isSecurity }
    guard let promise, reading.words[promise.words.upperBound - 1].lists.contains(.securityWord)
    else { return }
    let denials =
      reading.hits(.absolute).map(\.words)
      + reading.hits(.hundred).compactMap { hit in
        reading.after(hit.words.lowerBound, atMost: 1).first.map { hit.words.lowerBound..<$0 + 1 }
      }
    let denial = denials.first { words in
      reading.words[words.upperBound - 1].lists.contains(.securityWord)
        && AbsolutePromise.isDenied(words, reading)
    }
    guard let denial else { return }
    report(
      promise.words, "this promise of security is taken back elsewhere", denial,
      "and here it is denied",
      reading, &findings)
  }
}

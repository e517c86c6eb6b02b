internal import PolicyDiagnostics
internal import PolicyReference

/// A sentence that denies that the publisher is a controller, where its facts say nothing of the kind.
enum DeniedRole: TextRule {
  static let page = RulePage(
    id: "denied-role",
    title: "readers are told that the publisher is only a processor, and no fact says so",
    checks:
      "\"We are only a processor\", \"we act solely on behalf of our customers\", \"we are not the "
      + "controller\" in a notice: whether any practice has \"Our role: processor\".",
    why:
      "Who decides why and how data is used is the controller, whatever a text says: GDPR Art. 4(7). "
      + "The sentence switches nothing off; every practice without \"Our role\" is checked as that of "
      + "a controller.",
    example: """
      ## Clause role: Our part

      We are only a processor, so please write to the shop.

      """,
    instead: """
      ## Clause role: Our part

      - Data: orders
      - Purpose: provide-service (count the shop's orders)
      - Our role: processor

      For the orders of a shop we are only a processor, so please write to the shop.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    guard let declared = reading.document.declared, reading.document.type == .privacy,
      declared.processing.isEmpty
    else { return }
    for hit in reading.hits(.onlyProcessor) where isOwn(hit.words, reading) {
      findings.report(
        reading.bytes(of: hit.words), part: reading.passage(of: hit.words.lowerBound).part,
        "readers are told that you do not decide about their data, and no practice has \"Our role: "
          + "processor\"",
        help: [
          "if it is so, write \"Our role: processor\" in the practices that the sentence is about",
          "if it is not, take the sentence out",
        ],
        note: "the sentence switches nothing off: what the law asks of a controller is asked of you"
      )
    }
  }

  /// Whether the publisher speaks of itself.
  private static func isOwn(_ words: Range<Int>, _ reading: Reading) -> Bool {
    let clause = reading.clause(round: words)
    guard !reading.isAsked(words), !reading.contains(.exception, in: clause),
      !(words.upperBound..<clause.upperBound).contains(where: {
        reading.text($0) == "if" && reading.words[$0 - 1].lists.contains(.coordinator)
      }),
      isExclusive(words, reading)
    else { return false }
    let nearest = reading.before(words.lowerBound + 1, atMost: 12).last { word in
      let lists = reading.words[word].lists
      return lists.contains(.firstPerson) || lists.contains(.reader) || lists.contains(.others)
        || lists.contains(WordLists(.helper)) || isName(word, reading)
    }
    guard let nearest else { return false }
    return reading.words[nearest].lists.contains(.firstPerson)
      || reading.document.ownNames.contains(reading.text(nearest).lowercased())
  }

  /// "Only on behalf of our customers": who works on behalf of others as well is a controller too.
  private static func isExclusive(_ words: Range<Int>, _ reading: Reading) -> Bool {
    guard reading.text(words.lowerBound).lowercased() == "on" else { return true }
    let whom = reading.after(words.upperBound - 1, atMost: 2).map { reading.text($0).lowercased() }
    let before = reading.before(words.lowerBound, atMost: 6).map { reading.text($0).lowercased() }
    return !before.filter { ["only", "solely", "exclusively", "merely", "just"].contains($0) }
      .isEmpty
      && !before.filter {
        ["act", "acting", "process", "processes", "handle", "work"].contains($0)
      }
      .isEmpty && Set(whom).isDisjoint(with: ["us", "you", "your"])
  }

  /// A name, or somebody else: "the shop", "Stripe".
  private static func isName(_ word: Int, _ reading: Reading) -> Bool {
    let word = reading.words[word]
    return word.isCapital && !word.lists.contains(.sentenceOpener)
  }
}

internal import PolicyDiagnostics

/// A link that the words promise and that is not there.
enum MissingLink: TextRule {
  static let page = RulePage(
    id: "missing-link",
    title: "readers are told to click, and there is nothing to click",
    checks: "\"Click here\", \"see our Cookie Policy\" and the like: whether a link stands in the "
      + "sentence, or elsewhere in the text under the same name. Plain text files, which can hold "
      + "no links, are left alone.",
    why: "What stands behind the link is part of what readers are told: without it a choice cannot "
      + "be made, and another notice cannot be read.",
    example: """
      ## Clause cookies: Cookies

      To see which cookies we set, click here.

      """,
    instead: """
      ## Clause cookies: Cookies

      To see which cookies we set, read our [list of cookies](https://harbour.example/cookies).

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    guard reading.document.carriesLinks else { return }
    for hit in reading.hits(.here) where !hasLink(near: hit, reading) {
      report(
        hit, "nothing is linked where readers are told \"\(reading.text(hit.words))\"", reading,
        &findings)
    }
    checkNames(reading, &findings)
    checkEmptyLinks(reading, &findings)
  }

  private static func report(
    _ hit: Lexicon.Hit, _ message: String, _ reading: Reading, _ findings: inout TextFindings
  ) {
    findings.report(
      reading.bytes(of: hit.words), part: reading.passage(of: hit.words.lowerBound).part, message,
      help: ["link the words to what they promise"],
      note: "readers cannot get to what the text sends them to")
  }

  /// Whether a link stands in the passage, or in the next one if the passage announces it.
  private static func hasLink(near hit: Lexicon.Hit, _ reading: Reading) -> Bool {
    let index = reading.sentences[reading.sentence(of: hit.words.lowerBound)].passage
    let passages = reading.document.passages
    let next = min(passages.count, index + 2)
    return passages[index..<next].contains { passage in
      reading.document.marks[passage.marks].contains(where: \.kind.isLinkOrImage)
    }
  }

  // MARK: - Other documents

  private static func checkNames(_ reading: Reading, _ findings: inout TextFindings) {
    let hits = reading.hits(.documentName)
    guard !hits.isEmpty else { return }
    let linked = linkedWords(reading)
    let own = Set(FoldedWords.hashes(of: reading.document.title))
    for hit in hits where isReadersToSee(hit, reading) {
      let name = Set(reading.words[hit.words.dropFirst()].map(\.hash))
      let isLinked = linked.contains { name.isSubset(of: $0) }
      guard !isLinked, !name.isSubset(of: own), !hasLink(near: hit, reading) else { continue }
      let words = reading.text(hit.words.dropFirst())
      report(hit, "readers are sent to \"\(words)\", which is linked nowhere", reading, &findings)
    }
  }

  /// The words of each link.
  private static func linkedWords(_ reading: Reading) -> [Set<UInt64>] {
    reading.document.marks.filter(\.kind.isLink).prefix(500).map { mark in
      Set(reading.words[reading.words(in: mark.bytes)].map(\.hash))
    }
  }

  /// Whether the words before tell readers to look there.
  private static func isReadersToSee(_ hit: Lexicon.Hit, _ reading: Reading) -> Bool {
    reading.contains(.seeVerb, in: reading.before(hit.words.lowerBound, atMost: 4))
  }

  // MARK: - Links to nothing

  private static func checkEmptyLinks(_ reading: Reading, _ findings: inout TextFindings) {
    for passage in reading.document.passages {
      for mark in reading.document.marks[passage.marks] {
        guard case .link(let destination) = mark.kind, destination.isEmpty else { continue }
        let words = reading.document.text(mark.bytes)
        findings.report(
          mark.bytes, part: passage.part, "the link \"\(words)\" leads nowhere",
          help: ["write the address between the parentheses, or take the link out"],
          note: "readers who follow it stay where they are")
      }
    }
  }
}

internal import PolicyDiagnostics

/// A statement about data from which readers learn nothing certain.
enum VagueDisclosure: TextRule {
  /// What is too vague is a matter of judgement.
  static let severity = Severity.note

  static let page = RulePage(
    id: "vague-disclosure",
    title: "readers are not told what is done with their data, only what might be",
    checks: "Sentences that say what the publisher collects, uses, shares or keeps: \"certain "
      + "information\", \"trusted partners\", \"as long as necessary\", \"from time to time\" and the like; "
      + "and, once in each section, \"may\" and \"might\" before such a verb.",
    why: "Whoever must inform has to be definite: the guidelines on transparency under the GDPR "
      + "(WP260 rev.01, points 12 and 13) name \"may\", \"might\", \"some\" and \"often\" as words to "
      + "avoid. A reader who learns that data may go to partners cannot object to anything.",
    example: """
      ## Clause partners: Partners

      We share certain information about you with trusted partners.

      """,
    instead: """
      ## Clause partners: Partners

      We share your e-mail address with Pigeonry Mail, which sends our letters.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    var lastSentence = -1
    for hit in reading.hits(.vague) {
      let sentence = reading.sentence(of: hit.words.lowerBound)
      guard sentence != lastSentence, isDisclosure(sentence, reading),
        !isSpelledOut(hit.words.upperBound - 1, reading)
      else { continue }
      lastSentence = sentence
      report(
        hit.words, "\"\(reading.text(hit.words))\" does not tell readers anything certain", reading,
        &findings)
    }
    checkPossibilities(reading, &findings)
  }

  /// Reports *may* once in each part.
  private static func checkPossibilities(_ reading: Reading, _ findings: inout TextFindings) {
    var seen: Set<Int> = []
    for hit in reading.hits(.mayDo) {
      let part = reading.passage(of: hit.words.lowerBound).part
      let after = reading.after(hit.words.upperBound - 1, atMost: 10)
      let sentence = reading.sentences[reading.sentence(of: hit.words.lowerBound)].words
      guard reading.contains(.dataNoun, in: after), !reading.contains(.condition, in: sentence),
        seen.insert(part).inserted
      else { continue }
      report(
        hit.words, "\"\(reading.text(hit.words))\" leaves open whether it is done", reading,
        &findings)
    }
  }

  /// Whether the words are followed by what they stand for: "such as your name".
  private static func isSpelledOut(_ last: Int, _ reading: Reading) -> Bool {
    let rest = reading.after(last, atMost: 30)
    return reading.contains(.exampleCue, in: rest)
      || rest.contains { reading.gap(after: $0).contains(UInt8(ascii: ":")) }
  }

  /// Whether a sentence says what the publisher does with data.
  private static func isDisclosure(_ sentence: Int, _ reading: Reading) -> Bool {
    let words = reading.sentences[sentence].words
    guard let subject = reading.first(.firstPerson, in: words) else { return false }
    let after = subject..<words.upperBound
    return after.contains { reading.words[$0].lists.contains(.dataVerb) }
      && reading.contains(.dataNoun, in: words)
  }

  private static func report(
    _ words: Range<Int>, _ message: String, _ reading: Reading, _ findings: inout TextFindings
  ) {
    findings.report(
      reading.bytes(of: words), part: reading.passage(of: words.lowerBound).part, message,
      help: ["name the data, the recipients, the purpose or the time"],
      note: "readers cannot tell what happens, and so cannot object to it")
  }
}

internal import PolicyDiagnostics

/// A term that goes by another name than the one that was defined.
enum DriftingTerm: TextRule {
  /// Real policies have shown too few of these to say how often it is right.
  static let severity = Severity.note

  static let page = RulePage(
    id: "drifting-term",
    title: "a term is defined under one name and used under another",
    checks: "Terms that are often taken for one another, such as \"Personal Data\" and \"Personal "
      + "Information\": whether one is defined and another one, which is not, is used with "
      + "capitals. Also whether the text calls itself both \"this Notice\" and \"this Policy\".",
    why:
      "Capitals promise a meaning that is written somewhere. Readers who look for it find that of "
      + "another term, and cannot tell whether it is meant.",
    example: """
      ## Clause data: Your data

      We keep what tells us something about you ("Personal Data"), and no Personal Data of children. We
      do not sell Personal Information.

      """,
    instead: """
      ## Clause data: Your data

      We keep what tells us something about you ("Personal Data"), and no Personal Data of children. We
      do not sell Personal Data.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    let others = (English.interchangeable.flatMap(\.self) + English.ownNames)
      .map(TermDefinition.words)
    let terms = TermUses(reading, others: others)
    let defined = Dictionary(terms.definitions.map { ($0.key, $0) }) { first, _ in first }
    for group in English.interchangeable {
      let keys = group.map { TermDefinition.words(of: $0).joined(separator: " ") }
      guard let meant = keys.lazy.compactMap({ defined[$0] }).first else { continue }
      for key in keys where defined[key] == nil {
        let use = terms.uses[key]?.first { isTerm($0.words, reading) }
        if let use { report(use.words, meant, reading, &findings) }
      }
    }
    checkOwnName(terms, reading, &findings)
  }

  private static func report(
    _ words: Range<Int>, _ meant: TermDefinition, _ reading: Reading,
    _ findings: inout TextFindings
  ) {
    let name = reading.text(words)
    findings.report(
      reading.bytes(of: words), part: reading.passage(of: words.lowerBound).part,
      "\"\(name)\" is not defined, and \"\(meant.text)\" is",
      help: ["write \"\(meant.text)\" if it is meant, or define both"],
      note: "readers cannot tell whether the same is meant",
      elsewhere: meant.bytes.map { [.init(bytes: $0, part: meant.part, label: "defined here")] }
        ?? [])
  }

  /// Whether words stand as a term: with capitals of their own, not in a title, a link or a longer
  /// name.
  private static func isTerm(_ words: Range<Int>, _ reading: Reading) -> Bool {
    let sentence = reading.sentences[reading.sentence(of: words.lowerBound)]
    let passage = reading.document.passages[sentence.passage]
    guard passage.kind != .heading, words.lowerBound > sentence.words.lowerBound,
      words.allSatisfy({ reading.words[$0].isCapital }),
      !words.allSatisfy({ reading.words[$0].form.contains(.capitals) })
    else { return false }
    let bytes = reading.bytes(of: words)
    let isSetOff = reading.mark(round: bytes, in: passage) { $0.isLink || $0 == .code } != nil
    return !isSetOff && reading.quotation(round: bytes) == nil
      && !reading.isInLongerName(words)
  }

  // MARK: - This notice

  /// Reports the names that the text gives itself less often than another.
  private static func checkOwnName(
    _ terms: TermUses, _ reading: Reading, _ findings: inout TextFindings
  ) {
    let uses = English.ownNames.map { name in
      let key = TermDefinition.words(of: name).joined(separator: " ")
      return (terms.uses[key] ?? []).filter { isOfThisText($0.words, reading) }
    }
    guard let most = uses.max(by: { $0.count < $1.count }), let usual = most.first,
      most.count >= 2
    else { return }
    let name = reading.text(usual.words)
    for rare in uses where rare.count < most.count {
      guard let use = rare.first, use.words != usual.words else { continue }
      findings.report(
        reading.bytes(of: use.words), part: reading.passage(of: use.words.lowerBound).part,
        "the text calls itself \"\(reading.text(use.words))\" here, and \"\(name)\" elsewhere",
        help: ["write \"\(name)\""], note: "readers may look for another document",
        elsewhere: [
          .init(
            bytes: reading.bytes(of: usual.words),
            part: reading.passage(of: usual.words.lowerBound).part, label: "for example here")
        ])
    }
  }

  private static func isOfThisText(_ words: Range<Int>, _ reading: Reading) -> Bool {
    guard let before = reading.before(words.lowerBound, atMost: 1).first else { return false }
    let sentence = reading.sentences[reading.sentence(of: before)]
    return reading.words[before].lists.contains(.demonstrative)
      && reading.words[words.lowerBound].isCapital
      && reading.document.passages[sentence.passage].kind != .heading
  }
}

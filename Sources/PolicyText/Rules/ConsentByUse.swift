internal import PolicyDiagnostics

/// Words that take the use of a service for consent.
enum ConsentByUse: TextRule {
  static let page = RulePage(
    id: "consent-by-use",
    title: "readers are told that they consent by using the service",
    checks:
      "\"By using … you consent\", \"continued use means that you accept\" and the like. In terms "
      + "and contracts only what is called consent: there, use may well be agreement.",
    why: "Consent is a clear act about one thing: GDPR Art. 4(11) and 7, and the consent that the "
      + "Federal Trade Commission asks for before old data is used in a new way. Who reads on has "
      + "done no such act, so the words promise the publisher a permission that it does not have.",
    example: """
      ## Clause orders: Orders

      By using our shop, you consent to our use of your orders for advertising.

      """,
    instead: """
      ## Clause orders: Orders

      We use your orders for advertising only if you tick the box that asks you.

      """)

  /// How far the consent may stand behind the use.
  private static let reach = 40

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    for hit in reading.hits(.byUse) {
      let after = reading.after(hit.words.upperBound - 1, atMost: reach)
      guard let verb = after.first(where: { isConsent($0, reading) }),
        reading.contains(.reader, in: hit.words.upperBound..<verb)
      else { continue }
      report(hit.words.lowerBound..<verb + 1, reading, &findings)
    }
    var end = 0
    for hit in reading.hits(.continuedUse) where hit.words.lowerBound >= end {
      let after = reading.after(hit.words.upperBound - 1, atMost: reach)
      guard let verb = after.first(where: { reading.words[$0].lists.contains(.constituteVerb) }),
        let noun = reading.after(verb, atMost: 8).first(where: { isConsentNoun($0, reading) })
      else { continue }
      end = noun
      report(hit.words.lowerBound..<noun + 1, reading, &findings)
    }
  }

  private static func isConsent(_ word: Int, _ reading: Reading) -> Bool {
    let lists = reading.words[word].lists
    guard lists.contains(.consentVerb) else { return false }
    return lists.contains(.consentNoun) || reading.document.type == .privacy
  }

  private static func isConsentNoun(_ word: Int, _ reading: Reading) -> Bool {
    let lists = reading.words[word].lists
    if lists.contains(.consentNoun) { return true }
    return lists.contains(.acceptanceNoun) && reading.document.type == .privacy
  }

  private static func report(
    _ words: Range<Int>, _ reading: Reading, _ findings: inout TextFindings
  ) {
    findings.report(
      reading.bytes(of: words), part: reading.passage(of: words.lowerBound).part,
      "use is taken for consent",
      help: [
        "ask for consent with a question that readers answer, or name the legal basis that you have"
      ],
      note: "readers have agreed to nothing by reading on, and nobody may act as if they had")
  }
}

internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference

/// A period that a clause states in words and not in its fields.
enum PeriodDiffersFromFact: TextRule {
  static let page = RulePage(
    id: "period-differs-from-fact",
    title: "readers are told another period than the fields of the clause say",
    checks:
      "\"We keep them for 12 months\", \"deleted after 30 days\", \"we answer within 30 days\": "
      + "whether the clause has \"Kept for\", a Retention or \"Answer within\", and none of its "
      + "periods is as long. 12 months are one year; what a slot prints is never compared, and "
      + "neither are cookies, back-ups and extensions, which have times of their own.",
    why: "Readers go by the sentence. Reports, tables, other clauses that print the field and the "
      + "comparison of versions go by the field. One of the two is wrong, and a period that is not "
      + "kept is a broken promise.",
    example: """
      ## Clause card: Your card

      - Collects: name
      - Kept for: 24 months

      We write your name on your card, and keep the card for 12 months.

      """,
    instead: """
      ## Clause card: Your card

      - Collects: name
      - Kept for: 24 months

      We write your name on your card, and keep the card for {{card.kept-for}}.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    guard let declared = reading.document.declared else { return }
    for statement in PeriodStatement.find(in: reading) {
      let part = reading.passage(of: statement.amount.lowerBound).part
      guard let clause = reading.document.parts[part].name, isWritten(statement.amount, reading)
      else { continue }
      let own =
        statement.subject == .keeping
        ? declared.keeping(in: clause) : declared.answering(in: clause)
      guard let first = own.first, !own.contains(where: { statement.agrees(with: $0) }),
        !isOfOtherClause(statement, clause, declared, reading)
      else { continue }
      report(statement, first, part, declared, reading, &findings)
    }
  }

  /// Whether the author typed it: what a slot prints is the fact itself.
  private static func isWritten(_ amount: Range<Int>, _ reading: Reading) -> Bool {
    [amount.lowerBound, amount.upperBound - 1].allSatisfy { word in
      reading.document.place(of: reading.words[word].range)?.text == reading.text(word)
    }
  }

  /// Whether it is the period of a fact that another clause states and the sentence speaks of.
  private static func isOfOtherClause(
    _ statement: PeriodStatement, _ clause: Name, _ declared: DeclaredFacts, _ reading: Reading
  ) -> Bool {
    guard statement.subject == .keeping else { return false }
    if declared.keeping(besides: clause).contains(where: { statement.agrees(with: $0) }) {
      return true
    }
    let sentence = reading.sentences[reading.sentence(of: statement.amount.lowerBound)].words
    let words = Set(sentence.map { reading.words[$0].hash })
    return declared.keeping.contains { other in
      other.fact.holder != clause && statement.agrees(with: other)
        && names(of: other.fact).contains { !$0.isEmpty && words.isSuperset(of: $0) }
    }
  }

  /// What a fact is about: its title and its data, each as words.
  private static func names(of fact: Fact) -> [[UInt64]] {
    ([fact.title] + fact.fields.texts(.collects) + fact.fields.texts(.data))
      .map { FoldedWords.hashes(of: $0) }
  }

  private static func report(
    _ statement: PeriodStatement, _ fact: DeclaredFacts.StatedPeriod, _ part: Int,
    _ declared: DeclaredFacts, _ reading: Reading, _ findings: inout TextFindings
  ) {
    let written = reading.text(statement.amount)
    let deed = statement.subject == .keeping ? "data is kept for" : "requests are answered within"
    findings.report(
      reading.bytes(of: statement.words), part: part,
      "readers are told that \(deed) \(written), and \"\(fact.label.rawValue)\" says \(fact.text)",
      help: [
        "if the field is right, print it: {{\(fact.fact.name).\(fact.label.slug)}}",
        "if the sentence is right, correct the field; if it is about something else, give that a "
          + "fact of its own",
      ],
      note: "readers rely on the sentence, and all that is made from the facts on the field",
      declared: declared.related(fact.fact, fact.label, "the field says \(fact.text)"))
  }
}

extension PeriodStatement {
  /// Whether a fact may be meant by the words.
  fileprivate func agrees(with fact: DeclaredFacts.StatedPeriod) -> Bool {
    isLeast ? fact.period.mayLast(atLeast: period) : fact.period.mayLast(asLongAs: period)
  }
}

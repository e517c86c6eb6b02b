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
    let statements = PeriodStatement.find(in: reading)
    guard !statements.isEmpty else { return }
    var periods = DeclaredPeriods(declared)
    for statement in statements {
      let part = reading.passage(of: statement.amount.lowerBound).part
      guard let clause = reading.document.parts[part].name,
        let first = periods.first(of: clause, contradicting: statement, in: reading),
        isWritten(statement.amount, reading)
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

/// The periods that the facts of a policy state, by clause.
private struct DeclaredPeriods {
  private let declared: DeclaredFacts
  private let keeping: [Name: [DeclaredFacts.StatedPeriod]]
  private let answering: [Name: [DeclaredFacts.StatedPeriod]]
  /// Each keeping period with what it is about, as words.
  private lazy var all = declared.keeping.map { ($0, DeclaredPeriods.names(of: $0.fact)) }
  private var besides: [Name: [DeclaredFacts.StatedPeriod]] = [:]

  init(_ declared: DeclaredFacts) {
    self.declared = declared
    keeping = Dictionary(grouping: declared.keeping, by: \.fact.holder)
    answering = declared.answering
  }

  /// The first period of a clause, if none of its periods is the one that a sentence states.
  mutating func first(
    of clause: Name, contradicting statement: PeriodStatement, in reading: Reading
  ) -> DeclaredFacts.StatedPeriod? {
    let own = (statement.subject == .keeping ? keeping : answering)[clause] ?? []
    guard let first = own.first, !own.contains(where: { statement.agrees(with: $0) }),
      statement.subject == .answering || !isOfOtherClause(statement, clause, reading)
    else { return nil }
    return first
  }

  /// Whether it is the period of a fact that another clause states and the sentence speaks of.
  private mutating func isOfOtherClause(
    _ statement: PeriodStatement, _ clause: Name, _ reading: Reading
  ) -> Bool {
    let near = besides[clause] ?? declared.keeping(besides: clause)
    besides[clause] = near
    if near.contains(where: { statement.agrees(with: $0) }) { return true }
    let sentence = reading.sentences[reading.sentence(of: statement.amount.lowerBound)].words
    let words = Set(sentence.map { reading.words[$0].hash })
    return all.contains { other, names in
      other.fact.holder != clause && statement.agrees(with: other)
        && names.contains { !$0.isEmpty && words.isSuperset(of: $0) }
    }
  }

  /// What a fact is about: its title and its data.
  private static func names(of fact: Fact) -> [[UInt64]] {
    ([fact.title] + fact.fields.texts(.collects) + fact.fields.texts(.data))
      .map { FoldedWords.hashes(of: $0) }
  }
}

extension PeriodStatement {
  /// Whether a fact may be meant by the words.
  fileprivate func agrees(with fact: DeclaredFacts.StatedPeriod) -> Bool {
    isLeast ? fact.period.mayLast(atLeast: period) : fact.period.mayLast(asLongAs: period)
  }
}

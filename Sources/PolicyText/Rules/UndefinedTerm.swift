internal import PolicyDiagnostics

/// Words with the capitals of a defined term that nothing defines.
enum UndefinedTerm: TextRule {
  /// Capitals are a habit as often as a promise.
  static let severity = Severity.note

  static let page = RulePage(
    id: "undefined-term",
    title: "capitals promise a meaning that is written nowhere",
    checks:
      "In a text that defines terms: words with capitals such as \"Registration Data\" or \"the "
      + "Platform\" that stand three times or more within sentences, whether the text defines them "
      + "or has a heading of that name. Names of products and laws are left alone, and so is a "
      + "text that takes its terms from another one.",
    why: "Readers take the capital as a sign that the word means something particular, and cannot "
      + "find out what.",
    example: """
      ## Clause data: Your data

      We run a shop (the "Marketplace"). To use the Marketplace you give us Registration Data. We keep
      Registration Data for a year. You can correct Registration Data in the Marketplace.

      """,
    instead: """
      ## Clause data: Your data

      We run a shop (the "Marketplace"). To use the Marketplace you give us your name and your e-mail
      address ("Registration Data"). We keep Registration Data for a year. You can correct
      Registration Data in the Marketplace.

      """)

  /// Fewer uses may be a slip of the pen.
  private static let fewestUses = 3

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    guard reading.hits(.definedElsewhere).isEmpty else { return }
    let definitions = reading.definitions
    guard definitions.contains(where: { $0.text.first?.isUppercase == true }) else { return }
    var known = Set(definitions.map(\.key))
    // A heading may tell what its words mean, and so may words in quotation marks.
    for part in reading.document.parts {
      known.insert(TermDefinition.words(of: part.title).joined(separator: " "))
    }
    for name in reading.document.publisher {
      known.insert(TermDefinition.words(of: name).joined(separator: " "))
    }
    for quotation in reading.quotations {
      known.insert(
        TermDefinition.words(of: reading.document.text(quotation)).joined(separator: " "))
    }
    for (key, uses) in candidates(reading) where uses.count >= fewestUses && !known.contains(key) {
      report(uses, reading, &findings)
    }
  }

  private static func report(
    _ uses: [Range<Int>], _ reading: Reading, _ findings: inout TextFindings
  ) {
    guard let first = uses.first else { return }
    let name = reading.text(first)
    findings.report(
      reading.bytes(of: first), part: reading.passage(of: first.lowerBound).part,
      "\"\(name)\" stands here and in \(uses.count - 1) other places, and is not defined",
      help: ["say what it means where it first stands, or write it without capitals"],
      note: "readers cannot find out what it covers")
  }

  /// Words that may be terms, by key, in the order of their first use.
  private static func candidates(_ reading: Reading) -> [(key: String, uses: [Range<Int>])] {
    var order: [String] = []
    var uses: [String: [Range<Int>]] = [:]
    var end = 0
    for index in reading.words.indices where index >= end {
      let word = reading.words[index]
      guard word.isCapital, !word.form.contains(.capitals),
        !word.lists.isDisjoint(with: [.termModifier, .termHead, .termAlone])
      else { continue }
      let run = reading.capitals(from: index)
      end = run.upperBound
      guard isCandidate(run, reading) else { continue }
      let key = TermDefinition.words(of: reading.text(run)).joined(separator: " ")
      if uses[key] == nil {
        guard order.count < 1_000 else { continue }
        order.append(key)
      }
      uses[key, default: []].append(run)
    }
    return order.map { ($0, uses[$0] ?? []) }
  }

  private static func isCandidate(_ run: Range<Int>, _ reading: Reading) -> Bool {
    let sentence = reading.sentences[reading.sentence(of: run.lowerBound)]
    let passage = reading.document.passages[sentence.passage]
    guard passage.kind == .paragraph || passage.kind == .item,
      run.lowerBound > sentence.words.lowerBound, !reading.isInLongerName(run)
    else { return false }
    let bytes = reading.bytes(of: run)
    guard reading.mark(round: bytes, in: passage, where: { $0 != .strong }) == nil,
      reading.quotation(round: bytes) == nil
    else { return false }
    let lists = run.map { reading.words[$0].lists }
    guard let last = lists.last else { return false }
    if run.count == 1 {
      return last.contains(.termAlone)
        && reading.words[run.lowerBound - 1].lists.contains(.determiner)
    }
    return last.contains(.termHead)
      && lists.allSatisfy { $0.contains(.termModifier) || $0.contains(.termHead) }
  }
}

internal import PolicyDiagnostics
internal import PolicyModel

/// A sentence that stands twice in one text.
enum DuplicatedSentence: TextRule {
  static let language: String? = nil

  static let page = RulePage(
    id: "duplicated-sentence",
    title: "the same sentence stands in two places",
    checks: "Sentences of eight words or more, but for headings and tables: whether another one "
      + "has the same words. Clauses that no reader sees together may say the same.",
    why: "When one of the two is changed, the other goes on promising the old thing, and readers "
      + "may hold the publisher to either.",
    example: """
      ## Clause orders: Orders

      You can ask us at any time to delete your orders.

      ## Clause deletion: Deletion

      You can ask us at any time to delete your orders.

      """,
    instead: """
      ## Clause orders: Orders

      You can ask us at any time to delete your orders.

      ## Clause deletion: Deletion

      We delete what you ask us to delete.

      """)

  private static let fewestWords = 8

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    var first: [UInt64: Int] = [:]
    var lastPair: (first: Int, second: Int) = (-2, -2)
    for index in reading.sentences.indices where counts(index, reading) {
      let words = reading.sentences[index].words
      let key = words.reduce(Fold.seed) { Fold.combine($0, reading.words[$1].hash) }
      guard let earlier = first[key] else {
        first[key] = index
        continue
      }
      guard areSame(earlier, index, reading), isSeenTogether(earlier, index, reading) else {
        continue
      }
      // Sentences that were copied together are one fault.
      let continues = lastPair == (earlier - 1, index - 1)
      lastPair = (earlier, index)
      if !continues { report(earlier, index, reading, &findings) }
    }
  }

  private static func counts(_ index: Int, _ reading: Reading) -> Bool {
    let sentence = reading.sentences[index]
    guard sentence.words.count >= fewestWords else { return false }
    switch reading.document.passages[sentence.passage].kind {
    case .paragraph, .item: return true
    case .cell, .heading, .note: return false
    }
  }

  private static func areSame(_ left: Int, _ right: Int, _ reading: Reading) -> Bool {
    reading.words[reading.sentences[left].words].map(\.hash)
      == reading.words[reading.sentences[right].words].map(\.hash)
  }

  private static func isSeenTogether(_ left: Int, _ right: Int, _ reading: Reading) -> Bool {
    scope(left, reading).intersection(scope(right, reading)) != nil
  }

  private static func scope(_ sentence: Int, _ reading: Reading) -> Scope {
    let passage = reading.document.passages[reading.sentences[sentence].passage]
    return reading.document.parts[passage.part].scope
  }

  private static func report(
    _ earlier: Int, _ index: Int, _ reading: Reading, _ findings: inout TextFindings
  ) {
    let first = reading.sentences[earlier]
    let second = reading.sentences[index]
    let passages = reading.document.passages
    findings.report(
      reading.bytes(of: second.words), part: passages[second.passage].part,
      "this sentence stands in the text twice",
      help: ["say it once, and point to it from the other place"],
      note: "if one of the two is changed, readers are told two things",
      elsewhere: [
        .init(
          bytes: reading.bytes(of: first.words), part: passages[first.passage].part,
          label: "here as well")
      ])
  }
}

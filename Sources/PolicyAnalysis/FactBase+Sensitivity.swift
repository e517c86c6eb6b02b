internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

// What the vocabulary says of the data of an item.
extension FactBase {
  /// The laws under which some of an item's data is sensitive.
  ///
  /// A word that neither the vocabulary nor a term of the policy knows may be anything, unless the
  /// author declares that there is no sensitive data.
  func sensitive(_ item: FactItem) -> Answers {
    guard case .values(let values) = merged(item, [.collects, .data]) else { return .absent }
    var found: [Answer] = []
    var isUnknown = false
    for value in values {
      let known = value.words.compactMap { vocabulary.word($0) }
      if known.isEmpty { isUnknown = true }
      let marks = Set(known.flatMap(\.sensitive))
      guard !marks.isEmpty else { continue }
      var answer = value
      answer.words = marks.union(["yes"])
      answer.isYes = true
      found.append(answer)
    }
    if !found.isEmpty { return .values(found) }
    if isUnknown, declaredNone["sensitive data"] == nil { return .absent }
    return .values([.derived("no")])
  }

  /// The terms of the CCPA for an item's data.
  ///
  /// The law wants the term or terms that describe the data most closely, so of several one is
  /// enough; that data is sensitive must be said besides.
  func ccpaCategories(_ item: FactItem) -> Answers {
    guard case .values(let values) = merged(item, [.collects, .data]) else { return .absent }
    let found = values.flatMap { value in
      let terms = ccpaTerms(of: value)
      let sensitive = terms.filter { $0 == FactBase.sensitiveTerm }
      return [terms.filter { $0 != FactBase.sensitiveTerm }, sensitive].filter { !$0.isEmpty }
        .map { ccpaAnswer(value, $0) }
    }
    return found.isEmpty ? .absent : .values(found)
  }

  private static let sensitiveTerm = "sensitive personal information"

  /// The terms for a word of the vocabulary; for another, those of the words that it lies in.
  private func ccpaTerms(of value: Answer) -> [String] {
    if let word = vocabulary.word(value.text) { return word.ccpaCategories }
    return Set(value.words.flatMap { vocabulary.word($0)?.ccpaCategories ?? [] }).sorted()
  }

  private func ccpaAnswer(_ value: Answer, _ terms: [String]) -> Answer {
    var answer = value
    answer.words = Set(terms.map { PredicateParser.folded($0) })
    answer.text = terms.joined(separator: ", ")
    // A plain word for the data does not show the law's term.
    answer.shownIn = terms.lazy.compactMap { self.showing.place(ofTerm: $0) }.first
    return answer
  }
}

internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// What one version declares, in the form in which two versions are compared.
///
/// Only what happens counts: planned facts are left out, so that carrying out a plan is an addition.
struct ComparedFacts {
  let policy: Policy
  let vocabulary: Vocabulary
  private let facts: [Fact]
  private let terms: [Name: Term]

  init(_ policy: Policy, _ vocabulary: Vocabulary) {
    self.policy = policy
    self.vocabulary = vocabulary
    facts = policy.facts.filter { $0.context.status != .planned }
    var terms: [Name: Term] = [:]
    for element in policy.allElements {
      if case .term(let term) = element { terms[term.name] = term }
    }
    self.terms = terms
  }

  /// Facts of one kind, in reading order.
  func all(_ kind: BlockKind) -> [Fact] { facts.filter { $0.kind == kind } }

  /// A category or purpose as a comparison sees it.
  struct Word: Hashable {
    /// The name in the vocabulary, or the author's words in small letters.
    let key: String
    /// The author's own words for a part of it.
    let own: String?
    /// As readers know it.
    let shown: String
    let isSensitive: Bool
    let isHealth: Bool

    static func == (left: Word, right: Word) -> Bool {
      left.key == right.key && left.own == right.own
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(key)
      hasher.combine(own)
    }
  }

  /// The categories or purposes of a field; a term of the policy stands for what it includes.
  func words(_ fields: FieldSet, _ label: FieldLabel) -> [Word] {
    var found: [Word] = []
    var seen: Set<Word> = []
    var waiting = fields.values(label).filter { !$0.isPlanned }.reversed().map { ($0, 0) }
    while let (value, depth) = waiting.popLast() {
      let term = value.reference.flatMap { terms[$0] } ?? term(named: value.text)
      if let term, depth < 6 {
        let parts = term.fields.values(.includes)
        if !parts.isEmpty {
          waiting += parts.reversed().map { ($0, depth + 1) }
          continue
        }
      }
      let word = word(value)
      if seen.insert(word).inserted { found.append(word) }
    }
    return found
  }

  private func term(named text: String) -> Term? {
    terms[Name(text)]
      ?? terms.values.filter { $0.title.lowercased() == text.lowercased() }
      .min { $0.name < $1.name }
  }

  private func word(_ value: FieldValue) -> Word {
    let broader = vocabulary.withBroader(value.text)
    let laws = broader.flatMap(\.sensitive)
    return Word(
      key: broader.first?.name.text ?? value.text.lowercased(),
      own: value.qualifier?.lowercased(), shown: value.qualifier ?? value.text,
      isSensitive: !laws.isEmpty,
      isHealth: broader.contains { $0.name.text.contains("health") })
  }

  /// Whether what some words say includes another: the same word, or a broader one.
  func covers(_ words: some Sequence<Word>, _ word: Word) -> Bool {
    let broader = Set(vocabulary.withBroader(word.key).map(\.name.text) + [word.key])
    return words.contains { other in
      if other.key == word.key { return other.own == nil || other.own == word.own }
      return other.own == nil && broader.contains(other.key)
    }
  }

  /// The block that tells readers a fact, with its title.
  func holder(of fact: Fact) -> (name: Name, title: String) {
    if let element = policy.element(named: fact.holder) {
      return (fact.holder, element.title.isEmpty ? fact.holder.text : element.title)
    }
    return (fact.holder, fact.holder == policy.name ? policy.title : fact.holder.text)
  }
}

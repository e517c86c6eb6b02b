internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// What one version declares, in the form in which two versions are compared.
///
/// Only what happens counts: planned facts are left out, so that carrying out a plan is an addition.
struct ComparedFacts {
  let policy: Policy
  let vocabulary: Vocabulary
  private let facts: [BlockKind: [Fact]]
  private let terms: [Name: Term]
  /// The same by title in small letters; of several the first by name.
  private let termsByTitle: [String: Term]
  /// The titles of all blocks.
  private let titles: [Name: String]

  init(_ policy: Policy, _ vocabulary: Vocabulary) {
    self.policy = policy
    self.vocabulary = vocabulary
    facts = Dictionary(grouping: policy.facts.filter { $0.context.status != .planned }, by: \.kind)
    var terms: [Name: Term] = [:]
    var titles: [Name: String] = [:]
    for element in policy.allElements {
      titles[element.name] = element.title
      if case .term(let term) = element { terms[term.name] = term }
    }
    self.terms = terms
    self.titles = titles
    termsByTitle = Dictionary(terms.values.map { ($0.title.lowercased(), $0) }) { one, other in
      one.name < other.name ? one : other
    }
  }

  /// Facts of one kind, in reading order.
  func all(_ kind: BlockKind) -> [Fact] { facts[kind] ?? [] }

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
    terms[Name(text)] ?? termsByTitle[text.lowercased()]
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

  /// What some words say, made ready for many questions.
  struct Said {
    fileprivate let words: Set<Word>
    /// Those that name a category or purpose as a whole.
    fileprivate let whole: Set<String>

    init(_ words: [Word]) {
      self.words = Set(words)
      whole = Set(words.filter { $0.own == nil }.map(\.key))
    }

    /// Whether exactly this is said.
    func contains(_ word: Word) -> Bool { words.contains(word) }
  }

  /// Whether what some words say includes another: the same word, or a broader one.
  func covers(_ said: Said, _ word: Word) -> Bool {
    said.words.contains(word) || said.whole.contains(word.key)
      || vocabulary.withBroader(word.key).contains { said.whole.contains($0.name.text) }
  }

  /// The block that tells readers a fact, with its title.
  func holder(of fact: Fact) -> (name: Name, title: String) {
    if let title = titles[fact.holder] {
      return (fact.holder, title.isEmpty ? fact.holder.text : title)
    }
    if fact.holder == policy.name { return (fact.holder, policy.title) }
    let isOrganisation = fact.holder == policy.organisation.name
    return (fact.holder, isOrganisation ? policy.organisation.title : fact.holder.text)
  }
}

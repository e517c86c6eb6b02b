package import PolicyModel
internal import PolicyReference

/// The shared words for facts: categories of data, purposes, and what a policy can be asked to say.
package struct Vocabulary: Sendable {
  /// One category or purpose.
  package struct Word: Sendable {
    package let name: Name
    package let title: String
    /// The broader one that it lies in.
    package let parent: Name?
    /// Other ways in which texts say it.
    package let alsoWritten: [String]
    /// The laws under which it is sensitive: `art9`, `ccpa`.
    package let sensitive: [String]
    /// The terms of Cal. Civ. Code §1798.140(v)(1) that it falls under.
    package let ccpaCategories: [String]
  }

  private var words: [String: Word] = [:]
  private var disclosures: [Name: String] = [:]
  private var questions: [String: Question] = [:]
  /// The word that a title or another way to write it belongs to.
  private var byWriting: [String: Name] = [:]

  package init() {}

  mutating func add(_ word: Word) {
    words[word.name.text] = words[word.name.text] ?? word
    for writing in [word.name.text, word.title] + word.alsoWritten {
      let key = PredicateParser.folded(writing)
      byWriting[key] = byWriting[key] ?? word.name
    }
  }

  mutating func addDisclosure(_ name: Name, title: String) {
    disclosures[name] = disclosures[name] ?? title
  }

  /// The word with this name, title or other way to write it.
  package func word(_ text: String) -> Word? {
    words[text] ?? byWriting[PredicateParser.folded(text)].flatMap { words[$0.text] }
  }

  /// A word with all that it lies in, itself first.
  package func withBroader(_ text: String) -> [Word] {
    var found: [Word] = []
    var next = word(text)
    while let word = next, found.count < 8 {
      found.append(word)
      next = word.parent.flatMap { words[$0.text] }
    }
    return found
  }

  /// What completes "no clause says …".
  package func disclosure(_ name: Name) -> String? { disclosures[name] }

  /// What decides whether rules apply, in words for the people who know the answer.
  package struct Question: Sendable {
    /// The fact, as conditions write it.
    let fact: String
    /// Completes "nobody has said …".
    package let asked: String
    /// An answer, as it would be written.
    package let answer: String
  }

  mutating func addQuestion(_ fact: String, asked: String, answer: String) {
    let key = FactVocabulary.key(fact)
    questions[key] = questions[key] ?? Question(fact: fact, asked: asked, answer: answer)
  }

  /// The question about a fact, by its name without regard to capitals and hyphens.
  package func question(_ fact: String) -> Question? { questions[FactVocabulary.key(fact)] }

  /// All disclosures, sorted by name.
  package var allDisclosures: [(name: Name, title: String)] {
    disclosures.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// All words, sorted by name.
  package var allWords: [Word] { words.values.sorted { $0.name < $1.name } }
}

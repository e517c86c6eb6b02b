/// Where the defined terms of a text are used.
struct TermUses {
  /// One use of a term outside of its definitions.
  struct Use {
    let words: Range<Int>
    /// Written with a capital.
    let isCapital: Bool
  }

  /// The definitions that are looked for: the first ones of a text that has thousands.
  let definitions: [TermDefinition]
  /// By the key of the term, in reading order.
  private(set) var uses: [String: [Use]] = [:]

  private static let mostTerms = 2_000
  /// Uses of one term that are kept.
  private static let mostUses = 1_000

  /// Finds all uses in one pass over the words.
  ///
  /// - Parameter others: further words to look for, by key.
  init(_ reading: Reading, others: [[String]] = []) {
    definitions = Array(reading.definitions.prefix(Self.mostTerms))
    let forms = TermForms(definitions.map(\.words) + others)
    let defined = Set(definitions.compactMap { $0.bytes?.lowerBound })
    var index = 0
    while index < reading.words.count {
      guard let (words, key) = forms.term(at: index, in: reading) else {
        index += 1
        continue
      }
      index = words.upperBound
      let isDefinition = defined.contains(Int(reading.words[words.lowerBound].start))
      guard !isDefinition, uses[key, default: []].count < Self.mostUses else { continue }
      uses[key, default: []].append(
        Use(words: words, isCapital: words.contains { reading.words[$0].isCapital }))
    }
  }
}

/// The forms in which terms may stand in a text: singular, plural and possessive.
private struct TermForms {
  /// By the hash of all words of a form, the key of its term.
  private var keys: [UInt64: String] = [:]
  /// By the hash of its first word, of how many words a form may be; the longest first.
  private var lengths: [UInt64: [Int]] = [:]

  init(_ terms: [[String]]) {
    for words in Set(terms) where !words.isEmpty {
      let key = words.joined(separator: " ")
      for last in TermForms.forms(of: words[words.count - 1]) {
        let form = words.dropLast() + [last]
        let hashes = form.map { Fold.hash(of: $0) }
        keys[hashes.reduce(Fold.seed, Fold.combine)] = key
        if !lengths[hashes[0], default: []].contains(words.count) {
          lengths[hashes[0], default: []].append(words.count)
        }
      }
    }
    for first in lengths.keys { lengths[first]?.sort(by: >) }
  }

  private static func forms(of word: String) -> [String] {
    var forms = [word, word + "s", word + "es", word + "'s"]
    if word.hasSuffix("y") { forms.append(word.dropLast() + "ies") }
    if word.hasSuffix("ie") { forms.append(word.dropLast(2) + "y") }
    return forms
  }

  /// The longest term that begins at a word.
  func term(at index: Int, in reading: Reading) -> (words: Range<Int>, key: String)? {
    for length in lengths[reading.words[index].hash] ?? [] {
      let words = index..<index + length
      guard words.upperBound <= reading.words.count else { continue }
      let hash = words.reduce(Fold.seed) { Fold.combine($0, reading.words[$1].hash) }
      guard let key = keys[hash], words.dropLast().allSatisfy({ reading.joins($0) }) else {
        continue
      }
      return (words, key)
    }
    return nil
  }
}

/// The sentences of a text that a Claim answers for: those that hold its words.
struct ClaimedWords {
  private let reading: Reading
  private var sentences: Set<Int> = []

  /// Finds the words of all claims in one pass.
  init(_ reading: Reading) {
    self.reading = reading
    var claims: [UInt64: [[UInt64]]] = [:]
    for claim in reading.document.claims {
      let words = FoldedWords.hashes(of: claim)
      if let first = words.first { claims[first, default: []].append(words) }
    }
    guard !claims.isEmpty else { return }
    for index in reading.words.indices {
      for words in claims[reading.words[index].hash] ?? []
      where ClaimedWords.matches(words, at: index, reading) {
        sentences.insert(reading.sentence(of: index))
      }
    }
  }

  private static func matches(_ words: [UInt64], at index: Int, _ reading: Reading) -> Bool {
    guard index + words.count <= reading.words.count else { return false }
    return words.indices.allSatisfy { reading.words[index + $0].hash == words[$0] }
  }

  /// Whether a claim answers for some words.
  ///
  /// A summary is answered for if a sentence of what it sums up is.
  func answerFor(_ words: Range<Int>) -> Bool {
    let sentence = reading.sentence(of: words.lowerBound)
    if sentences.contains(sentence) { return true }
    let passage = reading.document.passages[reading.sentences[sentence].passage]
    guard passage.kind == .note else { return false }
    let extent = reading.document.extent(of: passage.part)
    return sentences.contains { other in
      extent.contains(reading.document.passages[reading.sentences[other].passage].part)
    }
  }
}

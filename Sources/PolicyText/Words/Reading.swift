/// A text divided into words and sentences, with every phrase that a rule looks for.
///
/// What several rules need is found when the first one asks for it.
final class Reading {
  let document: TextDocument
  /// The laws that the text may name.
  let laws: NamedLaws
  private(set) var words: [Word] = []
  private(set) var sentences: [Sentence] = []
  /// For each passage the index of its first sentence; one more at the end.
  private var firstSentences: [Int] = []
  private var hits: [[Lexicon.Hit]]
  /// What stands between quotation marks, in reading order.
  let quotations: [Range<Int>]
  private(set) lazy var definitions = DefinitionFinder.find(in: self)
  private(set) lazy var references = SectionReference.find(in: self)
  private(set) lazy var targets = SectionTargets(self)

  /// Phrases of one list that are kept; a text with more of them is no text.
  private static let mostHits = 5_000

  /// Reads a text. Cost: linear in its bytes.
  init(_ document: TextDocument, lexicon: Lexicon, laws: NamedLaws) {
    self.document = document
    self.laws = laws
    hits = Array(repeating: [], count: PhraseList.allCases.count)
    quotations = Quotations.find(in: document.bytes, document.passages)
    document.bytes.withUnsafeBufferPointer { bytes in
      words.reserveCapacity(bytes.count / 5)
      var firstWords: [Int] = []
      for passage in document.passages {
        firstWords.append(words.count)
        WordScanner.scan(bytes, passage.bytes, into: &words)
      }
      firstWords.append(words.count)
      var found = hits
      lexicon.look(at: &words, in: bytes) { list, hit in
        if found[list.rawValue].count < Reading.mostHits { found[list.rawValue].append(hit) }
      }
      hits = found
      split(bytes, firstWords)
    }
  }

  private func split(_ bytes: UnsafeBufferPointer<UInt8>, _ firstWords: [Int]) {
    let splitter = SentenceSplitter(bytes: bytes, words: words)
    for passage in document.passages.indices {
      firstSentences.append(sentences.count)
      splitter.split(
        firstWords[passage]..<firstWords[passage + 1], passage: passage, into: &sentences)
    }
    firstSentences.append(sentences.count)
  }

  // MARK: - Phrases

  /// Where the phrases of a list stand, in reading order.
  func hits(_ list: PhraseList) -> [Lexicon.Hit] { hits[list.rawValue] }

  // MARK: - Places

  /// The index of the sentence that holds a word.
  func sentence(of word: Int) -> Int {
    var low = 0
    var high = sentences.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if sentences[middle].words.lowerBound <= word { low = middle } else { high = middle }
    }
    return low
  }

  /// The sentences of a passage.
  func sentences(of passage: Int) -> Range<Int> {
    firstSentences[passage]..<firstSentences[passage + 1]
  }

  func passage(of word: Int) -> TextDocument.Passage {
    document.passages[sentences[sentence(of: word)].passage]
  }

  /// The bytes from the first word of a range to its last.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end)
  }

  /// What stands between a word and the one after it.
  func gap(after word: Int) -> ArraySlice<UInt8> {
    let start = Int(words[word].end)
    let end = word + 1 < words.count ? Int(words[word + 1].start) : document.bytes.count
    return document.bytes[start..<max(start, end)]
  }

  /// The words that stand in some bytes.
  func words(in bytes: Range<Int>) -> Range<Int> {
    let start = firstWord(from: bytes.lowerBound)
    return start..<max(start, firstWord(from: bytes.upperBound))
  }

  /// What stands between the quotation marks round some bytes.
  func quotation(round bytes: Range<Int>) -> Range<Int>? {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].lowerBound <= bytes.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, bytes.upperBound <= quotations[low - 1].upperBound else { return nil }
    return quotations[low - 1]
  }

  /// Whether a word and the next are written together, with a space or a hyphen between them.
  func joins(_ word: Int) -> Bool {
    document.bytes.withUnsafeBufferPointer {
      $0.joins(Int(words[word].end)..<Int(words[word + 1].start))
    }
  }

  /// The first word that stands in some bytes.
  func firstWord(in bytes: Range<Int>) -> Int? { words(in: bytes).first }

  /// The last word that stands in some bytes.
  func lastWord(in bytes: Range<Int>) -> Int? { words(in: bytes).last }

  /// The first word that begins at or after an offset.
  private func firstWord(from offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if Int(words[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The words as they are written, from the first to the last.
  func text(_ range: Range<Int>) -> String { document.text(bytes(of: range)) }

  func text(_ word: Int) -> String { document.text(words[word].range) }

  /// A word with the words that follow it and have capitals too.
  func capitals(from word: Int) -> Range<Int> {
    let end = sentences[sentence(of: word)].words.upperBound
    var last = word
    while last + 1 < end, words[last + 1].isCapital, joins(last) { last += 1 }
    return word..<last + 1
  }

  /// Whether a word with a capital stands directly before or after some words.
  func isInLongerName(_ range: Range<Int>) -> Bool {
    let sentence = sentences[sentence(of: range.lowerBound)].words
    let before = range.lowerBound - 1
    let after = range.upperBound
    let follows = before > sentence.lowerBound && words[before].isCapital && joins(before)
    let precedes = after < sentence.upperBound && words[after].isCapital && joins(after - 1)
    return follows || precedes
  }
}

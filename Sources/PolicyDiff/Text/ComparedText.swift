package import PolicyModel

/// A document as it is compared: its words in reading order, and what they stand in.
///
/// The words of all passages lie in one array of bytes, which is the document's plain text: each
/// passage ends with a newline, the cells of a row are divided by tabs. Everything else points into
/// it. Titles, gists and the rows of tables are passages too.
package struct ComparedText: Sendable {
  package internal(set) var bytes: [UInt8] = []
  var tokens: [Token] = []
  package internal(set) var passages: [Passage] = []
  var sentences: [Sentence] = []
  /// Runs of equal style, in reading order and without gaps.
  var styles: [StyleRun] = []
  package internal(set) var units: [Unit] = []

  /// A word or a mark with the space after it.
  struct Token: Sendable {
    /// Of the word, in `bytes`.
    var start: Int32
    /// After the word.
    var end: Int32
    /// After the space that follows it.
    var next: Int32
    /// The number of its bytes as they are.
    var exact: Int32
    /// The number of its folded form.
    var folded: Int32
    /// The passage that it stands in.
    var passage: Int32
  }

  /// A paragraph, heading, item or row.
  package struct Passage: Sendable {
    package let kind: Kind
    /// Index of the unit.
    package let unit: Int
    /// In `tokens`; the last is the passage's end.
    var tokens: Range<Int>
  }

  /// What a passage is to readers.
  package enum Kind: Sendable, Hashable {
    case paragraph
    /// - Parameter level: 1 to 6.
    case heading(level: Int)
    /// An item of a list, or a further paragraph of one; `depth` counts from 1.
    case item(depth: Int, number: Int?, isFirst: Bool)
    case quotation
    case code
    case row(isHeader: Bool)
    /// The plain summary of a section or clause.
    case gist
    /// The title of a block.
    case title(level: Int)
  }

  /// A sentence, or what is left of a passage.
  struct Sentence: Sendable {
    let tokens: Range<Int>
    /// Of the folded words.
    let hash: UInt64
    /// How many words with a meaning of their own it has.
    let weight: Int
  }

  /// How some words are set.
  struct StyleRun: Sendable {
    /// In `bytes`.
    let start: Int32
    let style: Style
  }

  /// The marks round some words.
  package struct Style: Sendable, Hashable {
    package var isStrong = false
    package var isEmphasis = false
    package var isStruck = false
    package var isCode = false
    /// Where a link goes.
    package var link: String?

    package init() {}
  }

  /// A block with the passages that are its own, without those of blocks inside it.
  package struct Unit: Sendable {
    /// `nil` for a document whose author gave no names.
    package let name: Name?
    package let kind: Kind
    package let title: String
    /// The index of the block round it.
    package let parent: Int?
    /// How deep it stands; 0 for the document itself.
    package let depth: Int
    package var passages: Range<Int>
    var sentences: Range<Int> = 0..<0
    var tokens: Range<Int> = 0..<0

    package enum Kind: String, Sendable { case document, section, clause, term, register }
  }

  /// The bytes as text.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The document's plain text.
  package var plainText: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes of some words with the spaces after them.
  func byteRange(_ tokens: Range<Int>) -> Range<Int> {
    guard !tokens.isEmpty else { return 0..<0 }
    return Int(self.tokens[tokens.lowerBound].start)..<Int(self.tokens[tokens.upperBound - 1].next)
  }

  /// Some words as text, without the space after the last.
  func words(_ tokens: Range<Int>) -> String {
    guard !tokens.isEmpty else { return "" }
    return text(
      Int(self.tokens[tokens.lowerBound].start)..<Int(self.tokens[tokens.upperBound - 1].end))
  }

  /// The sentence that a word stands in. Cost: logarithmic.
  func sentence(at token: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
    }
    return low
  }
}

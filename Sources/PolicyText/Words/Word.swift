/// A word of a text: letters, digits and the apostrophes among them; a hyphen divides words.
struct Word: Sendable {
  /// In the bytes of the document.
  let start: Int32
  let end: Int32
  /// The same for words that differ in capitals or in the form of the apostrophe only.
  let hash: UInt64
  /// The word lists that this word alone is on.
  var lists: WordLists = []
  let form: Form

  /// How a word is written.
  struct Form: OptionSet, Sendable {
    let rawValue: UInt8
    /// The first letter is a capital.
    static let capital = Form(rawValue: 1)
    /// All letters are capitals, and there are at least two.
    static let capitals = Form(rawValue: 2)
    /// Digits only, with points or commas among them.
    static let number = Form(rawValue: 4)
    /// Ends in an apostrophe and an *s*.
    static let possessive = Form(rawValue: 8)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
  var isCapital: Bool { form.contains(.capital) }
}

/// Words up to the mark that ends them, within one passage.
struct Sentence: Sendable {
  /// In the words of the document.
  let words: Range<Int>
  /// Index of the passage.
  let passage: Int
}

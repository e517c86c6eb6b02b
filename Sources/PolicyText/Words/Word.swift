/// A word of a text: letters, digits and the apostrophes among them; a hyphen divides words.
///
/// It takes 32 bytes, since a hostile text has millions of words.
struct Word: Sendable {
  /// In the bytes of the document.
  let start: Int32
  /// The count of its bytes, and in the lowest four bits how it is written.
  private let packed: UInt32
  /// The same for words that differ in capitals or in the form of the apostrophe only.
  let hash: UInt64
  /// The word lists that this word alone is on.
  var lists: WordLists = []

  init(start: Int32, end: Int32, hash: UInt64, form: Form) {
    self.start = start
    self.hash = hash
    packed = UInt32(end - start) << 4 | UInt32(form.rawValue)
  }

  /// After its last byte.
  var end: Int32 { start + Int32(packed >> 4) }

  var form: Form { Form(rawValue: UInt8(packed & 0xF)) }

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

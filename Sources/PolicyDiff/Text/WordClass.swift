/// What a word is to a comparison.
struct WordClass: OptionSet {
  let rawValue: UInt16

  /// Letters or digits, not only marks.
  static let word = WordClass(rawValue: 1)
  /// A word that carries meaning of its own: no article, preposition or the like.
  static let content = WordClass(rawValue: 1 << 1)
  /// Starts with a digit.
  static let number = WordClass(rawValue: 1 << 2)
  /// `not`, `never`, `no`, `without`, …
  static let negation = WordClass(rawValue: 1 << 3)
  /// `only`, `except`, `unless`, …
  static let exception = WordClass(rawValue: 1 << 4)
  /// `will`, `shall`, `must`: what surely happens.
  static let duty = WordClass(rawValue: 1 << 5)
  /// `may`, `might`, `can`: what possibly happens.
  static let permission = WordClass(rawValue: 1 << 6)
  /// An address of the web or of a mailbox.
  static let address = WordClass(rawValue: 1 << 7)
  /// Not a word: the end of a passage or of a cell.
  static let boundary = WordClass(rawValue: 1 << 8)
  /// A unit of time, money or age: what makes a number count.
  static let unit = WordClass(rawValue: 1 << 9)

  /// Words that must never be passed over in silence.
  static let guarded: WordClass = [.negation, .exception, .duty, .permission, .number, .address]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init() { rawValue = 0 }

  /// - Parameter word: folded.
  init(_ word: ArraySlice<UInt8>) {
    self.init()
    guard let first = word.first else { return }
    if first == 0x0A || first == 0x09 {
      self = .boundary
      return
    }
    guard word.contains(where: { $0 >= 0x80 || WordClass.isLetterOrDigit($0) }) else { return }
    insert(.word)
    let text = String(decoding: word, as: UTF8.self)
    if (0x30...0x39).contains(first) { insert(.number) }
    if text.contains("@") || text.contains("://") || text.hasPrefix("www.") { insert(.address) }
    for (list, mark) in WordClass.lists where list.contains(text) { insert(mark) }
    if NumberWords.value(of: text) != nil { insert(.number) }
    if !WordClass.small.contains(text) || !isDisjoint(with: .guarded) { insert(.content) }
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let lists: [(Set<String>, WordClass)] = [
    (
      [
        "not", "never", "no", "none", "nor", "neither", "without", "cannot", "don't", "doesn't",
        "won't", "can't", "isn't", "aren't", "nothing", "nobody", "nowhere", "refuse", "stop",
      ], .negation
    ),
    (
      [
        "only", "except", "unless", "excluding", "notwithstanding", "however", "solely",
        "exclusively", "excepting", "save",
      ], .exception
    ),
    (["will", "shall", "must", "always", "required", "requires", "need", "needs"], .duty),
    (
      [
        "may", "might", "can", "could", "should", "endeavour", "endeavor", "try", "aim",
        "sometimes", "possibly", "optionally",
      ], .permission
    ),
    (
      [
        "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
        "year", "years", "age", "old", "percent", "%", "euro", "euros", "dollar", "dollars", "usd",
        "eur", "times", "calendar", "business",
      ], .unit
    ),
  ]

  /// Words that join others and say little themselves.
  private static let small: Set<String> = [
    "a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "with", "as", "is",
    "are", "be", "been", "was", "were", "it", "its", "this", "that", "these", "those", "we", "you",
    "your", "our", "us", "they", "them", "their", "from", "if", "any", "such", "which", "who",
    "when", "where", "what", "how", "do", "does", "has", "have", "had", "also", "than", "then",
    "so", "into", "about", "i", "he", "she", "his", "her", "de", "la", "le", "les", "des", "et",
    "du", "un", "une", "en", "der", "die", "das", "und",
  ]
}

/// Numbers that are written as words.
enum NumberWords {
  private static let values: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20, "twenty-four": 24, "thirty": 30,
    "sixty": 60, "ninety": 90,
  ]

  /// - Parameter word: in small letters.
  static func value(of word: String) -> Int? { values[word] }
}

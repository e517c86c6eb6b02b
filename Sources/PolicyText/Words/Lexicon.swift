/// The words and phrases that rules look for, found in one pass over a text.
///
/// A phrase is written as its words with spaces between them, in lower case; `may|might` stands for
/// either word, and `of?` for a word that may be missing. A hyphen in the text counts as a space.
struct Lexicon: Sendable {
  /// What is known of a word, by the hash of the word.
  private var entries: [Entry] = []
  /// Open addressing; 0 is empty, else an index in `entries` plus one.
  private var slots: [UInt16]
  private let mask: Int
  private var phrases: [Phrase] = []

  private struct Entry {
    let hash: UInt64
    var lists: WordLists = []
    /// Indices of phrases that begin with this word, the longest first.
    var phrases: [Int] = []
  }

  private struct Phrase {
    let list: PhraseList
    /// The hashes that each word after the first may have.
    let rest: [[UInt64]]
  }

  /// A phrase that was found.
  struct Hit: Sendable {
    /// In the words of the document.
    let words: Range<Int>
  }

  init(words: [(WordList, [String])], phrases: [(PhraseList, [String])]) {
    slots = Array(repeating: 0, count: 1 << 13)
    mask = slots.count - 1
    for (list, members) in words {
      for word in members { add(word, to: list) }
    }
    for (list, patterns) in phrases {
      for pattern in patterns { add(pattern, to: list) }
    }
    for index in entries.indices {
      entries[index].phrases.sort {
        let left = self.phrases[$0].rest.count
        let right = self.phrases[$1].rest.count
        return left != right ? left > right : $0 < $1
      }
    }
  }

  // MARK: - Building

  private mutating func add(_ word: String, to list: WordList) {
    entries[entry(of: Fold.hash(of: word))].lists.insert(WordLists(list))
  }

  private mutating func add(_ pattern: String, to list: PhraseList) {
    for words in Lexicon.spellings(of: pattern) {
      guard let first = words.first else { continue }
      phrases.append(Phrase(list: list, rest: words.dropFirst().map { $0.map(Fold.hash) }))
      for word in first {
        entries[entry(of: Fold.hash(of: word))].phrases.append(phrases.count - 1)
      }
    }
  }

  /// The words of a pattern with and without those that may be missing.
  private static func spellings(of pattern: String) -> [[[Substring]]] {
    var spellings: [[[Substring]]] = [[]]
    for word in pattern.split(separator: " ") {
      let isOptional = word.hasSuffix("?")
      let forms = (isOptional ? word.dropLast() : word).split(separator: "|")
      let longer = spellings.map { $0 + [forms] }
      spellings = isOptional ? longer + spellings : longer
    }
    return spellings
  }

  private mutating func entry(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].hash == hash { return index }
      slot = (slot + 1) & mask
    }
    entries.append(Entry(hash: hash))
    slots[slot] = UInt16(entries.count)
    return entries.count - 1
  }

  // MARK: - Looking up

  /// Notes the lists each word is on, and hands out every phrase: of those of one list that begin
  /// at one word, the longest.
  func look(
    at words: inout [Word], in bytes: UnsafeBufferPointer<UInt8>,
    found: (PhraseList, Hit) -> Void
  ) {
    for index in words.indices {
      guard let entry = find(words[index].hash) else { continue }
      words[index].lists = entries[entry].lists
      var seen: UInt64 = 0
      for number in entries[entry].phrases {
        let phrase = phrases[number]
        let bit: UInt64 = 1 << UInt64(phrase.list.rawValue)
        guard seen & bit == 0, matches(phrase, after: index, words, bytes) else { continue }
        seen |= bit
        found(phrase.list, Hit(words: index..<index + 1 + phrase.rest.count))
      }
    }
  }

  private func find(_ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].hash == hash { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func matches(
    _ phrase: Phrase, after first: Int, _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard first + phrase.rest.count < words.count else { return false }
    var index = first
    for forms in phrase.rest {
      index += 1
      guard forms.contains(words[index].hash),
        bytes.joins(Int(words[index - 1].end)..<Int(words[index].start))
      else { return false }
    }
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether nothing but a space or a hyphen stands between two words.
  func joins(_ range: Range<Int>) -> Bool {
    guard range.count <= 8 else { return false }
    for index in range {
      switch self[index] {
      case 0x20, 0x09, UInt8(ascii: "-"), 0xC2, 0xA0: continue
      // The hyphens U+2010 and U+2011.
      case 0xE2, 0x80, 0x90, 0x91: continue
      default: return false
      }
    }
    return true
  }
}

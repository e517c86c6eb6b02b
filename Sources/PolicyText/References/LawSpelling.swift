internal import PolicyLaw

/// Tells a name of a known law that is spelt wrongly from a name that may be another's.
///
/// A short form is misspelt if two of its letters have changed places or one is doubled that should
/// not be: GPDR, HIPPA. A title of four words or more is misspelt if every word but one is the law's,
/// and that one is spelt nearly like it or begins with the same letter, as those do that stand in
/// people's minds by their initials: "General Data Privacy Regulation". State laws have names so much
/// alike that their places and short forms of four letters are never taken for mistakes.
struct LawSpelling: Sendable {
  private struct Title {
    let text: String
    let words: [UInt64]
    /// The words in lower case.
    let spelt: [[UInt8]]
    let isOfState: Bool
  }

  /// Short forms in lower case, with their spelling.
  private var shorts: [(letters: [UInt8], text: String)] = []
  private var isShort: Set<[UInt8]> = []
  private var titles: [Title] = []
  /// Titles by a hash of their first word, and by one of their second.
  private var byFirst: [UInt64: [Int]] = [:]
  private var bySecond: [UInt64: [Int]] = [:]

  /// What titles of laws end with.
  private static let nouns: Set<String> = ["act", "regulation", "law", "directive", "code"]

  init(_ instruments: [LawNames.Instrument]) {
    for instrument in instruments {
      for name in instrument.names { add(name, instrument) }
    }
  }

  private mutating func add(_ name: String, _ instrument: LawNames.Instrument) {
    let words = NamedLaws.words(of: name)
    let bytes = Array(name.utf8)
    let spelt = words.map { word in bytes[word.range].map { LawSpelling.lower($0) } }
    if words.count == 1, bytes.allSatisfy({ LawSpelling.isLetter($0) }) {
      isShort.insert(spelt[0])
      if LawSpelling.hasCapitals(bytes), spelt[0].count >= (instrument.isOfState ? 5 : 4) {
        shorts.append((spelt[0], name))
      }
    }
    guard words.count >= 4, let last = spelt.last,
      LawSpelling.nouns.contains(String(decoding: last, as: UTF8.self)),
      words.allSatisfy({ $0.isCapital || $0.range.count <= 3 })
    else { return }
    byFirst[words[0].hash, default: []].append(titles.count)
    bySecond[words[1].hash, default: []].append(titles.count)
    titles.append(
      Title(
        text: name, words: words.map(\.hash), spelt: spelt, isOfState: instrument.isOfState))
  }

  // MARK: - Looking

  /// The law whose name is misspelt at a word: of how many words it is, and the right name.
  func misspelling(at index: Int, in reading: Reading) -> (Int, String)? {
    if let short = short(at: index, in: reading) { return (1, short) }
    let next = index + 1 < reading.words.count ? reading.words[index + 1].hash : 0
    let candidates = (byFirst[reading.words[index].hash] ?? []) + (bySecond[next] ?? [])
    for candidate in candidates where isMisspelt(titles[candidate], at: index, reading) {
      return (titles[candidate].words.count, titles[candidate].text)
    }
    return nil
  }

  private func short(at index: Int, in reading: Reading) -> String? {
    let bytes = reading.document.bytes[reading.words[index].range]
    guard (4...8).contains(bytes.count), LawSpelling.hasCapitals(bytes),
      bytes.allSatisfy({ LawSpelling.isLetter($0) })
    else { return nil }
    let letters = bytes.map { LawSpelling.lower($0) }
    guard !isShort.contains(letters) else { return nil }
    return shorts.first { LawSpelling.isSlip(letters, of: $0.letters) }?.text
  }

  private func isMisspelt(_ title: Title, at index: Int, _ reading: Reading) -> Bool {
    let count = title.words.count
    guard index + count <= reading.words.count else { return false }
    var mistakes = 0
    for offset in 0..<count {
      let word = reading.words[index + offset]
      if offset > 0, !reading.joins(index + offset - 1) { return false }
      if word.hash == title.words[offset] { continue }
      mistakes += 1
      let isEdge = offset == count - 1 || offset == 0 && title.isOfState
      let written = reading.document.bytes[word.range].map { LawSpelling.lower($0) }
      guard mistakes == 1, word.isCapital,
        LawSpelling.isNear(written, title.spelt[offset])
          || !isEdge && written.first == title.spelt[offset].first && written.count > 3
      else { return false }
    }
    return mistakes == 1 && !isKnown(index..<index + count, reading)
  }

  /// Whether some of the words are a name that another law has.
  private func isKnown(_ words: Range<Int>, _ reading: Reading) -> Bool {
    words.contains { index in
      guard let hit = reading.laws.name(at: index, in: reading) else { return false }
      return hit.words.upperBound >= words.upperBound
    }
  }

  // MARK: - Letters

  /// Two neighbours changed places, but not the first two; or the letters are the same, one of them
  /// doubled or not; or the last letter is another.
  private static func isSlip(_ written: [UInt8], of right: [UInt8]) -> Bool {
    guard written != right, written.first == right.first else { return false }
    if written.count == right.count {
      let different = written.indices.filter { written[$0] != right[$0] }
      if different.count == 2, different[1] == different[0] + 1,
        written[different[0]] == right[different[1]], written[different[1]] == right[different[0]]
      {
        return true
      }
      // The last letter alone, of four or more: nobody else's short name is that near.
      if different == [written.count - 1], written.count >= 4 { return true }
    }
    return written.count >= 5 && right.count >= 5 && undoubled(written) == undoubled(right)
  }

  private static func undoubled(_ letters: [UInt8]) -> [UInt8] {
    letters.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// At most two letters of a long word and one of a short one are wrong.
  private static func isNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.first == right.first, left.count >= 4, right.count >= 4,
      abs(left.count - right.count) <= 2, left.count <= 40
    else { return false }
    return distance(left, right) <= (min(left.count, right.count) > 5 ? 2 : 1)
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var corner = row[0]
      row[0] = line + 1
      for column in right.indices {
        let change = corner + (letter == right[column] ? 0 : 1)
        corner = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, corner + 1)
      }
    }
    return row[right.count]
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lower(byte)) }

  private static func hasCapitals(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.lazy.filter { (0x41...0x5A).contains($0) }.prefix(3).count == 3
  }
}

/// A provision of a known law that a sentence cites: `Article 13(2)(d) GDPR`, `Cal. Civ. Code § 1798.83`.
struct ProseCitation {
  let law: NamedLaws.Name
  /// From the outermost: `["13", "2", "d"]`.
  let steps: [String]
  /// The words of the unit, without the law's.
  let words: Range<Int>

  /// In reading order.
  static func find(in reading: Reading) -> [ProseCitation] {
    let laws = LawHits(reading)
    guard !laws.isEmpty else { return [] }
    var found: [ProseCitation] = []
    var end = 0
    for index in reading.words.indices where index >= end {
      guard let start = unitStart(index, reading) else { continue }
      var units = UnitReader(reading, at: start)
      units.read()
      guard let last = units.units.last,
        let law = laws.after(last.words.upperBound, reading) ?? laws.before(index, start, reading)
      else { continue }
      end = last.words.upperBound
      found += units.units.map { ProseCitation(law: law, steps: $0.steps, words: $0.words) }
    }
    return found
  }

  /// From the first number to the bracket that closes the last.
  func bytes(in reading: Reading) -> Range<Int> {
    let bytes = reading.bytes(of: words)
    let text = reading.document.bytes
    let closes =
      bytes.upperBound < text.count && text[bytes.upperBound] == UInt8(ascii: ")")
      && text[bytes].contains(UInt8(ascii: "("))
    return bytes.lowerBound..<bytes.upperBound + (closes ? 1 : 0)
  }

  /// The word of the first number, if a word or the sign § before it says that it counts units.
  private static func unitStart(_ index: Int, _ reading: Reading) -> Int? {
    if reading.words[index].lists.contains(WordLists(.unitOfLaw)), index + 1 < reading.words.count,
      reading.isNumbered(index + 1), reading.gap(after: index).count <= 6
    {
      return index + 1
    }
    guard reading.isNumbered(index), index > 0 else { return nil }
    return reading.gap(after: index - 1).suffix(4).contains(0xA7) ? index : nil
  }
}

/// Where known laws are named, by the words at which the names begin and end.
private struct LawHits {
  private var byStart: [Int: NamedLaws.Hit] = [:]
  private var byEnd: [Int: NamedLaws.Hit] = [:]

  init(_ reading: Reading) {
    var end = 0
    for index in reading.words.indices where index >= end {
      guard let hit = reading.laws.name(at: index, in: reading) else { continue }
      end = hit.words.upperBound
      guard !LawHits.isOfAnother(hit.words, reading) else { continue }
      byStart[hit.words.lowerBound] = hit
      byEnd[hit.words.upperBound] = hit
    }
  }

  var isEmpty: Bool { byStart.isEmpty }

  /// "Thai GDPR" is not the GDPR.
  private static func isOfAnother(_ words: Range<Int>, _ reading: Reading) -> Bool {
    let before = words.lowerBound - 1
    guard before >= 0, reading.joins(before) else { return false }
    let word = reading.words[before]
    return word.isCapital && !word.form.contains(.number) && word.range.count > 1
      && !word.lists.contains(.sentenceOpener) && !word.lists.contains(WordLists(.unitOfLaw))
      && !["EU", "European", "Art", "See", "Under", "The"].contains(reading.text(before))
  }

  /// The law that follows a unit: directly, or after "of the".
  func after(_ word: Int, _ reading: Reading) -> NamedLaws.Name? {
    var index = word
    while index < reading.words.count, index < word + 3, isPlain(reading.gap(after: index - 1)) {
      if let hit = byStart[index] { return hit.name }
      guard ["of", "the", "eu", "european", "under"].contains(reading.text(index).lowercased())
      else { return nil }
      index += 1
    }
    return nil
  }

  /// The law that stands directly before a unit.
  ///
  /// - Parameter number: the word of the number, before which a § may stand.
  func before(_ cue: Int, _ number: Int, _ reading: Reading) -> NamedLaws.Name? {
    guard cue > 0, let hit = byEnd[cue] else { return nil }
    return isPlain(reading.gap(after: cue - 1)) ? hit.name : nil
  }

  /// Nothing but spaces, a period of an abbreviation, a bracket and the sign §.
  private func isPlain(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.allSatisfy { [0x20, 0x0A, 0x2E, 0x28, 0x29, 0xC2, 0xA0, 0xA7].contains($0) }
  }
}

/// Reads the numbers of units, from the first on: `13(2)(d) and 14`, `6 (1) lit. f`.
private struct UnitReader {
  struct Unit {
    var steps: [String]
    var words: Range<Int>
  }

  private let reading: Reading
  private var index: Int
  private let end: Int
  private(set) var units: [Unit] = []

  /// More units than these are no citation.
  private static let most = 12

  init(_ reading: Reading, at index: Int) {
    self.reading = reading
    self.index = index
    end = reading.sentences[reading.sentence(of: index)].words.upperBound
  }

  mutating func read() {
    readUnit()
    while units.count < Self.most, readNext() {}
  }

  private mutating func readUnit() {
    units.append(Unit(steps: [reading.text(index).lowercased()], words: index..<index + 1))
    index += 1
    while index < end, readStep() {}
  }

  /// A step in brackets, or after a word that names it: `(2)`, `para. 2`, `lit. f`.
  private mutating func readStep() -> Bool {
    let gap = reading.gap(after: index - 1)
    if gap.contains(UInt8(ascii: "(")), isShort(index), closes(index),
      gap.allSatisfy({ [0x20, 0x28, 0x29].contains($0) })
    {
      add(index, next: index + 1)
      return true
    }
    guard index + 1 < end, isShort(index + 1),
      gap.allSatisfy({ [0x20, 0x2C, 0x29, 0x2E].contains($0) })
    else { return false }
    switch reading.text(index).lowercased() {
    case "para", "paras", "paragraph", "subsection", "lit", "letter", "point", "subparagraph", "no":
      add(index + 1, next: index + 2)
    // A sentence is no unit that packs count.
    case "sentence": index += 2
    default: return false
    }
    return true
  }

  private mutating func add(_ word: Int, next: Int) {
    guard var unit = units.popLast() else { return }
    unit.steps.append(reading.text(word).lowercased())
    unit.words = unit.words.lowerBound..<word + 1
    units.append(unit)
    index = next
  }

  private func isShort(_ word: Int) -> Bool { word < end && reading.words[word].range.count <= 4 }

  private func closes(_ word: Int) -> Bool {
    reading.gap(after: word).first == UInt8(ascii: ")")
  }

  /// "13 and 14", "13, 14", "15 to 22"; "(a) or (b)" after the same unit.
  private mutating func readNext() -> Bool {
    guard index < end else { return false }
    let joint = ["and", "or", "to", "through"].contains(reading.text(index).lowercased())
    let next = joint ? index + 1 : index
    guard next < end else { return false }
    let gap = reading.gap(after: next - 1)
    let divides = joint || gap.contains { $0 == UInt8(ascii: ",") || $0 == 0xE2 || $0 == 0x2D }
    guard divides else { return false }
    if gap.contains(UInt8(ascii: "(")), isShort(next), closes(next), let last = units.last,
      last.steps.count > 1
    {
      units.append(
        Unit(
          steps: last.steps.dropLast() + [reading.text(next).lowercased()], words: next..<next + 1))
      index = next + 1
      return true
    }
    guard reading.isNumbered(next), !gap.contains(UInt8(ascii: "(")) else { return false }
    index = next
    readUnit()
    return true
  }
}

extension Reading {
  /// Whether a word begins with a digit.
  fileprivate func isNumbered(_ word: Int) -> Bool {
    (0x30...0x39).contains(document.bytes[Int(words[word].start)])
  }
}

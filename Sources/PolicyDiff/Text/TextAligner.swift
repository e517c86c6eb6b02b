/// Aligns the words of two texts: equal sentences first, then the words between them, then what
/// moved.
struct TextAligner {
  let old: ComparedText
  let new: ComparedText
  let table: TokenTable
  /// Blocks that are the same block, as indices of units; every unit at most once.
  let pairs: [(old: Int, new: Int)]

  private(set) var alignment: Alignment
  private var newUnitOfOld: [Int: Int] = [:]
  let oldIDs: [Int32]
  let newIDs: [Int32]

  init(
    old: ComparedText, new: ComparedText, table: TokenTable, pairs: [(old: Int, new: Int)]
  ) {
    self.old = old
    self.new = new
    self.table = table
    self.pairs = pairs
    alignment = Alignment(old: old.tokens.count, new: new.tokens.count)
    for pair in pairs { newUnitOfOld[pair.old] = pair.new }
    oldIDs = old.tokens.map(\.folded)
    newIDs = new.tokens.map(\.folded)
  }

  /// A moved sentence has at least so many words with a meaning of their own.
  static let leastMovedWords = 3

  mutating func align() {
    matchSentences()
    for pair in pairs { alignGaps(old.units[pair.old].tokens, new.units[pair.new].tokens) }
    dropUnlike()
    dropIslands()
    MoveFinder.find(&self)
    EditSlider.slide(&self)
    RowAligner.settle(&self)
  }

  // MARK: - Sentences

  /// Sentences that occur once in each text and are equal.
  private mutating func matchSentences() {
    let unique = uniqueSentences()
    var byPair: [Int: [HeaviestChain.Pair]] = [:]
    var crossing: [(old: Int, new: Int)] = []
    for (first, second) in unique {
      let oldUnit = old.unit(ofSentence: first)
      if newUnitOfOld[oldUnit] == new.unit(ofSentence: second) {
        byPair[oldUnit, default: []].append(
          .init(old: first, new: second, weight: old.sentences[first].weight))
      } else {
        crossing.append((first, second))
      }
    }
    for pair in pairs {
      guard let candidates = byPair[pair.old] else { continue }
      let stay = Set(HeaviestChain.stay(candidates))
      for (index, candidate) in candidates.enumerated() {
        if stay.contains(index) {
          match(candidate.old, candidate.new)
        } else {
          crossing.append((candidate.old, candidate.new))
        }
      }
    }
    for (first, second) in crossing.sorted(by: { $0.old < $1.old })
    where old.sentences[first].weight >= TextAligner.leastMovedWords {
      match(first, second)
      alignment.moveCount += 1
      mark(first, second, move: alignment.moveCount)
    }
  }

  private func uniqueSentences() -> [(Int, Int)] {
    var seen: [UInt64: Int] = [:]
    seen.reserveCapacity(new.sentences.count)
    for (index, sentence) in new.sentences.enumerated() where sentence.weight > 0 {
      seen[sentence.hash] = seen[sentence.hash] == nil ? index : -1
    }
    var inOld: [UInt64: Int] = [:]
    inOld.reserveCapacity(old.sentences.count)
    for sentence in old.sentences { inOld[sentence.hash, default: 0] += 1 }
    var found: [(Int, Int)] = []
    for (index, sentence) in old.sentences.enumerated() where inOld[sentence.hash] == 1 {
      guard let partner = seen[sentence.hash], partner >= 0, equal(index, partner) else { continue }
      found.append((index, partner))
    }
    return found
  }

  /// Hashes may collide; words may not. The ends of passages may differ.
  private func equal(_ first: Int, _ second: Int) -> Bool {
    let one = words(old.sentences[first].tokens, oldIDs)
    let other = words(new.sentences[second].tokens, newIDs)
    return oldIDs[one].elementsEqual(newIDs[other])
  }

  private func words(_ range: Range<Int>, _ ids: [Int32]) -> Range<Int> {
    guard let last = range.last, table.classes[Int(ids[last])].contains(.boundary) else {
      return range
    }
    return range.dropLast()
  }

  private mutating func match(_ first: Int, _ second: Int) {
    let one = words(old.sentences[first].tokens, oldIDs)
    let other = words(new.sentences[second].tokens, newIDs)
    alignment.match(one.lowerBound, other.lowerBound, count: one.count)
    // Ends of passages that follow both belong to them.
    let ends = (old.sentences[first].tokens, new.sentences[second].tokens)
    if one.upperBound < ends.0.upperBound, other.upperBound < ends.1.upperBound,
      oldIDs[one.upperBound] == newIDs[other.upperBound]
    {
      alignment.match(one.upperBound, other.upperBound, count: 1)
    }
  }

  private mutating func mark(_ first: Int, _ second: Int, move: Int) {
    for index in old.sentences[first].tokens where alignment.newOfOld[index] >= 0 {
      alignment.mark(index, Int(alignment.newOfOld[index]), count: 1, move: move)
    }
  }

  // MARK: - Words

  /// Aligns what has no partner yet between words that have.
  private mutating func alignGaps(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    var oldGap: [Int32] = []
    var newAt = newRange.lowerBound
    func isFree(new index: Int) -> Bool { alignment.oldOfNew[index] < 0 }
    func isStaying(new index: Int) -> Bool {
      alignment.oldOfNew[index] >= 0 && alignment.moveOfNew[index] == 0
    }
    var pending: [(old: [Int32], new: [Int32])] = []
    func takeNew(upTo end: Int) -> [Int32] {
      var gap: [Int32] = []
      while newAt < end {
        if isFree(new: newAt) { gap.append(Int32(newAt)) }
        newAt += 1
      }
      return gap
    }
    for index in oldRange {
      let partner = Int(alignment.newOfOld[index])
      if partner < 0 {
        oldGap.append(Int32(index))
      } else if alignment.moveOfOld[index] == 0, newRange.contains(partner) {
        if partner >= newAt {
          let newGap = takeNew(upTo: partner)
          if !oldGap.isEmpty, !newGap.isEmpty { pending.append((oldGap, newGap)) }
          oldGap.removeAll(keepingCapacity: true)
          newAt = partner + 1
        }
      }
    }
    let newGap = takeNew(upTo: newRange.upperBound)
    if !oldGap.isEmpty, !newGap.isEmpty { pending.append((oldGap, newGap)) }
    for gap in pending { align(gap.old, gap.new) }
  }

  /// Aligns two runs of words, given by their places.
  mutating func align(_ oldPlaces: [Int32], _ newPlaces: [Int32]) {
    let one = oldPlaces.map { oldIDs[Int($0)] }
    let other = newPlaces.map { newIDs[Int($0)] }
    for run in GapAligner.runs(one, other, table) {
      for offset in 0..<run.count {
        alignment.match(
          Int(oldPlaces[run.old + offset]), Int(newPlaces[run.new + offset]), count: 1)
      }
    }
  }

  // MARK: - What is no likeness

  /// A sentence that shares less than a third of its words with another is another sentence.
  private mutating func dropUnlike() {
    let oldShare = shares(old, alignment.newOfOld)
    let newShare = shares(new, alignment.oldOfNew)
    for index in old.sentences.indices where oldShare[index].isUnlike {
      for token in old.sentences[index].tokens {
        let partner = Int(alignment.newOfOld[token])
        guard partner >= 0, newShare[new.sentence(at: partner)].isUnlike else { continue }
        alignment.part(old: token)
      }
    }
  }

  private struct Share {
    var words = 0
    var matched = 0
    var isUnlike: Bool { matched > 0 && matched * 100 < words * 35 }
  }

  private func shares(_ text: ComparedText, _ partners: [Int32]) -> [Share] {
    text.sentences.map { sentence in
      var share = Share()
      for token in sentence.tokens {
        guard table.classes[Int(text.tokens[token].folded)].contains(.word) else { continue }
        share.words += 1
        if partners[token] >= 0 { share.matched += 1 }
      }
      return share
    }
  }

  /// Two words or fewer without a meaning of their own, alone between edits, are no common ground.
  private mutating func dropIslands() {
    var index = 0
    let partners = alignment.newOfOld
    while index < partners.count {
      guard partners[index] >= 0 else {
        index += 1
        continue
      }
      var end = index + 1
      while end < partners.count, partners[end] == partners[end - 1] + 1,
        alignment.moveOfOld[end] == alignment.moveOfOld[index]
      {
        end += 1
      }
      if isIsland(index..<end) {
        for token in index..<end { alignment.part(old: token) }
      }
      index = end
    }
  }

  private func isIsland(_ run: Range<Int>) -> Bool {
    var words = 0
    for token in run {
      let kind = table.classes[Int(oldIDs[token])]
      if !kind.isDisjoint(with: [.content, .boundary]) { return false }
      words += 1
    }
    guard words <= 2 else { return false }
    let newStart = Int(alignment.newOfOld[run.lowerBound])
    let newEnd = newStart + run.count
    let before = (isFree(old: run.lowerBound - 1), isFree(new: newStart - 1))
    let after = (isFree(old: run.upperBound), isFree(new: newEnd))
    // Between two insertions, or two deletions, a word that stayed is easy to see.
    return (before.0 || before.1) && (after.0 || after.1)
      && (before.0 || after.0) && (before.1 || after.1)
  }

  private func isFree(old index: Int) -> Bool {
    alignment.newOfOld.indices.contains(index) && alignment.newOfOld[index] < 0
  }

  private func isFree(new index: Int) -> Bool {
    alignment.oldOfNew.indices.contains(index) && alignment.oldOfNew[index] < 0
  }

  // MARK: - For moves

  mutating func update(_ change: (inout Alignment) -> Void) { change(&alignment) }

  func newUnit(ofOld unit: Int) -> Int? { newUnitOfOld[unit] }
}

extension ComparedText {
  func unit(ofSentence index: Int) -> Int {
    passages[Int(tokens[sentences[index].tokens.lowerBound].passage)].unit
  }

  func unit(ofToken index: Int) -> Int { passages[Int(tokens[index].passage)].unit }
}

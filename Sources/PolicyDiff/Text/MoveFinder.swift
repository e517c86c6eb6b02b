/// Finds text without a partner that stands elsewhere in the other version.
///
/// Only what is long enough to be no coincidence counts: short frequent text never moves.
struct MoveFinder {
  /// Words in a row that two places must share before they are looked at.
  private static let shingle = 4
  private static let leastWords = 5

  static func find(_ aligner: inout TextAligner) {
    var finder = MoveFinder()
    finder.matchSentences(&aligner)
    finder.matchSimilar(&aligner)
    finder.matchRuns(&aligner)
    finder.settle(&aligner)
  }

  // MARK: - Whole sentences

  private mutating func matchSentences(_ aligner: inout TextAligner) {
    let free = { (text: ComparedText, partners: [Int32]) in
      text.sentences.indices.filter { index in
        text.sentences[index].weight >= TextAligner.leastMovedWords
          && text.sentences[index].tokens.dropLast().allSatisfy { partners[$0] < 0 }
      }
    }
    var places: [UInt64: [Int]] = [:]
    for index in free(aligner.new, aligner.alignment.oldOfNew).reversed() {
      places[aligner.new.sentences[index].hash, default: []].append(index)
    }
    guard !places.isEmpty else { return }
    for index in free(aligner.old, aligner.alignment.newOfOld) {
      let sentence = aligner.old.sentences[index]
      guard let partner = places[sentence.hash]?.popLast() else { continue }
      let other = aligner.new.sentences[partner]
      let count = min(sentence.tokens.count, other.tokens.count)
      var same = 0
      while same < count,
        aligner.oldIDs[sentence.tokens.lowerBound + same]
          == aligner.newIDs[other.tokens.lowerBound + same]
      {
        same += 1
      }
      guard same >= count - 1 else { continue }
      join(&aligner, sentence.tokens.lowerBound, other.tokens.lowerBound, same)
    }
  }

  // MARK: - Sentences that say nearly the same

  private mutating func matchSimilar(_ aligner: inout TextAligner) {
    for pair in SimilarSentences.pairs(aligner) {
      let one = aligner.old.sentences[pair.old].tokens.filter {
        aligner.alignment.newOfOld[$0] < 0 && !isBoundary(aligner.oldIDs[$0], aligner)
      }
      let other = aligner.new.sentences[pair.new].tokens.filter {
        aligner.alignment.oldOfNew[$0] < 0 && !isBoundary(aligner.newIDs[$0], aligner)
      }
      let runs = GapAligner.runs(
        one.map { aligner.oldIDs[$0] }, other.map { aligner.newIDs[$0] }, aligner.table)
      guard !runs.isEmpty else { continue }
      aligner.update { alignment in
        alignment.moveCount += 1
        for run in runs {
          for offset in 0..<run.count {
            let place = (one[run.old + offset], other[run.new + offset])
            alignment.match(place.0, place.1, count: 1)
            alignment.mark(place.0, place.1, count: 1, move: alignment.moveCount)
          }
        }
      }
    }
  }

  // MARK: - Runs of words

  private mutating func matchRuns(_ aligner: inout TextAligner) {
    let length = MoveFinder.shingle
    let inNew = shingles(aligner.newIDs, aligner.alignment.oldOfNew, aligner.table, length)
    guard !inNew.isEmpty else { return }
    let inOld = shingles(aligner.oldIDs, aligner.alignment.newOfOld, aligner.table, length)
    let starts = inOld.compactMap { hash, place -> (old: Int, new: Int)? in
      guard place >= 0, let other = inNew[hash], other >= 0 else { return nil }
      return (place, other)
    }.sorted { $0.old < $1.old }
    for start in starts {
      guard aligner.alignment.newOfOld[start.old] < 0, aligner.alignment.oldOfNew[start.new] < 0
      else { continue }
      extend(&aligner, start.old, start.new)
    }
  }

  private func shingles(
    _ ids: [Int32], _ partners: [Int32], _ table: TokenTable, _ length: Int
  ) -> [UInt64: Int] {
    var seen: [UInt64: Int] = [:]
    var run = 0
    for index in ids.indices {
      let kind = table.classes[Int(ids[index])]
      run = partners[index] < 0 && !kind.contains(.boundary) ? run + 1 : 0
      guard run >= length else { continue }
      var hash: UInt64 = 7
      for offset in index - length + 1...index {
        hash = TokenTable.mixed(hash ^ (UInt64(UInt32(bitPattern: ids[offset])) &+ 0x9e37_79b9))
      }
      seen[hash] = seen[hash] == nil ? index - length + 1 : -1
    }
    return seen
  }

  private mutating func extend(_ aligner: inout TextAligner, _ old: Int, _ new: Int) {
    var first = (old, new)
    func isFree(_ one: Int, _ other: Int) -> Bool {
      one >= 0 && other >= 0 && one < aligner.oldIDs.count && other < aligner.newIDs.count
        && aligner.alignment.newOfOld[one] < 0 && aligner.alignment.oldOfNew[other] < 0
        && aligner.oldIDs[one] == aligner.newIDs[other]
    }
    while isFree(first.0 - 1, first.1 - 1) { first = (first.0 - 1, first.1 - 1) }
    var count = 0
    while isFree(first.0 + count, first.1 + count) { count += 1 }
    var words = 0
    var weight = 0
    for token in first.0..<first.0 + count {
      let kind = aligner.table.classes[Int(aligner.oldIDs[token])]
      if kind.contains(.word) { words += 1 }
      if kind.contains(.content) { weight += 1 }
    }
    guard words >= MoveFinder.leastWords, weight >= TextAligner.leastMovedWords else { return }
    join(&aligner, first.0, first.1, count)
  }

  private mutating func join(_ aligner: inout TextAligner, _ old: Int, _ new: Int, _ count: Int) {
    aligner.update { alignment in
      alignment.match(old, new, count: count)
      alignment.moveCount += 1
      alignment.mark(old, new, count: count, move: alignment.moveCount)
    }
  }

  // MARK: - One move, one number

  /// Aligns the words that moved with their sentence, takes what did not leave its place for
  /// unmoved, and gives neighbours that moved together one number.
  private mutating func settle(_ aligner: inout TextAligner) {
    fillSentences(&aligner)
    unmoveThoseInOrder(&aligner)
    renumber(&aligner)
    dropSlight(&aligner)
    renumber(&aligner)
  }

  /// A mark or a small word that stands elsewhere now is a coincidence.
  private func dropSlight(_ aligner: inout TextAligner) {
    var weights = [Int](repeating: 0, count: aligner.alignment.moveCount + 1)
    let moves = aligner.alignment.moveOfOld
    for (token, move) in moves.enumerated() where move > 0 {
      if aligner.table.classes[Int(aligner.oldIDs[token])].contains(.content) {
        weights[Int(move)] += 1
      }
    }
    aligner.update { alignment in
      for (token, move) in moves.enumerated()
      where move > 0 && weights[Int(move)] < TextAligner.leastMovedWords {
        alignment.part(old: token)
      }
    }
  }

  private func fillSentences(_ aligner: inout TextAligner) {
    var done: Set<[Int]> = []
    let moves = aligner.alignment.moveOfOld
    var token = 0
    while token < moves.count {
      guard moves[token] > 0 else {
        token += 1
        continue
      }
      let first = aligner.old.sentence(at: token)
      let second = aligner.new.sentence(at: Int(aligner.alignment.newOfOld[token]))
      if done.insert([first, second]).inserted { fill(&aligner, first, second, moves[token]) }
      token += 1
    }
  }

  private func fill(_ aligner: inout TextAligner, _ first: Int, _ second: Int, _ move: Int32) {
    let one = aligner.old.sentences[first].tokens.filter {
      aligner.alignment.newOfOld[$0] < 0 && !isBoundary(aligner.oldIDs[$0], aligner)
    }
    let other = aligner.new.sentences[second].tokens.filter {
      aligner.alignment.oldOfNew[$0] < 0 && !isBoundary(aligner.newIDs[$0], aligner)
    }
    guard !one.isEmpty, !other.isEmpty else { return }
    let bounds = PartnerBounds(aligner, first, second)
    let runs = GapAligner.runs(
      one.map { aligner.oldIDs[$0] }, other.map { aligner.newIDs[$0] }, aligner.table)
    for run in runs {
      for offset in 0..<run.count {
        let pair = (one[run.old + offset], other[run.new + offset])
        // A pair stands between the same partners in both sentences.
        guard bounds.allow(pair.0, pair.1) else { continue }
        aligner.update {
          $0.match(pair.0, pair.1, count: 1)
          $0.mark(pair.0, pair.1, count: 1, move: Int(move))
        }
      }
    }
  }

  private func isBoundary(_ id: Int32, _ aligner: TextAligner) -> Bool {
    aligner.table.classes[Int(id)].contains(.boundary)
  }

  /// A run whose neighbours in its block have their partners on the same sides has not moved.
  private func unmoveThoseInOrder(_ aligner: inout TextAligner) {
    for pair in aligner.pairs {
      let range = aligner.old.units[pair.old].tokens
      let target = aligner.new.units[pair.new].tokens
      // The furthest staying partner before, and the nearest after, each word.
      var next = [Int32](repeating: Int32(target.upperBound), count: range.count + 1)
      for index in range.reversed() {
        let offset = index - range.lowerBound
        next[offset] = next[offset + 1]
        if aligner.alignment.newOfOld[index] >= 0, aligner.alignment.moveOfOld[index] == 0 {
          next[offset] = aligner.alignment.newOfOld[index]
        }
      }
      var last = Int32(target.lowerBound) - 1
      for index in range {
        let partner = aligner.alignment.newOfOld[index]
        guard partner >= 0 else { continue }
        if aligner.alignment.moveOfOld[index] == 0 {
          last = partner
        } else if partner > last, partner < next[index - range.lowerBound],
          target.contains(Int(partner))
        {
          aligner.update { $0.mark(index, Int(partner), count: 1, move: 0) }
          last = partner
        }
      }
    }
  }

  private func renumber(_ aligner: inout TextAligner) {
    aligner.update { alignment in
      var count: Int32 = 0
      var lastOld = -2
      for index in alignment.newOfOld.indices where alignment.moveOfOld[index] > 0 {
        let partner = Int(alignment.newOfOld[index])
        let previous = lastOld >= 0 ? Int(alignment.newOfOld[lastOld]) : -2
        // A few edited words inside a moved passage do not make two of it.
        let isSame =
          lastOld >= 0 && index - lastOld <= 12 && partner > previous && partner - previous <= 12
          && (lastOld + 1..<index).allSatisfy { alignment.newOfOld[$0] < 0 }
          && (previous + 1..<partner).allSatisfy { alignment.oldOfNew[$0] < 0 }
        if !isSame { count += 1 }
        alignment.moveOfOld[index] = count
        alignment.moveOfNew[partner] = count
        lastOld = index
      }
      alignment.moveCount = Int(count)
    }
  }
}

/// Between which words of another sentence the partner of each word of a sentence may stand.
private struct PartnerBounds {
  private let start: Int
  /// The last partner of any word before each, and the first of any word after it.
  private var last: [Int] = []
  private var next: [Int]

  init(_ aligner: TextAligner, _ first: Int, _ second: Int) {
    let words = aligner.old.sentences[first].tokens
    let target = aligner.new.sentences[second].tokens
    start = words.lowerBound
    var before = -1
    for token in words {
      last.append(before)
      let partner = Int(aligner.alignment.newOfOld[token])
      if target.contains(partner) { before = max(before, partner) }
    }
    var after = Int.max
    next = Array(repeating: after, count: words.count)
    for token in words.reversed() {
      next[token - start] = after
      let partner = Int(aligner.alignment.newOfOld[token])
      if target.contains(partner) { after = min(after, partner) }
    }
  }

  func allow(_ old: Int, _ new: Int) -> Bool {
    last[old - start] < new && new < next[old - start]
  }
}

/// Aligns the words of two runs of text that are not equal.
///
/// Long runs are first cut at what they surely share: sequences of words that occur once in each.
enum GapAligner {
  /// Runs up to this many words together are compared at once.
  private static let small = 1200
  /// Steps that one run may cost.
  private static let work = 8_000_000

  /// The shared runs, by position and in order. Cost: about linear; what would cost more is
  /// taken for unlike.
  static func runs(_ old: [Int32], _ new: [Int32], _ table: TokenTable) -> [Myers.Run] {
    var found: [Myers.Run] = []
    var waiting = [(0..<old.count, 0..<new.count)]
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        while var (one, other) = waiting.popLast() {
          trim(old, new, &one, &other, &found)
          guard !one.isEmpty, !other.isEmpty else { continue }
          if one.count + other.count > small {
            let anchors = anchors(old, new, one, other, table)
            if !anchors.isEmpty {
              split(one, other, at: anchors, &found, &waiting)
              continue
            }
          }
          compare(old, new, one, other, &found)
        }
      }
    }
    return found.sorted { $0.old < $1.old }
  }

  private static func trim(
    _ old: UnsafeBufferPointer<Int32>, _ new: UnsafeBufferPointer<Int32>, _ one: inout Range<Int>,
    _ other: inout Range<Int>, _ found: inout [Myers.Run]
  ) {
    var count = 0
    let most = min(one.count, other.count)
    while count < most, old[one.lowerBound + count] == new[other.lowerBound + count] { count += 1 }
    if count > 0 {
      found.append(.init(old: one.lowerBound, new: other.lowerBound, count: count))
      one = one.lowerBound + count..<one.upperBound
      other = other.lowerBound + count..<other.upperBound
    }
    count = 0
    let rest = min(one.count, other.count)
    while count < rest, old[one.upperBound - 1 - count] == new[other.upperBound - 1 - count] {
      count += 1
    }
    if count > 0 {
      found.append(.init(old: one.upperBound - count, new: other.upperBound - count, count: count))
      one = one.lowerBound..<one.upperBound - count
      other = other.lowerBound..<other.upperBound - count
    }
  }

  private static func compare(
    _ old: UnsafeBufferPointer<Int32>, _ new: UnsafeBufferPointer<Int32>, _ one: Range<Int>,
    _ other: Range<Int>, _ found: inout [Myers.Run]
  ) {
    let size = one.count + other.count
    let limit = min(size * 85 / 100 + 2, max(64, work / size), 3000)
    let runs = Myers.runs(
      UnsafeBufferPointer(rebasing: old[one]), UnsafeBufferPointer(rebasing: new[other]),
      limit: limit)
    for run in runs ?? [] {
      found.append(
        .init(old: run.old + one.lowerBound, new: run.new + other.lowerBound, count: run.count))
    }
  }

  /// Sequences of four words, then of two, then single words, that occur once on each side and
  /// stand in the same order.
  private static func anchors(
    _ old: UnsafeBufferPointer<Int32>, _ new: UnsafeBufferPointer<Int32>, _ one: Range<Int>,
    _ other: Range<Int>, _ table: TokenTable
  ) -> [Myers.Run] {
    for length in [4, 2, 1] where one.count >= length && other.count >= length {
      let inOld = unique(old, one, length, table)
      let inNew = unique(new, other, length, table)
      var pairs: [HeaviestChain.Pair] = []
      for (hash, place) in inOld where place >= 0 {
        guard let partner = inNew[hash], partner >= 0 else { continue }
        pairs.append(.init(old: place, new: partner, weight: 1))
      }
      guard !pairs.isEmpty else { continue }
      pairs.sort { $0.old < $1.old }
      return HeaviestChain.stay(pairs).map {
        .init(old: pairs[$0].old, new: pairs[$0].new, count: length)
      }
    }
    return []
  }

  private static func unique(
    _ text: UnsafeBufferPointer<Int32>, _ range: Range<Int>, _ length: Int, _ table: TokenTable
  ) -> [UInt64: Int] {
    var seen: [UInt64: Int] = [:]
    seen.reserveCapacity(range.count)
    for start in range.lowerBound...range.upperBound - length {
      var hash: UInt64 = UInt64(length)
      var hasContent = false
      for offset in 0..<length {
        let id = text[start + offset]
        hash = TokenTable.mixed(hash ^ (UInt64(UInt32(bitPattern: id)) &+ 0x9e37_79b9))
        hasContent = hasContent || table.classes[Int(id)].contains(.content)
      }
      if hasContent { seen[hash] = seen[hash] == nil ? start : -1 }
    }
    return seen
  }

  /// Takes the anchors and leaves what is between them.
  private static func split(
    _ one: Range<Int>, _ other: Range<Int>, at anchors: [Myers.Run], _ found: inout [Myers.Run],
    _ waiting: inout [(Range<Int>, Range<Int>)]
  ) {
    var oldAt = one.lowerBound
    var newAt = other.lowerBound
    for anchor in anchors {
      // Sequences overlap where text goes on; what the last one took is taken.
      let overlap = max(0, oldAt - anchor.old, newAt - anchor.new)
      let start = (old: anchor.old + overlap, new: anchor.new + overlap)
      guard overlap < anchor.count else { continue }
      if start.old > oldAt, start.new > newAt {
        waiting.append((oldAt..<start.old, newAt..<start.new))
      }
      let count = anchor.count - overlap
      found.append(.init(old: start.old, new: start.new, count: count))
      oldAt = start.old + count
      newAt = start.new + count
    }
    if oldAt < one.upperBound, newAt < other.upperBound {
      waiting.append((oldAt..<one.upperBound, newAt..<other.upperBound))
    }
  }
}

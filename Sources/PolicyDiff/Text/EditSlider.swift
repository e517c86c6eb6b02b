/// Puts an edit that could stand in several places where readers would put it.
///
/// In `a b [a b] c` the brackets may stand one word further left or right; the best place ends with
/// the end of a passage, of a sentence or of a phrase.
struct EditSlider {
  private let table: TokenTable

  static func slide(_ aligner: inout TextAligner) {
    let slider = EditSlider(table: aligner.table)
    let (oldIDs, newIDs) = (aligner.oldIDs, aligner.newIDs)
    aligner.update { alignment in
      slider.slide(oldIDs, &alignment.newOfOld, &alignment.oldOfNew, alignment.moveOfOld)
      slider.slide(newIDs, &alignment.oldOfNew, &alignment.newOfOld, alignment.moveOfNew)
    }
  }

  /// Slides the runs of one side that have no partner.
  private func slide(
    _ ids: [Int32], _ mine: inout [Int32], _ theirs: inout [Int32], _ moves: [Int32]
  ) {
    var index = 0
    while index < ids.count {
      guard mine[index] < 0 else {
        index += 1
        continue
      }
      var run = index..<index + 1
      while run.upperBound < ids.count, mine[run.upperBound] < 0 {
        run = run.lowerBound..<run.upperBound + 1
      }
      index = run.upperBound
      guard isPure(run, mine, moves) else { continue }
      let best = bestShift(run, ids, mine, moves)
      if best != 0 { shift(run, by: best, &mine, &theirs) }
      index = max(index, run.upperBound + max(0, best))
    }
  }

  /// Whether nothing stands in the run's place on the other side.
  private func isPure(_ run: Range<Int>, _ mine: [Int32], _ moves: [Int32]) -> Bool {
    let (before, after) = (run.lowerBound - 1, run.upperBound)
    guard before >= 0, after < mine.count, mine[before] >= 0 else { return false }
    return mine[after] == mine[before] + 1 && moves[before] == 0 && moves[after] == 0
  }

  private func bestShift(
    _ run: Range<Int>, _ ids: [Int32], _ mine: [Int32], _ moves: [Int32]
  ) -> Int {
    var best = (score: score(run, ids), shift: 0)
    func consider(_ shift: Int) {
      let moved = run.lowerBound + shift..<run.upperBound + shift
      let score = score(moved, ids)
      if score > best.score { best = (score, shift) }
    }
    var shift = 0
    while shift < 200, run.upperBound + shift < ids.count,
      ids[run.lowerBound + shift] == ids[run.upperBound + shift],
      mine[run.upperBound + shift] == mine[run.upperBound] + Int32(shift),
      moves[run.upperBound + shift] == 0
    {
      shift += 1
      consider(shift)
    }
    shift = 0
    while shift > -200, run.lowerBound + shift > 0,
      ids[run.lowerBound + shift - 1] == ids[run.upperBound + shift - 1],
      mine[run.lowerBound + shift - 1] == mine[run.lowerBound - 1] + Int32(shift),
      moves[run.lowerBound + shift - 1] == 0
    {
      shift -= 1
      consider(shift)
    }
    return best.shift
  }

  private func score(_ run: Range<Int>, _ ids: [Int32]) -> Int {
    let last = table.bytes(ids[run.upperBound - 1]).first ?? 0
    let before = run.lowerBound > 0 ? table.bytes(ids[run.lowerBound - 1]).first ?? 0 : 0x0A
    var score = 0
    switch last {
    case 0x0A: score += 8
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): score += 5
    case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"): score += 2
    default: break
    }
    switch before {
    case 0x0A: score += 4
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): score += 3
    case UInt8(ascii: ";"), UInt8(ascii: ","): score += 1
    default: break
    }
    return score
  }

  private func shift(
    _ run: Range<Int>, by shift: Int, _ mine: inout [Int32], _ theirs: inout [Int32]
  ) {
    func give(_ target: Int, from source: Int) {
      mine[target] = mine[source]
      mine[source] = -1
      theirs[Int(mine[target])] = Int32(target)
    }
    if shift > 0 {
      for step in 0..<shift { give(run.lowerBound + step, from: run.upperBound + step) }
    } else {
      for step in 0..<(-shift) { give(run.upperBound - 1 - step, from: run.lowerBound - 1 - step) }
    }
  }
}

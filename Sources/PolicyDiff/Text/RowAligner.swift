/// Aligns the rows of tables row by row and cell by cell, so that no mark crosses a border.
struct RowAligner {
  static func settle(_ aligner: inout TextAligner) {
    for pair in aligner.pairs { settle(&aligner, pair.old, pair.new) }
  }

  private static func settle(_ aligner: inout TextAligner, _ oldUnit: Int, _ newUnit: Int) {
    let oldRows = rows(aligner.old, oldUnit)
    let newRows = rows(aligner.new, newUnit)
    guard !oldRows.isEmpty || !newRows.isEmpty else { return }
    let pairs = pairs(aligner, oldRows, Set(newRows))
    let mine = oldRows.map { aligner.old.passages[$0].tokens }
    let theirs = newRows.map { aligner.new.passages[$0].tokens }
    aligner.update { alignment in
      for token in mine.joined() { alignment.part(old: token) }
      for token in theirs.joined() where alignment.oldOfNew[token] >= 0 {
        alignment.part(old: Int(alignment.oldOfNew[token]))
      }
    }
    for pair in pairs { align(&aligner, pair.old, pair.new) }
  }

  private static func rows(_ text: ComparedText, _ unit: Int) -> [Int] {
    text.units[unit].passages.filter { passage in
      if case .row = text.passages[passage].kind { true } else { false }
    }
  }

  /// The rows that share most words, in order on both sides.
  private static func pairs(
    _ aligner: TextAligner, _ oldRows: [Int], _ newRows: Set<Int>
  ) -> [(old: Int, new: Int)] {
    var votes: [(count: Int, old: Int, new: Int)] = []
    for row in oldRows {
      var shared: [Int: Int] = [:]
      for token in aligner.old.passages[row].tokens {
        let partner = Int(aligner.alignment.newOfOld[token])
        guard partner >= 0, !isBoundary(aligner, aligner.oldIDs[token]) else { continue }
        shared[Int(aligner.new.tokens[partner].passage), default: 0] += 1
      }
      votes += shared.filter { newRows.contains($0.key) }.map { ($0.value, row, $0.key) }
    }
    votes.sort { ($1.count, $0.old, $0.new) < ($0.count, $1.old, $1.new) }
    var taken: (old: Set<Int>, new: Set<Int>) = ([], [])
    var found: [HeaviestChain.Pair] = []
    for vote in votes where !taken.old.contains(vote.old) && !taken.new.contains(vote.new) {
      taken.old.insert(vote.old)
      taken.new.insert(vote.new)
      found.append(.init(old: vote.old, new: vote.new, weight: vote.count))
    }
    found.sort { $0.old < $1.old }
    return HeaviestChain.stay(found).map { (found[$0].old, found[$0].new) }
  }

  /// Aligns two rows of as many cells; rows of different shape are different rows.
  private static func align(_ aligner: inout TextAligner, _ old: Int, _ new: Int) {
    let mine = cells(aligner.old.passages[old].tokens, aligner, aligner.oldIDs)
    let theirs = cells(aligner.new.passages[new].tokens, aligner, aligner.newIDs)
    guard mine.count == theirs.count else { return }
    for (one, other) in zip(mine, theirs) {
      aligner.align(one.map(Int32.init), other.map(Int32.init))
      // The border after a cell belongs to both.
      aligner.update { $0.match(one.upperBound, other.upperBound, count: 1) }
    }
  }

  /// The words of each cell; the border or the end of the row follows each.
  private static func cells(
    _ row: Range<Int>, _ aligner: TextAligner, _ ids: [Int32]
  ) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    for token in row where isBoundary(aligner, ids[token]) {
      cells.append(start..<token)
      start = token + 1
    }
    return cells
  }

  private static func isBoundary(_ aligner: TextAligner, _ id: Int32) -> Bool {
    aligner.table.classes[Int(id)].contains(.boundary)
  }
}

/// Finds a longest common subsequence of two short sequences, or gives up.
///
/// Source: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).
enum Myers {
  /// A run that both sequences share, by position.
  struct Run: Equatable {
    var old: Int
    var new: Int
    var count: Int
  }

  /// - Parameter limit: give up after so many edits.
  /// - Returns: the shared runs in order; `nil` if more edits are needed than the limit allows.
  ///   Cost: (n + m) × edits in time, edits² in memory.
  static func runs(
    _ old: UnsafeBufferPointer<Int32>, _ new: UnsafeBufferPointer<Int32>, limit: Int
  ) -> [Run]? {
    let n = old.count
    let m = new.count
    let most = min(limit, n + m)
    var furthest = [Int32](repeating: 0, count: 2 * most + 3)
    let zero = most + 1
    var trace: [Int32] = []
    var starts: [Int] = []
    for edits in 0...most {
      starts.append(trace.count)
      trace.append(contentsOf: furthest[zero - edits...zero + edits])
      var diagonal = -edits
      while diagonal <= edits {
        let goesDown =
          diagonal == -edits
          || (diagonal != edits
            && furthest[zero + diagonal - 1] < furthest[zero + diagonal + 1])
        var x =
          goesDown ? Int(furthest[zero + diagonal + 1]) : Int(furthest[zero + diagonal - 1]) + 1
        var y = x - diagonal
        while x < n, y < m, x >= 0, y >= 0, old[x] == new[y] {
          x += 1
          y += 1
        }
        furthest[zero + diagonal] = Int32(x)
        if x >= n, y >= m { return back(n, m, edits, trace, starts) }
        diagonal += 2
      }
    }
    return nil
  }

  /// Walks the trace backwards; each step's reach before it stands at the step's start.
  private static func back(
    _ n: Int, _ m: Int, _ edits: Int, _ trace: [Int32], _ starts: [Int]
  ) -> [Run] {
    var runs: [Run] = []
    var x = n
    var y = m
    var step = edits
    while step > 0 {
      func reach(_ diagonal: Int) -> Int {
        abs(diagonal) > step ? -1 : Int(trace[starts[step] + step + diagonal])
      }
      let diagonal = x - y
      let goesDown =
        diagonal == -step || (diagonal != step && reach(diagonal - 1) < reach(diagonal + 1))
      let previous = goesDown ? diagonal + 1 : diagonal - 1
      let previousX = reach(previous)
      let startX = goesDown ? previousX : previousX + 1
      if x > startX { runs.append(Run(old: startX, new: startX - diagonal, count: x - startX)) }
      x = previousX
      y = previousX - previous
      step -= 1
    }
    if x > 0 { runs.append(Run(old: 0, new: 0, count: x)) }
    return runs.reversed()
  }
}

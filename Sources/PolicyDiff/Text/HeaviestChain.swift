/// Of pairs of places, the ones that can stay where they are: the heaviest set that is in order on
/// both sides.
enum HeaviestChain {
  struct Pair {
    let old: Int
    let new: Int
    let weight: Int
  }

  /// - Parameter pairs: sorted by `old`; no place occurs twice on either side.
  /// - Returns: indices of the pairs that stay, in order. Cost: n log n.
  static func stay(_ pairs: [Pair]) -> [Int] {
    guard !pairs.isEmpty else { return [] }
    let order = pairs.indices.sorted { pairs[$0].new < pairs[$1].new }
    var rank = [Int](repeating: 0, count: pairs.count)
    for (position, index) in order.enumerated() { rank[index] = position + 1 }
    // A Fenwick tree over the new places holds the heaviest chain that ends at or before each.
    var best = [(weight: Int, last: Int)](repeating: (0, -1), count: pairs.count + 1)
    var before = [Int](repeating: -1, count: pairs.count)
    var heaviest = (weight: 0, last: -1)
    for index in pairs.indices {
      var found = (weight: 0, last: -1)
      var at = rank[index] - 1
      while at > 0 {
        if best[at].weight > found.weight { found = best[at] }
        at -= at & -at
      }
      before[index] = found.last
      let weight = found.weight + max(1, pairs[index].weight)
      at = rank[index]
      while at <= pairs.count {
        if weight > best[at].weight { best[at] = (weight, index) }
        at += at & -at
      }
      if weight > heaviest.weight { heaviest = (weight, index) }
    }
    var chain: [Int] = []
    var index = heaviest.last
    while index >= 0 {
      chain.append(index)
      index = before[index]
    }
    return chain.reversed()
  }
}

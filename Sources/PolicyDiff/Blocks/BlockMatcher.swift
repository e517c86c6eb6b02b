internal import PolicyModel

/// Finds which blocks of two versions are the same block: by name, by a name that one had, by what
/// stands in them.
enum BlockMatcher {
  /// The pairs as indices of units, in the order of the old version.
  static func pairs(_ old: ComparedText, _ new: ComparedText, formerNames: [Policy.FormerName])
    -> [(old: Int, new: Int)]
  {
    var partner = [Int: Int]()
    var taken: Set<Int> = []
    func take(_ one: Int, _ other: Int) {
      guard partner[one] == nil, !taken.contains(other) else { return }
      partner[one] = other
      taken.insert(other)
    }
    if !old.units.isEmpty, !new.units.isEmpty { take(0, 0) }
    var byName: [Name: Int] = [:]
    for (index, unit) in new.units.enumerated().dropFirst() {
      if let name = unit.name { byName[name] = index }
    }
    var successor: [Name: Name] = [:]
    for former in formerNames { successor[former.old] = former.new }
    for (index, unit) in old.units.enumerated().dropFirst() {
      guard let name = unit.name, let other = byName[name], new.units[other].kind == unit.kind
      else { continue }
      take(index, other)
    }
    for (index, unit) in old.units.enumerated().dropFirst() where partner[index] == nil {
      guard let name = unit.name, let other = successor[name].flatMap({ byName[$0] }) else {
        continue
      }
      take(index, other)
    }
    byContent(old, new, partner: &partner, taken: &taken)
    return partner.map { (old: $0.key, new: $0.value) }.sorted { $0.old < $1.old }
  }

  /// A sentence in more blocks than this leads to none.
  private static let mostPlaces = 16

  /// Blocks whose names say nothing: those that share most of their sentences are the same.
  private static func byContent(
    _ old: ComparedText, _ new: ComparedText, partner: inout [Int: Int], taken: inout Set<Int>
  ) {
    let free = new.units.indices.filter { !taken.contains($0) }
    var places: [UInt64: [Int]] = [:]
    for unit in free {
      for sentence in new.sentences[new.units[unit].sentences] where sentence.weight > 1 {
        places[sentence.hash, default: []].append(unit)
      }
    }
    var votes: [(weight: Int, old: Int, new: Int)] = []
    for unit in old.units.indices where partner[unit] == nil {
      var shared: [Int: Int] = [:]
      for sentence in old.sentences[old.units[unit].sentences] where sentence.weight > 1 {
        // What stands in many blocks tells none from the others.
        guard let found = places[sentence.hash], found.count <= mostPlaces else { continue }
        for place in found where new.units[place].kind == old.units[unit].kind {
          shared[place, default: 0] += sentence.weight
        }
      }
      for (place, weight) in shared {
        let size = min(weightOf(old, unit), weightOf(new, place))
        if weight * 2 >= size, weight >= 4 { votes.append((weight, unit, place)) }
      }
    }
    votes.sort { ($1.weight, $0.old, $0.new) < ($0.weight, $1.old, $1.new) }
    for vote in votes where partner[vote.old] == nil && !taken.contains(vote.new) {
      partner[vote.old] = vote.new
      taken.insert(vote.new)
    }
  }

  private static func weightOf(_ text: ComparedText, _ unit: Int) -> Int {
    text.sentences[text.units[unit].sentences].reduce(0) { $0 + $1.weight }
  }
}

/// Which of the paired blocks stayed where they were, and which moved.
struct BlockOrder {
  /// The unit that an old one became.
  let newOfOld: [Int: Int]
  let oldOfNew: [Int: Int]
  /// Old units that kept their place among the others.
  let staying: Set<Int>

  init(_ pairs: [(old: Int, new: Int)], _ old: ComparedText, _ new: ComparedText) {
    newOfOld = Dictionary(uniqueKeysWithValues: pairs.map { ($0.old, $0.new) })
    oldOfNew = Dictionary(uniqueKeysWithValues: pairs.map { ($0.new, $0.old) })
    let chain = HeaviestChain.stay(
      pairs.sorted { $0.old < $1.old }.map {
        // The document's own title never moves.
        HeaviestChain.Pair(
          old: $0.old, new: $0.new,
          weight: $0.old == 0 ? 1 << 30 : 1 + old.units[$0.old].tokens.count)
      })
    let ordered = pairs.sorted { $0.old < $1.old }
    staying = Set(chain.map { ordered[$0].old })
  }
}

internal import PolicyModel
internal import PolicyReference

/// What happened to blocks as blocks: added, removed, moved, renamed, split, merged.
struct BlockChanges {
  let text: TextComparison
  let order: BlockOrder
  private(set) var observations: [Observation] = []
  private let rights: (old: Set<Name>, new: Set<Name>)
  private let polarities: (old: Polarities, new: Polarities)
  /// The sentences of the new version.
  private let living: Set<UInt64>
  /// Where each block stands among those beside it, from 1.
  private let places: (old: [Int], new: [Int])
  /// Units of the old version that went into another block, and of the new one that came out of one.
  private(set) var absorbed: Set<Int> = []
  private(set) var carved: Set<Int> = []
  /// Blocks whose words went into another one, and that one.
  private(set) var heirs: [Name: Name] = [:]

  init(_ text: TextComparison, _ order: BlockOrder, old: Policy, new: Policy) {
    self.text = text
    self.order = order
    rights = (Set(old.facts(.right).map(\.holder)), Set(new.facts(.right).map(\.holder)))
    polarities = (Polarities(old), Polarities(new))
    living = Set(text.new.sentences.map(\.hash))
    places = (BlockChanges.places(text.old), BlockChanges.places(text.new))
    findRemoved()
    findAdded()
    findMoved()
  }

  private static func label(_ unit: ComparedText.Unit) -> String {
    unit.title.isEmpty ? unit.name?.text ?? "" : unit.title
  }

  private func observation(
    _ kind: Observation.Kind, _ unit: ComparedText.Unit, before: String = "", after: String = "",
    _ known: [Observation.Circumstance: Bool] = [:]
  ) -> Observation {
    Observation(
      kind, unit.name, title: Self.label(unit), before: before, after: after, known: known)
  }

  // MARK: - Gone and come

  private mutating func findRemoved() {
    for (index, unit) in text.old.units.enumerated() where order.newOfOld[index] == nil {
      guard unit.kind != .document else { continue }
      let target = destination(
        of: unit.tokens, of: text.old, text.alignment.newOfOld, in: text.new)
      if let target {
        absorbed.insert(index)
        if let name = unit.name { heirs[name] = text.new.units[target].name }
        var found = observation(
          offersRight(unit, rights.old) ? .prominenceLower : .clauseMerged, text.new.units[target],
          before: Self.label(unit),
          after: Self.label(text.new.units[target]))
        found.oldWords = [unit.tokens]
        observations.append(found)
      } else if survives(unit) {
        var found = observation(.duplicateRemoved, unit, before: Self.label(unit))
        found.oldWords = [unit.tokens]
        absorbed.insert(index)
        observations.append(found)
      } else {
        var found = observation(
          unit.kind == .term ? .termRemoved : .clauseRemoved, unit, before: Self.label(unit),
          promises(unit, polarities.old))
        found.oldWords = [unit.tokens]
        observations.append(found)
      }
    }
  }

  private mutating func findAdded() {
    for (index, unit) in text.new.units.enumerated() where order.oldOfNew[index] == nil {
      guard unit.kind != .document else { continue }
      let source = destination(
        of: unit.tokens, of: text.new, text.alignment.oldOfNew, in: text.old)
      if let source, order.newOfOld[source] != nil {
        carved.insert(index)
        var found = observation(
          offersRight(unit, rights.new) ? .prominenceHigher : .clauseSplit, unit,
          before: Self.label(text.old.units[source]), after: Self.label(unit))
        found.newWords = [unit.tokens]
        observations.append(found)
      } else {
        var found = observation(
          unit.kind == .term ? .termAdded : .clauseAdded, unit, after: Self.label(unit),
          promises(unit, polarities.new))
        found.newWords = [unit.tokens]
        observations.append(found)
      }
    }
  }

  /// The block of the other version in which at least seven tenths of some words stand now.
  private func destination(
    of words: Range<Int>, of mine: ComparedText, _ partners: [Int32], in other: ComparedText
  ) -> Int? {
    var count: [Int: Int] = [:]
    var total = 0
    for index in words {
      guard text.table.classes[Int(mine.tokens[index].folded)].contains(.word) else { continue }
      total += 1
      let partner = Int(partners[index])
      if partner >= 0 { count[other.unit(ofToken: partner), default: 0] += 1 }
    }
    guard total >= 5,
      let best = count.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value * 10 >= total * 7
    else { return nil }
    return best.key
  }

  /// Whether every sentence of a block that is gone still stands in force elsewhere.
  private func survives(_ unit: ComparedText.Unit) -> Bool {
    let mine = text.old.sentences[unit.sentences].filter { $0.weight > 1 }
    guard !mine.isEmpty else { return false }
    // The title may be gone with the block.
    let words = mine.filter { !isTitle($0) }
    return !words.isEmpty && words.allSatisfy { living.contains($0.hash) }
  }

  private func isTitle(_ sentence: ComparedText.Sentence) -> Bool {
    let passage = Int(text.old.tokens[sentence.tokens.lowerBound].passage)
    if case .title = text.old.passages[passage].kind { return true }
    return false
  }

  /// Whether a block with a heading of its own gives readers a right: what the law wants prominent.
  private func offersRight(_ unit: ComparedText.Unit, _ rights: Set<Name>) -> Bool {
    !unit.title.isEmpty && unit.name.map(rights.contains) == true
  }

  /// Whether readers lose or gain a promise with the block.
  private func promises(
    _ unit: ComparedText.Unit, _ polarities: Polarities
  ) -> [Observation.Circumstance: Bool] {
    guard let name = unit.name else { return [:] }
    let polarity = polarities[name]
    return [.protective: polarity.isProtective, .permissive: polarity.isPermissive]
  }

  // MARK: - Here and there

  private mutating func findMoved() {
    for (one, other) in text.pairs where one != 0 {
      let before = text.old.units[one]
      let after = text.new.units[other]
      let parent = before.parent.flatMap { order.newOfOld[$0] }
      let hasNewParent = parent != after.parent
      let isMoved = !order.staying.contains(one)
      // What moved with the block round it has not moved by itself.
      let movedWithParent =
        before.parent.map { !order.staying.contains($0) } == true && !hasNewParent
      if (isMoved && !movedWithParent) || hasNewParent {
        observations.append(
          observation(
            .clauseMoved, after, before: place(one, text.old, places.old),
            after: place(other, text.new, places.new)))
      }
      if before.title != after.title, fold(before.title) != fold(after.title) {
        // A title that denies or permits something says more than where to look.
        let isGuarded = guards(before, after)
        var found = observation(
          isGuarded ? .wordingChanged : .headingChanged, after, before: before.title,
          after: after.title)
        found.oldWords = title(before, text.old)
        found.newWords = title(after, text.new)
        observations.append(found)
      }
    }
  }

  /// Whether words of a title that came or went are of those that must not pass in silence.
  private func guards(_ before: ComparedText.Unit, _ after: ComparedText.Unit) -> Bool {
    func words(_ unit: ComparedText.Unit, _ side: ComparedText) -> [Int32] {
      title(unit, side).flatMap { $0.map { side.tokens[$0].folded } }
    }
    let mine = words(before, text.old)
    let theirs = words(after, text.new)
    let changed = mine.filter { !theirs.contains($0) } + theirs.filter { !mine.contains($0) }
    return changed.contains { id in
      !text.table.classes[Int(id)].isDisjoint(with: [.negation, .exception, .permission, .duty])
    }
  }

  private func fold(_ title: String) -> String { title.lowercased() }

  /// The words of a block's title.
  private func title(_ unit: ComparedText.Unit, _ text: ComparedText) -> [Range<Int>] {
    guard let first = unit.passages.first, case .title = text.passages[first].kind else {
      return []
    }
    return [text.passages[first].tokens]
  }

  /// `3 in "What we collect"`: how readers find a block.
  private func place(_ unit: Int, _ text: ComparedText, _ places: [Int]) -> String {
    guard let parent = text.units[unit].parent else { return "" }
    return "\(places[unit]) in \"\(Self.label(text.units[parent]))\""
  }

  private static func places(_ text: ComparedText) -> [Int] {
    var count = [Int](repeating: 0, count: text.units.count)
    return text.units.map { unit in
      guard let parent = unit.parent else { return 0 }
      count[parent] += 1
      return count[parent]
    }
  }
}

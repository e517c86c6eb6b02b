internal import PolicyModel

extension PolicyComparison {
  /// Both versions in one text.
  package var redline: Redline { redline(layers: RedlineLayers([], text)) }

  func redline(layers: RedlineLayers) -> Redline {
    var builder = RedlineBuilder(text, layers)
    builder.build(order)
    return builder.redline
  }
}

/// Weaves two aligned texts into one.
struct RedlineBuilder {
  private let text: TextComparison
  private let layers: RedlineLayers
  private(set) var redline = Redline()
  /// Pieces of the block that is being written.
  private var pieces: [Redline.Piece] = []
  /// The passages that it holds words of.
  private var passages: (old: Set<Int>, new: Set<Int>) = ([], [])
  /// What is gone and what is new since the last words that stayed.
  private var gone: [Event] = []
  private var come: [Event] = []

  /// One word, the space after it, or the end of a passage.
  private struct Event {
    let mark: Redline.Mark
    let text: String
    let style: ComparedText.Style
    var layer: RedlineLayer?
    /// The passages that it stands in, in each version.
    var old: Int?
    var new: Int?
    /// Whether the passage ends here.
    var isEnd = false

    var withoutLayer: Event {
      var event = self
      event.layer = nil
      return event
    }
  }

  init(_ text: TextComparison, _ layers: RedlineLayers) {
    self.text = text
    self.layers = layers
  }

  /// Old blocks that stayed keep both versions in step; what is between them is gone or new.
  mutating func build(_ order: BlockOrder) {
    var nextOld = 0
    var nextNew = 0
    for unit in text.old.units.indices where order.staying.contains(unit) {
      guard let partner = order.newOfOld[unit], partner >= nextNew else { continue }
      addOld(nextOld..<unit, order)
      addNew(nextNew..<partner, order)
      weave(text.old.units[unit].tokens, text.new.units[partner].tokens)
      nextOld = unit + 1
      nextNew = partner + 1
    }
    addOld(nextOld..<text.old.units.count, order)
    addNew(nextNew..<text.new.units.count, order)
  }

  // MARK: - Whole blocks

  private mutating func addOld(_ units: Range<Int>, _ order: BlockOrder) {
    for unit in units {
      let isMoved = order.newOfOld[unit] != nil
      for token in text.old.units[unit].tokens {
        let staysWithBlock = isMoved && text.alignment.newOfOld[token] >= 0
        remove(token, move: staysWithBlock ? blockMove(order, unit) : 0)
      }
      flush()
    }
  }

  private mutating func addNew(_ units: Range<Int>, _ order: BlockOrder) {
    for unit in units {
      let source = order.oldOfNew[unit]
      for token in text.new.units[unit].tokens {
        let cameWithBlock = source != nil && text.alignment.oldOfNew[token] >= 0
        insert(token, move: cameWithBlock ? source.map { blockMove(order, $0) } ?? 0 : 0)
      }
      flush()
    }
  }

  /// Moves of blocks have numbers after those of words.
  private func blockMove(_ order: BlockOrder, _ oldUnit: Int) -> Int {
    text.alignment.moveCount + 1 + oldUnit
  }

  // MARK: - Words

  /// Weaves two runs of words whose staying partners are in order.
  private mutating func weave(_ old: Range<Int>, _ new: Range<Int>) {
    var nextNew = new.lowerBound
    for token in old {
      let partner = Int(text.alignment.newOfOld[token])
      let stays =
        partner >= nextNew && partner < new.upperBound
        && text.alignment.moveOfOld[token] == 0
      guard stays else {
        remove(token, move: 0)
        continue
      }
      while nextNew < partner {
        insert(nextNew, move: 0)
        nextNew += 1
      }
      keep(token, partner)
      nextNew = partner + 1
    }
    while nextNew < new.upperBound {
      insert(nextNew, move: 0)
      nextNew += 1
    }
    flush()
    // Words of a block belong to no other one.
    if !pieces.isEmpty { close() }
  }

  private mutating func remove(_ token: Int, move: Int) {
    let number = move > 0 ? move : Int(text.alignment.moveOfOld[token])
    let mark: Redline.Mark = number > 0 ? .movedAway(number) : .deleted
    gone += events(text.old, token, mark, isNew: false)
  }

  private mutating func insert(_ token: Int, move: Int) {
    let number = move > 0 ? move : Int(text.alignment.moveOfNew[token])
    let mark: Redline.Mark = number > 0 ? .movedHere(number) : .inserted
    come += events(text.new, token, mark, isNew: true)
  }

  private func events(
    _ side: ComparedText, _ index: Int, _ mark: Redline.Mark, isNew: Bool
  ) -> [Event] {
    let token = side.tokens[index]
    let passage = Int(token.passage)
    let isEdit = mark == .deleted || mark == .inserted
    let layer = isEdit ? (isNew ? layers[new: index] : layers[old: index]) : nil
    func event(_ text: String, isEnd: Bool = false) -> Event {
      Event(
        mark: mark, text: text, style: side.style(at: index), layer: layer,
        old: isNew ? nil : passage, new: isNew ? passage : nil, isEnd: isEnd)
    }
    if side.bytes[Int(token.start)] == 0x0A, token.next == token.end {
      return [event("\n", isEnd: true)]
    }
    let space = side.text(Int(token.end)..<Int(token.next))
    let word = event(side.text(Int(token.start)..<Int(token.end)))
    return space.isEmpty ? [word] : [word, event(space)]
  }

  private mutating func keep(_ old: Int, _ new: Int) {
    let before = events(text.old, old, .deleted, isNew: false)
    let after = events(text.new, new, .inserted, isNew: true)
    guard let one = before.first, let other = after.first, one.text == other.text else {
      gone += before
      come += after
      return
    }
    flush()
    append(kept(one, other))
    if before.count == after.count, let one = before.last, let other = after.last,
      one.text == other.text
    {
      if before.count > 1 { append(kept(one, other)) }
    } else {
      // The space after a word that stayed is no edit of its own.
      gone += before.dropFirst().map(\.withoutLayer)
      come += after.dropFirst().map(\.withoutLayer)
    }
  }

  private func kept(_ old: Event, _ new: Event) -> Event {
    Event(
      mark: .same, text: new.text, style: new.style, layer: nil, old: old.old, new: new.new,
      isEnd: new.isEnd)
  }

  /// Writes what is gone, then what is new; space that both have at their edges has stayed.
  private mutating func flush() {
    var head: Event?
    var tail: Event?
    // A passage of which something stayed ends for both versions at once.
    if !pieces.isEmpty, let one = gone.last, let other = come.last, one.isEnd, other.isEnd,
      isPlain(one), isPlain(other)
    {
      tail = kept(one, other)
      gone.removeLast()
      come.removeLast()
    } else if let one = gone.last, let other = come.last, isSpace(one), one.text == other.text,
      isPlain(one), isPlain(other)
    {
      tail = kept(one, other)
      gone.removeLast()
      come.removeLast()
    }
    if let one = gone.first, let other = come.first, isSpace(one), one.text == other.text,
      isPlain(one), isPlain(other)
    {
      head = kept(one, other)
      gone.removeFirst()
      come.removeFirst()
    }
    if let head { append(head) }
    for event in gone { append(event) }
    for event in come { append(event) }
    if let tail { append(tail) }
    gone.removeAll(keepingCapacity: true)
    come.removeAll(keepingCapacity: true)
  }

  private func isSpace(_ event: Event) -> Bool {
    !event.isEnd && event.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }
  }

  /// Whether an event is an edit of its own, not part of a move.
  private func isPlain(_ event: Event) -> Bool {
    event.mark == .deleted || event.mark == .inserted
  }

  // MARK: - Blocks

  private mutating func append(_ event: Event) {
    // No mark goes on beyond the end of a passage.
    if let last = pieces.last, last.mark == event.mark, last.style == event.style,
      last.layer == event.layer, !event.isEnd, last.text.utf8.last != 0x0A
    {
      pieces[pieces.count - 1].text += event.text
    } else {
      pieces.append(
        .init(mark: event.mark, text: event.text, style: event.style, layer: event.layer))
    }
    if let old = event.old { passages.old.insert(old) }
    if let new = event.new { passages.new.insert(new) }
    guard event.isEnd else { return }
    // A passage that ends in one version only is no block of its own unless all of it is.
    let isWhole =
      event.mark == .same || pieces.allSatisfy { isOneSided($0.mark, as: event.mark) }
    if isWhole { close() }
  }

  private func isOneSided(_ mark: Redline.Mark, as other: Redline.Mark) -> Bool {
    mark != .same && other != .same && mark.isNew == other.isNew
  }

  /// Ends a block; it is what its last passage of the new version is, else of the old one.
  private mutating func close() {
    let isNew = !passages.new.isEmpty
    let side = isNew ? text.new : text.old
    guard let last = (isNew ? passages.new : passages.old).max() else { return }
    let first = pieces.first?.mark
    let passage = side.passages[last]
    redline.blocks.append(
      Redline.Block(
        kind: passage.kind, element: side.units[passage.unit].name, pieces: pieces,
        mark: pieces.allSatisfy { $0.mark == first } ? first : nil, oldPassages: passages.old,
        newPassages: passages.new))
    pieces.removeAll(keepingCapacity: true)
    passages = ([], [])
  }
}

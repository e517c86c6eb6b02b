internal import PolicyModel

extension PolicyComparison {
  /// Both versions in one text.
  package var redline: Redline {
    var builder = RedlineBuilder(text)
    builder.build(order)
    return builder.redline
  }
}

/// Weaves two aligned texts into one.
struct RedlineBuilder {
  private let text: TextComparison
  private(set) var redline = Redline()
  /// Pieces of the block that is being written.
  private var pieces: [Redline.Piece] = []
  /// What is gone and what is new since the last words that stayed.
  private var gone: [Event] = []
  private var come: [Event] = []

  /// One word, the space after it, or the end of a passage.
  private struct Event {
    let mark: Redline.Mark
    let text: String
    let style: ComparedText.Style
    /// For the end of a passage, the passage and the text that it stands in.
    var end: (passage: Int, isNew: Bool)?
  }

  init(_ text: TextComparison) { self.text = text }

  /// Old blocks that stayed keep both versions in step; what is between them is gone or new.
  mutating func build(_ order: BlockOrder) {
    var nextOld = 0
    var nextNew = 0
    func units(_ range: Range<Int>) -> Range<Int> { range }
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
    if !pieces.isEmpty, let last = text.new.tokens[new].last ?? text.old.tokens[old].last {
      close((Int(last.passage), !new.isEmpty))
    }
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
    let style = side.style(at: index)
    if side.bytes[Int(token.start)] == 0x0A, token.next == token.end {
      return [
        Event(mark: mark, text: "\n", style: style, end: (Int(token.passage), isNew))
      ]
    }
    let space = side.text(Int(token.end)..<Int(token.next))
    let word = Event(mark: mark, text: side.text(Int(token.start)..<Int(token.end)), style: style)
    return space.isEmpty ? [word] : [word, Event(mark: mark, text: space, style: style)]
  }

  private mutating func keep(_ old: Int, _ new: Int) {
    let before = events(text.old, old, .deleted, isNew: false)
    let after = events(text.new, new, .inserted, isNew: true)
    guard before.first?.text == after.first?.text, let word = after.first else {
      gone += before
      come += after
      return
    }
    flush()
    append(Event(mark: .same, text: word.text, style: word.style, end: word.end))
    if before.dropFirst().first?.text == after.dropFirst().first?.text {
      for space in after.dropFirst() {
        append(Event(mark: .same, text: space.text, style: space.style))
      }
    } else {
      gone += before.dropFirst()
      come += after.dropFirst()
    }
  }

  /// Writes what is gone, then what is new; space that both have at their edges has stayed.
  private mutating func flush() {
    var head: Event?
    var tail: Event?
    // A passage of which something stayed ends for both versions at once.
    if !pieces.isEmpty, let one = gone.last, let other = come.last, one.end != nil,
      other.end != nil, isPlain(one), isPlain(other)
    {
      tail = other
      gone.removeLast()
      come.removeLast()
    } else if let one = gone.last, let other = come.last, isSpace(one), one.text == other.text,
      isPlain(one), isPlain(other)
    {
      tail = other
      gone.removeLast()
      come.removeLast()
    }
    if let one = gone.first, let other = come.first, isSpace(one), one.text == other.text,
      isPlain(one), isPlain(other)
    {
      head = other
      gone.removeFirst()
      come.removeFirst()
    }
    if let head { append(Event(mark: .same, text: head.text, style: head.style)) }
    for event in gone { append(event) }
    for event in come { append(event) }
    if let tail {
      append(Event(mark: .same, text: tail.text, style: tail.style, end: tail.end))
    }
    gone.removeAll(keepingCapacity: true)
    come.removeAll(keepingCapacity: true)
  }

  private func isSpace(_ event: Event) -> Bool {
    event.end == nil && event.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }
  }

  /// Whether an event is an edit of its own, not part of a move.
  private func isPlain(_ event: Event) -> Bool {
    event.mark == .deleted || event.mark == .inserted
  }

  // MARK: - Blocks

  private mutating func append(_ event: Event) {
    if let last = pieces.last, last.mark == event.mark, last.style == event.style, event.end == nil
    {
      pieces[pieces.count - 1].text += event.text
    } else {
      pieces.append(.init(mark: event.mark, text: event.text, style: event.style))
    }
    guard let end = event.end else { return }
    // A passage that ends in one version only is no block of its own unless all of it is.
    let isWhole =
      event.mark == .same
      || pieces.allSatisfy { $0.mark == event.mark || sameSide($0.mark, event.mark) }
    if isWhole { close(end) }
  }

  private func sameSide(_ one: Redline.Mark, _ other: Redline.Mark) -> Bool {
    one != .same && other != .same && one.isNew == other.isNew
  }

  private mutating func close(_ end: (passage: Int, isNew: Bool)) {
    let side = end.isNew ? text.new : text.old
    let passage = side.passages[end.passage]
    let first = pieces.first?.mark
    redline.blocks.append(
      Redline.Block(
        kind: passage.kind, element: side.units[passage.unit].name, unit: passage.unit,
        pieces: pieces, mark: pieces.allSatisfy { $0.mark == first } ? first : nil))
    pieces.removeAll(keepingCapacity: true)
  }
}

/// The words of one paragraph, heading or cell while HTML tags in them become Markdown.
///
/// A pair of tags becomes a pair of marks only where Markdown will read the marks as such; elsewhere
/// the words stay without them, since a mark that prints would change the words.
struct InlineBuilder {
  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  private var pairs: [Pair] = []
  /// Indices of the pairs that wait for their end tag, outermost first.
  private var stack: [Int] = []
  /// Grows with everything that cannot stand in the text of a link.
  private var bracketCount = 0
  /// How many pairs could not become Markdown.
  private(set) var droppedPairs = 0

  private enum Piece: Equatable {
    case text(Range<Int>)
    case open(Int)
    case close(Int)
  }

  private struct Pair {
    let mark: Mark
    let element: String
    var open = 0
    var close: Int?
    let bracketCount: Int
    /// As `bracketCount`, when the pair was closed.
    var bracketsAtClose = 0
  }

  /// What a pair of tags becomes.
  enum Mark: Equatable {
    case strong, emphasis, strike
    case link(destination: [UInt8])
  }

  private static let deepestStack = 32

  var isEmpty: Bool { pieces.isEmpty }
  var hasOpenPairs: Bool { !stack.isEmpty }

  mutating func append(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    let start = bytes.count
    bytes += text
    extend(from: start)
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    extend(from: bytes.count - 1)
  }

  mutating func append(_ text: String) { append(Array(text.utf8)[...]) }

  private mutating func extend(from start: Int) {
    if case .text(let range)? = pieces.last, range.upperBound == start {
      pieces[pieces.count - 1] = .text(range.lowerBound..<bytes.count)
    } else {
      pieces.append(.text(start..<bytes.count))
    }
  }

  /// Says that something was appended that cannot stand in the text of a link.
  mutating func noteBracket() { bracketCount += 1 }

  // MARK: Pairs

  mutating func open(_ mark: Mark, element: String) {
    guard stack.count < Self.deepestStack else { return }
    if case .link = mark { bracketCount += 1 }
    var pair = Pair(mark: mark, element: element, bracketCount: bracketCount)
    pair.open = pieces.count
    pieces.append(.open(pairs.count))
    stack.append(pairs.count)
    pairs.append(pair)
  }

  /// Closes the nearest pair of an element; those inside it that are still open stay without marks.
  mutating func close(element: String) {
    guard let depth = stack.lastIndex(where: { pairs[$0].element == element }) else { return }
    let pair = stack[depth]
    stack.removeLast(stack.count - depth)
    let space = takeTrailingSpace()
    pairs[pair].close = pieces.count
    pairs[pair].bracketsAtClose = bracketCount
    pieces.append(.close(pair))
    if !space.isEmpty { append(space[...]) }
  }

  private mutating func takeTrailingSpace() -> [UInt8] {
    guard case .text(let range)? = pieces.last else { return [] }
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isSpace { end -= 1 }
    let space = Array(bytes[end..<range.upperBound])
    bytes.removeLast(bytes.count - end)
    if end == range.lowerBound {
      pieces.removeLast()
    } else {
      pieces[pieces.count - 1] = .text(range.lowerBound..<end)
    }
    return space
  }

  // MARK: Line breaks

  /// Ends the line as `<br>` does; two breaks after one another end the paragraph.
  mutating func breakLine() {
    dropTrailingBlanks()
    if bytes.isEmpty || bytes.hasSuffix("\n\n") { return }
    if bytes.hasSuffix("\\\n") {
      guard !hasOpenPairs else { return append("\\\n") }
      removeLast(2)
      append("\n\n")
    } else {
      append("\\\n")
    }
  }

  private mutating func dropTrailingBlanks() {
    while let last = bytes.last, last.isBlank, case .text? = pieces.last { removeLast(1) }
  }

  private mutating func removeLast(_ count: Int) {
    var count = count
    while count > 0, case .text(let range)? = pieces.last {
      let taken = min(count, range.count)
      bytes.removeLast(taken)
      count -= taken
      if taken == range.count {
        pieces.removeLast()
      } else {
        pieces[pieces.count - 1] = .text(range.lowerBound..<range.upperBound - taken)
      }
    }
  }

  // MARK: The result

  /// The text as Markdown, without white space and line breaks at its ends.
  mutating func finish() -> [UInt8] {
    let marks = resolve()
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for (index, piece) in pieces.enumerated() {
      if case .text(let range) = piece {
        result += bytes[range]
      } else if let mark = marks[index] {
        result += mark
      }
    }
    return Self.trimmed(result)
  }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    var end = text.count
    while end > 0 {
      if text[end - 1].isSpace {
        if end > 1, text[end - 1] == ASCII.lineFeed, text[end - 2] == ASCII.backslash,
          !isEscaped(text, end - 2)
        {
          end -= 1
        }
        end -= 1
      } else {
        break
      }
    }
    return Array(text[..<end].drop(while: \.isSpace))
  }

  /// Whether an odd number of backslashes stands before an offset.
  private static func isEscaped(_ text: [UInt8], _ offset: Int) -> Bool {
    var index = offset
    while index > 0, text[index - 1] == ASCII.backslash { index -= 1 }
    return (offset - index) % 2 == 1
  }

  /// The marks to print, by index of their piece.
  private mutating func resolve() -> [Int: [UInt8]] {
    var marks: [Int: [UInt8]] = [:]
    for pair in pairs {
      guard let close = pair.close else {
        droppedPairs += 1
        continue
      }
      guard let (opening, closing) = marksFor(pair, close) else {
        droppedPairs += 1
        continue
      }
      marks[pair.open] = opening
      marks[close] = closing
    }
    return marks
  }

  private func marksFor(_ pair: Pair, _ close: Int) -> ([UInt8], [UInt8])? {
    guard close > pair.open + 1 else { return nil }
    let before = neighbour(pair.open - 1, isBefore: true)
    let first = neighbour(pair.open + 1, isBefore: false)
    let last = neighbour(close - 1, isBefore: true)
    let after = neighbour(close + 1, isBefore: false)
    if case .link(let destination) = pair.mark {
      guard pair.bracketCount == pair.bracketsAtClose, before != .exclamation else { return nil }
      return ([ASCII.openBracket], Array("](".utf8) + destination + [ASCII.closeParenthesis])
    }
    let touchesMark =
      [before, after].contains(.opening) || [before, after].contains(.closing)
      || first == .opening || last == .closing
    guard isFlanking(inner: first, outer: before, outerMark: .opening),
      isFlanking(inner: last, outer: after, outerMark: .closing)
    else { return nil }
    switch pair.mark {
    case .strong: return (Array("**".utf8), Array("**".utf8))
    case .strike: return touchesMark ? nil : (Array("~~".utf8), Array("~~".utf8))
    case .emphasis:
      guard touchesMark else { return ([ASCII.star], [ASCII.star]) }
      guard before != .word, after != .word else { return nil }
      return ([ASCII.underscore], [ASCII.underscore])
    case .link: return nil
    }
  }

  private enum Neighbour: Equatable {
    case space, word, punctuation, exclamation
    /// A sign that would join a run of marks.
    case mark
    /// The beginning or end of another pair.
    case opening, closing
  }

  private func isFlanking(inner: Neighbour, outer: Neighbour, outerMark: Neighbour) -> Bool {
    let opposite: Neighbour = outerMark == .opening ? .closing : .opening
    if inner == .space || inner == .mark || inner == opposite { return false }
    if outer == .mark || outer == opposite { return false }
    return inner == .word || outer != .word
  }

  /// What stands beside a mark.
  ///
  /// - Parameter isBefore: whether the piece stands before the mark, so that its end counts.
  private func neighbour(_ index: Int, isBefore: Bool) -> Neighbour {
    guard pieces.indices.contains(index) else { return .space }
    switch pieces[index] {
    case .open: return .opening
    case .close: return .closing
    case .text(let range):
      let scalars = String(
        decoding: isBefore ? bytes[range].suffix(4) : bytes[range].prefix(4), as: UTF8.self
      ).unicodeScalars
      guard let scalar = isBefore ? scalars.last : scalars.first else { return .space }
      return Self.classify(scalar)
    }
  }

  private static func classify(_ scalar: Unicode.Scalar) -> Neighbour {
    if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
      switch byte {
      case ASCII.star, ASCII.underscore, ASCII.tilde, ASCII.backslash: return .mark
      case ASCII.exclamation: return .exclamation
      default: return byte.isSpace ? .space : byte.isPunctuation ? .punctuation : .word
      }
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return .punctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return .punctuation
    default: return .word
    }
  }
}

extension [UInt8] {
  func hasSuffix(_ text: StaticString) -> Bool {
    has(text, at: count - text.utf8CodeUnitCount)
  }
}

internal import PolicyModel

/// Reads the text of a predicate.
///
/// Source: `Documentation/law.md`, Predicates.
package struct PredicateParser {
  /// What is wrong with a predicate, and where.
  package struct Fault: Error, Hashable, Sendable {
    /// One phrase: `a comparison needs a value after "="`.
    package let message: String
    /// UTF-8 offsets in the predicate's text; empty at its end.
    package let range: Range<Int>
  }

  private let pieces: [PredicateScanner.Piece]
  private let end: Int
  private var next = 0
  private var depth = 0

  /// The deepest nesting of parentheses and negations.
  private static let deepest = 32

  private init(_ text: String) {
    pieces = PredicateScanner.pieces(of: text)
    end = text.utf8.count
  }

  /// Parses a predicate; throws the first fault.
  package static func parse(_ text: String) throws(Fault) -> Predicate {
    var parser = PredicateParser(text)
    let predicate = try parser.alternatives()
    guard parser.next == parser.pieces.count else {
      throw parser.fault("\"\(parser.written)\" does not belong here")
    }
    return predicate
  }

  // MARK: - Grammar

  private mutating func alternatives() throws(Fault) -> Predicate {
    var parts = [try conjunction()]
    while take("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func conjunction() throws(Fault) -> Predicate {
    var parts = [try negation()]
    while take("and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func negation() throws(Fault) -> Predicate {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PredicateParser.deepest else {
      throw fault("the condition is nested too deeply")
    }
    if take("not") { return .not(try negation()) }
    if takeMark("(") {
      let inner = try alternatives()
      try close(")")
      return inner
    }
    return try primary()
  }

  private mutating func primary() throws(Fault) -> Predicate {
    if take("always") { return .always }
    if take("never") { return .never }
    if take("statement") { return .statement }
    if take("attestation") { return .attestation }
    if take("says") {
      guard case .quoted(let words)? = token else {
        throw fault("\"says\" needs words in quotation marks")
      }
      next += 1
      return .says(words)
    }
    for quantifier in [Predicate.Quantifier.any, .all, .none] where peek(quantifier.rawValue) {
      return try quantified(quantifier)
    }
    if peek("known"), isMark("(", at: next + 1) {
      next += 1
      return .known(try pathInParentheses())
    }
    return try comparison()
  }

  private mutating func quantified(
    _ quantifier: Predicate.Quantifier
  ) throws(Fault) -> Predicate {
    next += 1
    guard takeMark("(") else {
      throw fault("\"\(quantifier.rawValue)\" needs a condition in parentheses")
    }
    let inner = try alternatives()
    try close(")")
    return .quantified(quantifier, inner)
  }

  private mutating func comparison() throws(Fault) -> Predicate {
    let left = try expression()
    guard let comparator = takeComparator() else {
      guard case .path(let path) = left else { throw fault("a comparison is missing here") }
      return .holds(path)
    }
    if takeMark("{") {
      var values = [try value()]
      while takeMark(",") { values.append(try value()) }
      try close("}")
      return .comparison(left, comparator, values)
    }
    switch comparator {
    case .isIn, .includesAllOf, .intersects:
      throw fault("\"\(comparator.rawValue)\" needs a list in braces: {a, b}")
    default: return .comparison(left, comparator, [try expression(isRight: true)])
    }
  }

  private mutating func takeComparator() -> Predicate.Comparator? {
    let first: String
    switch token {
    case .word(let text)?, .mark(let text)?: first = text
    case .quoted?, .stray?, nil: return nil
    }
    for (comparator, words) in PredicateParser.comparators where words[0] == first {
      let isWhole = words.indices.dropFirst().allSatisfy { peek(words[$0], ahead: $0) }
      guard isWhole else { continue }
      next += words.count
      return comparator
    }
    return nil
  }

  /// Each comparator with the words that it is written in.
  private static let comparators = Predicate.Comparator.allCases.map { comparator in
    (comparator, comparator.rawValue.split(separator: " ").map(String.init))
  }

  private mutating func expression(isRight: Bool = false) throws(Fault) -> Predicate.Expression {
    var left = isRight ? try value() : try operand()
    while isMark("+", at: next) || isMark("-", at: next) {
      let isSum = isMark("+", at: next)
      next += 1
      let right = try sideOfSum()
      left = isSum ? .sum(left, right) : .difference(left, right)
    }
    return left
  }

  /// What is added or taken off: a period or a date.
  private mutating func sideOfSum() throws(Fault) -> Predicate.Expression {
    if case .word(let word)? = token, Int(word) != nil { return try value() }
    return try operand()
  }

  /// The left side: a path, a count or the day.
  private mutating func operand() throws(Fault) -> Predicate.Expression {
    if peek("count"), isMark("(", at: next + 1) {
      next += 1
      return .count(try pathInParentheses())
    }
    if take("today") { return .today }
    guard case .word(let word)? = token else {
      throw fault(
        next < pieces.count
          ? "\"\(written)\" is not the name of a fact" : "the condition ends too early")
    }
    next += 1
    return .path(FactPath(word))
  }

  /// The right side: a word, a quoted text, a number, a date or a period.
  private mutating func value() throws(Fault) -> Predicate.Expression {
    switch token {
    case .quoted(let text)?:
      next += 1
      return .word(PredicateParser.folded(text))
    case .word(let word)?:
      if word == "today" {
        next += 1
        return .today
      }
      next += 1
      if let date = CalendarDate(iso: word) { return .date(date) }
      guard let number = Int(word) else { return .word(PredicateParser.folded(word)) }
      return period(number, word) ?? .number(number)
    default: throw fault("a value is missing here")
    }
  }

  /// `12 months`, `10 business days`.
  private mutating func period(_ number: Int, _ word: String) -> Predicate.Expression? {
    for count in [2, 1] where next + count <= pieces.count {
      let words = pieces[next..<next + count].compactMap { piece -> String? in
        if case .word(let word) = piece.token { word } else { nil }
      }
      guard words.count == count else { continue }
      let text = ([word] + words).joined(separator: " ")
      guard let period = Period(text), period.event.isEmpty else { continue }
      next += count
      return .period(period)
    }
    return nil
  }

  private mutating func pathInParentheses() throws(Fault) -> FactPath {
    guard takeMark("("), case .word(let word)? = token else {
      throw fault("the name of a fact is missing here")
    }
    next += 1
    try close(")")
    return FactPath(word)
  }

  // MARK: - Pieces

  private var token: PredicateScanner.Token? { next < pieces.count ? pieces[next].token : nil }

  private func peek(_ word: String, ahead: Int = 0) -> Bool {
    next + ahead < pieces.count && pieces[next + ahead].token == .word(word)
  }

  private func isMark(_ mark: String, at index: Int) -> Bool {
    index < pieces.count && pieces[index].token == .mark(mark)
  }

  private mutating func take(_ word: String) -> Bool {
    guard peek(word) else { return false }
    next += 1
    return true
  }

  private mutating func takeMark(_ mark: String) -> Bool {
    guard isMark(mark, at: next) else { return false }
    next += 1
    return true
  }

  private mutating func close(_ mark: String) throws(Fault) {
    guard takeMark(mark) else { throw fault("\"\(mark)\" is missing here") }
  }

  /// What stands at the place in hand, as written.
  private var written: String {
    switch token {
    case .word(let text)?, .mark(let text)?, .stray(let text)?: text
    case .quoted(let text)?: "\"\(text)\""
    case nil: ""
    }
  }

  private func fault(_ message: String) -> Fault {
    Fault(message: message, range: next < pieces.count ? pieces[next].range : end..<end)
  }

  /// A word as comparisons see it: lower case, hyphens as spaces.
  package static func folded(_ text: String) -> String {
    String(
      decoding: text.utf8.map { byte in
        switch byte {
        case 0x41...0x5A: byte + 0x20
        case UInt8(ascii: "-"): 0x20
        default: byte
        }
      }, as: UTF8.self)
  }
}

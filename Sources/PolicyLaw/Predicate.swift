package import PolicyModel

/// A condition over facts, as a row of law writes it.
///
/// Source: `Documentation/law.md`, Predicates.
package indirect enum Predicate: Hashable, Sendable {
  case always
  case never
  /// Proof that no fact can give: a sentence in a clause that cites the row.
  case statement
  /// Proof that no text can give: a current attestation that cites the row.
  case attestation
  case not(Predicate)
  /// At least two.
  case and([Predicate])
  /// At least two.
  case or([Predicate])
  case quantified(Quantifier, Predicate)
  /// Whether a path has a value.
  case known(FactPath)
  /// A path on its own: whether its value is yes.
  case holds(FactPath)
  case comparison(Expression, Comparator, [Expression])
  /// Whether the rendered words contain some; a form may end with `*`.
  case says(String)

  /// How many of the items of a collection it must hold for.
  package enum Quantifier: String, Hashable, Sendable { case any, all, none }

  /// How two sides are compared.
  package enum Comparator: String, Hashable, Sendable, CaseIterable {
    case includesAllOf = "includes all of"
    case intersects
    case contains
    case within
    case outside
    case isIn = "in"
    case atMost = "<="
    case atLeast = ">="
    case differs = "!="
    case less = "<"
    case more = ">"
    case equals = "="
  }

  /// What stands on a side of a comparison.
  package indirect enum Expression: Hashable, Sendable {
    case path(FactPath)
    case count(FactPath)
    /// A word, in lower case with hyphens as spaces; what it means depends on the other side.
    case word(String)
    case number(Int)
    case date(CalendarDate)
    case period(Period)
    /// The day for which the row is evaluated.
    case today
    case sum(Expression, Expression)
    case difference(Expression, Expression)
  }
}

/// The name of a fact in a predicate: `purposes.bases`, `org.legal-name`, `sells`.
package struct FactPath: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// As written.
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  /// The part before the first dot, or all of it.
  package var collection: String {
    text.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(text[..<$0]) } ?? text
  }

  /// The part after the first dot; `nil` if there is none.
  package var field: String? {
    text.utf8.firstIndex(of: UInt8(ascii: ".")).map {
      String(text[text.utf8.index(after: $0)...])
    }
  }

  package static func < (left: FactPath, right: FactPath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Predicate {
  /// Every path in it, in the order written.
  package var paths: [FactPath] {
    switch self {
    case .always, .never, .statement, .attestation, .says: []
    case .not(let inner), .quantified(_, let inner): inner.paths
    case .and(let parts), .or(let parts): parts.flatMap(\.paths)
    case .known(let path), .holds(let path): [path]
    case .comparison(let left, _, let right): left.paths + right.flatMap(\.paths)
    }
  }

  /// Whether the text itself is looked at.
  package var readsWords: Bool {
    switch self {
    case .says: true
    case .not(let inner), .quantified(_, let inner): inner.readsWords
    case .and(let parts), .or(let parts): parts.contains(where: \.readsWords)
    default: false
    }
  }
}

extension Predicate.Expression {
  /// The paths in it.
  package var paths: [FactPath] {
    switch self {
    case .path(let path), .count(let path): [path]
    case .word, .number, .date, .period, .today: []
    case .sum(let left, let right), .difference(let left, let right): left.paths + right.paths
    }
  }
}

package import PolicyModel

/// How much a change matters to readers.
package enum Materiality: Int, Sendable, Comparable, CaseIterable {
  /// Proved to preserve meaning.
  case editorial
  /// Visible, but alters neither what is done with data nor what readers can do.
  case clarifying
  /// Nobody has decided yet; blocks publication.
  case undecided
  /// Somebody must be told or asked.
  case material

  package var word: String {
    switch self {
    case .editorial: "editorial"
    case .clarifying: "clarifying"
    case .undecided: "undecided"
    case .material: "material"
    }
  }

  package init?(word: String) {
    guard let level = Materiality.allCases.first(where: { $0.word == word }) else { return nil }
    self = level
  }

  package static func < (left: Materiality, right: Materiality) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Whom a change favours, seen from the reader.
package enum Direction: String, Sendable {
  case neutral
  case moreProtective = "more protective"
  case lessProtective = "less protective"
  case mixed

  /// Two directions together.
  package func joined(_ other: Direction) -> Direction {
    if self == other || other == .neutral { return self }
    return self == .neutral ? other : .mixed
  }
}

/// What is owed to the readers of one regime.
package struct Consequence: Sendable, Hashable {
  /// `nil` for readers of no regime that the policy names.
  package var jurisdiction: JurisdictionCode?
  /// 0 post; 1 banner; 2 direct and dedicated; 3 direct with a choice.
  package var notice = 0
  /// 0 with effect; 1 before effect; 2 well in advance.
  package var advance = 0
  /// 0 none; 1 opt-out offered; 2 express consent for data already held; 3 consent before any use;
  /// 4 verifiable consent of a parent.
  package var consent = 0
  /// Days between publication and effect.
  package var days = 0
  /// Sorted: `affected`, `all`, `visitors`.
  package var audience: [String] = []
  /// Ids of the rules that ask for it; sorted.
  package var rules: [String] = []

  package init(_ jurisdiction: JurisdictionCode?) { self.jurisdiction = jurisdiction }

  /// Whether anybody is owed more than a new page.
  package var isOwed: Bool { notice > 0 || advance > 0 || consent > 0 }

  /// The stricter of the two in each column.
  package mutating func join(_ other: Consequence) {
    notice = max(notice, other.notice)
    advance = max(advance, other.advance)
    consent = max(consent, other.consent)
    days = max(days, other.days)
    audience = Array(Set(audience + other.audience)).sorted()
    rules = Array(Set(rules + other.rules)).sorted()
  }
}

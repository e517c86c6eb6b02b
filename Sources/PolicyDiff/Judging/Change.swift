package import PolicyModel

/// A difference with its verdict.
package struct Change: Sendable {
  package let observation: Observation
  /// Names it in decisions; 16 hexadecimal digits. It keeps through moves and loses its hold when
  /// the words or facts change again.
  package let fingerprint: String
  /// The rule that judged it.
  package let rule: Name
  package let ruleTitle: String
  package let area: String
  package let action: String
  /// What the machine says.
  package let judged: Materiality
  /// Whom it favours, as the person says who decided, else the rule.
  package let direction: Direction
  /// Whether it reaches data that is held already; `nil` if nobody has said.
  package let reachesHeldData: Bool?
  /// One sentence with the facts in it, without its full stop.
  package let reason: String
  package let citations: [String]
  package let caution: String?
  /// Fingerprint of the change whose consequence it is.
  package let causedBy: String?
  /// What is owed for it, by regime, in the order of the policy's regimes.
  package let consequences: [Consequence]
  /// What a person decided.
  package let decision: ChangeDecision?

  /// The level that counts: the person's, else the machine's.
  package var level: Materiality { decision?.level ?? judged }
}

/// A person's verdict on changes.
package struct ChangeDecision: Sendable, Hashable {
  package let fingerprints: [String]
  package let level: Materiality
  /// Whom the change favours; `nil` where the rule's verdict holds.
  package let direction: Direction?
  package let by: String
  package let on: CalendarDate?
  package let until: CalendarDate?
  package let reason: String

  package init(
    fingerprints: [String], level: Materiality, direction: Direction? = nil, by: String,
    on: CalendarDate?, until: CalendarDate?, reason: String
  ) {
    self.fingerprints = fingerprints
    self.level = level
    self.direction = direction
    self.by = by
    self.on = on
    self.until = until
    self.reason = reason
  }

  /// `material, more protective`.
  package var verdict: String {
    [level.word, direction?.rawValue].compactMap(\.self).joined(separator: ", ")
  }
}

/// All changes between two versions, and what follows from them together.
package struct ChangeSet: Sendable {
  /// In reading order of the new version; consequences after their causes.
  package let changes: [Change]
  /// `nil` if nothing differs.
  package let materiality: Materiality?
  package let direction: Direction
  /// In the order of the policy's regimes; one for readers of no regime where the policy names none.
  package let consequences: [Consequence]
  /// Decisions that match no change.
  package let idleDecisions: [ChangeDecision]

  /// Days between publication and effect that are owed to somebody.
  package var advanceDays: Int { consequences.map(\.days).max() ?? 0 }

  /// The first day on which the new version may take effect if it is published on a day.
  package func earliestEffective(publishedOn day: CalendarDate) -> CalendarDate {
    day.adding(days: advanceDays) ?? day
  }

  /// Changes that are not the consequence of others.
  package var causes: [Change] { changes.filter { $0.causedBy == nil } }
}

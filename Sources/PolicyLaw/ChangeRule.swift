package import PolicyDiagnostics
package import PolicyModel

/// What follows from one kind of change, as a law file states it.
package struct ChangeRule: Sendable {
  /// Lower case, never reused: `chg.recipient.category`, `mc.wp260.29`.
  package let id: Name
  package let title: String
  /// What it is about: `data added`, or `any`.
  package let matches: String
  /// All of these must hold, or not be known not to.
  package let conditions: [Condition]
  package let materiality: [Answer]
  package let direction: [Answer]
  package let notice: [Answer]
  package let advance: [Answer]
  package let consent: [Answer]
  package let audience: [String]
  package let area: String
  package let action: String
  /// A sentence without its full stop; `{{after}}` and the like are filled in.
  package let reason: String
  package let mirror: Name?
  package let citations: [String]
  /// How the law that it stands in is cited: `WP260`; empty outside of any.
  package let instrument: String
  package let inForceFrom: CalendarDate?
  /// How and when the source was read.
  package let verified: String
  /// For the author, in plain words; Markdown.
  package let explanation: String
  /// The regime whose readers it protects; `nil` for a rule that holds for all.
  package let jurisdiction: JurisdictionCode?
  /// The rule's name in its file.
  package let place: SourceRange

  /// A circumstance that a rule asks about.
  package struct Condition: Hashable, Sendable {
    /// `sensitive`, `consent-basis`.
    package let circumstance: String
    package let isNegated: Bool

    package init(circumstance: String, isNegated: Bool) {
      self.circumstance = circumstance
      self.isNegated = isNegated
    }
  }

  /// One value of a field with the conditions under which it counts.
  package struct Answer: Hashable, Sendable {
    package let word: String
    package let conditions: [Condition]
    /// The regimes for whose readers it counts; empty for all.
    package let jurisdictions: [JurisdictionCode]
  }

  /// What a reader of a verdict has to know of how the source was read; `nil` if it was read.
  package var caution: String? {
    if verified == "verified" || verified.isEmpty { return nil }
    if verified == "knowledge" { return "not re-read in its source" }
    return "source: \(verified)"
  }

  /// Whether it binds on a day.
  package func isInForce(on day: CalendarDate) -> Bool {
    inForceFrom.map { $0 <= day } ?? true
  }
}

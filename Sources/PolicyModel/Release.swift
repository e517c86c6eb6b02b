package import PolicyDiagnostics

/// What accompanies one version of a policy: when it is published, who approved it, and what people
/// have decided about its changes.
package struct Release: Sendable {
  package let policy: Name
  package let version: PolicyVersion
  /// The day of publication; `nil` if the release leaves it to the day on which it is published.
  package let publish: CalendarDate?
  /// As given: `P. Nandakumar (2026-03-20)`.
  package let approvedBy: [String]
  /// Which data the changes reach: `new data only`, `data already held`; `nil` if nobody says.
  package let reach: String?
  /// How those affected are asked; `nil` if nobody says.
  package let consentPlan: String?
  /// The author's own plain summary, as written; empty if there is none.
  package let summary: String
  /// In the order of the file.
  package let decisions: [Decision]
  /// Where its name is written.
  package let place: SourceRange

  package init(
    policy: Name, version: PolicyVersion, publish: CalendarDate?, approvedBy: [String],
    reach: String?, consentPlan: String?, summary: String, decisions: [Decision],
    place: SourceRange
  ) {
    self.policy = policy
    self.version = version
    self.publish = publish
    self.approvedBy = approvedBy
    self.reach = reach
    self.consentPlan = consentPlan
    self.summary = summary
    self.decisions = decisions
    self.place = place
  }
}

extension Release {
  /// A person's verdict on changes that no rule can weigh.
  package struct Decision: Sendable {
    package let name: Name
    /// The changes that it is about; at least one.
    package let findings: [Subject]
    /// A word of `ClosedWords.materialities`.
    package let level: String
    /// A word of `ClosedWords.directions`; `nil` where the rule's holds.
    package let direction: String?
    /// Who answers for it, as written.
    package let by: String
    /// The day of the decision.
    package let on: CalendarDate
    /// The last day on which it holds; `nil` if it does not lapse.
    package let until: CalendarDate?
    /// Why, on one line; empty if nobody has said so.
    package let reason: String
    /// Where its name is written.
    package let place: SourceRange

    /// A change that a decision names.
    package struct Subject: Sendable, Hashable {
      /// 16 hexadecimal digits.
      package let fingerprint: String
      package let place: SourceRange

      package init(fingerprint: String, place: SourceRange) {
        self.fingerprint = fingerprint
        self.place = place
      }
    }

    package init(
      name: Name, findings: [Subject], level: String, direction: String?, by: String,
      on: CalendarDate, until: CalendarDate?, reason: String, place: SourceRange
    ) {
      self.name = name
      self.findings = findings
      self.level = level
      self.direction = direction
      self.by = by
      self.on = on
      self.until = until
      self.reason = reason
      self.place = place
    }
  }
}

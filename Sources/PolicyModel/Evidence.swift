package import PolicyDiagnostics

/// What the registers of a policy and its organisation hold: attestations, and what the site shows.
package struct Evidence: Sendable {
  /// In the order of the registers' paths.
  package var attestations: [Attestation]
  package var links: [SiteLink]
  /// Facts stated on a Site, by path, without `site.`.
  package var siteFacts: [String: String]
  /// Whether there is a register in which anybody would look for evidence.
  package var isBegun: Bool

  package init(
    attestations: [Attestation] = [], links: [SiteLink] = [], siteFacts: [String: String] = [:],
    isBegun: Bool = false
  ) {
    self.attestations = attestations
    self.links = links
    self.siteFacts = siteFacts
    self.isBegun = isBegun
  }

  /// Somebody's word for what no text can prove.
  package struct Attestation: Sendable {
    package let name: Name
    package let owner: String
    package let reviewed: CalendarDate?
    /// The last day on which it holds; `nil` if none is named.
    package let until: CalendarDate?
    /// The claims that it supports.
    package let claims: [Name]
    /// Ids or citations of the rows that it answers.
    package let satisfies: [String]
    package let place: SourceRange

    package init(
      name: Name, owner: String, reviewed: CalendarDate?, until: CalendarDate?, claims: [Name],
      satisfies: [String], place: SourceRange
    ) {
      self.name = name
      self.owner = owner
      self.reviewed = reviewed
      self.until = until
      self.claims = claims
      self.satisfies = satisfies
      self.place = place
    }

    /// Whether it holds on a day: reviewed by then, and at most twelve months or its own term ago.
    package func isCurrent(on day: CalendarDate) -> Bool {
      guard let reviewed, reviewed <= day else { return false }
      if let until { return day <= until }
      return day.dayNumber - reviewed.dayNumber <= 366
    }
  }

  /// A link that the website shows.
  package struct SiteLink: Hashable, Sendable {
    package let text: String
    package let target: String
    /// Where it stands: `footer`, `app settings`.
    package let area: String

    package init(text: String, target: String, area: String) {
      self.text = text
      self.target = target
      self.area = area
    }
  }
}

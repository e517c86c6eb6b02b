package import PolicyModel

/// How a version of a policy is named: `larkspur-privacy@3.1.0`.
package struct VersionName: Hashable, Sendable {
  package let policy: Name
  package let which: Which

  /// What stands after the `@`.
  package enum Which: Hashable, Sendable {
    /// The text as it stands in the sources.
    case draft
    case current
    case upcoming
    case previous
    /// The version in force on a day.
    case date(CalendarDate)
    case version(PolicyVersion)
  }

  package init(policy: Name, which: Which) {
    self.policy = policy
    self.which = which
  }

  /// Reads a name; `nil` if the text has not its shape.
  package init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, Name.isWellFormed(parts[0]), !parts[1].isEmpty,
      !parts[1].contains("/")
    else { return nil }
    policy = Name(parts[0])
    which =
      switch parts[1] {
      case "draft": .draft
      case "current": .current
      case "upcoming": .upcoming
      case "previous": .previous
      default: CalendarDate(iso: parts[1]).map { .date($0) } ?? .version(PolicyVersion(parts[1]))
      }
  }

  /// The version of a chain that the name means on a day; `nil` for the draft and for one that
  /// there is not.
  package func find(in chain: LedgerChain, on day: CalendarDate) -> PublishedVersion? {
    switch which {
    case .draft: nil
    case .current: chain.current(on: day)
    case .upcoming: chain.upcoming(on: day)
    case .previous: chain.previous(on: day)
    case .date(let date): chain.current(on: date)
    case .version(let version): chain.version(version)
    }
  }
}

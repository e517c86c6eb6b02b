package import PolicyDiff
package import PolicyLaw
package import PolicyModel

extension ChangeContext {
  /// Takes over what the release of the new version says: whom the changes reach, what people have
  /// decided.
  package mutating func take(_ release: Release) {
    reachesHeldData = release.reach.map { $0 == "data already held" }
    decisions = release.decisions.map { decision in
      ChangeDecision(
        fingerprints: decision.findings.map(\.fingerprint),
        level: Materiality(word: decision.level) ?? .undecided,
        direction: decision.direction.flatMap(Direction.init), by: decision.by,
        on: decision.on, until: decision.until, reason: decision.reason)
    }
  }

  /// Takes over how long before a change the house tells its readers.
  package mutating func take(_ settings: HouseSettings) {
    advanceDays = (
      lessProtective: settings.advanceDays(before: .lessProtective),
      other: settings.advanceDays(before: .otherMaterial)
    )
  }
}

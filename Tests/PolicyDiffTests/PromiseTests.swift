import PolicyCompiler
import PolicyDiff
import PolicyModel
import Testing

/// What a version promised about its own changes binds the next one.
struct PromiseTests {
  /// A notice of our own with one practice and one change clause.
  private static func notice(
    keptFor: String, promise: [String], version: String, jurisdictions: String
  ) -> String {
    """
    # Policy osier-baskets: Osier Baskets privacy notice

    - Type: privacy notice
    - Version: \(version)
    - Effective: 2026-06-01
    - Published: 2026-04-01
    - Organisation: Osier Baskets Guild
    - Jurisdictions: \(jurisdictions)
    - Languages: en (source)

    ## Clause orders: Your orders

    - Collects: postal address
    - Purpose: order-fulfilment (send your basket)
    - Kept for: \(keptFor)

    We keep your postal address for \(keptFor).

    ## Clause changes: How this notice changes

    We say here how you hear of a new version.

    ### Amendment promise:

    \(promise.map { "- \($0)" }.joined(separator: "\n"))

    """
  }

  private static func policy(_ text: String) throws -> Policy {
    let asOf = try #require(CalendarDate(year: 2026, month: 4, day: 1))
    let file = InputFile(path: "Policies/osier/privacy.policy.md", bytes: Array(text.utf8))
    let compilation = Compiler(law: []).compile([file], options: CompilerOptions(asOf: asOf))
    return try #require(compilation.policies.first).editions[0]
  }

  /// What readers are owed when orders are kept longer.
  private static func owed(
    _ promise: [String], jurisdictions: String, reachesHeldData: Bool? = nil
  ) throws -> Consequence {
    let old = notice(
      keptFor: "12 months", promise: promise, version: "1.0.0", jurisdictions: jurisdictions)
    let new = notice(
      keptFor: "36 months", promise: promise, version: "2.0.0", jurisdictions: jurisdictions)
    let asOf = try #require(CalendarDate(year: 2026, month: 4, day: 1))
    let versions = Compiler().compare(
      .policy(try policy(old), label: "old"), .policy(try policy(new), label: "new"),
      context: ChangeContext(asOf: asOf, reachesHeldData: reachesHeldData))
    #expect(versions.changes.causes.map(\.rule.text) == ["chg.retention.longer"])
    #expect(versions.changes.materiality == .material)
    return try #require(versions.changes.consequences.first)
  }

  @Test func lessProtectiveChangesAreHeldBackUntilConsentWherePromised() throws {
    let promise = [
      "Any change: e-mail or posting", "Less protective change: e-mail",
      "Held back until consent: yes", "Acceptance: explicit",
    ]
    let owed = try PromiseTests.owed(promise, jurisdictions: "US-MA")
    #expect(owed.rules.contains("mc.promise"))
    #expect(owed.consent >= 2)
    #expect(owed.notice >= 2)
  }

  @Test func dataCollectedFromNowOnWaitsForNobody() throws {
    let promise = ["Any change: posting", "Held back until consent: yes"]
    let held = try PromiseTests.owed(promise, jurisdictions: "US-MA", reachesHeldData: true)
    let fresh = try PromiseTests.owed(promise, jurisdictions: "US-MA", reachesHeldData: false)
    #expect(held.rules.contains("mc.promise"))
    #expect(!fresh.rules.contains("mc.promise"))
  }

  @Test func promisedMailIsOwed() throws {
    let owed = try PromiseTests.owed(
      ["Material change: e-mail, 45 days before"], jurisdictions: "US-MA")
    #expect(owed.notice >= 2)
    #expect(owed.days == 45)
  }

  @Test func ofTwoChannelsTheWeakerIsPromised() throws {
    let owed = try PromiseTests.owed(
      ["Any change: e-mail or posting"], jurisdictions: "US-MA", reachesHeldData: false)
    #expect(!owed.rules.contains("mc.promise"))
  }

  @Test func lookingAtThePageSatisfiesNobodyInTheEEA() throws {
    let owed = try PromiseTests.owed(
      ["Any change: check back", "Check back: yes"], jurisdictions: "EEA",
      reachesHeldData: false)
    #expect(owed.notice == 2)
    #expect(owed.rules.contains("mc.wp260.29"))
    #expect(!owed.rules.contains("mc.promise"))
    #expect(owed.days >= 30)
  }
}

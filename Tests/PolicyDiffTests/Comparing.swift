import PolicyCompiler
import PolicyDiff
import PolicyLaw
import PolicyModel
import Synchronization
import Testing

/// The one way in which these tests compare versions: texts in memory, changes out.
enum Comparing {
  static let compiler = Compiler()
  static let rules = Compiler().changeRules(of: [])
  /// The day of all comparisons: that from which the fixtures are effective.
  static var day: CalendarDate {
    get throws { try #require(CalendarDate(iso: "2026-03-01")) }
  }

  /// What was read already; reading asks much of a test that runs without optimisation.
  private static let readings = Mutex<[String: PolicyReading]>([:])

  /// Reads one policy by itself.
  static func read(_ text: String) throws -> PolicyReading {
    if let known = readings.withLock({ $0[text] }) { return known }
    let reading = try readAnew(text)
    readings.withLock { $0[text] = reading }
    return reading
  }

  private static func readAnew(_ text: String) throws -> PolicyReading {
    let path = "Policies/house/privacy.policy.md"
    let file = InputFile(path: path, bytes: Array(text.utf8))
    guard case .policy(let reading) = compiler.read(at: path, in: [file]) else {
      throw NoPolicy()
    }
    return reading
  }

  /// Compares two policies with all that the law asks of them.
  static func compare(
    _ old: PolicyReading, _ new: PolicyReading
  ) throws -> ComparedVersions {
    try compiler.compare(
      .policy(old.policy, label: "old"), .policy(new.policy, label: "new"),
      context: ChangeContext(asOf: day),
      lost: compiler.lostDisclosures(from: old, to: new, asOf: day))
  }

  /// Compares two policies without asking what the law requires of them.
  static func judge(_ old: Policy, _ new: Policy) throws -> ComparedVersions {
    try compiler.compare(
      .policy(old, label: "old"), .policy(new, label: "new"), context: ChangeContext(asOf: day))
  }

  /// Compares two policies given as text.
  static func compare(_ old: String, _ new: String) throws -> ComparedVersions {
    try compare(try read(old), try read(new))
  }

  /// Compares the facts and words of two policies without asking what the law requires.
  static func comparison(_ old: String, _ new: String) throws -> PolicyComparison {
    let before = try read(old)
    let after = try read(new)
    return PolicyComparison(
      old: before.policy, new: after.policy, vocabulary: after.law.vocabulary)
  }

  /// The rules that judged a comparison: those of its causes, and those that hold for any change and
  /// ask for something.
  static func rules(of versions: ComparedVersions) -> Set<String> {
    let causes = versions.changes.causes
    let general = Set(
      rules.filter { $0.matches == "any" && $0.id.text.hasPrefix("chg.") }.map(\.id.text))
    let contributing = causes.flatMap(\.consequences).flatMap(\.rules).filter(general.contains)
    return Set(causes.map(\.rule.text) + contributing)
  }

  struct NoPolicy: Error {}
}

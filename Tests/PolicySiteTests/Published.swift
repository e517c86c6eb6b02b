import PolicyCompiler
import PolicyDiff
import PolicyModel
import PolicySite
import Testing

/// Histories of invented policies, from texts in memory.
enum Published {
  static let compiler = Compiler(words: BuiltIn.words)

  /// A version of a policy: its number and its blocks.
  struct Text {
    let version: String
    let body: String
    var name = "harbour-privacy"
    var fields = ""
  }

  /// Versions as they were published, one a year, the last but `upcoming` in force.
  static func history(_ texts: [Text], upcoming: Int = 0) throws -> SiteHistory {
    let policies = try texts.enumerated().map { try read($1, year: 2020 + $0) }
    let current = policies.count - 1 - upcoming
    let versions = try policies.enumerated().map { index, policy in
      try SiteHistory.Version(
        text: texts[index].version, published: day(2020 + index), effective: day(2020 + index),
        until: index < current ? day(2021 + index) : nil, isCurrent: index == current,
        isUpcoming: index > current, record: String(repeating: "a", count: 64),
        content: String(repeating: "b", count: 64), files: [frozen], editions: [policy],
        changes: index > 0 ? compare(policies[index - 1], policy) : nil,
        since: index < current ? compare(policy, policies[current]) : nil, summary: [])
    }
    return SiteHistory(versions: versions)
  }

  /// The files of a site that shows a history.
  static func files(_ history: SiteHistory) throws -> [SiteFile] {
    let current = try #require(history.versions.first { $0.isCurrent })
    return try BuiltIn.site().files(of: current.editions[0], history: history).files
  }

  private static func compare(_ old: Policy, _ new: Policy) throws -> SiteHistory.Comparison {
    let versions = try compiler.compare(
      .policy(old, label: "old"), .policy(new, label: "new"),
      context: ChangeContext(asOf: new.effective ?? day(2020)))
    return SiteHistory.Comparison(source: versions, translations: [:], old: [old])
  }

  /// What was frozen of a version; its bytes are nobody's text.
  private static let frozen = SiteHistory.FrozenFile(
    name: "policy.json", bytes: Array("{}".utf8), digest: String(repeating: "c", count: 64))

  /// The first of March.
  private static func day(_ year: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: 3, day: 1))
  }

  private static func read(_ text: Text, year: Int) throws -> Policy {
    let source = """
      # Policy \(text.name): Privacy Notice

      - Organisation: Harbour Ltd
      - Version: \(text.version)
      - Effective: \(year)-03-01
      \(text.fields)
      \(text.body)
      """
    let path = "Policies/harbour/privacy.policy.md"
    let file = InputFile(path: path, bytes: Array(source.utf8))
    guard case .policy(let reading) = compiler.read(at: path, in: [file]) else {
      throw NoPolicy()
    }
    return reading.policy
  }

  private struct NoPolicy: Error {}
}

/// A file of an output as text.
func text(_ files: [SiteFile], _ path: String) throws -> String {
  let file = try #require(files.first { $0.path == path }, "\(path) is not written")
  return String(decoding: file.bytes, as: UTF8.self)
}

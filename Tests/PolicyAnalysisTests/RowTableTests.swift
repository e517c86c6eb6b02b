import PolicyAnalysis
import PolicyDiagnostics
import PolicyLaw
import PolicyModel
import PolicyTestSupport
import Testing

/// What each row says of each whole policy: `Tests/Fixtures/law/<pack>/rows.txt`.
struct RowTableTests {
  /// A line of the table: `gdpr.13.2.d | met | met | missing |`, last what can never be seen.
  private struct Line {
    let row: String
    /// By the name of the policy.
    let said: [String: String]
    /// Which of `Coverage.Row.allAspects` no policy can bring about.
    let never: String
  }

  private static func table(of pack: String) throws -> [Line] {
    let text = String(decoding: try Fixtures.bytes("law/\(pack)/rows.txt"), as: UTF8.self)
    var lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
    }
    let header = lines.removeFirst()
    return lines.map { cells in
      let said = Dictionary(
        uniqueKeysWithValues: zip(header, cells).dropFirst().dropLast().map { ($0, $1) })
      return Line(row: cells[0], said: said, never: cells.last ?? "")
    }
  }

  @Test(arguments: LawFixture.all.map(\.pack))
  func everyRowSaysOfEachPolicyWhatTheTableSays(pack: String) throws {
    let fixture = try #require(LawFixture.all.first { $0.pack == pack })
    let table = try RowTableTests.table(of: pack)
    for (name, outcome) in fixture.policies.sorted(by: { $0.key < $1.key }) {
      let found = outcome.rows.map { "\($0.requirement.id): \($0.said)" }
      let expected = table.map { "\($0.row): \($0.said[name] ?? "")" }
      let differing = found.filter { !expected.contains($0) }
      #expect(differing == [], "\(pack)/\(name)")
      #expect(found.count == expected.count)
    }
  }

  /// Of a pack that is said to be tested: met, not met, and every answer to whether it applies.
  @Test(arguments: LawFixture.all.map(\.pack))
  func everyRowIsSeenInEveryWayThatItCanBe(pack: String) throws {
    let fixture = try #require(LawFixture.all.first { $0.pack == pack })
    let outcomes = fixture.policies.values + fixture.edits.map(\.outcome)
    var seen: [String: Set<String>] = [:]
    for row in outcomes.flatMap(\.rows) {
      seen[row.requirement.id.text, default: []].formUnion(row.aspects)
    }
    for line in try RowTableTests.table(of: pack) {
      let found = seen[line.row] ?? []
      for aspect in Coverage.Row.allAspects {
        let isNever = line.never.contains(aspect)
        #expect(found.contains(aspect) != isNever, "\(line.row): \(aspect)")
      }
    }
  }
}

extension Coverage.Row {
  /// `met`; `unknown, met` where nobody said whether it applies.
  fileprivate var said: String {
    switch applies {
    case .yes: status.word
    case .no: "not applicable"
    case .unknown: status == .unknown ? "unknown" : "unknown, " + status.word
    }
  }

  /// What a row must be seen as in some policy before it counts as tested.
  static let allAspects = [
    "applies no", "applies unknown", "applies yes", "is met", "is not met", "is declared only",
  ]

  fileprivate var aspects: Set<String> {
    var aspects: Set<String> = ["applies " + applies.rawValue]
    guard applies == .yes else { return aspects }
    switch status {
    case .met, .stated: aspects.insert("is met")
    case .missing, .partial: aspects.insert("is not met")
    case .declaredNotShown: aspects.formUnion(["is not met", "is declared only"])
    case .notApplicable, .waived, .unknown, .upcoming: break
    }
    return aspects
  }
}

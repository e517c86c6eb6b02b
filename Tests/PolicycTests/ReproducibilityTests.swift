import Foundation
import PolicyTestSupport
import Testing

/// The same sources give the same bytes, whatever the machine is told beside them.
struct ReproducibilityTests {
  /// The examples of the repository: three organisations, two languages, shared clauses.
  private static let examples = URL(filePath: Fixtures.root)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Policies")

  private func build(
    in place: String, _ options: String = "", variables: [String: String] = [:]
  ) throws -> [String: [UInt8]] {
    let workplace = try Workplace()
    let root = workplace.folder.appending(path: place)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: ReproducibilityTests.examples, to: root.appending(path: "Policies"))
    let outcome = try Program.shell(
      "policyc build --as-of 2026-06-01 --quiet \(options)", in: root, variables: variables)
    #expect(outcome.exitCode == 0, "\(String(decoding: outcome.errors, as: UTF8.self))")
    let contents = try workplace.contents(of: place + "/Output")
    #expect(contents.count > 30)
    return contents
  }

  private func expectEqual(_ left: [String: [UInt8]], _ right: [String: [UInt8]]) {
    #expect(left.keys.sorted() == right.keys.sorted())
    #expect(left.keys.sorted().filter { left[$0] != right[$0] } == [])
  }

  @Test func jobsPlacesTimeZonesAndLocalesChangeNoByte() throws {
    let first = try build(in: "here", "--jobs 1")
    expectEqual(first, try build(in: "here", "--jobs 8"))
    let elsewhere = try build(
      in: "a longer path/to another copy", "--jobs 3",
      variables: ["TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"])
    expectEqual(first, elsewhere)
    expectEqual(
      first, try build(in: "here", variables: ["TZ": "America/Anchorage", "LC_ALL": "tr_TR.UTF-8"]))
  }

  @Test func findingsDoNotDependOnJobsOrEnvironment() throws {
    let workplace = try Workplace(project: "slips")
    let command = "policyc check --as-of 2026-06-01 --format json --jobs"
    let first = try Program.shell("\(command) 1", in: workplace.folder)
    let second = try Program.shell(
      "\(command) 8", in: workplace.folder,
      variables: ["TZ": "Asia/Tokyo", "LC_ALL": "fr_FR.UTF-8"])
    #expect(first.exitCode == 1)
    #expect(first.output == second.output)
  }

  @Test func noPathOfTheMachineReachesTheOutput() throws {
    for (path, bytes) in try build(in: "a-place-with-a-name") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("a-place-with-a-name"), "\(path)")
    }
  }

  @Test func theDayIsTakenInUTC() throws {
    let workplace = try Workplace(project: "harbour")
    func day(_ zone: String) throws -> String {
      let line = "policyc build --quiet && grep as-of Output/manifest.json"
      let outcome = try Program.shell(line, in: workplace.folder, variables: ["TZ": zone])
      return String(decoding: outcome.output, as: UTF8.self)
    }
    let before = try Program.shell("date -u +%F", in: workplace.folder)
    // The two zones never have the same day.
    let days = [try day("Pacific/Kiritimati"), try day("Etc/GMT+12")]
    let after = try Program.shell("date -u +%F", in: workplace.folder)
    let today = Set([before, after].map { String(decoding: $0.output.dropLast(), as: UTF8.self) })
    for found in days { #expect(today.contains { found.contains($0) }, "\(found)") }
  }
}

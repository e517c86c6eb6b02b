import Foundation
import PolicyTestSupport
import Testing

/// The README tells the truth: each of its commands is run, and does what stands below it.
struct ReadmeTests {
  private static let root = URL(filePath: Fixtures.root)
    .deletingLastPathComponent().deletingLastPathComponent()

  /// `UPDATE_GOLDENS=1` writes what the commands answer into the README.
  @Test func everyCommandAnswersAsShown() throws {
    let readme = try text("README.md")
    let workplace = try Workplace()
    let project = Self.root.appending(path: "Documentation/harbour")
    for name in try FileManager.default.contentsOfDirectory(atPath: project.path) {
      try FileManager.default.copyItem(
        at: project.appending(path: name), to: workplace.folder.appending(path: name))
    }
    var played: [String] = []
    var isSession = false
    for line in readme.components(separatedBy: "\n") {
      if line.hasPrefix("```") { isSession = line == "```console" }
      guard isSession, line != "```console" else {
        played.append(line)
        continue
      }
      // What stands below a command is its answer, and is made anew.
      guard line.hasPrefix("$ ") else { continue }
      played.append(line)
      played += try answer(to: String(line.dropFirst(2)), in: workplace.folder)
    }
    try Golden.check(played.joined(separator: "\n"), "../../README.md")
  }

  @Test func showsThePolicyThatItsCommandsCompile() throws {
    let source = try text("Documentation/harbour/Policies/harbour/privacy.policy.md")
    let readme = try text("README.md")
    let shown = try #require(readme.components(separatedBy: "```markdown\n").dropFirst().first)
    let excerpt = try #require(shown.components(separatedBy: "```").first)
    #expect(source.contains(excerpt))
  }

  private func answer(to command: String, in folder: URL) throws -> [String] {
    let outcome = try Program.shell(command, in: folder)
    let text = String(decoding: outcome.output + outcome.errors, as: UTF8.self)
    var lines = text.components(separatedBy: "\n")
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }
}

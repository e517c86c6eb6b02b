import Foundation
import PolicyTestSupport

/// A session at the command line, as a text that people can read.
///
/// A line `project NAME` gives the project to start from. A line that begins with `%` arranges
/// something; one that begins with `$` is a command, and below it stand what it wrote to standard
/// output (`>`), to standard error (`!`) and its exit code (`=`). Every other line is a remark.
struct Transcript {
  private let lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Runs all commands and returns the session as it went.
  func replay() throws -> String {
    let project = lines.first { $0.hasPrefix("project ") }?.dropFirst("project ".count)
    let workplace = try Workplace(project: project.map(String.init))
    var played: [String] = []
    for line in lines where !isAnswer(line) {
      played.append(line)
      if line.hasPrefix("% ") {
        try arrange(String(line.dropFirst(2)), workplace)
      } else if line.hasPrefix("$ ") {
        played += answers(try Program.shell(String(line.dropFirst(2)), in: workplace.folder))
      }
    }
    return played.joined(separator: "\n")
  }

  /// What cannot be arranged makes the transcript worthless.
  private struct NotArranged: Error { let line: String }

  private func arrange(_ line: String, _ workplace: Workplace) throws {
    let outcome = try Program.shell(line, in: workplace.folder)
    guard outcome.exitCode == 0 else { throw NotArranged(line: line) }
  }

  private func isAnswer(_ line: String) -> Bool {
    [">", "!", "="].contains { line == $0 || line.hasPrefix($0 + " ") }
  }

  private func answers(_ outcome: Program.Outcome) -> [String] {
    marked(outcome.output, ">") + marked(outcome.errors, "!") + ["= \(outcome.exitCode)"]
  }

  private func marked(_ bytes: [UInt8], _ mark: String) -> [String] {
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.isEmpty ? mark : "\(mark) \($0)" }
  }
}

import PolicyCompiler
import PolicyDiagnostics
import PolicyLaw
import PolicyModel
import PolicySyntax
import PolicyTestSupport

/// The one way in which these tests run the compiler: files in memory, findings out.
enum Compiling {
  /// Compiles files given by path and text, for a day written year-month-day.
  ///
  /// No law is asked unless it is given: most of these tests are about what becomes of findings, not
  /// about where they come from.
  static func compile(
    _ files: [String: String], stage: Stage = .review, asOf: String = "2026-03-01",
    law: [LawFile] = []
  ) throws -> Compilation {
    guard let date = CalendarDate(iso: asOf) else { throw NoDate() }
    let inputs = files.sorted { $0.key < $1.key }.map {
      InputFile(path: $0.key, bytes: Array($0.value.utf8))
    }
    return Compiler(law: law).compile(inputs, options: CompilerOptions(stage: stage, asOf: date))
  }

  struct NoDate: Error {}

  /// The projects of the rules' fixtures, each with its folder below `rules`: texts by path.
  static let fixtures: [(name: String, files: [String: String])] = {
    var projects: [String: [String: String]] = [:]
    for path in Fixtures.files(in: "rules", suffix: ".md") {
      let text = String(decoding: (try? Fixtures.bytes(path)) ?? [], as: UTF8.self)
      // A fixture is one policy, or a folder that holds a project.
      let parts = path.split(separator: "/", maxSplits: 3).map(String.init)
      let isProject = parts.count == 4
      let place = isProject ? parts[3] : "Policies/harbour/" + parts[2]
      projects[parts[1] + "/" + parts[2], default: [:]][place] = text
    }
    return projects.sorted { $0.key < $1.key }.map { (name: $0.key, files: $0.value) }
  }()
}

import ArgumentParser
import PolicyAnalysis
import PolicyCompiler
import PolicyLaw
import PolicyModel
import PolicyShell

/// `policyc explain`: the page of a rule, a kind of block, a field or a row of law.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print the page of a rule, a kind of block, a field or a row of law.",
    usage: "policyc explain [<id>] [<policy>]",
    discussion: """
      For example: policyc explain missing-blank-line, policyc explain Practice, policyc explain \
      "Legal basis", policyc explain practice.legal-basis. Of law: policyc explain gdpr.13.2.d, \
      policyc explain "GDPR 13(2)(d)", policyc explain EEA. With the name of a policy or its file \
      after a row of law: how that policy answers it, and which facts decided.
      """)

  @Argument(
    help: ArgumentHelp(
      "What to explain, and for which policy; without it all topics are listed.",
      valueName: "id"))
  var words: [String] = []

  @OptionGroup var project: ProjectOptions
  @OptionGroup var compile: CompileOptions

  func run() throws {
    let root = try root()
    let explanation = Explanation(law: Compiler().law(of: root.map(sources(below:)) ?? []))
    guard !words.isEmpty else { return Console.output.write(explanation.topics) }
    let topic = words.joined(separator: " ")
    if let text = explanation.text(for: topic) { return Console.output.write(text) }
    let row = words.dropLast().joined(separator: " ")
    let rows = row.isEmpty ? [] : explanation.rows(row)
    if !rows.isEmpty, let policy = words.last {
      return try explain(rows.map(\.id.text), for: policy, in: root)
    }
    let near = explanation.suggestions(for: topic).map { "\"\($0)\"" }
    let help =
      near.isEmpty
      ? "policyc explain lists all topics" : "did you mean \(near.joined(separator: " or "))?"
    throw CannotRun("nothing is known about \"\(topic)\"", help: help)
  }

  /// The project at hand; without one only what the program knows can be explained.
  private func root() throws -> ProjectRoot? {
    if let named = project.root { return try ProjectRoot(named: named) }
    return ProjectRoot.find(for: words.last)
  }

  private func sources(below root: ProjectRoot) -> [InputFile] {
    SourceDiscovery.read(folder: ProjectRoot.policiesFolder, root: root.path).files
  }

  private func explain(_ rows: [String], for policy: String, in root: ProjectRoot?) throws {
    guard let root else {
      throw CannotRun(
        "nothing is known about a policy \"\(policy)\", because there is no project here",
        help: "go to the folder that holds Policies/, or name it with --root")
    }
    let selection = try SourceSelection(root: root, paths: [])
    let compilation = Compiler().compile(
      selection.sources.files, problems: selection.sources.problems,
      options: compile.values(defaultStage: .review))
    let coverage = try coverage(of: policy, in: compilation, root)
    Console.output.write(
      rows.map { RowPage($0, in: coverage, law: compilation.law).text }
        .joined(separator: "\n"))
  }

  private func coverage(
    of policy: String, in compilation: Compilation, _ root: ProjectRoot
  ) throws -> Coverage {
    let path = FilePath.real(policy).flatMap { FilePath.relative($0, below: root.path) }
    let found = compilation.policies.first { compiled in
      compiled.name.text == policy || path.map { compiled.sources.contains($0) } ?? false
    }
    let named = compilation.coverages.first { $0.policy.text == found?.name.text ?? policy }
    guard let named else {
      let names = compilation.coverages.map(\.policy.text).joined(separator: ", ")
      throw CannotRun(
        "there is no policy \"\(policy)\"",
        help: names.isEmpty ? "no policy can be read here" : "the policies are: \(names)")
    }
    return named
  }
}

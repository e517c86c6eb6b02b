import ArgumentParser
import PolicyCompiler
import PolicyLedger
import PolicyModel
import PolicyShell

/// `policyc history`: what was published when.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List what was published of a policy, and when.",
    usage: "policyc history <policy> [options]",
    discussion: """
      The newest version comes first. The digest of a version is the SHA-256 of its record, which \
      names every file of it and the version before: whoever keeps the newest one can prove all.
      """)

  @Argument(help: ArgumentHelp("The name of the policy.", valueName: "policy"))
  var policy: String

  @Option(help: "How the history is written: json is policyc/history/1.")
  var format: HistoryFormat = .text

  @OptionGroup var project: ProjectOptions
  @OptionGroup var day: DayOptions

  func run() throws {
    let root = try ProjectRoot(named: project.root)
    let reader = VersionReader(root: root, options: day.values)
    let chain = try reader.chain(of: Name(policy))
    let asOf = reader.options.asOf
    switch format {
    case .text: Console.output.write(HistoryReport(chain, asOf: asOf).text)
    case .json: Console.output.write(HistoryJSON.encode(chain, asOf: asOf))
    }
    guard chain.isSound else {
      Console.error.write(
        "policyc: not all of it is as it was published; policyc check says what has changed\n")
      throw Verdict.found
    }
  }
}

/// How a history is printed.
enum HistoryFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

import ArgumentParser
import PolicyCompiler
import PolicyDiff
import PolicyModel
import PolicyReports
import PolicyShell

/// `policyc report`: one page about a new version, for those who review it.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write one page about a new version, for those who review it.",
    usage: "policyc report <old> <new> [options]",
    discussion: """
      The page holds summary, verdict with reasons, what is owed, findings and redline; as Markdown \
      it is short enough for the comment on a change.
      """)

  @Argument(help: ArgumentHelp("The version from which readers come.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The version that is to take its place.", valueName: "new"))
  var new: String

  @Option(help: "How the report is written.")
  var format: ChangeFormat = .html

  @OptionGroup var project: ProjectOptions
  @OptionGroup var compile: CompileOptions

  func run() throws {
    let comparing = try VersionComparing(
      project: project, options: compile.values(defaultStage: .review))
    let versions = try comparing.compare(old, new)
    guard format == .html else {
      Console.output.write(format.bytes(of: versions, isColoured: false))
      return
    }
    Console.output.write(
      ChangePage(versions, findings: try comparing.findings(in: new)).encode())
  }
}

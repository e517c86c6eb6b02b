import ArgumentParser
import PolicyCompiler
import PolicyDiff
import PolicyModel
import PolicyReports
import PolicyShell

/// `policyc diff`: what differs between two versions, whether it matters, and what is owed.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two versions: what changed, does it matter, and what is owed to whom.",
    usage: "policyc diff <old> <new> [options]",
    discussion: """
      A version is named POLICY@VERSION, @DATE, @draft, @current, @upcoming or @previous, by the \
      path of a file, or git:REV:PATH. Plain Markdown files are compared by their words.
      """)

  @Argument(help: ArgumentHelp("The version from which readers come.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The version that is to take its place.", valueName: "new"))
  var new: String

  @Option(help: "How the comparison is written: full has colours, json is policyc/changeset/1.")
  var format: ChangeFormat = .full

  @Flag(help: "End with 1 if a change is undecided or material.")
  var exitCode = false

  @Option(help: "When to use colours.")
  var color: ColourChoice = .auto

  @OptionGroup var project: ProjectOptions
  @OptionGroup var compile: CompileOptions

  func run() throws {
    let comparing = try VersionComparing(
      project: project, options: compile.values(defaultStage: .review))
    let versions = try comparing.compare(old, new)
    let isColoured = color.isOn(for: .output)
    Console.output.write(format.bytes(of: versions, isColoured: isColoured))
    if exitCode, let level = versions.changes.materiality, level >= .undecided {
      throw Verdict.found
    }
  }
}

import ArgumentParser
import PolicyAnalysis
import PolicyCompiler
import PolicyShell

/// `policyc coverage`: what each policy says of all that the law of its readers asks for.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show which requirements each policy meets, and by what proof.",
    usage: "policyc coverage [<path> ...] [options]",
    discussion: """
      Every requirement of every jurisdiction that a policy addresses has a status. Green is only \
      what readers are shown, what the site shows or what somebody attests. The report is for the \
      people who write the policies; it is never published.
      """)

  @Argument(
    help: ArgumentHelp("Files or folders to report on.", valueName: "path"))
  var paths: [String] = []

  @Option(help: "How coverage is written: html is one page, json is policyc/coverage/1.")
  var format: CoverageFormat = .text

  @Flag(help: "List every requirement as text, also those that are met or do not apply.")
  var all = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var compile: CompileOptions

  func run() throws {
    let root = try ProjectRoot(named: project.root, paths: paths)
    let selection = try SourceSelection(root: root, paths: paths)
    let compilation = Compiler().compile(
      selection.sources.files, problems: selection.sources.problems,
      options: compile.values(defaultStage: .review))
    let named = selection.named
    let coverages = compilation.coverages.filter { coverage in
      named.map { names in
        compilation.policies.contains {
          $0.name == coverage.policy && !names.isDisjoint(with: $0.sources)
        }
      } ?? true
    }
    Console.output.write(
      format.bytes(of: coverages, asOf: compilation.options.asOf, isComplete: all))
  }
}

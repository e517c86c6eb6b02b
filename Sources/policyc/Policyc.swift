import ArgumentParser
import Glibc
import PolicyCompiler
import PolicyReference
import PolicyShell

/// The program: it reads arguments and files, and leaves every judgement to the library.
@main
struct Policyc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policyc",
    abstract: "Checks policy documents and turns them into web pages, Markdown and JSON.",
    discussion: """
      Policies are text files below the folder Policies/. Their names end in .policy.md.

      Exit codes: 0 if all is well, 1 if something was found, 2 if the command could not run.
      """,
    version: Compiler.version,
    subcommands: [
      CheckCommand.self, CoverageCommand.self, BuildCommand.self, FormatCommand.self,
      PublishCommand.self, HistoryCommand.self, ShowCommand.self, ImportCommand.self,
      DiffCommand.self, ReportCommand.self, NoticeCommand.self, PreviewCommand.self,
      NewCommand.self, ExplainCommand.self, SchemaCommand.self,
    ])

  static func main() {
    Glibc.exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs a command line and returns its exit code: 0, 1 or 2, as the manual promises.
  private static func run(_ arguments: [String]) -> Int32 {
    do {
      try refuseUnknownCommand(arguments)
      var command = try parseAsRoot(arguments)
      try command.run()
      return Verdict.clean.exitCode
    } catch let verdict as Verdict {
      return verdict.exitCode
    } catch let problem as CannotRun {
      Console.error.write(problem.text)
      return Verdict.couldNotRun.exitCode
    } catch {
      return report(error)
    }
  }

  /// Names the nearest command for one that there is not.
  private static func refuseUnknownCommand(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help" else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !names.contains(word) else { return }
    let near = Spelling(names).nearest(word).map { "did you mean \"\($0)\"?" }
    throw CannotRun(
      "there is no command \"\(word)\"", help: near.first ?? "policyc --help lists them")
  }

  /// Help and version are answers and go to standard output; the rest are faults in the arguments.
  private static func report(_ error: any Error) -> Int32 {
    let text = fullMessage(for: error)
    let isAnswer = exitCode(for: error) == .success
    let console = isAnswer ? Console.output : Console.error
    if !text.isEmpty { console.write(text.hasSuffix("\n") ? text : text + "\n") }
    return isAnswer ? Verdict.clean.exitCode : Verdict.couldNotRun.exitCode
  }
}

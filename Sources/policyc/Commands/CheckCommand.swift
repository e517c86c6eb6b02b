import ArgumentParser
import PolicyCompiler
import PolicyShell

/// `policyc check`: all findings, never stopping at the first.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report everything that is wrong with the policies.",
    usage: "policyc check [<path> ...] [options]",
    discussion: """
      All files below Policies/ are read; with a PATH, only what is found there is shown. Findings \
      go to standard output.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files or folders to report on; - reads one file from standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "The file that standard input stands for, so that an editor can check what is not saved.",
      valueName: "path"))
  var stdinPath: String?

  @Flag(help: "Make all safe fixes in the files, and report what is left.")
  var fix = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var compile: CompileOptions
  @OptionGroup var failure: FailureOptions
  @OptionGroup var baseline: BaselineOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if stdinPath != nil, !paths.contains("-") {
      throw ValidationError("--stdin-path is for standard input; add -")
    }
    if fix, paths.contains("-") {
      throw ValidationError("standard input cannot be fixed; name the file")
    }
    if baseline.target != nil, !paths.isEmpty {
      throw ValidationError("a baseline is written for the whole project; leave out the paths")
    }
  }

  func run() throws {
    let root = try ProjectRoot.orFolderOfText(named: project.root, paths: paths)
    let selection = try SourceSelection(root: root, paths: paths, standardInputAs: stdinPath)
    let compilation = try compile(selection, in: root)
    let all = try baseline.apply(to: compilation.findings, on: compilation.options.asOf)
    let findings = selection.reported(all)
    try FindingsReport(report, console: .output, root: root)
      .write(findings, fileCount: selection.fileCount)
    if !report.quiet, !report.format.isDocument {
      Console.output.write(baseline.remarks(on: findings))
    }
    if failure.fail(on: findings) { throw Verdict.found }
  }

  /// Compiles the sources; with `--fix`, as they are once their fixes are written.
  private func compile(_ selection: SourceSelection, in root: ProjectRoot) throws -> Compilation {
    let sources = selection.sources
    let options = compile.values(defaultStage: .review)
    guard fix else {
      return Compiler().compile(sources.files, problems: sources.problems, options: options)
    }
    let repair = Compiler().repair(
      sources.files, problems: sources.problems, options: options, within: selection.named)
    try RepairedSources(root: root, sources: sources).write(repair.files)
    if !report.quiet { Console.error.write(RepairReport(repair).text) }
    return repair.compilation
  }
}

import ArgumentParser
import PolicyCompiler
import PolicyDiagnostics
import PolicyShell

/// `policyc build`: check, then write everything or nothing.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check the policies and write pages, Markdown, JSON and notices.",
    usage: "policyc build [<path> ...] [options]",
    discussion: """
      If something is found at or above --fail-on, nothing is written and the old output stays as \
      it was; the reports go to .policyc/reports below the root. Findings go to standard error, \
      those for tools to standard output. With a PATH, only what is found there is shown; all is \
      written.
      """)

  @Argument(help: ArgumentHelp("Files or folders to report on.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Where the output goes; all that the folder holds is replaced (default: Output in the root).",
      valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Templates that replace those of the program (default: Templates in the root).",
      valueName: "folder"))
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "The address under which the site is published, instead of \"Published at\".",
      valueName: "address"))
  var baseUrl: String?

  @Flag(help: "Write pages despite errors, each stamped as a draft.")
  var draft = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var compile: CompileOptions
  @OptionGroup var failure: FailureOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if paths.contains("-") {
      throw ValidationError("build reads no standard input; policyc check - does")
    }
    if let baseUrl, !["https://", "http://"].contains(where: baseUrl.lowercased().hasPrefix) {
      throw ValidationError("--base-url wants a whole address, such as https://harbour.example")
    }
  }

  func run() throws {
    let root = try ProjectRoot(named: project.root, paths: paths)
    let selection = try SourceSelection(root: root, paths: paths)
    let templates = try TemplateFiles(named: templates, root: root)
    let folder = try OutputFolder(
      output ?? FilePath.join(root.path, "Output"), named: output ?? "Output", root: root)
    let compiler = Compiler()
    let compilation = compiler.compile(
      selection.sources.files, problems: selection.sources.problems, options: options)
    let rendering = compiler.render(
      compilation, templates: templates.files, ledger: selection.ledger)
    let faults = templates.problems + rendering.diagnostics
    var all = compilation.findings
    all.all += faults.map { Finding($0) }
    let reports =
      compiler.reports(
        compilation, findings: all, pages: Explanation(law: compilation.law).rules)
      + compiler.changeReports(
        compilation, files: selection.sources.files, ledger: selection.ledger)
    do {
      try judge(all, faults, selection, root)
    } catch {
      keep(reports, root)
      throw error
    }
    let notices = compiler.notices(of: selection.ledger, options: options)
    let files = OutputReadme.added(to: rendering.files + reports + notices)
    let manifest = Compiler.manifest(of: files, of: compilation, selection.ledger)
    try folder.replace(with: files + [manifest])
    say("wrote \(FindingsSummary.count(files.count + 1, "file")) to \"\(output ?? "Output")\"")
    if failure.fail(on: compilation.findings) { throw Verdict.found }
  }

  private var options: CompilerOptions {
    var options = compile.values(defaultStage: .publish)
    options.isDraft = draft
    options.baseAddress = baseUrl
    return options
  }

  /// Shows what was found; throws if nothing may be written.
  ///
  /// - Parameter faults: of templates; without them there are no pages, not even of a draft.
  private func judge(
    _ all: FindingList, _ faults: [Diagnostic], _ selection: SourceSelection, _ root: ProjectRoot
  ) throws {
    let shown = selection.reported(all, always: faults)
    try FindingsReport(report, console: .error, root: root)
      .write(shown, fileCount: selection.fileCount)
    guard failure.fail(on: draft ? faults : all.open) else { return }
    if !failure.fail(on: shown) {
      say("there are findings in files that you did not name; policyc check shows them")
    }
    say("nothing was written; \"\(output ?? "Output")\" is as it was")
    throw Verdict.found
  }

  /// Keeps the reports of a build that writes no output.
  private func keep(_ reports: [OutputFile], _ root: ProjectRoot) {
    let isKept = ReportFolder.replace(in: root, with: reports)
    say(
      isKept
        ? "the reports are in \"\(ReportFolder.path)\""
        : "the reports could not be written to \"\(ReportFolder.path)\"")
  }

  private func say(_ sentence: String) {
    if !report.quiet { Console.error.write(sentence + "\n") }
  }
}

import ArgumentParser
import PolicyCompiler
import PolicyDiagnostics
import PolicyLedger
import PolicyModel
import PolicyShell

/// `policyc publish`: freeze the current text as a version, if every gate lets it pass.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Freeze a policy as its next version.",
    usage: "policyc publish <policy> [options]",
    discussion: """
      The version goes into the folder "ledger" beside the policy, with all that it was made of, and \
      is never changed again. A file *.release.md must accompany it. If a gate does not let it pass, \
      nothing is written; findings go to standard error. Publishing the same text twice changes \
      nothing.
      """)

  @Argument(help: ArgumentHelp("The name of the policy.", valueName: "policy"))
  var policy: String

  @OptionGroup var project: ProjectOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let root = try ProjectRoot(named: project.root)
    var options = day.values
    options.stage = .publish
    let reader = VersionReader(root: root, options: options)
    let compiler = Compiler()
    let files = reader.sources.files
    let compilation = compiler.compile(
      files, problems: reader.sources.problems, options: options)
    let name = Name(policy)
    guard
      let publication = compiler.publish(
        name, of: compilation, files: files, ledger: reader.ledger)
    else { throw reader.unknownPolicy(name) }
    switch publication {
    case .published(let version):
      say("version \(version.version) of \"\(name)\" is published already; nothing has changed")
    case .refused(let refusal): try refuse(refusal, root)
    case .ready(let version, let path):
      try LedgerWriter(root: root).write(version, to: path)
      tell(version, path)
    }
  }

  private func refuse(_ refusal: Publication.Refusal, _ root: ProjectRoot) throws {
    let paths = Set(refusal.findings.all.map(\.diagnostic.range.file.path))
    try FindingsReport(report, console: .error, root: root)
      .write(refusal.findings, fileCount: paths.count)
    if !report.quiet {
      let date = refusal.earliestEffective.map {
        "the earliest effective date that passes is \($0)\n"
      }
      Console.error.write("nothing was published; the ledger is as it was\n\(date ?? "")")
    }
    throw Verdict.found
  }

  private func tell(_ version: VersionFolder, _ path: String) {
    let record = version.record
    let files = FindingsSummary.count(version.files.count, "file")
    say(
      """
      published "\(record.policy)" \(record.version) on \(record.published), effective \
      \(record.effective)
      wrote \(files) to "\(path)"
      """)
  }

  private func say(_ sentence: String) {
    if !report.quiet { Console.output.write(sentence + "\n") }
  }
}

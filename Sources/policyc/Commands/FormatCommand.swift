import ArgumentParser
import PolicyDiagnostics
import PolicyShell
import PolicySyntax

/// `policyc fmt`: the one form of headings and fields; bodies stay byte for byte.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Bring headings and fields into their one form.",
    usage: "policyc fmt [<path> ...] [options]",
    discussion: """
      Without a PATH all sources below Policies/ are formatted. The words of clauses and comments \
      stay as they are, byte for byte. A file whose shape is in doubt is left alone, and its \
      findings are shown on standard error.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files or folders to format; - formats standard input to standard output.",
      valueName: "path"))
  var paths: [String] = []

  @Flag(help: "Write nothing; list the files that would change and exit with 1 if there are any.")
  var check = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if paths.contains("-"), paths.count > 1 {
      throw ValidationError("- stands alone: standard input is one file")
    }
    if !report.format.isForPeople {
      throw ValidationError("fmt writes its findings for people only")
    }
  }

  func run() throws {
    let sources = try FormatSources(root: project.root, paths: paths)
    var findings = sources.problems
    var changed: [String] = []
    for file in sources.files {
      let (source, faults) = SourceReader.decode(path: file.path, bytes: file.bytes)
      let tree = SyntaxParser.parse(source)
      guard faults.isEmpty, let formatted = Formatter.format(tree) else {
        findings += faults + tree.diagnostics
        if file.target == nil { Console.output.write(file.bytes) }
        continue
      }
      if formatted != file.bytes { changed.append(file.path) }
      try write(formatted, to: file)
    }
    try finish(findings, changed: changed, fileCount: sources.files.count)
  }

  private func write(_ formatted: [UInt8], to file: FormatSources.File) throws {
    guard !check else { return }
    guard let target = file.target else { return Console.output.write(formatted) }
    guard formatted != file.bytes else { return }
    do throws(FileProblem) {
      try FileReplacement.replace(target, with: formatted)
    } catch {
      throw CannotRun(
        "\"\(file.path)\" cannot be written: \(error.reason)", help: "the file is as it was")
    }
  }

  private func finish(_ findings: [Diagnostic], changed: [String], fileCount: Int) throws {
    let left = findings.isEmpty ? [] : Set(findings.map(\.range.file.path)).sorted()
    FindingsReport(report, console: .error)
      .writeText(of: FindingList(findings.map { Finding($0) }))
    if check { Console.output.write(changed.map { $0 + "\n" }.joined()) }
    if !report.quiet, paths != ["-"] {
      Console.error.write(summary(changed.count, left.count, fileCount) + "\n")
    }
    if !left.isEmpty || (check && !changed.isEmpty) { throw Verdict.found }
  }

  private func summary(_ changed: Int, _ left: Int, _ all: Int) -> String {
    let verb = check ? "would change" : "changed"
    let files = FindingsSummary.count(all, "file")
    let rest = left == 0 ? "" : "; \(left) left alone for the findings above"
    return "\(changed) of \(files) \(verb)\(rest)"
  }
}

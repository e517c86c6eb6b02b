import ArgumentParser
import PolicyCompiler
import PolicyDiagnostics
import PolicyLedger
import PolicyModel
import PolicyShell

/// `policyc show`: what a version says.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one version of a policy.",
    usage: "policyc show <version> [options]",
    discussion: """
      A version is named POLICY@VERSION, POLICY@DATE (in force on that day), @draft, @current, \
      @upcoming or @previous, by the path of a file, or git:REV:PATH. A published version is printed \
      as it was published, byte for byte; what it is goes to standard error.
      """)

  @Argument(help: ArgumentHelp("Which version.", valueName: "version"))
  var name: String

  @Option(help: "How it is written: json is policyc/policy/1.")
  var format: VersionFormat = .markdown

  @Option(help: ArgumentHelp("The language, if not that of the source.", valueName: "code"))
  var language: String?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var day: DayOptions

  func run() throws {
    let root = try project.root.map { try ProjectRoot(named: $0) } ?? ProjectRoot.find()
    let reader = VersionReader(root: root, options: day.values)
    let version = try reader.readPolicy(name)
    let bytes = try bytes(of: version)
    Console.output.write(bytes.last == 0x0A ? bytes : bytes + [0x0A])
    Console.error.write(remarks(on: version, day: reader.options.asOf, in: reader.ledger))
  }

  private func bytes(of version: ReadVersion) throws -> [UInt8] {
    let path =
      switch format {
      case .json: PublishedVersion.policyFile
      case .markdown:
        PublishedVersion.markdownFile(language ?? version.policy.language)
      }
    let frozen = FrozenText(version.editions, by: Compiler())
    let made = frozen.files.first { $0.path == path }?.bytes
    guard let bytes = version.published?.files[path] ?? made else {
      let languages = version.editions.map(\.language).joined(separator: ", ")
      throw CannotRun(
        "\"\(version.label.text)\" is not there in \"\(language ?? "")\"",
        help: "its languages: \(languages)")
    }
    return bytes
  }

  /// What the version is, and whether today's compiler would write it otherwise.
  private func remarks(on version: ReadVersion, day: CalendarDate, in ledger: Ledger) -> String {
    guard let published = version.published else {
      return "\(version.label.text): not published; content \(version.digest)\n"
    }
    let record = published.record
    let state = ledger.chain(of: published.policy)?.state(of: published, on: day)
    var text =
      "\(version.label.text): \(state?.rawValue ?? ""), published \(record.published), effective "
      + "\(record.effective); sha256 \(published.digest)\n"
    if let note = version.technicalChange {
      text += "note: \(note.message): \(note.notes.joined(separator: " "))\n"
    }
    return text
  }
}

/// How a version is printed.
enum VersionFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown, json
}

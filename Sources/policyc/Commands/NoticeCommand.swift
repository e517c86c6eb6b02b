import ArgumentParser
import PolicyCompiler
import PolicyLedger
import PolicyModel
import PolicyNotices
import PolicyReports
import PolicyShell

/// `policyc notice`: the messages by which readers are told of a change.
struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "Compile the messages that tell readers of a change.",
    usage: "policyc notice <policy> [--from <version>] [--to <version>] [options]",
    discussion: """
      It prints who is owed what, and the text of each message; with --output it writes the files: \
      text, page and mail for each audience, and notice.json (policyc/notice/1). A version is a \
      number, a date, or draft, current, upcoming or previous. Only what somebody has judged to \
      matter is announced.
      """)

  @Argument(help: ArgumentHelp("The name of the policy.", valueName: "policy"))
  var policy: String

  @Option(
    help: ArgumentHelp(
      "The version that readers know (default: the one before; of a draft, the one in force).",
      valueName: "version"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "The version that they are told of (default: the one to come, else the draft).",
      valueName: "version"))
  var to: String?

  @Option(help: "How the plan is written: json is policyc/notice/1.")
  var format: NoticeFormat = .text

  @Option(
    help: ArgumentHelp(
      "Where the files go, into a folder named for the policy and both versions.",
      valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The address under which the site is published, instead of \"Published at\".",
      valueName: "address"))
  var baseUrl: String?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var day: DayOptions

  func validate() throws {
    if let baseUrl, !["https://", "http://"].contains(where: baseUrl.lowercased().hasPrefix) {
      throw ValidationError("--base-url wants a whole address, such as https://harbour.example")
    }
  }

  func run() throws {
    let root = try ProjectRoot(named: project.root)
    let reader = VersionReader(root: root, options: day.values)
    let chain = try reader.chain(of: Name(policy))
    let new = try version(named: to ?? newest(of: chain, on: reader.options.asOf), reader)
    let old = try version(named: try from ?? known(before: new, chain, reader), reader)
    guard
      let notices = Compiler().notices(
        from: side(old), to: side(new), in: chain, asOf: reader.options.asOf,
        baseAddress: baseUrl)
    else {
      throw CannotRun(
        "nobody says where the site of \"\(policy)\" is published, and links need whole addresses",
        help: "add \"- Published at: https://…\" to its organisation, or name it with --base-url")
    }
    switch format {
    case .text: Console.output.write(NoticePlanText(notices).text)
    case .json: Console.output.write(NoticeJSON.encode(notices))
    }
    if let output { try write(notices, below: output) }
  }

  // MARK: - Versions

  private func newest(of chain: LedgerChain, on day: CalendarDate) -> String {
    chain.upcoming(on: day) == nil ? "draft" : "upcoming"
  }

  /// What readers know when a version is announced: the version before it; before a draft, the one
  /// in force.
  private func known(
    before new: ReadVersion, _ chain: LedgerChain, _ reader: VersionReader
  ) throws -> String {
    let known =
      if let published = new.published {
        chain.version(before: published)
      } else {
        chain.current(on: reader.options.asOf) ?? chain.last
      }
    guard let known else {
      throw CannotRun(
        "\(new.label.text) is the first version of \"\(policy)\", so nobody knows another one",
        help: "a notice tells of a change from one version to the next")
    }
    return known.version.text
  }

  private func version(named text: String, _ reader: VersionReader) throws -> ReadVersion {
    guard let name = VersionName("\(policy)@\(text)") else {
      throw CannotRun(
        "\"\(text)\" names no version",
        help: "a version is a number, a date, or draft, current, upcoming or previous")
    }
    return try reader.read(name)
  }

  private func side(_ version: ReadVersion) -> Compiler.NoticeSide {
    Compiler.NoticeSide(
      version.reading, label: version.label.text, published: version.published)
  }

  // MARK: - Files

  private func write(_ notices: NoticeFiles, below output: String) throws {
    guard !notices.files.isEmpty else {
      Console.error.write("nobody is owed a message; nothing was written\n")
      return
    }
    let folder = "\(policy)/\(notices.plan.folder)"
    let target = FilePath.join(output, folder)
    let names = (try? Folder.names(in: target).map(\.text)) ?? []
    guard names.isEmpty || names.contains("notice.json") else {
      throw CannotRun(
        "the notices cannot go to \"\(target)\": it holds \"\(names[0])\", which policyc did not write",
        help: "name another folder with --output")
    }
    do throws(FileProblem) {
      try FolderTree.remove(target)
      try FolderTree.write(
        notices.files.map { OutputFile(path: $0.path, bytes: $0.bytes) }, to: target)
    } catch {
      throw CannotRun("\"\(target)\" cannot be written: \(error.reason)")
    }
    let count = FindingsSummary.count(notices.files.count, "file")
    Console.error.write("wrote \(count) to \"\(target)\"\n")
  }
}

/// How a plan of notices is printed.
enum NoticeFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

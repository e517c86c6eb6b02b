import PolicyCompiler
import PolicyDiagnostics
import PolicyLedger
import PolicyModel
import PolicyReference
import PolicyShell

/// Reads the versions that a command line names: `larkspur-privacy@3.1.0`, `@draft`, `@current`,
/// `@upcoming`, `@previous`, `@2026-03-01`, a file, or `git:REV:path`.
///
/// An old version is compiled from its sources by the compiler of today, so that two versions differ
/// only in what their authors wrote.
struct VersionReader {
  /// `nil` away from any project; then only files can be read.
  let root: ProjectRoot?
  let options: CompilerOptions
  let sources: SourceSet
  let ledger: Ledger

  private let compiler = Compiler()

  /// Reads the sources and the ledgers of a project.
  init(root: ProjectRoot?, options: CompilerOptions) {
    self.root = root
    self.options = options
    let found = root.map {
      SourceDiscovery.read(folder: ProjectRoot.policiesFolder, root: $0.path)
    }
    let sources = found ?? SourceSet()
    self.sources = sources
    ledger = Ledger(
      sources.ledgers.map { LedgerDiscovery.read($0, root: root?.path ?? "") })
  }

  /// Reads what a name means.
  ///
  /// Throws `CannotRun` if there is no such version or file, or if it cannot be read.
  func read(_ name: String) throws -> VersionText {
    if let place = GitPlace(name) { return try readGit(place) }
    let path = FilePath.real(name)
    if path == nil, let version = VersionName(name) { return .policy(try read(version)) }
    if let path { return try readFile(path, written: name) }
    throw unknown(name)
  }

  /// Reads a version of a policy; a plain text is refused.
  func readPolicy(_ name: String) throws -> ReadVersion {
    switch try read(name) {
    case .policy(let version): return version
    case .untyped: throw CannotRun("\"\(name)\" is no policy, but a plain text")
    }
  }

  // MARK: - Versions by name

  /// Reads the version of a policy that a name means on the day of the run.
  func read(_ name: VersionName) throws -> ReadVersion {
    if name.which == .draft { return try readDraft(of: name.policy) }
    return try read(try find(name))
  }

  /// The entry in the ledger that a name means on the day of the run.
  func find(_ name: VersionName) throws -> PublishedVersion {
    let chain = try chain(of: name.policy)
    guard let version = name.find(in: chain, on: options.asOf) else {
      throw MissingVersion(name, chain, asOf: options.asOf).reason
    }
    return version
  }

  /// All that was published of a policy.
  func chain(of policy: Name) throws -> LedgerChain {
    if let chain = ledger.chain(of: policy) { return chain }
    if isKnown(policy) {
      throw CannotRun(
        "nothing has been published of \"\(policy)\"",
        help: "policyc publish \(policy) freezes its first version")
    }
    throw unknownPolicy(policy)
  }

  /// Compiles a published version from its sources.
  func read(_ version: PublishedVersion) throws -> ReadVersion {
    guard version.isSound else {
      throw CannotRun(
        "version \(version.version) of \"\(version.policy)\" is not as it was published",
        help: "policyc check says what has changed")
    }
    guard let reading = compiler.read(version) else {
      throw CannotRun(
        "version \(version.version) of \"\(version.policy)\" cannot be read: its sources hold no "
          + "policy of that name")
    }
    return ReadVersion(
      label: VersionLabel("\(version.policy)@\(version.version)", reading.policy),
      reading: reading, published: version,
      technicalChange: TechnicalChange.find(
        in: FrozenText(reading.editions, by: compiler), since: version))
  }

  private func readDraft(of policy: Name) throws -> ReadVersion {
    guard let reading = compiler.read(policy, in: sources.files, jobs: options.jobs) else {
      throw unknownPolicy(policy)
    }
    return text("\(policy)@draft", reading)
  }

  // MARK: - Files

  private func readFile(_ path: String, written: String) throws -> VersionText {
    guard !FilePath.isFolder(path) else {
      throw CannotRun("\"\(written)\" is a folder", help: "name a policy in it")
    }
    let file = try VersionFile(path, written: written, near: root)
    // A plain text is read without its neighbours.
    if case .untyped(let text) = compiler.read(at: file.path, in: [file.input]) {
      return .untyped(text)
    }
    let files = file.neighbours(or: sources, of: root)
    return try result(compiler.read(at: file.path, in: files, jobs: options.jobs), written)
  }

  private func readGit(_ place: GitPlace) throws -> VersionText {
    guard let root else {
      throw CannotRun(
        "\"\(place.written)\" names a file of a project, and there is none here",
        help: "name the folder that holds \"\(ProjectRoot.policiesFolder)\" with --root")
    }
    let files = try GitRevision(place, root: root).files()
    return try result(
      compiler.read(at: place.path, in: files, jobs: options.jobs), place.written)
  }

  private func result(_ reading: Compiler.Reading, _ written: String) throws -> VersionText {
    switch reading {
    case .policy(let reading): return .policy(text(written, reading))
    case .untyped(let file): return .untyped(file)
    case .other: throw CannotRun("\"\(written)\" is no policy")
    }
  }

  private func text(_ label: String, _ reading: PolicyReading) -> ReadVersion {
    ReadVersion(
      label: VersionLabel(label, reading.policy), reading: reading, published: nil,
      technicalChange: nil)
  }

  // MARK: - What is not there

  private var policyNames: [String] {
    let drafts = sources.files.compactMap { file in
      file.path.hasSuffix(".policy.md") ? DocumentStart.policyName(file.bytes) : nil
    }
    return Set(drafts + ledger.chains.map(\.policy.text)).sorted()
  }

  private func isKnown(_ policy: Name) -> Bool { policyNames.contains(policy.text) }

  /// What to say of a policy that there is not.
  func unknownPolicy(_ policy: Name) -> CannotRun {
    let near = Spelling(policyNames).nearest(policy.text).first
    return CannotRun(
      "there is no policy named \"\(policy)\"",
      help: near.map { "did you mean \"\($0)\"?" } ?? "policyc coverage lists the policies")
  }

  private func unknown(_ name: String) -> CannotRun {
    if Name.isWellFormed(name), isKnown(Name(name)) {
      return CannotRun(
        "\"\(name)\" does not say which version",
        help: "for example \(name)@draft, \(name)@current or \(name)@1.0.0")
    }
    return CannotRun(
      "there is no file \"\(name)\", and it names no version",
      help:
        "a version is named POLICY@VERSION, @DATE, @draft, @current, @upcoming or @previous, by "
        + "the path of a file, or git:REV:PATH")
  }
}

import Glibc
import PolicyCompiler
package import PolicyDiagnostics
package import PolicyLedger

/// The files of a run: everything below `Policies/`, what was named beside it, and which of it is
/// to be reported.
package struct SourceSelection {
  /// All files, sorted by path.
  package private(set) var sources: SourceSet
  /// Paths of the files to report; `nil` for all.
  package private(set) var named: Set<String>?
  /// What is published, verified; what is wrong with it is among the problems of the sources.
  package let ledger: Ledger

  private let standardInput: String

  /// The path that standard input has in messages.
  package static let standardInput = "standard-input.policy.md"

  /// Reads the files of a run.
  ///
  /// Throws `CannotRun` if something named cannot be read, or there is nothing to read.
  /// - Parameters:
  ///   - paths: as written on the command line; `-` is standard input.
  ///   - place: the file that standard input stands for, as written; `nil` for a new one.
  package init(root: ProjectRoot, paths: [String], standardInputAs place: String? = nil) throws {
    let input = try place.map { try SourceSelection.placeBelow(root, $0) }
    standardInput = input ?? SourceSelection.standardInput
    // A text that belongs to no project is all there is.
    sources =
      FilePath.isFolder(root.policies)
      ? SourceDiscovery.read(folder: ProjectRoot.policiesFolder, root: root.path) : SourceSet()
    ledger = Ledger(sources.ledgers.map { LedgerDiscovery.read($0, root: root.path) })
    for problem in ledger.diagnostics {
      let path = problem.range.file.path
      sources.refuse(path, realPath: nil, problem)
    }
    for path in paths { try add(path, root) }
    sources.sort()
    guard !sources.isEmpty else { throw SourceSelection.nothingThere }
  }

  /// The files that are reported.
  package var fileCount: Int {
    named?.count ?? Set(sources.pathByRealPath.values).count
  }

  /// What of a run's findings is reported.
  ///
  /// - Parameter general: findings that concern the run as a whole, whatever was named.
  package func reported(_ findings: FindingList, always general: [Diagnostic] = []) -> FindingList {
    named.map { findings.limited(to: $0, always: general) } ?? findings
  }

  // MARK: - What was named

  private mutating func add(_ path: String, _ root: ProjectRoot) throws {
    if path == "-" { return try addStandardInput() }
    guard let real = FilePath.real(path) else {
      let problem = FileProblem(errno)
      throw CannotRun("\"\(path)\" cannot be read: \(problem.reason)")
    }
    guard let below = FilePath.relative(real, below: root.path) else {
      throw CannotRun(
        "\"\(path)\" lies outside the folder of the project",
        help: "name a file inside it, or another project with --root")
    }
    guard !LedgerFolder.holds(below) else {
      throw CannotRun(
        "\"\(path)\" is published and no source any more",
        help: "policyc check holds all that is published against its record; no path is needed")
    }
    let isFolder = FilePath.isFolder(real)
    try isFolder ? addFolder(below, path, root) : addFile(below, path, real)
  }

  private mutating func addStandardInput() throws {
    let path = standardInput
    guard named?.contains(path) != true else { return }
    do throws(FileProblem) {
      let bytes = try DiskFile.readStandardInput(atMost: SourceDiscovery.mostBytes + 1)
      sources.replace(InputFile(path: path, bytes: bytes))
      report(path)
    } catch {
      throw CannotRun("standard input cannot be read: \(error.reason)")
    }
  }

  /// The path below the root of a file that need not be there; its folder must be.
  private static func placeBelow(_ root: ProjectRoot, _ written: String) throws -> String {
    let folder = FilePath.real(FilePath.parent(written))
    let path = FilePath.real(written) ?? folder.map { FilePath.join($0, FilePath.name(written)) }
    guard let path, let below = FilePath.relative(path, below: root.path) else {
      throw CannotRun("\"\(written)\" is no place in the folder of the project")
    }
    return below
  }

  private mutating func addFile(_ below: String, _ written: String, _ real: String) throws {
    if let path = sources.pathByRealPath[below] { return report(path) }
    do throws(FileProblem) {
      let bytes = try DiskFile.read(real, atMost: SourceDiscovery.mostBytes + 1)
      sources.add(InputFile(path: below, bytes: bytes), realPath: below)
      report(below)
    } catch {
      throw CannotRun("\"\(written)\" cannot be read: \(error.reason)")
    }
  }

  private mutating func addFolder(
    _ below: String, _ written: String, _ root: ProjectRoot
  ) throws {
    if FilePath.relative(ProjectRoot.policiesFolder, below: below) != nil || below.isEmpty {
      for path in sources.pathByRealPath.values { report(path) }
      return
    }
    var found = filesKnown(below: below)
    if found.isEmpty {
      let more = SourceDiscovery.read(folder: below, root: root.path)
      sources.merge(more)
      found = filesKnown(below: below)
    }
    guard !found.isEmpty else {
      throw CannotRun(
        "no file in \"\(written)\" is a policy", help: SourceSelection.namesOfSources)
    }
    for path in found { report(path) }
  }

  private func filesKnown(below folder: String) -> [String] {
    sources.pathByRealPath.filter { FilePath.relative($0.key, below: folder) != nil }
      .map(\.value)
  }

  private mutating func report(_ path: String) {
    named = (named ?? []).union([path])
  }

  /// What a message says of the names of sources.
  package static let namesOfSources =
    "the names of policies end in .policy.md, those of other sources in .register.md, "
    + ".release.md or .jurisdiction.md"

  /// Why a project without any source is no project.
  package static let nothingThere = CannotRun(
    "there are no policies: no file below \"\(ProjectRoot.policiesFolder)\" has a name that ends "
      + "in .policy.md",
    help: "policyc new writes a first one")
}

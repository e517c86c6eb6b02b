import Glibc
import PolicyCompiler
import PolicyDiagnostics
import PolicyLedger
import PolicyShell

/// The files that `fmt` is asked to format; they need not belong to a project.
struct FormatSources {
  /// One file to format.
  struct File {
    /// As messages print it.
    let path: String
    /// Where it is written; `nil` for standard input.
    let target: String?
    let bytes: [UInt8]
  }

  private(set) var files: [File] = []
  private(set) var problems: [Diagnostic] = []

  /// Reads what was named; without a name, all sources of the project.
  ///
  /// Throws `CannotRun` if something named cannot be read; then nothing is formatted.
  init(root: String?, paths: [String]) throws {
    guard !paths.isEmpty else {
      let root = try ProjectRoot(named: root)
      let found = SourceDiscovery.read(folder: ProjectRoot.policiesFolder, root: root.path)
      guard !found.isEmpty else { throw SourceSelection.nothingThere }
      add(found, base: root.path)
      return
    }
    let base = try root.map { try ProjectRoot(named: $0).path } ?? ProjectRoot.find()?.path
    for path in paths { try add(path, base: base ?? FilePath.current()) }
  }

  private mutating func add(_ path: String, base: String) throws {
    if path == "-" { return try addStandardInput() }
    guard let real = FilePath.real(path) else {
      throw CannotRun("\"\(path)\" cannot be read: \(FileProblem(errno).reason)")
    }
    // What lies elsewhere is named from its own folder.
    let base = FilePath.relative(real, below: base) == nil ? FilePath.parent(real) : base
    let below = FilePath.relative(real, below: base) ?? ""
    guard !LedgerFolder.holds(below) else {
      throw CannotRun("\"\(path)\" is published, and nothing may change it any more")
    }
    if FilePath.isFolder(real) {
      let found = SourceDiscovery.read(folder: below, root: base)
      guard !found.isEmpty else {
        throw CannotRun(
          "no file in \"\(path)\" is a policy", help: SourceSelection.namesOfSources)
      }
      add(found, base: base)
    } else {
      do throws(FileProblem) {
        let bytes = try DiskFile.read(real, atMost: SourceDiscovery.mostBytes + 1)
        files.append(File(path: below, target: real, bytes: bytes))
      } catch {
        throw CannotRun("\"\(path)\" cannot be read: \(error.reason)")
      }
    }
  }

  private mutating func add(_ sources: SourceSet, base: String) {
    problems += sources.problems
    files += sources.files.map { file in
      let path = FilePath.join(base, file.path)
      return File(path: file.path, target: FilePath.real(path) ?? path, bytes: file.bytes)
    }
  }

  private mutating func addStandardInput() throws {
    do throws(FileProblem) {
      let bytes = try DiskFile.readStandardInput(atMost: SourceDiscovery.mostBytes + 1)
      files.append(File(path: SourceSelection.standardInput, target: nil, bytes: bytes))
    } catch {
      throw CannotRun("standard input cannot be read: \(error.reason)")
    }
  }
}

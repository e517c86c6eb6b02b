import Glibc
import PolicyCompiler
import PolicyLedger
import PolicyShell

/// Writes a version into the ledger: the whole folder or nothing.
///
/// The folder is built in `.policyc` below the root and takes its place in one step, so that a crash
/// leaves no half of it among what is published.
struct LedgerWriter {
  let root: ProjectRoot

  /// Throws `CannotRun` if that fails; then the ledger is as it was.
  ///
  /// - Parameter path: of the version's folder, below the root.
  func write(_ version: VersionFolder, to path: String) throws {
    let work = FilePath.join(root.path, ".policyc")
    let new = FilePath.join(work, "publish")
    let target = FilePath.join(root.path, path)
    do throws(FileProblem) {
      try FolderTree.make(work)
      let lock = open(work, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard lock >= 0 else { throw FileProblem(errno) }
      defer { close(lock) }
      flock(lock, LOCK_EX)
      // What an interrupted run has left.
      try FolderTree.remove(new)
      try FolderTree.write(
        version.files.map { OutputFile(path: $0.path, bytes: $0.bytes) }, to: new)
      try FolderTree.make(FilePath.parent(target))
      try FolderTree.move(new, target)
      try FolderTree.flush(FilePath.parent(target))
    } catch {
      try? FolderTree.remove(new)
      throw CannotRun(
        "\"\(path)\" cannot be written: \(error.reason)", help: "the ledger is as it was")
    }
  }
}

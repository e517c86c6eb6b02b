import Glibc
import PolicyCompiler
import PolicyShell

/// The folder that a build replaces as a whole.
///
/// The new content is written beside the old one and takes its place in one step, so that a crash
/// or a full disk leaves the old content whole. Where the system cannot exchange two folders, the
/// old one is moved aside first; the next run finishes or undoes a swap that was interrupted.
struct OutputFolder {
  /// Real path, or the path where the folder will be made.
  private let target: String
  /// As the user wrote it; what messages say.
  private let written: String
  private let parent: Int32
  private let work: WorkFolders

  /// Files and folders at the top of an output folder.
  private static let ownNames: Set<String> = [
    OutputReadme.path, OutputFolder.manifest, "site", "markdown", "json", "notices", "reports",
  ]

  /// Path of the manifest below the output folder.
  static let manifest = "manifest.json"

  /// Opens an output folder, waits until no other build uses it, and ends a swap that was
  /// interrupted.
  ///
  /// Throws `CannotRun` if the folder holds something else than output of this program.
  /// - Parameter path: as written on the command line, or below the root.
  init(_ path: String, named written: String, root: ProjectRoot) throws {
    self.written = written
    target = try OutputFolder.place(of: path, written)
    try OutputFolder.refuseSources(target, written, root)
    work = WorkFolders(of: target)
    let folder = FilePath.parent(target)
    parent = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else {
      throw CannotRun("\"\(written)\" cannot be written: \(FileProblem(errno).reason)")
    }
    lock()
    do throws(FileProblem) {
      try recover()
    } catch {
      throw CannotRun(
        "\"\(written)\" cannot be restored after a build that was interrupted: \(error.reason)")
    }
    try refuseForeign()
  }

  /// Replaces all that the folder holds.
  ///
  /// Throws `CannotRun` if that fails; the old content is then as it was.
  func replace(with files: [OutputFile]) throws {
    do throws(FileProblem) {
      try FolderTree.write(files, to: work.new)
      try swap()
    } catch {
      try? recover()
      throw CannotRun(
        "\"\(written)\" cannot be written: \(error.reason)", help: "what it held is as it was")
    }
    // What cannot be deleted now is deleted by the next build.
    try? FolderTree.remove(work.new)
    try? FolderTree.remove(work.old)
  }

  // MARK: - Where it is

  /// The real path of the folder; folders above it are made.
  private static func place(of path: String, _ written: String) throws -> String {
    if let real = FilePath.real(path) {
      guard FilePath.isFolder(real) else {
        throw CannotRun("\"\(written)\", where the output goes, is not a folder")
      }
      return real
    }
    do throws(FileProblem) {
      let parent = FilePath.parent(path)
      try FolderTree.make(parent)
      guard let real = FilePath.real(parent) else { throw FileProblem(errno) }
      return FilePath.join(real, FilePath.name(path))
    } catch {
      throw CannotRun("\"\(written)\" cannot be made: \(error.reason)")
    }
  }

  /// The output must neither hold the sources nor lie among them.
  private static func refuseSources(
    _ target: String, _ written: String, _ root: ProjectRoot
  ) throws {
    let policies = FilePath.real(root.policies) ?? root.policies
    guard FilePath.relative(policies, below: target) == nil,
      FilePath.relative(target, below: policies) == nil
    else {
      throw CannotRun(
        "the output cannot go to \"\(written)\", because the policies are there",
        help: "name another folder with --output; all that it holds is replaced")
    }
  }

  private func refuseForeign() throws {
    guard let names = try? Folder.names(in: target).map(\.text) else { return }
    let foreign = names.first { !OutputFolder.ownNames.contains($0) }
    let isOurs = names.isEmpty || isMarked(names)
    guard !isOurs || foreign != nil else { return }
    let reason =
      foreign.map { "it holds \"\($0)\", which policyc did not write" }
      ?? "it holds no \(OutputFolder.manifest) that policyc wrote"
    throw CannotRun(
      "the output cannot go to \"\(written)\": \(reason)",
      help: "name an empty or a new folder with --output; all that it holds is replaced")
  }

  /// Whether a build has left its manifest, or a checkout holds nothing but the page about it.
  private func isMarked(_ names: [String]) -> Bool {
    if names == [OutputReadme.path] { return true }
    let path = FilePath.join(target, OutputFolder.manifest)
    guard let start = try? DiskFile.read(path, atMost: 256) else { return false }
    return String(decoding: start, as: UTF8.self).contains("\"policyc/manifest/")
  }

  // MARK: - One build at a time

  /// The lock ends with the program, however it ends; it lies on the folder above, so that nothing
  /// is left behind.
  private func lock() {
    guard flock(parent, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    Console.error.write("policyc: waiting for another build of \"\(written)\"\n")
    flock(parent, LOCK_EX)
  }

  // MARK: - The swap

  private func swap() throws(FileProblem) {
    guard FilePath.isFolder(target) else { return try FolderTree.move(work.new, target) }
    if FolderTree.exchange(work.new, target) { return }
    // The new content stays where it is until the old one is safe; `recover` reads this order.
    if rename(target, work.old) != 0 {
      try FolderTree.copy(target, to: work.copy)
      try FolderTree.move(work.copy, work.old)
      try FolderTree.remove(target)
    }
    try FolderTree.move(work.new, target)
  }

  /// Finishes or undoes what an interrupted run has left.
  ///
  /// While the new content is still beside the target, an old one set aside is put back; after
  /// that the swap was complete and the old one is only litter.
  private func recover() throws(FileProblem) {
    if FilePath.isFolder(work.old) {
      if FilePath.isFolder(work.new) || !FilePath.isFolder(target) {
        try FolderTree.remove(target)
        try FolderTree.move(work.old, target)
      } else {
        try FolderTree.remove(work.old)
      }
    }
    try FolderTree.remove(work.new)
    try FolderTree.remove(work.copy)
  }
}

/// The folders beside an output folder that exist only while it is replaced.
private struct WorkFolders {
  /// What is about to take the place of the old content; after an exchange, the old content.
  let new: String
  /// The old content, complete.
  let old: String
  /// The old content while it is being copied.
  let copy: String

  init(of target: String) {
    let stem = FilePath.join(FilePath.parent(target), ".\(FilePath.name(target)).policyc")
    new = stem + "-new"
    old = stem + "-old"
    copy = stem + "-copy"
  }
}

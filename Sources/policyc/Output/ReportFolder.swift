import PolicyCompiler
import PolicyShell

/// The internal reports of a build that wrote nothing: `.policyc/reports` below the root.
///
/// The folder is replaced as a whole, so that nobody reads half of one run and half of another.
enum ReportFolder {
  /// As messages name it.
  static let path = ".policyc/reports"

  /// Replaces what the folder holds.
  ///
  /// - Parameter files: as a build would write them, below `reports/`.
  /// - Returns: whether that was possible; a report that cannot be kept stops nobody.
  static func replace(in root: ProjectRoot, with files: [OutputFile]) -> Bool {
    let folder = FilePath.join(root.path, ".policyc")
    let new = FilePath.join(folder, ".reports-new")
    do throws(FileProblem) {
      try FolderTree.remove(new)
      try FolderTree.write(files, to: new)
      try swap(FilePath.join(new, "reports"), FilePath.join(root.path, path))
      try FolderTree.remove(new)
      return true
    } catch {
      return false
    }
  }

  private static func swap(_ new: String, _ target: String) throws(FileProblem) {
    if FolderTree.exchange(new, target) { return }
    try FolderTree.remove(target)
    try FolderTree.move(new, target)
  }
}

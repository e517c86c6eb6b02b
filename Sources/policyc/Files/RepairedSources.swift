import PolicyCompiler
import PolicyShell

/// Writes sources in which fixes were made back to where they came from.
struct RepairedSources {
  private let root: ProjectRoot
  private let before: [String: [UInt8]]

  /// - Parameter sources: as they were read.
  init(root: ProjectRoot, sources: SourceSet) {
    self.root = root
    before = Dictionary(
      sources.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// Writes each file as a whole, in the order given.
  ///
  /// Throws `CannotRun` if one cannot be written, or was changed by somebody else in the meantime;
  /// those before it stay written.
  func write(_ files: [Compiler.RepairedFile]) throws {
    for file in files {
      let path = FilePath.join(root.path, file.path)
      guard try replace(FilePath.real(path) ?? path, with: file) else {
        throw CannotRun(
          "\"\(file.path)\" was changed while it was checked",
          help: "it is as somebody else left it; run the command again")
      }
    }
  }

  /// Writes a file; `false` if it is no longer what was read.
  private func replace(_ target: String, with file: Compiler.RepairedFile) throws -> Bool {
    do throws(FileProblem) {
      guard try DiskFile.read(target) == before[file.path] else { return false }
      try FileReplacement.replace(target, with: file.bytes)
      return true
    } catch {
      throw CannotRun(
        "\"\(file.path)\" cannot be written: \(error.reason)", help: "the file is as it was")
    }
  }
}

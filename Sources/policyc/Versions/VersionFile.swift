import PolicyCompiler
import PolicyLedger
import PolicyShell

/// A file that was named as a version of a policy, and the project it belongs to.
struct VersionFile {
  /// Below the root of its project, or its name if it has none.
  let path: String
  let input: InputFile

  private let realPath: String
  /// The root that it lies in; `nil` for a file of no project.
  private let root: ProjectRoot?

  /// Reads a file.
  ///
  /// Throws `CannotRun` if that fails.
  /// - Parameters:
  ///   - realPath: where it is.
  ///   - project: the one at hand.
  init(_ realPath: String, written: String, near project: ProjectRoot?) throws {
    let below = project.flatMap { FilePath.relative(realPath, below: $0.path) }
    // A file among the sources of a published version belongs to those.
    let isAtHand = below.map { !LedgerFolder.holds($0) } ?? false
    self.realPath = realPath
    root = isAtHand ? project : ProjectRoot.holding(realPath)
    path =
      root.flatMap { FilePath.relative(realPath, below: $0.path) } ?? FilePath.name(realPath)
    do throws(FileProblem) {
      let bytes = try DiskFile.read(realPath, atMost: SourceDiscovery.mostBytes + 1)
      input = InputFile(path: path, bytes: bytes)
    } catch {
      throw CannotRun("\"\(written)\" cannot be read: \(error.reason)")
    }
  }

  /// The files to compile it with: those of its project, and those beside it.
  ///
  /// - Parameters:
  ///   - sources: those of the project at hand.
  ///   - project: the project at hand.
  func neighbours(or sources: SourceSet, of project: ProjectRoot?) -> [InputFile] {
    var found: [InputFile] = []
    if let root {
      let isAtHand = root.path == project?.path
      found =
        (isAtHand
        ? sources : SourceDiscovery.read(folder: ProjectRoot.policiesFolder, root: root.path))
        .files
    }
    let known = Set(found.map(\.path))
    return found.filter { $0.path != path } + siblings.filter { !known.contains($0.path) }
      + [input]
  }

  /// The sources beside it; folders are not entered.
  private var siblings: [InputFile] {
    let folder = FilePath.parent(realPath)
    let names = (try? Folder.names(in: folder)) ?? []
    return names.compactMap { name in
      guard name.isPrintable, !name.text.hasPrefix("."), name.text != FilePath.name(path),
        SourceDiscovery.isSourceName(name.text)
      else { return nil }
      let bytes = try? DiskFile.read(
        FilePath.join(folder, name.text), atMost: SourceDiscovery.mostBytes + 1)
      let below = path.contains("/") ? FilePath.parent(path) : ""
      return bytes.map { InputFile(path: FilePath.join(below, name.text), bytes: $0) }
    }
  }
}

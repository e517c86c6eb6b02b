/// The folder that holds `Policies/`; every path in a message begins there.
package struct ProjectRoot: Sendable {
  /// Real path, from `/`; never printed.
  package let path: String

  /// The folder that makes another one a root.
  package static let policiesFolder = "Policies"

  /// Finds the root of a run.
  ///
  /// Throws `CannotRun` if the folder named is none, or if none is found upward.
  /// - Parameters:
  ///   - named: the value of `--root`.
  ///   - paths: what the run is about; where the first of them lies is looked at when there is no
  ///     root above the working folder.
  package init(named: String?, paths: [String] = []) throws {
    if let named {
      path = try ProjectRoot.check(named)
      return
    }
    let starts = [FilePath.current()] + paths.prefix(1).compactMap(FilePath.real)
    guard let found = starts.lazy.compactMap(ProjectRoot.search).first else {
      throw CannotRun(
        "there is no folder \"\(ProjectRoot.policiesFolder)\" here or in any folder above",
        help: "go to the folder that holds it, or name that folder with --root",
        "to begin, run policyc new")
    }
    path = found
  }

  /// Finds the root of a run that may be about a text that belongs to no project.
  ///
  /// If there is no root, it is the folder of the first path, where that is a file of Markdown or
  /// plain text that is no source.
  package static func orFolderOfText(named: String?, paths: [String]) throws -> ProjectRoot {
    do {
      return try ProjectRoot(named: named, paths: paths)
    } catch {
      guard named == nil, let file = paths.first.flatMap(FilePath.real), isText(file) else {
        throw error
      }
      return ProjectRoot(path: FilePath.parent(file))
    }
  }

  private static func isText(_ file: String) -> Bool {
    FilePath.isOrdinaryFile(file) && !SourceDiscovery.isSourceName(file)
      && [".md", ".markdown", ".txt"].contains { file.hasSuffix($0) }
  }

  /// The root above the working folder or above a file, if there is one.
  package static func find(for file: String? = nil) -> ProjectRoot? {
    try? ProjectRoot(named: nil, paths: file.map { [$0] } ?? [])
  }

  /// The root that a file lies in, wherever the program was started.
  ///
  /// - Parameter file: real path.
  package static func holding(_ file: String) -> ProjectRoot? {
    search(from: FilePath.parent(file)).map { ProjectRoot(path: $0) }
  }

  private init(path: String) { self.path = path }

  /// Real path of the folder of sources.
  package var policies: String { FilePath.join(path, ProjectRoot.policiesFolder) }

  private static func check(_ named: String) throws -> String {
    guard let real = FilePath.real(named) else {
      throw CannotRun("there is no folder \"\(named)\", which --root names")
    }
    guard FilePath.isFolder(real) else {
      throw CannotRun("\"\(named)\", which --root names, is not a folder")
    }
    guard FilePath.isFolder(FilePath.join(real, policiesFolder)) else {
      throw CannotRun(
        "there is no folder \"\(policiesFolder)\" in \"\(named)\"",
        help: "--root names the folder that holds \"\(policiesFolder)\", not that folder itself")
    }
    return real
  }

  private static func search(from start: String) -> String? {
    var folder = start
    while true {
      if FilePath.isFolder(FilePath.join(folder, policiesFolder)) { return folder }
      if folder == "/" { return nil }
      folder = FilePath.parent(folder)
    }
  }
}

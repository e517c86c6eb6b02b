/// The folder that holds `Policies/`; every path in a message begins there.
struct ProjectRoot: Sendable {
  /// Real path, from `/`; never printed.
  let path: String

  static let policiesFolder = "Policies"

  /// Finds the root of a run.
  ///
  /// Throws `CannotRun` if the folder named is none, or if none is found upward.
  /// - Parameters:
  ///   - named: the value of `--root`.
  ///   - paths: what the run is about; where the first of them lies is looked at when there is no
  ///     root above the working folder.
  init(named: String?, paths: [String] = []) throws {
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

  /// The root above the working folder or above a file, if there is one.
  static func find(for file: String? = nil) -> ProjectRoot? {
    try? ProjectRoot(named: nil, paths: file.map { [$0] } ?? [])
  }

  /// The root that a file lies in, wherever the program was started.
  ///
  /// - Parameter file: real path.
  static func holding(_ file: String) -> ProjectRoot? {
    search(from: FilePath.parent(file)).map { ProjectRoot(path: $0) }
  }

  private init(path: String) { self.path = path }

  /// Real path of the folder of sources.
  var policies: String { FilePath.join(path, ProjectRoot.policiesFolder) }

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

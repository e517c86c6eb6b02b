import Glibc

/// Paths as the system knows them.
package enum FilePath {
  /// The path without links and dots, from `/`; `nil` if nothing is there.
  package static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  /// Where the program was started.
  package static func current() -> String { real(".") ?? "/" }

  /// The path of something below a folder, from that folder; empty for the folder itself, `nil` for
  /// what lies elsewhere. Both are real paths.
  package static func relative(_ path: String, below folder: String) -> String? {
    if path == folder { return "" }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }

  /// One path below another.
  package static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Everything before the last name: `.` for a single name, `/` for one at the top.
  package static func parent(_ path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last name.
  package static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Whether a folder is at a path; links are followed.
  package static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }

  /// Whether an ordinary file is at a path; links are followed.
  package static func isOrdinaryFile(_ path: String) -> Bool { kind(path) == S_IFREG }

  /// What is at the end of a path, links followed; `nil` if there is nothing.
  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}

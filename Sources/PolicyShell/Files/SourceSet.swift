package import PolicyCompiler
package import PolicyDiagnostics

/// The source files of a run as they were read, with what went wrong on the way.
package struct SourceSet {
  /// Sorted by path.
  package private(set) var files: [InputFile] = []
  /// What became of files that could not be read.
  package private(set) var problems: [Diagnostic] = []
  /// Real path below the root → path below the root, for every file that was read or refused.
  package private(set) var pathByRealPath: [String: String] = [:]

  /// Folders of published versions that were passed over; below the root.
  package private(set) var ledgers: [String] = []

  /// A set without any file.
  package init() {}

  mutating func add(ledger path: String) { ledgers.append(path) }

  mutating func add(_ file: InputFile, realPath: String) {
    files.append(file)
    pathByRealPath[realPath] = file.path
  }

  /// Adds a file in the place of what was read or refused under its path.
  mutating func replace(_ file: InputFile) {
    files.removeAll { $0.path == file.path }
    problems.removeAll { $0.range.file.path == file.path }
    add(file, realPath: file.path)
  }

  mutating func refuse(_ path: String, realPath: String?, _ problem: Diagnostic) {
    problems.append(problem)
    pathByRealPath[realPath ?? path] = path
  }

  /// Takes over the files of another set that this one lacks.
  mutating func merge(_ other: SourceSet) {
    let new = Set(other.pathByRealPath.filter { pathByRealPath[$0.key] == nil }.map(\.value))
    files += other.files.filter { new.contains($0.path) }
    problems += other.problems.filter { new.contains($0.range.file.path) }
    ledgers += other.ledgers.filter { !ledgers.contains($0) }
    pathByRealPath.merge(other.pathByRealPath) { mine, _ in mine }
  }

  /// Puts files into the order of their paths, in which everything else follows.
  mutating func sort() {
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Whether a file was read or refused; the path is below the root.
  package func holds(realPath: String) -> Bool { pathByRealPath[realPath] != nil }

  /// Whether nothing was found that could be a source, readable or not.
  package var isEmpty: Bool { pathByRealPath.isEmpty }
}

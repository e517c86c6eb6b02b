import Glibc
import PolicyCompiler
import PolicyLedger
import PolicyShell

/// All sources of a project as a revision of git had them; nothing is checked out.
///
/// Links are passed over: what they lead to would be read from another time.
struct GitRevision {
  private let place: GitPlace
  private let root: ProjectRoot

  /// Throws `CannotRun` if the place is not complete.
  init(_ place: GitPlace, root: ProjectRoot) throws {
    self.place = place
    self.root = root
    let isObeyed = place.written.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    guard !place.revision.isEmpty, !place.path.isEmpty, !place.revision.hasPrefix("-"), !isObeyed
    else {
      throw CannotRun(
        "\"\(place.written)\" names no file of a revision",
        help: "write git:REV:PATH, for example git:HEAD~1:Policies/harbour/privacy.policy.md")
    }
  }

  /// The sources, in the order of their paths.
  ///
  /// Throws `CannotRun` if there is no git, no such revision, or the file is not in it.
  func files() throws -> [InputFile] {
    let entries = try list(at: try commit())
    guard entries.contains(where: { $0.path == place.path }) else {
      throw CannotRun(
        "there is no source \"\(place.path)\" in revision \"\(place.revision)\"",
        help: "the path is read from the folder that holds \"\(ProjectRoot.policiesFolder)\"")
    }
    return try contents(of: entries)
  }

  /// A file of the revision.
  private struct Entry {
    let path: String
    /// The name of its bytes in git: hexadecimal digits.
    let object: String
  }

  /// The full name of the commit, so that nothing a person wrote reaches git a second time.
  private func commit() throws -> String {
    let git = try Subprocess(
      "git",
      [
        "-C", root.path, "rev-parse", "--verify", "--quiet", "--end-of-options",
        place.revision + "^{commit}",
      ])
    let output = git.readToEnd()
    let name = String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self)
    guard git.wait() == 0, GitRevision.isObjectName(name) else {
      throw CannotRun(
        "git knows no revision \"\(place.revision)\" here",
        help: "the folder that holds \"\(ProjectRoot.policiesFolder)\" must lie in a repository of "
          + "git that has it")
    }
    return name
  }

  private func list(at commit: String) throws -> [Entry] {
    let git = try Subprocess(
      "git", ["-C", root.path, "ls-tree", "-r", "-z", "--end-of-options", commit])
    let output = git.readToEnd()
    guard git.wait() == 0 else {
      throw CannotRun("git cannot list the files of revision \"\(place.revision)\"")
    }
    return output.split(separator: 0).compactMap(entry)
  }

  /// Reads `100644 blob <object>\t<path>`.
  private func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    guard let tab = line.firstIndex(of: 0x09),
      let path = String(validating: line[(tab + 1)...], as: UTF8.self)
    else { return nil }
    let words = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[0].hasPrefix("100"), words[1] == "blob",
      GitRevision.isObjectName(String(words[2])), isSource(path)
    else { return nil }
    return Entry(path: path, object: String(words[2]))
  }

  /// Whether the walk over the disk would read a file of this path, or it was named.
  private func isSource(_ path: String) -> Bool {
    if path == place.path { return true }
    let parts = path.split(separator: "/")
    let isBeside = FilePath.parent(path) == FilePath.parent(place.path)
    if isBeside, SourceDiscovery.isSourceName(path) { return true }
    return parts.first.map(String.init) == ProjectRoot.policiesFolder
      && !parts.contains { $0.hasPrefix(".") } && !LedgerFolder.holds(path)
      && SourceDiscovery.isSourceName(path)
  }

  private func contents(of entries: [Entry]) throws -> [InputFile] {
    let git = try Subprocess("git", ["-C", root.path, "cat-file", "--batch"])
    var files: [InputFile] = []
    for entry in entries {
      guard git.write(Array((entry.object + "\n").utf8)), let head = git.readLine(),
        let size = Int(head.split(separator: " ").last ?? ""),
        let bytes = git.read(count: size + 1)
      else {
        throw CannotRun(
          "git cannot read \"\(entry.path)\" of revision \"\(place.revision)\"")
      }
      let kept = bytes.prefix(min(size, SourceDiscovery.mostBytes + 1))
      files.append(InputFile(path: entry.path, bytes: Array(kept)))
    }
    git.closeInput()
    _ = git.wait()
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func isObjectName(_ text: String) -> Bool {
    text.utf8.count >= 40
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

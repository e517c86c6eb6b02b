import Glibc
import PolicyCompiler
import PolicyDiagnostics
import PolicyLedger

/// Finds and reads the source files below a folder.
///
/// Hidden files and folders are passed over, and so are ledgers: what is published is no source any
/// more. Links are followed only to what lies below the root
/// and would not be found otherwise; every folder is entered once, so that links in a circle end.
package struct SourceDiscovery {
  private let root: String
  /// Below the root; what a link leads to there is found without the link.
  private let searched: String
  private var entered: Set<FileIdentity> = []
  private var waiting: [String] = []
  private var sources = SourceSet()

  /// What the names of sources end in.
  static let suffixes = [".policy.md", ".register.md", ".release.md", ".jurisdiction.md"]

  /// Bytes of one file; more are not read. The library says so of a file that has one byte more.
  package static let mostBytes = 8 << 20

  /// Reads the sources below a folder of the root.
  ///
  /// - Parameters:
  ///   - folder: path below the root.
  ///   - root: real path.
  package static func read(folder: String, root: String) -> SourceSet {
    var discovery = SourceDiscovery(root: root, searched: folder)
    discovery.walk()
    discovery.sources.sort()
    return discovery.sources
  }

  private init(root: String, searched: String) {
    self.root = root
    self.searched = searched
    waiting = [searched]
  }

  private mutating func walk() {
    guard let real = FilePath.real(absolute(searched)),
      FilePath.relative(real, below: root) != nil
    else {
      sources.refuse(searched, realPath: nil, SourceProblem.outsideRoot(searched))
      return
    }
    while let folder = waiting.popLast() { enter(folder) }
  }

  private mutating func enter(_ folder: String) {
    guard let identity = FileIdentity(absolute(folder)), entered.insert(identity).inserted else {
      return
    }
    do throws(FileProblem) {
      for name in try Folder.names(in: absolute(folder)) { visit(name, in: folder) }
    } catch {
      let problem = SourceProblem.unreadable(folder, error)
      sources.refuse(folder, realPath: nil, problem)
    }
  }

  private mutating func visit(_ name: Folder.EntryName, in folder: String) {
    let path = FilePath.join(folder, name.text)
    guard !name.text.hasPrefix(".") else { return }
    guard name.isPrintable else {
      if SourceDiscovery.isSourceName(name.text) {
        let shown = FilePath.join(folder, name.shown)
        let problem = SourceProblem.unreadable(
          shown, "its name holds characters that cannot be printed", help: "rename it")
        sources.refuse(shown, realPath: nil, problem)
      }
      return
    }
    var status = stat()
    guard lstat(absolute(path), &status) == 0 else { return }
    let kind = status.st_mode & S_IFMT
    if name.text == LedgerFolder.name, kind == S_IFDIR || kind == S_IFLNK {
      return sources.add(ledger: path)
    }
    switch kind {
    case S_IFLNK: followLink(path)
    case S_IFDIR: visitFolder(path)
    default: readFile(path, realPath: FilePath.real(absolute(path)))
    }
  }

  private mutating func visitFolder(_ path: String) {
    guard SourceDiscovery.isSourceName(path) else {
      waiting.append(path)
      return
    }
    sources.refuse(path, realPath: nil, SourceProblem.unreadable(path, .folder))
  }

  private mutating func followLink(_ path: String) {
    let isSource = SourceDiscovery.isSourceName(path)
    guard let real = FilePath.real(absolute(path)) else {
      let problem = FileProblem(errno)
      if isSource {
        sources.refuse(path, realPath: nil, SourceProblem.brokenLink(path, problem))
      }
      return
    }
    let isFolder = FilePath.isFolder(real)
    guard isSource || isFolder else { return }
    guard let target = FilePath.relative(real, below: root) else {
      sources.refuse(path, realPath: nil, SourceProblem.outsideRoot(path))
      return
    }
    guard !LedgerFolder.holds(target) else {
      sources.refuse(path, realPath: nil, SourceProblem.leadsIntoLedger(path))
      return
    }
    guard !isFoundAnyway(target) else {
      if isSource, !isFolder {
        sources.refuse(path, realPath: nil, SourceProblem.readElsewhere(path, at: target))
      }
      return
    }
    if isFolder { visitFolder(path) } else { readFile(path, realPath: real) }
  }

  /// Whether something below the root is found by the walk without any link.
  private func isFoundAnyway(_ target: String) -> Bool {
    guard let rest = FilePath.relative(target, below: searched) else { return false }
    return !rest.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private mutating func readFile(_ path: String, realPath: String?) {
    guard SourceDiscovery.isSourceName(path) else { return }
    let real = realPath.flatMap { FilePath.relative($0, below: root) }
    do throws(FileProblem) {
      let bytes = try DiskFile.read(absolute(path), atMost: SourceDiscovery.mostBytes + 1)
      sources.add(InputFile(path: path, bytes: bytes), realPath: real ?? path)
    } catch {
      sources.refuse(path, realPath: real, SourceProblem.unreadable(path, error))
    }
  }

  private func absolute(_ path: String) -> String { FilePath.join(root, path) }

  /// Whether a name ends as those of sources do.
  package static func isSourceName(_ path: String) -> Bool {
    suffixes.contains { path.hasSuffix($0) }
  }
}

import Glibc
package import PolicyLedger

/// Reads the files of a ledger, hidden ones too; links are never followed.
package enum LedgerDiscovery {
  /// - Parameters:
  ///   - path: of the ledger, below the root.
  ///   - root: real path.
  package static func read(_ path: String, root: String) -> LedgerFolder {
    var files: [LedgerFolder.File] = []
    guard kind(FilePath.join(root, path)) == S_IFDIR else {
      let reason = "it is a link, and a ledger must lie in the project itself"
      return LedgerFolder(path: path, files: [.init(path: path, content: .none(because: reason))])
    }
    var waiting = [path]
    while let folder = waiting.popLast() {
      let names: [Folder.EntryName]
      do throws(FileProblem) {
        names = try Folder.names(in: FilePath.join(root, folder))
      } catch {
        files.append(.init(path: folder, content: .none(because: error.reason)))
        continue
      }
      for name in names {
        let below = FilePath.join(folder, name.text)
        let absolute = FilePath.join(root, below)
        guard let kind = kind(absolute) else { continue }
        if kind == S_IFDIR {
          waiting.append(below)
        } else {
          let shown = FilePath.join(folder, name.shown)
          files.append(.init(path: shown, content: content(absolute, kind)))
        }
      }
    }
    return LedgerFolder(path: path, files: files)
  }

  private static func content(_ path: String, _ kind: mode_t) -> LedgerFolder.Content {
    guard kind != S_IFLNK else {
      return .none(because: "it is a link, and a published file is itself")
    }
    do throws(FileProblem) {
      return .bytes(try DiskFile.read(path))
    } catch {
      return .none(because: error.reason)
    }
  }

  /// What is at a path, links not followed.
  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}

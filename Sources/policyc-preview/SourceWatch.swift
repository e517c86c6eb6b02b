import Glibc
import PolicyShell

/// Notices when a file is saved: it looks at times and sizes, which every system and every kind of
/// disk tells.
struct SourceWatch {
  private let root: ProjectRoot
  private let templates: String
  private var seen: [String: Stamp]

  /// What differs once a file has been saved.
  private struct Stamp: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let number: UInt64
  }

  /// Microseconds between two looks.
  private static let interval: UInt32 = 200_000
  /// Microseconds in which nothing may change before the files are read: editors save in steps.
  private static let settling: UInt32 = 40_000

  /// - Parameter templates: the value of `--templates`.
  init(root: ProjectRoot, templates: String?) {
    self.root = root
    self.templates = templates ?? FilePath.join(root.path, TemplateFiles.folder)
    seen = [:]
    seen = look()
  }

  /// Waits until something has been saved; false if nothing was for so many seconds.
  mutating func waitForChange(orAtMost seconds: Int) -> Bool {
    for _ in 0..<(seconds * 1_000_000 / Int(SourceWatch.interval)) {
      usleep(SourceWatch.interval)
      if hasChanged() { return true }
    }
    return false
  }

  /// Whether something differs from the last time, once it has come to rest.
  mutating func hasChanged() -> Bool {
    var now = look()
    guard now != seen else { return false }
    while true {
      usleep(SourceWatch.settling)
      let later = look()
      if later == now { break }
      now = later
    }
    seen = now
    return true
  }

  private func look() -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    var entered: Set<FileIdentity> = []
    var waiting = [root.policies, templates]
    while let folder = waiting.popLast() {
      guard let identity = FileIdentity(folder), entered.insert(identity).inserted,
        let names = try? Folder.names(in: folder)
      else { continue }
      for name in names where !name.text.hasPrefix(".") {
        let path = FilePath.join(folder, name.text)
        var status = stat()
        // A link that leads nowhere is noticed too: one day it may lead somewhere.
        guard stat(path, &status) == 0 || lstat(path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          waiting.append(path)
        } else {
          stamps[path] = Stamp(
            size: Int(status.st_size), seconds: Int(status.st_mtim.tv_sec),
            nanoseconds: Int(status.st_mtim.tv_nsec), number: UInt64(status.st_ino))
        }
      }
    }
    return stamps
  }
}

import CFolderSwap
import Glibc
import PolicyCompiler
import PolicyShell

/// Whole folders: written, copied, exchanged, removed.
enum FolderTree {
  /// Makes a folder and those above it; one that is there is left as it is.
  static func make(_ path: String) throws(FileProblem) {
    if FilePath.isFolder(path) { return }
    var missing = [path]
    var parent = FilePath.parent(path)
    while !FilePath.isFolder(parent), parent != FilePath.parent(parent) {
      missing.append(parent)
      parent = FilePath.parent(parent)
    }
    for folder in missing.reversed() where mkdir(folder, 0o777) != 0 && errno != EEXIST {
      throw FileProblem(errno)
    }
  }

  /// Writes files into a new folder and waits until the disk has them.
  static func write(_ files: [OutputFile], to folder: String) throws(FileProblem) {
    try make(folder)
    var made: Set<String> = []
    for file in files {
      let path = FilePath.join(folder, file.path)
      let parent = FilePath.parent(path)
      if made.insert(parent).inserted { try make(parent) }
      try FileReplacement.create(path, with: file.bytes)
    }
    try flush(folder)
  }

  /// Gives a folder or file another path.
  static func move(_ source: String, _ target: String) throws(FileProblem) {
    guard rename(source, target) == 0 else { throw FileProblem(errno) }
  }

  /// Exchanges two folders in one step; false where the system cannot.
  static func exchange(_ first: String, _ second: String) -> Bool {
    renameat2(AT_FDCWD, first, AT_FDCWD, second, POLICY_RENAME_EXCHANGE) == 0
  }

  /// Copies a folder with all that it holds; only folders and ordinary files.
  static func copy(_ source: String, to target: String) throws(FileProblem) {
    var waiting = [""]
    while let folder = waiting.popLast() {
      try make(FilePath.join(target, folder))
      for name in try Folder.names(in: FilePath.join(source, folder)) {
        let path = FilePath.join(folder, name.text)
        if FilePath.isFolder(FilePath.join(source, path)) {
          waiting.append(path)
        } else {
          let bytes = try DiskFile.read(FilePath.join(source, path))
          try FileReplacement.create(FilePath.join(target, path), with: bytes)
        }
      }
    }
    try flush(target)
  }

  /// Removes a folder with all that it holds; links are removed, never followed.
  ///
  /// Nothing happens if there is no such folder.
  static func remove(_ path: String) throws(FileProblem) {
    var folders = [path]
    var index = 0
    while index < folders.count {
      let folder = folders[index]
      index += 1
      guard let names = try namesIfThere(folder) else { return }
      for name in names {
        let path = FilePath.join(folder, name.text)
        if unlink(path) == 0 { continue }
        guard errno == EISDIR || errno == EPERM else { throw FileProblem(errno) }
        folders.append(path)
      }
    }
    for folder in folders.reversed() where rmdir(folder) != 0 { throw FileProblem(errno) }
  }

  private static func namesIfThere(_ path: String) throws(FileProblem) -> [Folder.EntryName]? {
    do throws(FileProblem) {
      return try Folder.names(in: path)
    } catch .missing {
      return nil
    }
  }

  /// Waits until the disk that holds a folder has everything.
  static func flush(_ folder: String) throws(FileProblem) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(errno) }
    defer { close(descriptor) }
    guard syncfs(descriptor) == 0 else { throw FileProblem(errno) }
  }
}

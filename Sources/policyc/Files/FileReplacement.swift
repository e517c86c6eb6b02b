import Glibc
import PolicyShell

/// Puts new bytes in the place of a file, so that a crash leaves either the old file or the new one.
enum FileReplacement {
  /// Replaces a file and keeps its permissions, or makes a new one.
  ///
  /// - Parameter path: a real path, so that a link stays a link.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let temporary = FilePath.join(
      FilePath.parent(path), ".\(FilePath.name(path)).policyc-\(getpid())")
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileProblem(errno) }
    let isWritten =
      keepOwner(of: path, descriptor) && DiskFile.write(bytes, to: descriptor)
      && fsync(descriptor) == 0
    let failure = errno
    close(descriptor)
    guard isWritten, rename(temporary, path) == 0 else {
      let code = isWritten ? errno : failure
      unlink(temporary)
      throw FileProblem(code)
    }
  }

  /// Writes a file that must not be there yet.
  ///
  /// Throws `FileProblem.system(EEXIST)` if it is.
  static func create(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileProblem(errno) }
    let isWritten = DiskFile.write(bytes, to: descriptor)
    let failure = errno
    close(descriptor)
    guard isWritten else {
      unlink(path)
      throw FileProblem(failure)
    }
  }

  /// Gives a new file the owner and the permissions of the one it replaces, if there is one.
  private static func keepOwner(of path: String, _ descriptor: Int32) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    // Only the system's administrator can give files away; for others the owner is right already.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    return fchmod(descriptor, status.st_mode & 0o7777) == 0
  }
}

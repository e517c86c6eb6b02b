import Glibc

/// What makes two paths the same file or folder.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t

  /// `nil` if nothing is there; links are followed.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = status.st_dev
    number = status.st_ino
  }
}

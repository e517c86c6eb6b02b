import Glibc

/// What makes two paths the same file or folder.
package struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t

  /// `nil` if nothing is there; links are followed.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = status.st_dev
    number = status.st_ino
  }
}

import Glibc

/// Why a file cannot be read or written.
package enum FileProblem: Error, Equatable {
  case missing
  case folder
  /// A pipe, a device or a socket: reading it might never end.
  case noOrdinaryFile
  case forbidden
  case linkCircle
  case system(Int32)

  /// The reason that the system gives.
  ///
  /// - Parameter code: as the system reports it in `errno`.
  package init(_ code: Int32) {
    switch code {
    case ENOENT: self = .missing
    case EISDIR: self = .folder
    case EACCES, EPERM: self = .forbidden
    case ELOOP: self = .linkCircle
    case ENXIO, ENODEV: self = .noOrdinaryFile
    default: self = .system(code)
    }
  }

  /// Completes "… cannot be read:".
  package var reason: String {
    switch self {
    case .missing: "there is no such file"
    case .folder: "it is a folder"
    case .noOrdinaryFile: "it is a pipe or a device, not an ordinary file"
    case .forbidden: "you do not have the permission"
    case .linkCircle: "its links lead round in a circle"
    case .system(let code):
      switch code {
      case ENOTDIR: "a part of its path is not a folder"
      case ENOSPC: "the disk is full"
      case EDQUOT: "your share of the disk is used up"
      case EROFS: "the disk is read-only"
      case EFBIG: "it is too long for this disk"
      case EMFILE, ENFILE: "too many files are open"
      case ENAMETOOLONG: "its name is too long"
      case EPIPE: "nobody reads it any more"
      default: "the system reports error \(code)"
      }
    }
  }
}

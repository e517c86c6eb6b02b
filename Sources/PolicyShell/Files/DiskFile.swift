import Glibc

/// Bytes in and out of files.
package enum DiskFile {
  /// Reads an ordinary file; never waits for a pipe or a device.
  ///
  /// - Parameter limit: bytes after so many are not read.
  package static func read(_ path: String, atMost limit: Int = .max) throws(FileProblem) -> [UInt8]
  {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileProblem(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .folder
    default: throw .noOrdinaryFile
    }
    return try readAll(descriptor, expecting: Int(status.st_size), atMost: limit)
  }

  /// Reads standard input to its end, or up to a limit.
  package static func readStandardInput(atMost limit: Int) throws(FileProblem) -> [UInt8] {
    try readAll(STDIN_FILENO, expecting: 0, atMost: limit)
  }

  private static func readAll(
    _ descriptor: Int32, expecting size: Int, atMost limit: Int
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size, limit) + 1)
    let part = min(max(size + 1, 1 << 16), 1 << 20)
    var buffer = [UInt8](repeating: 0, count: part)
    while bytes.count < limit {
      let wanted = min(part, limit - bytes.count)
      let count = Glibc.read(descriptor, &buffer, wanted)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileProblem(errno)
      }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Adds bytes to the end of a file, which need not be there yet.
  package static func append(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, 0o666)
    guard descriptor >= 0 else { throw FileProblem(errno) }
    defer { close(descriptor) }
    guard write(bytes, to: descriptor) else { throw FileProblem(errno) }
  }

  /// Writes all bytes to an open file; false if that fails, with the reason in `errno`.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        offset += count
      }
      return true
    }
  }
}

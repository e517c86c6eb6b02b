import Glibc

/// What lies in a folder.
enum Folder {
  /// The name of something in a folder.
  struct EntryName {
    let text: String
    /// False for names that are not UTF-8 or hold control characters.
    let isPrintable: Bool
  }

  /// The names in a folder but `.` and `..`, sorted by their bytes.
  static func names(in path: String) throws(FileProblem) -> [EntryName] {
    guard let stream = opendir(path) else { throw FileProblem(errno) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = bytes(of: entry)
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map { bytes in
      let text = String(validating: bytes, as: UTF8.self)
      return EntryName(
        text: text ?? String(decoding: bytes, as: UTF8.self),
        isPrintable: text != nil && !bytes.contains { $0 < 0x20 || $0 == 0x7F })
    }
  }

  private static func bytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }
}

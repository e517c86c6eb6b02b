import Glibc

/// What lies in a folder.
package enum Folder {
  /// The name of something in a folder.
  package struct EntryName {
    /// As it is; what is not UTF-8 is replaced.
    package let text: String
    /// False for names that are not UTF-8 or hold characters that a terminal would obey.
    package let isPrintable: Bool

    /// The name as a message may print it.
    package var shown: String {
      text.unicodeScalars.map { scalar in
        guard EntryName.isObeyed(scalar) else { return String(scalar) }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)>"
      }.joined()
    }

    fileprivate init(_ bytes: [UInt8]) {
      let valid = String(validating: bytes, as: UTF8.self)
      text = valid ?? String(decoding: bytes, as: UTF8.self)
      isPrintable = valid.map { !$0.unicodeScalars.contains(where: EntryName.isObeyed) } ?? false
    }

    /// Control characters, line separators and those that turn the direction of text.
    private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  /// The names in a folder but `.` and `..`, sorted by their bytes.
  package static func names(in path: String) throws(FileProblem) -> [EntryName] {
    guard let stream = opendir(path) else { throw FileProblem(errno) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = bytes(of: entry)
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map(EntryName.init)
  }

  private static func bytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }
}

import Foundation

/// Writes a Swift file that holds the text files of some folders as string literals.
///
/// Arguments: the file to write, then the folders. Used by the build only.
@main
enum Embed {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { throw Failure("usage: embed OUTPUT FOLDER…") }
    var writer = LiteralWriter()
    writer.begin()
    for folder in arguments.dropFirst() {
      let url = URL(fileURLWithPath: folder)
      writer.folder(url.lastPathComponent, try files(in: url))
    }
    writer.end()
    try Data(writer.bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
  }

  /// Why nothing was written, for the log of the build.
  struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  /// The text files below a folder, sorted by the bytes of their paths; none if it does not exist.
  private static func files(in folder: URL) throws -> [(name: String, bytes: [UInt8])] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    var found: [(name: String, bytes: [UInt8])] = []
    for path in paths where isResource(path) {
      let url = folder.appendingPathComponent(path)
      guard (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else {
        continue
      }
      let bytes = [UInt8](try Data(contentsOf: url))
      guard String(validating: bytes, as: UTF8.self) != nil else {
        throw Failure("\(folder.lastPathComponent)/\(path) is not UTF-8 text")
      }
      found.append((path, bytes))
    }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Whether the program needs the file: not the notes for people beside it, not an editor's own.
  private static func isResource(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.last != "README.md" && !parts.contains { $0.hasPrefix(".") || $0.hasSuffix("~") }
  }
}

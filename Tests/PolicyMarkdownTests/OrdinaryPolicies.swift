import Foundation
import PolicyDiagnostics

/// Real policies from beside the checkout, and none where there are none.
enum OrdinaryPolicies {
  static let texts: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let pairs = root.deletingLastPathComponent().appending(path: "shared/pairs")
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: pairs.path)) ?? []
    return folders.sorted().flatMap { folder in
      ["old.md", "new.md"].compactMap { name in
        try? String(
          contentsOf: pairs.appending(path: folder).appending(path: name), encoding: .utf8)
      }
    }
  }()

  /// The text cut before each heading, and before it grows beyond the cap at a blank line.
  static func bodies(of file: SourceFile) -> [[ByteRange]] {
    var bodies: [[ByteRange]] = []
    var start = 0
    for (index, line) in file.lineStarts.enumerated() {
      let isHeading = line < file.bytes.count && file.bytes[line] == UInt8(ascii: "#")
      let isBlank = file.lineRange(index).isEmpty
      guard line > start, isHeading || isBlank && line - start > 40_000 else { continue }
      bodies.append([ByteRange(start, line)])
      start = line
    }
    if start < file.bytes.count { bodies.append([ByteRange(start, file.bytes.count)]) }
    return bodies
  }
}

import Foundation
import PolicyTestSupport

/// A folder of its own for one test; it is removed with its owner.
final class Workplace: Sendable {
  let folder: URL

  /// - Parameter project: the name of a project of the fixtures to start from; `nil` for an empty
  ///   folder.
  init(project: String? = nil) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "policyc-test-\(UUID().uuidString)")
    if let project {
      let source = URL(filePath: Fixtures.root).appending(path: "cli/projects/\(project)")
      try FileManager.default.copyItem(at: source, to: folder)
    } else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The bytes of every file below a folder, by path.
  func contents(of path: String) throws -> [String: [UInt8]] {
    let base = folder.appending(path: path)
    var contents: [String: [UInt8]] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: base.path) ?? .init() {
      let file = base.appending(path: name)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      contents[name] = Array(try Data(contentsOf: file))
    }
    return contents
  }
}

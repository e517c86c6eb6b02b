import Foundation
package import PolicyDiagnostics

/// Files that tests read: `Tests/Fixtures/` beside this target.
package enum Fixtures {
  /// The folder of all fixtures.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures").path

  /// The paths below the root of the files in a folder, sorted; none if there is no such folder.
  ///
  /// - Parameter suffix: what the names end in.
  package static func files(in folder: String, suffix: String) -> [String] {
    let base = URL(filePath: root).appending(path: folder)
    let found = FileManager.default.enumerator(atPath: base.path)?.allObjects ?? []
    return found.compactMap { $0 as? String }.filter { $0.hasSuffix(suffix) }
      .map { folder + "/" + $0 }.sorted()
  }

  /// The bytes of a fixture.
  package static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: root).appending(path: path)))
  }

  /// A fixture as a source file, with its path below the root.
  package static func source(_ path: String) throws -> SourceFile {
    SourceFile(path: path, bytes: try bytes(path))
  }
}

import Foundation

/// Text that was looked at once and must not change unnoticed.
package enum Golden {
  /// Why a text is not what it should be.
  package struct Difference: Error, CustomStringConvertible {
    package let description: String
  }

  /// Compares a text with the file that holds the expected one.
  ///
  /// With `UPDATE_GOLDENS=1` in the environment the file is written instead, and the test fails
  /// all the same, so that nobody records and passes in one run.
  /// Throws `Difference` if the file is missing or the text is another.
  package static func check(_ text: String, _ path: String) throws {
    let url = URL(filePath: Fixtures.root).appending(path: path)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      if read(url) == text { return }
      try Data(text.utf8).write(to: url)
      throw Difference(description: "\(path): recorded; read the difference, then run again")
    }
    guard let expected = read(url) else {
      throw Difference(description: "\(path): missing; UPDATE_GOLDENS=1 records it:\n\(text)")
    }
    guard expected != text else { return }
    throw Difference(description: "\(path): \(firstDifference(expected, text))")
  }

  /// Expected files without a source: `x.tree` without `x.policy.md`; sorted.
  package static func orphans(in folder: String, golden: String, source: String) -> [String] {
    let sources = Set(
      Fixtures.files(in: folder, suffix: source).map { $0.dropLast(source.count) })
    return Fixtures.files(in: folder, suffix: golden)
      .filter { !sources.contains($0.dropLast(golden.count)) }
  }

  /// The bytes of a file as text, byte order mark and line endings included.
  private static func read(_ url: URL) -> String? {
    (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func firstDifference(_ expected: String, _ actual: String) -> String {
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset
    guard let line else { return "\(left.count) lines expected, \(right.count) found\n\(actual)" }
    return "line \(line + 1)\n  expected \(left[line])\n  found    \(right[line])"
  }
}

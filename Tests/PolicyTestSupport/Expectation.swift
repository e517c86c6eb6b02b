package import PolicyDiagnostics

/// A diagnostic that a fixture says it expects: `<!-- error[unknown-field] -->` above the line.
///
/// Several may stand in one comment, and several comments above one line.
package struct Expectation: Hashable, Comparable, CustomStringConvertible, Sendable {
  /// From 1.
  package let line: Int
  /// `error[unknown-field]`
  package let words: String

  package var description: String { "line \(line): \(words)" }

  package static func < (left: Expectation, right: Expectation) -> Bool {
    (left.line, left.words) < (right.line, right.words)
  }

  /// What the markers of a file expect, in file order.
  package static func read(_ file: SourceFile) -> [Expectation] {
    var waiting: [String] = []
    var found: [Expectation] = []
    for line in file.lineStarts.indices {
      if let words = markers(in: file.text(file.lineRange(line))) {
        waiting += words
      } else {
        found += waiting.map { Expectation(line: line + 1, words: $0) }
        waiting = []
      }
    }
    return found.sorted()
  }

  /// What the diagnostics of a file are, in the form of markers.
  package static func made(_ diagnostics: [Diagnostic]) -> [Expectation] {
    diagnostics.map { diagnostic in
      Expectation(
        line: diagnostic.range.start.line,
        words: "\(diagnostic.severity.rawValue)[\(diagnostic.id)]")
    }.sorted()
  }

  /// The words of a marker line; `nil` for any other line.
  private static func markers(in line: String) -> [String]? {
    guard line.hasPrefix("<!-- "), line.hasSuffix(" -->") else { return nil }
    let words = line.dropFirst(5).dropLast(4).split(separator: " ").map(String.init)
    let isMarker = words.allSatisfy { word in
      ["error[", "warning[", "note["].contains { word.hasPrefix($0) } && word.hasSuffix("]")
    }
    return isMarker && !words.isEmpty ? words : nil
  }
}

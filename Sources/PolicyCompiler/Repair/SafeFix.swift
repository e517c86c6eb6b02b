internal import PolicyDiagnostics

/// A safe fix of one finding, with the rule that proposes it.
struct SafeFix {
  let rule: String
  /// Ascending, none overlapping; all are made or none.
  let edits: [TextEdit]

  /// The first safe fix of a diagnostic that changes anything; `nil` if it has none.
  init?(_ diagnostic: Diagnostic) {
    let fix = diagnostic.helps.lazy.compactMap(\.fix).first { fix in
      fix.isSafe && fix.edits.contains { $0.range.text != $0.replacement }
    }
    guard let fix else { return nil }
    rule = diagnostic.id
    edits = fix.edits
  }

  /// What remains the same of a fix when others move it: its rule and its words.
  struct Identity: Hashable {
    let rule: String
    /// The words before and after, of each edit.
    let words: [String]
  }

  var identity: Identity {
    Identity(rule: rule, words: edits.flatMap { [$0.range.text, $0.replacement] })
  }

  /// The files that it changes.
  var paths: Set<String> { Set(edits.map(\.range.file.path)) }
}

/// The runs of bytes that chosen fixes change, so that no two fixes change the same.
struct TakenRanges {
  private var byPath: [String: [ByteRange]] = [:]

  /// Takes the ranges of a fix; `false` if another fix is in the way.
  mutating func take(_ fix: SafeFix) -> Bool {
    let isFree = fix.edits.allSatisfy { edit in
      !byPath[edit.range.file.path, default: []].contains {
        TakenRanges.conflict($0, edit.range.bytes)
      }
    }
    guard isFree else { return false }
    for edit in fix.edits { byPath[edit.range.file.path, default: []].append(edit.range.bytes) }
    return true
  }

  private static func conflict(_ left: ByteRange, _ right: ByteRange) -> Bool {
    // What is inserted beside a change could belong on either side of it.
    if left.isEmpty || right.isEmpty { return left.start <= right.end && right.start <= left.end }
    return left.start < right.end && right.start < left.end
  }
}

extension [SafeFix] {
  /// The bytes of files with all edits made; none of the fixes is in the way of another.
  func applied(to files: [String: [UInt8]]) -> [String: [UInt8]] {
    var files = files
    for (path, edits) in Dictionary(grouping: flatMap(\.edits), by: \.range.file.path) {
      guard let old = files[path] else { continue }
      var new: [UInt8] = []
      new.reserveCapacity(old.count + edits.reduce(0) { $0 + $1.replacement.utf8.count })
      var next = 0
      for edit in edits.sorted(by: { $0.range.bytes < $1.range.bytes }) {
        new += old[next..<edit.range.bytes.start]
        new += edit.replacement.utf8
        next = edit.range.bytes.end
      }
      files[path] = new + old[next...]
    }
    return files
  }
}

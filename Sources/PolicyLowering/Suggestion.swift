internal import PolicyDiagnostics

/// The nearest of a list of names to one that was misspelt.
enum Suggestion {
  /// The name within a third of its length of edits; the first of equally near ones.
  static func nearest(to text: String, among names: [String]) -> String? {
    let wanted = Array(text.utf8.prefix(80))
    let limit = max(1, min(3, wanted.count / 3))
    var best: (distance: Int, name: String)?
    for name in names {
      let candidate = Array(name.utf8)
      guard abs(candidate.count - wanted.count) <= limit else { continue }
      let distance = editDistance(wanted, candidate, atMost: best.map { $0.distance - 1 } ?? limit)
      if let distance, distance < best?.distance ?? .max { best = (distance, name) }
    }
    return best?.name
  }

  /// An error about a reference to nothing, with the nearest name as a safe fix.
  static func unknownReference(
    _ text: String, at range: SourceRange, among names: [String], message: String, note: String
  ) -> Diagnostic {
    var helps: [Diagnostic.Help] = []
    if let near = nearest(to: text, among: names) {
      let old = range.text
      let replacement = old.hasPrefix("#") ? "#" + near : near
      helps.append(
        .init(
          "did you mean \"\(near)\"?", fix: .safe(TextEdit(range, replacement))))
    }
    return Diagnostic("unknown-reference", at: range, message, helps: helps, notes: [note])
  }

  /// Levenshtein's distance with neighbours swapped counted once; `nil` above the limit.
  static func editDistance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    if limit < 0 { return nil }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in 0..<right.count {
        let cost = left[row] == right[column] ? 0 : 1
        var value = min(previous[column] + cost, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1],
          left[row - 1] == right[column]
        {
          value = min(value, before[column - 1] + 1)
        }
        current.append(value)
      }
      if let least = current.min(), least > limit { return nil }
      before = previous
      previous = current
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}

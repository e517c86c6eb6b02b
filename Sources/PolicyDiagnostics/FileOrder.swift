extension [Diagnostic] {
  /// Sorted by path, place and id; the same finding once.
  package var inFileOrder: [Diagnostic] {
    var seen: Set<String> = []
    return sorted { $0.precedes($1) }.filter { diagnostic in
      seen.insert(
        "\(diagnostic.range.file.path) \(diagnostic.range.bytes) \(diagnostic.id) "
          + diagnostic.message
      ).inserted
    }
  }
}

extension [Finding] {
  /// Sorted by path, place and id.
  package var inFileOrder: [Finding] { sorted { $0.diagnostic.precedes($1.diagnostic) } }
}

extension Diagnostic {
  fileprivate func precedes(_ other: Diagnostic) -> Bool {
    if range.file.path != other.range.file.path {
      return range.file.path.utf8.lexicographicallyPrecedes(other.range.file.path.utf8)
    }
    if range.bytes != other.range.bytes { return range.bytes < other.range.bytes }
    if id != other.id { return id < other.id }
    return message.utf8.lexicographicallyPrecedes(other.message.utf8)
  }
}

package import PolicyDiagnostics

/// The link and footnote definitions of one file that serve all its bodies.
///
/// Such a definition is one line at column 0 after a blank line or another definition. Others serve
/// the body they stand in, as Markdown has it.
package struct Definitions: Sendable {
  private var entries: [String: Entry] = [:]

  /// A definition that stands on one line.
  struct Entry {
    /// The line without its ending.
    let range: ByteRange
    /// Labels that its own text uses.
    let uses: [String]
  }

  /// Without any definition.
  package init() {}

  /// Collects the definitions of a file.
  ///
  /// Emits: duplicate-definition, at the later one; unused-definition, at a definition whose label no
  /// text uses.
  ///
  /// - Parameter bodies: the segments of each body, in the order of the file.
  package static func collect(
    _ file: SourceFile, bodies: [[ByteRange]]
  ) -> (definitions: Definitions, diagnostics: [Diagnostic]) {
    var collector = DefinitionCollector(file: file)
    for body in bodies { collector.collect(body) }
    var definitions = Definitions()
    definitions.entries = collector.entries
    return (definitions, collector.finish())
  }

  /// The definitions a body needs and does not hold itself, each a line of the file, in its order;
  /// those that used footnotes need are among them. Cost: linear in the body and the result.
  func used(in file: SourceFile, _ segments: [ByteRange]) -> [ByteRange] {
    guard !entries.isEmpty else { return [] }
    var found: [ByteRange] = []
    var seen: Set<String> = []
    var waiting: [String] = []
    file.bytes.withUnsafeBufferPointer { bytes in
      for segment in segments {
        LabelScanner.scan(bytes, in: segment.start..<segment.end) { label in
          waiting.append(LabelScanner.key(bytes, label))
        }
      }
    }
    while let key = waiting.popLast() {
      guard let entry = entries[key], seen.insert(key).inserted else { continue }
      if !segments.contains(where: { $0.contains(entry.range.start) }) {
        found.append(entry.range)
      }
      waiting.append(contentsOf: entry.uses)
    }
    return found.sorted()
  }

  /// Whether a label is defined for all bodies.
  func defines(_ key: String) -> Bool { entries[key] != nil }
}

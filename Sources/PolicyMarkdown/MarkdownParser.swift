package import PolicyDiagnostics

/// Turns the bodies of one file into prose.
///
/// Parsing never fails: what is wrong is a diagnostic, and words that Markdown would hide stay in the
/// prose as plain paragraphs, so that later checks see what the author wrote.
package struct MarkdownParser: Sendable {
  let file: SourceFile
  let definitions: Definitions

  /// - Parameter definitions: those of the same file, see `Definitions.collect`.
  package init(file: SourceFile, definitions: Definitions = Definitions()) {
    self.file = file
    self.definitions = definitions
  }

  /// A body as values, and what is wrong with it.
  package struct Parsed: Sendable {
    package var prose: Prose
    /// In the order of the file.
    package var diagnostics: [Diagnostic]
    /// Comments inside the segments, which no output may hold; in the order of the file.
    package var comments: [ByteRange] = []
  }

  /// Parses one body.
  ///
  /// Emits: bad-slot, raw-html, text-after-comment, unclosed-comment, undefined-label, too-much-work.
  ///
  /// - Parameters:
  ///   - segments: the bytes of the body, ascending, without what the syntax scanner cut out.
  ///   - budget: of the file; shared by all its bodies.
  package func parse(_ segments: [ByteRange], budget: inout WorkBudget) -> Parsed {
    if let refusal = WorkEstimate.capRefusal(file, segments) {
      return refuse(segments, refusal)
    }
    let buffer = BodyBuffer(file, segments, definitions: definitions.used(in: file, segments))
    if let refusal = WorkEstimate.refusal(buffer, file, budget: &budget) {
      return refuse(segments, refusal)
    }
    var reader = TreeReader(file: file, buffer: buffer)
    CMarkDocument.parse(buffer.bytes) { reader.read($0) }
    if let refusal = reader.refusal { return refuse(segments, refusal) }
    let (prose, found) = reader.finish()
    let diagnostics = found.sorted { $0.range.bytes < $1.range.bytes }
    return Parsed(prose: prose, diagnostics: diagnostics, comments: reader.comments)
  }

  /// The words of a body that cmark must not see, as one plain paragraph: no more work is spent on it.
  private func refuse(_ segments: [ByteRange], _ refusal: Diagnostic) -> Parsed {
    var builder = ProseBuilder()
    if let first = segments.first, let last = segments.last {
      let range = first.union(last)
      builder.begin(.paragraph, range)
      for segment in segments {
        file.bytes[segment.start..<segment.end].withUnsafeBufferPointer {
          builder.text($0, segment)
        }
      }
    }
    return Parsed(prose: builder.finish(), diagnostics: [refusal])
  }
}

package import PolicyDiagnostics

/// The clean Markdown of a body: its own bytes, with slots filled in, comments gone and headings
/// moved to their place below the clause.
package enum MarkdownText {
  /// A slot with what it prints.
  package struct ResolvedSlot: Sendable {
    package let use: Prose.SlotUse
    package let substitution: Substitution

    package init(use: Prose.SlotUse, substitution: Substitution) {
      self.use = use
      self.substitution = substitution
    }
  }

  /// Writes a body as Markdown for everybody; read again, it gives the prose with its slots filled in.
  ///
  /// Two things cannot be escaped in Markdown and come out as marks: an e-mail address in plain words
  /// becomes a link, and a value that begins or ends with a sign may unmake emphasis that touches it.
  ///
  /// - Parameters:
  ///   - parsed: of the same segments, before substitution.
  ///   - slots: at least those of the body; slots of definitions are known only to the bodies that
  ///     use them, so pass those of the whole file.
  ///   - headingBase: the level of the body's highest heading; none goes beyond 6.
  package static func clean(
    _ file: SourceFile, _ segments: [ByteRange], _ parsed: MarkdownParser.Parsed,
    slots: [ResolvedSlot], headingBase: Int
  ) -> String {
    var edits = CleanEdits(file: file, segments: segments)
    edits.fill(slots)
    edits.dropComments(parsed.comments)
    edits.moveHeadings(parsed.prose, base: headingBase)
    edits.unescapeBraces(parsed.prose)
    return edits.apply()
  }
}

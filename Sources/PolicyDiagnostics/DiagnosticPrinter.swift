/// Writes diagnostics for people to read.
package struct DiagnosticPrinter: Sendable {
  /// How much is written, and for whom.
  package enum Format: String, Sendable, CaseIterable {
    /// The lines of the source with marks under them, and every help and note.
    case full
    /// One line each.
    case short
    /// Sentences without any drawing, for screen readers.
    case plain
  }

  package let format: Format
  /// Whether `full` may use the colours of a terminal (ANSI).
  package let usesColour: Bool
  /// What names a diagnostic in waivers and baselines; `nil` if nobody has asked for it.
  package let fingerprint: (@Sendable (Diagnostic) -> String)?

  /// How many diagnostics of one file are written; the rest are counted.
  package static let mostPerFile = 1_000

  package init(
    _ format: Format, usesColour: Bool = false,
    fingerprint: (@Sendable (Diagnostic) -> String)? = nil
  ) {
    self.format = format
    self.usesColour = usesColour
    self.fingerprint = fingerprint
  }

  /// Writes diagnostics in the order given; each file's after the first thousand are counted.
  ///
  /// Ends with a line ending unless there is nothing to say.
  package func text(of diagnostics: [Diagnostic]) -> String {
    var printed: [String: Int] = [:]
    var omitted: [String: Int] = [:]
    var paragraphs: [String] = []
    for diagnostic in diagnostics {
      let path = diagnostic.range.file.path
      guard printed[path, default: 0] < DiagnosticPrinter.mostPerFile else {
        omitted[path, default: 0] += 1
        continue
      }
      printed[path, default: 0] += 1
      paragraphs.append(text(of: diagnostic))
    }
    for (path, count) in omitted.sorted(by: { $0.key < $1.key }) {
      paragraphs.append("\(path): \(count) more are not shown\n")
    }
    return paragraphs.joined(separator: format == .short ? "" : "\n")
  }

  /// Writes one diagnostic, with a line ending at its end.
  package func text(of diagnostic: Diagnostic) -> String {
    let name = fingerprint?(diagnostic)
    switch format {
    case .short:
      return ExcerptPrinter.firstLine(of: diagnostic) + (name.map { " " + $0 } ?? "") + "\n"
    case .full:
      let palette = usesColour ? Palette.terminal : .none
      return ExcerptPrinter(diagnostic, palette: palette, fingerprint: name).text()
    case .plain: return SentencePrinter(diagnostic, fingerprint: name).text()
    }
  }
}

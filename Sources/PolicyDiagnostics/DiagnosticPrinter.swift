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

  /// How many diagnostics of one file are written; the rest are counted.
  package static let mostPerFile = 1_000

  package init(_ format: Format, usesColour: Bool = false) {
    self.format = format
    self.usesColour = usesColour
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
    switch format {
    case .short: ExcerptPrinter.firstLine(of: diagnostic) + "\n"
    case .full: ExcerptPrinter(diagnostic, palette: usesColour ? .terminal : .none).text()
    case .plain: SentencePrinter(diagnostic).text()
    }
  }
}

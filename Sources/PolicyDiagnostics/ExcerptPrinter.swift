/// Writes one diagnostic with the lines of source that it is about.
struct ExcerptPrinter {
  private let diagnostic: Diagnostic
  private let palette: Palette
  private let fingerprint: String?
  /// Columns of the widest line number.
  private let gutter: Int

  /// Columns that helps and notes are kept within.
  private static let width = 88
  /// The column where the word on the kind of fix begins, from 0.
  private static let fixColumn = 77

  /// - Parameter fingerprint: the last line; `nil` for none.
  init(_ diagnostic: Diagnostic, palette: Palette, fingerprint: String? = nil) {
    self.diagnostic = diagnostic
    self.palette = palette
    self.fingerprint = fingerprint
    let lines = ([diagnostic.range] + diagnostic.related.map(\.range)).map(\.start.line)
    gutter = max(2, String(lines.max() ?? 1).utf8.count)
  }

  /// The line that is complete on its own.
  static func firstLine(of diagnostic: Diagnostic, palette: Palette = .none) -> String {
    let start = diagnostic.range.start
    let place = "\(diagnostic.range.file.path):\(start.line):\(start.column)"
    let severity = palette.severity(diagnostic.severity, diagnostic.severity.rawValue)
    let message = palette.strong(DisplayText.harmless(diagnostic.message))
    return "\(place): \(severity): \(message) [\(diagnostic.id)]"
  }

  func text() -> String {
    var lines = [ExcerptPrinter.firstLine(of: diagnostic, palette: palette)]
    if !diagnostic.breadcrumb.isEmpty {
      let titles = diagnostic.breadcrumb.map { "\"\(DisplayText.harmless($0))\"" }
      lines.append("   in " + titles.joined(separator: " › "))
    }
    lines += excerpts()
    lines.append(frame(""))
    for help in diagnostic.helps { lines += helpLines(help) }
    for citation in diagnostic.citations {
      lines += wrapped("note", "\(citation.citation) (\(citation.requirement))")
    }
    for note in diagnostic.notes { lines += wrapped("note", note) }
    if lines.last == frame("") { lines.removeLast() }
    if let fingerprint {
      let lead = String(repeating: " ", count: gutter)
      lines.append(palette.dim("\(lead) = fingerprint: \(fingerprint)"))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: - Source

  /// A run of bytes with the words beside it.
  private struct Mark {
    let range: SourceRange
    let label: String
    let isPrimary: Bool
  }

  private func excerpts() -> [String] {
    let marks =
      [Mark(range: diagnostic.range, label: diagnostic.label, isPrimary: true)]
      + diagnostic.related.map { Mark(range: $0.range, label: $0.label, isPrimary: false) }
    let home = diagnostic.range.file.path
    var lines = excerpt(of: marks.filter { $0.range.file.path == home })
    var others: [String] = []
    for mark in marks where mark.range.file.path != home {
      if !others.contains(mark.range.file.path) { others.append(mark.range.file.path) }
    }
    for path in others {
      let there = marks.filter { $0.range.file.path == path }
      guard let first = there.first?.range.start else { continue }
      lines += [frame(""), "  \(path):\(first.line):\(first.column)"]
      lines += excerpt(of: there)
    }
    return lines
  }

  /// The lines of one file, each with the marks under it; a colon stands for lines left out.
  private func excerpt(of marks: [Mark]) -> [String] {
    guard let file = marks.first?.range.file, !file.bytes.isEmpty else { return [] }
    let byLine = Dictionary(grouping: marks) { file.lineIndex(at: $0.range.bytes.start) }
    var lines = [frame("")]
    var previous: Int?
    for (line, marks) in byLine.sorted(by: { $0.key < $1.key }) {
      if let previous, line > previous + 1 { lines.append(gap()) }
      previous = line
      lines += excerpt(of: line, in: file, marks)
    }
    return lines
  }

  private func excerpt(of line: Int, in file: SourceFile, _ marks: [Mark]) -> [String] {
    let range = file.lineRange(line)
    let marks = marks.sorted { $0.range.bytes < $1.range.bytes }
    let focus = marks.first(where: \.isPrimary) ?? marks[0]
    let shown = DisplayText(file, range, near: focus.range.bytes)
    let number = String(line + 1)
    let pad = String(repeating: " ", count: gutter - number.utf8.count)
    var lines = [palette.frame("\(pad)\(number) |") + (shown.text.isEmpty ? "" : " " + shown.text)]
    for mark in marks {
      let bytes = mark.range.bytes
      let columns = shown.columns(of: ByteRange(bytes.start, min(bytes.end, range.end)))
      let spaces = String(repeating: " ", count: columns.lowerBound)
      let sign = String(repeating: mark.isPrimary ? "^" : "-", count: columns.count)
      let label = mark.label.isEmpty ? "" : " " + DisplayText.harmless(mark.label)
      let words = sign + label
      let painted =
        mark.isPrimary ? palette.severity(diagnostic.severity, words) : palette.related(words)
      lines.append(frame(spaces + painted))
    }
    return lines
  }

  private func frame(_ text: String) -> String {
    let bar = palette.frame(String(repeating: " ", count: gutter) + " |")
    return text.isEmpty ? bar : bar + " " + text
  }

  private func gap() -> String {
    palette.frame(String(repeating: " ", count: gutter) + " :")
  }

  // MARK: - Helps and notes

  private func helpLines(_ help: Diagnostic.Help) -> [String] {
    let mark = help.fix.map { $0.isSafe ? "(safe fix)" : "(choose)" }
    var lines = wrapped(
      "help", help.text, width: mark == nil ? ExcerptPrinter.width : ExcerptPrinter.fixColumn - 1)
    if let mark, let last = lines.popLast() {
      let plainCount = last.unicodeScalars.count - paintLength(lines.isEmpty, "help")
      let pad = max(1, ExcerptPrinter.fixColumn - plainCount)
      lines.append(last + String(repeating: " ", count: pad) + mark)
    }
    let indent = String(repeating: " ", count: gutter + 9)
    lines += help.lines.map { $0.isEmpty ? "" : indent + DisplayText.harmless($0) }
    return lines
  }

  /// Characters of colour codes in the first line of a help, which take no columns.
  private func paintLength(_ isFirst: Bool, _ word: String) -> Int {
    isFirst ? palette.help(word).unicodeScalars.count - word.unicodeScalars.count : 0
  }

  private func wrapped(
    _ word: String, _ text: String, width: Int = ExcerptPrinter.width
  ) -> [String] {
    let lead = String(repeating: " ", count: gutter) + " = "
    let indent = String(repeating: " ", count: lead.utf8.count + word.utf8.count + 2)
    let lines = wrap(DisplayText.harmless(text), to: width - indent.utf8.count)
    return lines.enumerated().map { index, line in
      index == 0 ? "\(lead)\(palette.help(word)): \(line)" : indent + line
    }
  }

  private func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
        lines.append(line)
        line = String(word)
      } else {
        line +=
          line.isEmpty && lines.isEmpty && word.isEmpty ? "" : (line.isEmpty ? "" : " ") + word
      }
    }
    lines.append(line)
    return lines
  }
}

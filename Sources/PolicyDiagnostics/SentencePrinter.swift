/// Writes one diagnostic in sentences, so that a screen reader can read it aloud.
struct SentencePrinter {
  private let diagnostic: Diagnostic
  private let fingerprint: String?

  /// - Parameter fingerprint: the last sentence; `nil` for none.
  init(_ diagnostic: Diagnostic, fingerprint: String? = nil) {
    self.diagnostic = diagnostic
    self.fingerprint = fingerprint
  }

  func text() -> String {
    var lines = [first]
    if !diagnostic.breadcrumb.isEmpty {
      lines.append("In " + diagnostic.breadcrumb.joined(separator: ", ") + ".")
    }
    lines += source
    lines += diagnostic.related.map(related)
    for help in diagnostic.helps { lines += helpLines(help) }
    lines += diagnostic.citations.map { sentence("Note: \($0.citation) (\($0.requirement))") }
    lines += diagnostic.notes.map { sentence("Note: \($0)") }
    if let fingerprint { lines.append("Fingerprint: \(fingerprint).") }
    return lines.map { DisplayText.harmless($0) + "\n" }.joined()
  }

  private var first: String {
    let start = diagnostic.range.start
    return sentence(
      "In file \(diagnostic.range.file.path), line \(start.line), column \(start.column), "
        + "\(diagnostic.severity.rawValue): \(diagnostic.message)")
      + " Rule \(diagnostic.id)."
  }

  private var source: [String] {
    guard !diagnostic.range.file.bytes.isEmpty else { return [] }
    var lines = ["The line reads: \(line(of: diagnostic.range))"]
    let words = words(of: diagnostic.range)
    let label = diagnostic.label.isEmpty ? "" : ": \(diagnostic.label)"
    if !words.isEmpty { lines.append(sentence("About the words \"\(words)\"\(label)")) }
    return lines
  }

  private func related(_ related: Diagnostic.Related) -> String {
    let place = related.range.start
    let isHere = related.range.file.path == diagnostic.range.file.path
    let file = isHere ? "" : "file \(related.range.file.path), "
    return sentence(
      "See \(file)line \(place.line), \"\(words(of: related.range))\": \(related.label)")
  }

  private func helpLines(_ help: Diagnostic.Help) -> [String] {
    let kind = help.fix.map { $0.isSafe ? ", safe fix" : ", to choose" } ?? ""
    return [sentence("Help\(kind): \(help.text)")] + help.lines.map { "Write: \($0)" }
  }

  /// The part of the line round a range that a person can listen to.
  private func line(of range: SourceRange) -> String {
    let line = range.file.lineRange(range.file.lineIndex(at: range.bytes.start))
    return DisplayText(range.file, line, near: range.bytes).text
  }

  /// The first words of a range, on its first line.
  private func words(of range: SourceRange) -> String {
    let line = range.file.lineRange(range.file.lineIndex(at: range.bytes.start))
    let most = 200
    var end = min(range.bytes.end, line.end, range.bytes.start + most)
    while end < line.end, end > range.bytes.start, range.file.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return range.file.text(ByteRange(range.bytes.start, max(end, range.bytes.start)))
  }

  private func sentence(_ text: String) -> String {
    guard let last = text.last else { return text }
    return ".?!…".contains(last) ? text : text + "."
  }
}

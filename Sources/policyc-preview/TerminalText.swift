import PolicyRender

/// Text for a terminal, its colours turned into elements.
struct TerminalText {
  private let text: String

  init(_ text: String) { self.text = text }

  func write(to html: inout HTMLWriter) {
    for (index, part) in text.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0, let end = part.firstIndex(of: "m") else {
        html.text(String(part))
        continue
      }
      let words = String(part[part.index(after: end)...])
      guard let look = TerminalText.looks[String(part[..<end])], !words.isEmpty else {
        html.text(words)
        continue
      }
      html.element("span") {
        $0.attribute("class", "_" + look)
        $0.text(words)
      }
    }
  }

  /// The colours that findings are printed with.
  private static let looks = [
    "1;31": "error", "1;33": "warning", "1;36": "note", "1": "strong", "34": "frame",
    "36": "related", "32": "help", "2": "dim",
  ]
}

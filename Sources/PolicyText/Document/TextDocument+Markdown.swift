package import PolicyDiagnostics
internal import PolicyMarkdown

extension TextDocument {
  /// The text of a file that is no policy source: of plain text if its name ends in `.txt`, else of
  /// Markdown.
  package init(_ file: SourceFile) {
    let isPlain = file.path.lowercased().hasSuffix(".txt")
    if isPlain { self.init(plainText: file) } else { self.init(markdown: file) }
  }

  /// The text of a Markdown file that is no policy source: its headings and what stands under them.
  ///
  /// Cost: linear in the bytes.
  init(markdown file: SourceFile) {
    let front = FrontMatter(file)
    var builder = TextBuilder(title: front.title, language: nil, place: nil)
    let pieces = MarkdownPieces.divide(file, from: front.end)
    let definitions = Definitions.collect(file, bodies: pieces.map { [$0] }).definitions
    let parser = MarkdownParser(file: file, definitions: definitions)
    var budget = WorkBudget()
    for piece in pieces {
      let prose = parser.parse([piece], budget: &budget).prose
      ProsePassages.add(prose, of: file, headingBase: 0, name: nil, to: &builder)
    }
    self = builder.finish()
    describeItself()
  }
}

extension TextDocument {
  /// Reads title, type and language off the words, where nothing else says them.
  mutating func describeItself() {
    if title.isEmpty, let first = parts.dropFirst().first(where: { !$0.title.isEmpty }) {
      title = first.title
    }
    type = DocumentType(title: title)
    language = LanguageGuess.language(of: bytes)
  }
}

extension TextDocument.DocumentType {
  /// What the title of a document says it is.
  init(title: String) {
    let words = Set(
      title.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init))
    if !words.isDisjoint(with: ["privacy", "cookie", "cookies", "gdpr", "ccpa"]) {
      self = .privacy
    } else if !words.isDisjoint(with: ["terms", "agreement", "conditions", "addendum"]) {
      self = .terms
    } else {
      self = .other
    }
  }
}

/// The lines between two lines of dashes with which a Markdown file may begin.
struct FrontMatter {
  /// Empty if it gives none.
  private(set) var title = ""
  /// The offset after it.
  private(set) var end = 0

  /// More lines than this are no front matter.
  private static let mostLines = 200

  init(_ file: SourceFile) {
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    end = start
    let count = min(file.lineStarts.count, FrontMatter.mostLines)
    guard count > 1, line(0, file, from: start) == "---" else { return }
    for index in 1..<count {
      let text = line(index, file, from: start)
      if text == "---" || text == "..." {
        end = index + 1 < file.lineStarts.count ? file.lineStarts[index + 1] : file.bytes.count
        return
      }
      if text.hasPrefix("title:") { title = FrontMatter.value(text.dropFirst(6)) }
    }
    title = ""
  }

  private func line(_ index: Int, _ file: SourceFile, from start: Int) -> String {
    var range = file.lineRange(index)
    range.start = max(range.start, start)
    while range.end > range.start, file.bytes[range.end - 1] == 0x20 { range.end -= 1 }
    return file.text(range)
  }

  private static func value(_ text: Substring) -> String {
    let marks: Set<Character> = [" ", "\t", "\"", "'"]
    var text = text
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }
}

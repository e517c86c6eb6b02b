internal import PolicyDiagnostics

/// Puts a text together, part by part and passage by passage, in reading order.
struct TextBuilder {
  private(set) var document = TextDocument()
  /// Indices of the parts round the place that has been reached, outermost first.
  private var open: [Int] = []

  init(title: String, language: String?, place: SourceRange?) {
    document.title = title
    document.language = language
    document.parts = [
      .init(kind: .document, title: title, level: 0, place: place, name: nil)
    ]
    open = [0]
  }

  /// The part that passages are added to.
  var part: Int { open.last ?? 0 }

  /// Begins a part inside the nearest one with a lower level.
  mutating func begin(_ part: TextDocument.Part) {
    closePassages()
    while open.count > 1, let last = open.last, document.parts[last].level >= part.level {
      close()
    }
    var part = part
    part.passages = document.passages.count..<document.passages.count
    open.append(document.parts.count)
    document.parts.append(part)
  }

  /// Marks that something stands in the part that is no passage.
  mutating func noteOther() { document.parts[part].holdsOther = true }

  /// Closes all parts and hands the text over.
  mutating func finish() -> TextDocument {
    closePassages()
    while !open.isEmpty { close() }
    return document
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    document.parts[last].end = document.parts.count
  }

  /// Ends the run of passages of the part that was begun last.
  private mutating func closePassages() {
    let last = document.parts.count - 1
    let start = document.parts[last].passages.lowerBound
    document.parts[last].passages = start..<max(start, document.passages.count)
  }

  // MARK: - Passages

  /// Begins a passage; text and marks are added to it until it ends.
  mutating func beginPassage(_ kind: TextDocument.Passage.Kind, item: TextDocument.Item? = nil) {
    let start = document.bytes.count
    let marks = document.marks.count
    document.passages.append(
      .init(
        kind: kind, part: document.parts.count - 1, bytes: start..<start, marks: marks..<marks,
        item: item))
  }

  /// Ends the passage; one without words is taken back.
  ///
  /// - Returns: its index, if it has words.
  @discardableResult
  mutating func endPassage() -> Int? {
    let index = document.passages.count - 1
    let start = document.passages[index].bytes.lowerBound
    let isBlank = document.bytes[start...].allSatisfy { $0 == 0x20 || $0 == 0x0A }
    let holdsMark = document.marks.count > document.passages[index].marks.lowerBound
    if isBlank, !holdsMark {
      document.bytes.removeSubrange(start...)
      document.passages.removeLast()
      return nil
    }
    document.passages[index].bytes = start..<document.bytes.count
    let firstMark = document.passages[index].marks.lowerBound
    document.passages[index].marks = firstMark..<document.marks.count
    document.bytes.append(0x0A)
    return index
  }

  mutating func add(_ text: String, from file: SourceFile, _ source: ByteRange) {
    let start = document.bytes.count
    document.bytes.append(contentsOf: text.utf8)
    document.origins.add(
      at: start, count: document.bytes.count - start, from: file, source)
  }

  mutating func add(_ source: ByteRange, of file: SourceFile) {
    let start = document.bytes.count
    document.bytes.append(contentsOf: file.bytes[source.start..<source.end])
    document.origins.add(at: start, count: source.count, from: file, source)
  }

  /// Begins a mark and returns its index.
  mutating func beginMark(_ kind: TextDocument.Mark.Kind) -> Int {
    let start = document.bytes.count
    document.marks.append(.init(kind: kind, bytes: start..<start))
    return document.marks.count - 1
  }

  mutating func endMark(_ index: Int) {
    let start = document.marks[index].bytes.lowerBound
    document.marks[index].bytes = start..<document.bytes.count
  }

  /// Changes what is known of the document as a whole.
  mutating func update(_ change: (inout TextDocument) -> Void) { change(&document) }
}

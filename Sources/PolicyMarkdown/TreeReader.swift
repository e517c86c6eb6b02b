internal import PolicyDiagnostics

/// Copies cmark-gfm's tree of one body into prose, by a loop.
///
/// What cmark lets through and readers would not see, or would see by mistake, becomes a diagnostic.
struct TreeReader {
  let file: SourceFile
  let buffer: BodyBuffer
  let types = CMarkDocument.types
  var builder = ProseBuilder()
  private var diagnostics: [Diagnostic] = []
  private var unlisted = 0
  /// Set when the tree is deeper than anything a reader could follow.
  var refusal: Diagnostic?

  /// Ranges of the slots in destinations and titles, in the order of the nodes.
  var embeddedRanges: [ByteRange] = []
  /// Where comments stand that the scanner left in the body.
  private(set) var comments: [ByteRange] = []
  /// The block whose inlines are being read, as offsets in the buffer.
  var block = 0..<0
  /// Offset in the buffer after the inline before.
  var lastEnd = 0
  /// Names of the HTML tags reported in this block that still wait for their end tag.
  var openTags: [[UInt8]] = []
  /// Faulty braces already reported; a faulty reference definition is used many times.
  var reportedFaults: Set<Int> = []
  /// Where the next search for a leftover mark begins, as an offset in the buffer.
  var searchStart = 0
  var vainSearches = 0
  /// Code and HTML of the block read so far: marks in them are words.
  var codePlaces: [Range<Int>] = []
  private var footnoteLabels: [String] = []
  private var columns: [Prose.Alignment] = []
  private var column = 0
  private var containerDepth = 0

  init(file: SourceFile, buffer: BodyBuffer) {
    self.file = file
    self.buffer = buffer
  }

  /// Reads the whole tree below a document node.
  mutating func read(_ root: OpaquePointer) {
    let document = CMarkNode(root)
    collectFootnoteLabels(document)
    var current = document.firstChild
    var depth = 0
    while let node = current {
      let isOpen = enter(node)
      guard refusal == nil else { return }
      if isOpen, let child = node.firstChild {
        current = child
        depth += 1
        continue
      }
      if isOpen { leave(node) }
      current = node.next
      var parent = node.parent
      while current == nil, depth > 0, let finished = parent {
        leave(finished)
        depth -= 1
        current = finished.next
        parent = finished.parent
      }
    }
  }

  /// The prose and what was found in it.
  mutating func finish() -> (prose: Prose, diagnostics: [Diagnostic]) {
    var prose = builder.finish()
    prose.embeddedRanges = embeddedRanges
    if unlisted > 0, let last = diagnostics.last {
      diagnostics.append(
        Diagnostic(
          "more-faults", .note, at: last.range,
          "\(unlisted) more faults in this text are not listed"))
    }
    return (prose, diagnostics)
  }

  /// The most faults that are listed of one body; nobody reads more, and they cost time.
  private static let mostDiagnostics = 100

  /// Whether one more fault is listed; if not it is counted, and need not be made.
  mutating func hasRoom() -> Bool {
    if diagnostics.count < Self.mostDiagnostics { return true }
    unlisted += 1
    return false
  }

  /// Takes note of a comment, which no output may hold.
  ///
  /// - Parameter offset: in the buffer, of its `<` or of spaces before it.
  mutating func noteComment(from offset: Int) {
    var start = offset
    while start < buffer.bytes.count, HTMLTag.isSpace(buffer.bytes[start]) { start += 1 }
    comments.append(buffer.fileRange(start..<max(start, commentEnd(after: start))))
  }

  /// The offset in the buffer after the end of a comment; cmark's end of a block may be too early.
  func commentEnd(after offset: Int) -> Int {
    let from = min(buffer.bytes.count, offset + HTMLTag.commentStart.count)
    return HTMLTag.commentEnd(in: buffer.bytes[from...]) ?? offset
  }

  /// Where a literal really stands: cmark's place if the bytes agree, else the next such bytes.
  func located(_ literal: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> Range<Int> {
    guard let first = literal.first, !isAt(place.lowerBound, literal) else {
      return place.lowerBound..<min(buffer.bytes.count, place.lowerBound + literal.count)
    }
    let limit = min(block.upperBound, max(lastEnd, block.lowerBound) + 128)
    var start = max(lastEnd, block.lowerBound)
    while start < limit {
      if buffer.bytes[start] == first, isAt(start, literal) { return start..<start + literal.count }
      start += 1
    }
    return place
  }

  private func isAt(_ start: Int, _ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    start + literal.count <= buffer.bytes.count
      && buffer.bytes[start..<start + literal.count].elementsEqual(literal)
  }

  /// Lists a fault for which there is room.
  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  // MARK: One node

  /// - Returns: whether the node was opened and `leave` is due.
  private mutating func enter(_ node: CMarkNode) -> Bool {
    let kind = node.kind(types)
    let place = kind.isBlock ? blockPlace(node) : inlinePlace(node)
    if kind.isBlock {
      block = place
      lastEnd = place.lowerBound
      openTags.removeAll(keepingCapacity: true)
      codePlaces.removeAll(keepingCapacity: true)
      searchStart = place.lowerBound
    }
    let range = buffer.fileRange(place)
    switch kind {
    case .text:
      let literal = node.literal
      let place = located(literal, place)
      readText(literal, place)
      lastEnd = place.upperBound
      return false
    case .softBreak: builder.leaf(.softBreak, range)
    case .lineBreak: builder.leaf(.lineBreak, range)
    case .code:
      builder.leaf(.code(restored(node.literal)), range)
      noteCode(place)
    case .htmlInline:
      readInlineHTML(node.literal, place)
      noteCode(place)
    case .thematicBreak: builder.leaf(.thematicBreak, range)
    case .codeBlock:
      let (info, literal) = (restored(node.info), restored(node.literal))
      builder.leaf(.codeBlock(info: info, literal: literal), range)
    case .htmlBlock: readHTMLBlock(node.literal, place)
    case .footnoteReference:
      builder.leaf(.footnoteReference(label: footnoteLabel(node.literal)), range)
    case .paragraph, .heading, .blockQuote, .list, .item, .table, .tableRow, .tableCell,
      .footnoteDefinition, .emphasis, .strong, .strikethrough, .link, .image:
      open(node, kind, range)
      return true
    case .other: return true
    }
    lastEnd = max(lastEnd, place.upperBound)
    return false
  }

  private mutating func open(_ node: CMarkNode, _ kind: CMarkNode.Kind, _ range: ByteRange) {
    if kind == .blockQuote || kind == .list {
      containerDepth += 1
      if containerDepth > WorkEstimate.deepestContainer { refuseDepth(range) }
    }
    if builder.depth > WorkEstimate.deepestInline { refuseDepth(range) }
    switch kind {
    case .paragraph: builder.begin(.paragraph, range)
    case .heading: builder.begin(.heading(level: node.headingLevel), range)
    case .blockQuote: builder.begin(.blockQuote, range)
    case .list: builder.begin(.list(start: node.listStart, isTight: node.isTight), range)
    case .item: builder.begin(.item(task: node.task), range)
    case .table:
      columns = node.alignments
      builder.begin(.table(columns: columns), range)
    case .tableRow:
      column = 0
      builder.begin(.tableRow(isHeader: node.isHeaderRow), range)
    case .tableCell:
      builder.begin(.tableCell(column < columns.count ? columns[column] : .none), range)
      column += 1
    case .footnoteDefinition:
      builder.begin(.footnoteDefinition(label: nextDefinitionLabel()), range)
    case .emphasis: builder.begin(.emphasis, range)
    case .strong: builder.begin(.strong, range)
    case .strikethrough: builder.begin(.strikethrough, range)
    case .link:
      let destination = embedded(node.destination, range)
      builder.begin(.link(destination: destination, title: embedded(node.title, range)), range)
    case .image:
      let destination = embedded(node.destination, range)
      builder.begin(.image(destination: destination, title: embedded(node.title, range)), range)
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .thematicBreak, .codeBlock, .htmlBlock,
      .footnoteReference, .other:
      break
    }
  }

  private mutating func leave(_ node: CMarkNode) {
    switch node.kind(types) {
    case .blockQuote, .list:
      containerDepth -= 1
      builder.end()
    case .paragraph, .heading, .item, .table, .tableRow, .tableCell, .footnoteDefinition,
      .emphasis, .strong, .strikethrough, .link, .image:
      builder.end()
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .thematicBreak, .codeBlock, .htmlBlock,
      .footnoteReference, .other:
      break
    }
  }

  /// Only the last few can hold what a search meets, since searches go forward.
  private mutating func noteCode(_ place: Range<Int>) {
    if codePlaces.count >= 64 { codePlaces.removeFirst(32) }
    codePlaces.append(place)
  }

  private mutating func refuseDepth(_ range: ByteRange) {
    refusal = WorkEstimate.depthRefusal(file, ByteRange(range.start, range.start))
  }

  // MARK: Places, as offsets in the buffer

  private func blockPlace(_ node: CMarkNode) -> Range<Int> {
    let start = buffer.offset(line: node.startLine, column: node.startColumn)
    let end = buffer.offset(line: node.endLine, column: node.endColumn + 1)
    return start..<max(start, end)
  }

  /// Clamped to the block: cmark counts columns of a lazily continued line from the wrong place.
  private func inlinePlace(_ node: CMarkNode) -> Range<Int> {
    guard node.startLine > 0 else { return lastEnd..<lastEnd }
    let start = buffer.offset(line: node.startLine, column: node.startColumn)
    let end = buffer.offset(line: max(node.startLine, node.endLine), column: node.endColumn + 1)
    let from = min(max(start, block.lowerBound), block.upperBound)
    return from..<max(from, min(end, block.upperBound))
  }

  // MARK: Footnotes

  /// cmark keeps only the number in a reference, and definitions stand last in order of number.
  private mutating func collectFootnoteLabels(_ document: CMarkNode) {
    var current = document.firstChild
    while let node = current {
      if node.kind(types) == .footnoteDefinition { footnoteLabels.append(label(of: node)) }
      current = node.next
    }
  }

  private var definitionsRead = 0

  private mutating func nextDefinitionLabel() -> String {
    defer { definitionsRead += 1 }
    return definitionsRead < footnoteLabels.count ? footnoteLabels[definitionsRead] : ""
  }

  private func footnoteLabel(_ number: UnsafeBufferPointer<UInt8>) -> String {
    let index = (Int(String(decoding: number, as: UTF8.self)) ?? 0) - 1
    return footnoteLabels.indices.contains(index) ? footnoteLabels[index] : ""
  }

  /// The words between `[^` and `]:`, which stand before the place that cmark gives.
  private func label(of definition: CMarkNode) -> String {
    let lineStart = buffer.offset(line: definition.startLine, column: 1)
    let lineEnd = buffer.offset(line: definition.startLine + 1, column: 1)
    let place = buffer.offset(line: definition.startLine, column: definition.startColumn)
    let line = buffer.bytes[lineStart..<lineEnd]
    var best: Range<Int>?
    var index = line.startIndex
    while index + 1 < line.endIndex, best == nil || index < place {
      if line[index] == UInt8(ascii: "["), line[index + 1] == UInt8(ascii: "^") {
        var end = index + 2
        while end < line.endIndex, line[end] != UInt8(ascii: "]") { end += 1 }
        if end + 1 < line.endIndex, line[end + 1] == UInt8(ascii: ":"), end > index + 2 {
          best = index + 2..<end
        }
        index = end
      }
      index += 1
    }
    return best.map { String(decoding: buffer.bytes[$0], as: UTF8.self) } ?? ""
  }
}

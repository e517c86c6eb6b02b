/// Divides a Markdown document into leaves, as CommonMark and GFM define them.
///
/// It follows the algorithm of cmark-gfm line by line, because only the blocks of the document
/// itself become structure: a `##` in a fence or a list is something else. Nothing here recurses,
/// and no line is looked at more often than there are open containers, which are few.
struct BlockScanner {
  let bytes: [UInt8]
  /// Each line without its ending.
  private(set) var lines: [Range<Int>] = []
  private(set) var leaves: [Leaf] = []
  /// For each line, where the text of its leaf begins.
  private(set) var contentStarts: [Int] = []
  /// What must stand before a further line of a leaf, for each place that leaves stand in.
  private(set) var prefixes: [[UInt8]] = [[]]
  /// Offsets of marks that would nest more deeply than anybody reads; they are text.
  private(set) var refusedMarks: [Int] = []

  /// Containers that may stand in one another; the language allows 32, lists of HTML add some.
  static let deepestContainer = 20

  private var containers: [Container] = []
  /// What the last leaf is while it may still grow.
  private var open: OpenLeaf = .none
  private var block = -1
  /// The kind of the last container of the document itself, if nothing else came after it.
  private var lastOuter: Container.Kind?
  /// The offset of the last `-->`; a comment that begins after it would swallow the document.
  private var lastCommentEnd = -1
  private var cursor: LineCursor

  private enum OpenLeaf: Equatable {
    case none, paragraph, table, code
    case fence(mark: UInt8, length: Int, indent: Int)
    case html(HTMLBlockStart)
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    cursor = LineCursor(bytes: bytes, range: 0..<0)
    findLines()
  }

  /// Reads all lines from one on; those before it get no leaf.
  mutating func scan(from first: Int = 0) {
    leaves.reserveCapacity(lines.count / 2)
    contentStarts = lines.map(\.lowerBound)
    lastCommentEnd = findLastCommentEnd()
    for line in lines.indices.dropFirst(first) { read(line) }
  }

  private mutating func findLines() {
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == ASCII.lineFeed {
      lines.append(start..<index)
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
  }

  private func findLastCommentEnd() -> Int {
    var index = bytes.count - 3
    while index >= 0 {
      if bytes[index] == ASCII.dash, bytes.has("-->", at: index) { return index }
      index -= 1
    }
    return -1
  }

  // MARK: One line

  private mutating func read(_ line: Int) {
    cursor.move(to: lines[line])
    let matched = matchContainers()
    let allMatched = matched == containers.count
    if allMatched, continueLeaf(line) { return }
    var context = Opening(
      matched: matched, allMatched: allMatched,
      isInParagraph: allMatched && open == .paragraph, mayBeLazy: open == .paragraph)
    while !context.isDone { openBlock(line, &context) }
    if !context.hasLeaf { addText(line, context) }
  }

  /// Where the search for new blocks on a line stands.
  private struct Opening {
    /// How many of the containers that were open go on.
    var matched: Int
    let allMatched: Bool
    /// Whether the line would otherwise continue the open paragraph.
    var isInParagraph: Bool
    var mayBeLazy: Bool
    var hasOpened = false
    var isDone = false
    /// Whether the line has been given to a leaf.
    var hasLeaf = false
  }

  /// How many of the open containers go on with this line; the cursor stands after their marks.
  private mutating func matchContainers() -> Int {
    for (index, container) in containers.enumerated() {
      cursor.findText()
      switch container.kind {
      case .quote:
        guard cursor.indent <= 3, cursor.next == ASCII.greater else { return index }
        cursor.advanceToText()
        cursor.advance(bytes: 1)
        cursor.skipOneColumn()
      case .item:
        if cursor.indent >= container.indent {
          cursor.advance(columns: container.indent)
        } else if cursor.isBlank, !container.isEmpty {
          cursor.advanceToText()
        } else {
          return index
        }
      case .footnote:
        if cursor.indent >= 4 {
          cursor.advance(columns: 4)
        } else if cursor.isBlank, !container.isEmpty {
          cursor.advanceToText()
        } else {
          return index
        }
      }
    }
    return containers.count
  }

  /// Gives the line to the open leaf if that takes whatever comes.
  private mutating func continueLeaf(_ line: Int) -> Bool {
    cursor.findText()
    switch open {
    case .fence(let mark, let length, let indent):
      if cursor.indent <= 3, cursor.isFenceEnd(mark: mark, length: length) {
        grow(line, content: cursor.offset)
        leaves[leaves.count - 1].kind = .fence(mark: mark, length: length, isClosed: true)
        open = .none
      } else {
        cursor.advance(columns: min(indent, cursor.indent))
        grow(line, content: cursor.offset)
      }
      return true
    case .html(let start):
      if cursor.isBlank, start.endsAtBlankLine { break }
      grow(line, content: cursor.offset)
      if start.ends(on: bytes, cursor.offset..<cursor.end) { open = .none }
      return true
    case .code:
      guard cursor.indent >= 4 || cursor.isBlank else { break }
      cursor.advance(columns: min(4, cursor.indent))
      grow(line, content: cursor.offset)
      return true
    case .none, .paragraph, .table:
      if !cursor.isBlank { return false }
    }
    open = .none
    return false
  }

  /// Opens one container or leaf, or finds that there is none to open.
  private mutating func openBlock(_ line: Int, _ context: inout Opening) {
    cursor.findText()
    let isIndented = cursor.indent >= 4
    if isIndented {
      if !context.mayBeLazy, !cursor.isBlank {
        begin(&context)
        cursor.advance(columns: 4)
        addLeaf(.indentedCode, line, content: cursor.offset, &context)
        open = .code
      }
      context.isDone = true
      return
    }
    if openQuote(&context) || openLeaf(line, &context) || openFootnote(&context)
      || openItem(&context)
    {
      return
    }
    context.isDone = true
  }

  // MARK: Containers

  private mutating func openQuote(_ context: inout Opening) -> Bool {
    guard cursor.next == ASCII.greater, mayNest(cursor.textOffset, context) else { return false }
    begin(&context)
    cursor.advanceToText()
    cursor.advance(bytes: 1)
    cursor.skipOneColumn()
    push(.quote, indent: 0)
    return true
  }

  private mutating func openFootnote(_ context: inout Opening) -> Bool {
    guard cursor.next == ASCII.openBracket, let end = cursor.footnoteMarkEnd(),
      mayNest(cursor.textOffset, context)
    else { return false }
    begin(&context)
    cursor.advance(toByte: end)
    cursor.skipBlanks()
    push(.footnote, indent: 4)
    return true
  }

  private mutating func openItem(_ context: inout Opening) -> Bool {
    guard let mark = cursor.itemMark(interrupts: context.isInParagraph),
      mayNest(cursor.textOffset, context)
    else { return false }
    begin(&context)
    let indent = cursor.indent
    cursor.advanceToText()
    cursor.advance(bytes: mark.length)
    let padding = cursor.itemPadding()
    push(.item(mark: mark.sign), indent: indent + mark.length + padding)
    return true
  }

  private mutating func mayNest(_ offset: Int, _ context: Opening) -> Bool {
    if context.matched < Self.deepestContainer { return true }
    if refusedMarks.last != offset { refusedMarks.append(offset) }
    return false
  }

  private mutating func push(_ kind: Container.Kind, indent: Int) {
    if containers.isEmpty, !continuesList(kind) { block += 1 }
    if containers.isEmpty { lastOuter = kind }
    containers.append(Container(kind: kind, indent: indent, block: block))
  }

  private func continuesList(_ kind: Container.Kind) -> Bool {
    if case .item = kind { kind == lastOuter } else { false }
  }

  /// Closes what the line does not continue, before something new is opened.
  private mutating func begin(_ context: inout Opening) {
    containers.removeLast(containers.count - min(context.matched, containers.count))
    open = .none
    if let last = containers.indices.last { containers[last].isEmpty = false }
    context.matched = containers.count + 1
    context.isInParagraph = false
    context.mayBeLazy = false
    context.hasOpened = true
  }

  // MARK: Leaves

  private mutating func openLeaf(_ line: Int, _ context: inout Opening) -> Bool {
    if let level = cursor.headingLevel() {
      finish(.heading(level: level, isUnderlined: false), line, &context)
    } else if let fence = cursor.fenceStart() {
      let indent = cursor.indent
      let kind = Leaf.Kind.fence(mark: fence.mark, length: fence.length, isClosed: false)
      finish(kind, line, &context)
      open = .fence(mark: fence.mark, length: fence.length, indent: indent)
    } else if let start = cursor.htmlStart(interrupts: context.isInParagraph),
      start != .comment || cursor.textOffset < lastCommentEnd
    {
      finish(.html, line, &context)
      if !start.ends(on: bytes, cursor.offset..<cursor.end) { open = .html(start) }
    } else if context.isInParagraph, let level = cursor.underlineLevel(), !isAllDefinitions() {
      grow(line, content: cursor.textOffset)
      leaves[leaves.count - 1].kind = .heading(level: level, isUnderlined: true)
      open = .none
      context.isDone = true
      context.hasLeaf = true
    } else if cursor.isThematicBreak {
      finish(.thematicBreak, line, &context)
    } else {
      return false
    }
    return true
  }

  private mutating func finish(_ kind: Leaf.Kind, _ line: Int, _ context: inout Opening) {
    begin(&context)
    cursor.advanceToText()
    addLeaf(kind, line, content: cursor.offset, &context)
  }

  private mutating func addLeaf(
    _ kind: Leaf.Kind, _ line: Int, content: Int, _ context: inout Opening
  ) {
    addLeaf(kind, line, content: content)
    context.isDone = true
    context.hasLeaf = true
  }

  private mutating func addLeaf(_ kind: Leaf.Kind, _ line: Int, content: Int) {
    contentStarts[line] = content
    if containers.isEmpty, kind != .blank {
      block += 1
      lastOuter = nil
    }
    leaves.append(
      Leaf(
        kind: kind, firstLine: line, endLine: line + 1, depth: containers.count,
        prefix: prefixIndex(), outer: containers.first?.kind, block: block))
  }

  private mutating func grow(_ line: Int, content: Int) {
    contentStarts[line] = content
    leaves[leaves.count - 1].endLine = line + 1
  }

  /// Gives a line that begins nothing to a paragraph, a table or the blank lines.
  private mutating func addText(_ line: Int, _ context: Opening) {
    cursor.findText()
    if !cursor.isBlank, !context.hasOpened, !context.allMatched, open == .paragraph {
      grow(line, content: cursor.textOffset)
      return
    }
    if !context.hasOpened, !context.allMatched {
      containers.removeLast(containers.count - context.matched)
      open = .none
    }
    if cursor.isBlank {
      addBlank(line)
    } else if open == .table {
      grow(line, content: cursor.textOffset)
    } else if open == .paragraph {
      grow(line, content: cursor.textOffset)
      if cursor.indent < 4 { openTable(line) }
    } else {
      if let last = containers.indices.last { containers[last].isEmpty = false }
      addLeaf(.paragraph, line, content: cursor.textOffset)
      open = .paragraph
    }
  }

  private mutating func addBlank(_ line: Int) {
    open = .none
    if let last = leaves.last, last.kind == .blank, last.block == block,
      last.depth == containers.count
    {
      grow(line, content: cursor.offset)
      return
    }
    addLeaf(.blank, line, content: cursor.offset)
  }

  /// Makes a table of the last line of a paragraph if this line is a delimiter row for it.
  private mutating func openTable(_ line: Int) {
    let header = line - 1
    guard leaves[leaves.count - 1].firstLine <= header,
      let columns = TableRow.delimiterColumns(bytes, contentStarts[line]..<lines[line].upperBound),
      bytes[contentStarts[line]..<lines[line].upperBound].contains(where: {
        $0 == ASCII.pipe || $0 == ASCII.colon
      }),
      TableRow.cells(bytes, contentStarts[header]..<lines[header].upperBound).count == columns
    else { return }
    let paragraph = leaves.removeLast()
    if paragraph.firstLine < header {
      var before = paragraph
      before.endLine = header
      leaves.append(before)
      if containers.isEmpty { block += 1 }
    }
    leaves.append(
      Leaf(
        kind: .table, firstLine: header, endLine: line + 1, depth: paragraph.depth,
        prefix: paragraph.prefix, outer: paragraph.outer, block: block))
    open = .table
  }

  /// Whether the open paragraph is nothing but definitions, which an underline does not touch.
  private func isAllDefinitions() -> Bool {
    guard let leaf = leaves.last else { return false }
    let start = contentStarts[leaf.firstLine]
    guard start < bytes.count, bytes[start] == ASCII.openBracket else { return false }
    var text: [UInt8] = []
    for line in leaf.firstLine..<leaf.endLine {
      text += bytes[contentStarts[line]..<lines[line].upperBound] + [ASCII.lineFeed]
    }
    return LinkDefinition.leading(in: text).end >= text.count
  }

  private mutating func prefixIndex() -> Int {
    guard !containers.isEmpty else { return 0 }
    var prefix: [UInt8] = []
    for container in containers {
      switch container.kind {
      case .quote: prefix += "> "
      case .item, .footnote:
        prefix.append(contentsOf: repeatElement(ASCII.space, count: container.indent))
      }
    }
    if prefix != prefixes[prefixes.count - 1] { prefixes.append(prefix) }
    return prefixes.count - 1
  }
}

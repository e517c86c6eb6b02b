/// Turns blocks of HTML into Markdown.
///
/// Lists and tables may go on over blank lines, which end an HTML block for Markdown; so the reader
/// is kept from one block to the next until Markdown follows.
struct HTMLBlockReader {
  /// What came out since `take` was called last.
  private var parts: [HTMLPart] = []
  private var builder = InlineBuilder()
  private var tags = InlineTags()
  private var lists: [HTMLList] = []
  private var quotes = 0
  private var heading: Int?
  private var table: HTMLTable?
  /// The element whose content is copied as it is, and the content.
  private var verbatim: (element: String, text: [UInt8])?
  private var line = 0
  private var elements: [String] = []
  private var anchors: [[UInt8]] = []
  private var source: [UInt8] = []
  private var search = HTMLSearch()

  private static let deepestList = 6

  /// Reads the lines of one HTML block.
  mutating func read(_ html: [UInt8], line: Int, _ notes: inout ImportNotes) {
    source = html
    search = HTMLSearch()
    self.line = line
    var index = 0
    while index < source.count { index = step(index) }
    flushWords()
    if verbatim != nil { endVerbatim() }
    report(&notes)
  }

  /// Ends lists, quotes and tables, since something else follows.
  mutating func finish() {
    endTable()
    flushWords()
    lists = []
    quotes = 0
    heading = nil
  }

  /// What has been read, once.
  mutating func take() -> [HTMLPart] {
    defer { parts = [] }
    return parts
  }

  mutating func takeAnchors() -> [[UInt8]] {
    defer { anchors = [] }
    return anchors
  }

  // MARK: Tokens

  private mutating func step(_ index: Int) -> Int {
    if verbatim != nil { return stepVerbatim(index) }
    if source[index] == ASCII.less {
      guard let tag = HTMLTag(source, at: index, before: source.count, search: &search) else {
        words(index..<index + 1)
        return index + 1
      }
      if let end = raisedDigits(tag) { return end }
      apply(tag)
      return tag.range.upperBound
    }
    var end = index
    while end < source.count, source[end] != ASCII.less { end += 1 }
    words(index..<end)
    return end
  }

  private mutating func raisedDigits(_ tag: HTMLTag) -> Int? {
    guard let (raised, end) = Superscript.read(tag, in: source) else { return nil }
    builder.append(raised)
    note("sup")
    return end
  }

  private mutating func stepVerbatim(_ index: Int) -> Int {
    guard let element = verbatim?.element else { return index }
    if source[index] == ASCII.less,
      let tag = HTMLTag(source, at: index, before: source.count, search: &search)
    {
      if tag.kind == .end, tag.name == element {
        endVerbatim()
        return tag.range.upperBound
      }
      // Marks in preformatted text are no words; scripts and styles are kept whole.
      if element == "pre", tag.kind == .start || tag.kind == .end { return tag.range.upperBound }
    }
    var end = index + 1
    while end < source.count, source[end] != ASCII.less { end += 1 }
    verbatim?.text += source[index..<end]
    return end
  }

  private mutating func words(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if source[index].isSpace {
        let next = HTMLTag.skippingSpace(source, index, range.upperBound)
        addSpace(source[index..<next].contains(ASCII.lineFeed) ? ASCII.lineFeed : ASCII.space)
        index = next
        continue
      }
      var end = index
      while end < range.upperBound, !source[end].isSpace { end += 1 }
      var text: [UInt8] = []
      TextEscaper(isInCell: isInCell, keepsEntities: true).append(source, index..<end, to: &text)
      builder.append(text[...])
      index = end
    }
  }

  private mutating func addSpace(_ byte: UInt8) {
    guard let last = builder.bytes.last, !last.isSpace else { return }
    builder.append(isInCell || heading != nil ? ASCII.space : byte)
  }

  private var isInCell: Bool { table?.isInCell ?? false }

  // MARK: Tags

  private mutating func apply(_ tag: HTMLTag) {
    switch tag.kind {
    case .comment:
      let comment = CommentText.copied(Array(source[tag.range]))
      parts.append(HTMLPart(kind: .comment, text: comment, line: line, isInList: false))
      return
    case .other: return declaration(tag)
    case .start, .end: break
    }
    if tag.kind == .start { collectAnchor(tag) }
    if applyTable(tag) || applyStructure(tag) { return note(tag.name) }
    if tags.apply(tag, in: source, to: &builder) { return note(tag.name) }
    escape(tag)
  }

  private mutating func collectAnchor(_ tag: HTMLTag) {
    if let id = tag.value(of: "id", in: source), !id.isEmpty { anchors.append(id) }
    if tag.name == "a", let name = tag.value(of: "name", in: source), !name.isEmpty {
      anchors.append(name)
    }
  }

  private mutating func note(_ name: String) {
    if elements.count < 8, !elements.contains(name) { elements.append(name) }
  }

  /// Declarations and instructions never were words.
  private mutating func declaration(_ tag: HTMLTag) {
    let written = Array(source[tag.range])
    if written.starts(with: Array("<![CDATA[".utf8)) { return escape(tag) }
    parts.append(
      HTMLPart(kind: .comment, text: CommentText.around(written), line: line, isInList: false))
    note("declaration")
  }

  private mutating func escape(_ tag: HTMLTag) {
    let written = source[tag.range].map { $0 == ASCII.lineFeed ? ASCII.space : $0 }
    var text: [UInt8] = []
    TextEscaper(isInCell: isInCell, keepsEntities: false)
      .append(written, 0..<written.count, to: &text)
    builder.append(text[...])
    note(tag.name)
  }

  private mutating func applyStructure(_ tag: HTMLTag) -> Bool {
    let isStart = tag.kind == .start
    switch tag.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      flushBlock()
      heading = isStart && !isInCell ? Int(tag.name.dropFirst()) : nil
    case "ul", "ol", "menu": list(tag, isStart)
    case "li": item(isStart)
    case "blockquote":
      flushBlock()
      quotes = max(0, min(4, quotes + (isStart ? 1 : -1)))
    case "hr":
      flushBlock()
      if !isInCell { add(.rule, Array("***".utf8)) }
    case "pre", "script", "style":
      guard isStart else { return true }
      flushBlock()
      verbatim = (tag.name, [])
    case let name where HTMLNames.paragraphs.contains(name): flushBlock()
    default: return false
    }
    return true
  }

  private mutating func list(_ tag: HTMLTag, _ isStart: Bool) {
    flushBlock()
    guard isStart else {
      if !lists.isEmpty { lists.removeLast() }
      return
    }
    guard lists.count < Self.deepestList else { return }
    let start = tag.value(of: "start", in: source).flatMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    let number = tag.name == "ol" ? min(max(start ?? 1, 0), 999_999) : nil
    lists.append(HTMLList(number: number))
  }

  private mutating func item(_ isStart: Bool) {
    flushBlock()
    guard isStart else { return }
    if lists.isEmpty { lists.append(HTMLList(number: nil)) }
    lists[lists.count - 1].beginItem()
  }

  private mutating func endVerbatim() {
    guard let (element, text) = verbatim else { return }
    verbatim = nil
    guard element == "pre" else {
      guard text.contains(where: { !$0.isSpace }) else { return }
      let comment = CommentText.around(Array("\(element):\n".utf8) + text)
      parts.append(HTMLPart(kind: .comment, text: comment, line: line, isInList: false))
      return
    }
    let words = HTMLEntities.decoded(text)
    let lines = Array(words.drop { $0 == ASCII.lineFeed })
    guard lines.contains(where: { !$0.isSpace }) else { return }
    add(.code, CodeText.fenced(lines))
  }

  // MARK: Words that are complete

  /// Ends a paragraph, or in a cell puts a space where one ended.
  private mutating func flushBlock() {
    if isInCell { return addSpace(ASCII.space) }
    flushWords()
  }

  private mutating func flushWords() {
    if isInCell { return }
    collectTagNotes()
    let words = builder.finish()
    builder = InlineBuilder()
    tags = InlineTags()
    guard words.contains(where: { !$0.isSpace }) else { return }
    if table?.rows.isEmpty == false {
      table?.addRow(words)
    } else if let level = heading {
      let single = words.map { $0 == ASCII.lineFeed ? ASCII.space : $0 }
      add(.heading(level: level), single)
      heading = nil
    } else {
      add(.paragraph, LineGuard.guarded(LineBreaker.broken(words)))
    }
  }

  private mutating func collectTagNotes() {
    for name in tags.elements { note(name) }
  }

  private mutating func add(_ kind: HTMLPart.Kind, _ text: [UInt8]) {
    guard !lists.isEmpty || quotes > 0 else {
      parts.append(HTMLPart(kind: kind, text: text, line: line, isInList: false))
      return
    }
    var first = Array(String(repeating: "> ", count: quotes).utf8)
    var rest = first
    var isItemStart = false
    for index in lists.indices {
      let marker = lists[index].takeMarker()
      isItemStart = isItemStart || marker.isPending
      first += marker.text
      rest += String(repeating: " ", count: marker.text.utf8.count)
    }
    var written = text
    if case .heading(let level) = kind {
      written =
        Array((String(repeating: "#", count: level) + " ").utf8) + HeadingGuard.guarded(text)
    }
    var part = HTMLPart(
      kind: .indented, text: Prefixed.lines(written, first: first, rest: rest), line: line,
      isInList: true)
    part.isItemStart = isItemStart
    part.isQuoted = quotes > 0
    parts.append(part)
  }

  // MARK: Tables

  private mutating func applyTable(_ tag: HTMLTag) -> Bool {
    let isStart = tag.kind == .start
    switch tag.name {
    case "table":
      if isStart {
        if table != nil {
          table?.depth += 1
          flushBlock()
        } else {
          flushWords()
          table = HTMLTable()
        }
      } else if let depth = table?.depth, depth > 1 {
        table?.depth -= 1
        flushBlock()
      } else {
        endTable()
      }
      return true
    case "tr", "td", "th": break
    default: return false
    }
    guard let depth = table?.depth else {
      flushWords()
      return true
    }
    if depth > 1 {
      flushBlock()
      return true
    }
    endCell()
    if isStart {
      if tag.name == "tr" {
        table?.rows.append([])
      } else {
        beginCell()
      }
    }
    return true
  }

  private mutating func beginCell() {
    flushWords()
    if table?.rows.isEmpty == true { table?.rows.append([]) }
    table?.isInCell = true
    tags = InlineTags(allowsLineBreaks: false, isInCell: true)
  }

  private mutating func endCell() {
    guard isInCell else { return flushWords() }
    collectTagNotes()
    let words = builder.finish().map { $0 == ASCII.lineFeed ? ASCII.space : $0 }
    builder = InlineBuilder()
    tags = InlineTags()
    table?.addCell(words)
  }

  private mutating func endTable() {
    guard table != nil else { return }
    endCell()
    guard let rows = table?.rows.filter({ !$0.isEmpty }) else { return }
    table = nil
    guard let header = rows.first else { return }
    let text = TableText(header: header, rows: Array(rows.dropFirst())).written()
    for block in text.blocks { add(text.isTable ? .table : .paragraph, block) }
  }

  // MARK: The report

  private mutating func report(_ notes: inout ImportNotes) {
    guard !elements.isEmpty else { return }
    let names = elements.map { "<\($0)>" }.joined(separator: ", ")
    notes.add(.html, line: line, "HTML was rewritten: \(names)")
    elements = []
  }
}

/// A block that came out of HTML.
struct HTMLPart {
  var kind: Kind
  /// Markdown without a line ending at the end.
  var text: [UInt8]
  let line: Int
  /// Whether it stands in a list or a quote that the HTML made, its prefix included.
  let isInList: Bool
  var isItemStart = false
  var isQuoted = false

  enum Kind: Equatable {
    case paragraph
    case heading(level: Int)
    case code, rule, table, comment
    /// Anything in a list or quote.
    case indented
  }
}

/// A list of HTML that is open.
struct HTMLList {
  /// The number of the next item; `nil` for bullets.
  private var number: Int?
  private var isPending = false
  private var width = 2

  init(number: Int?) { self.number = number }

  mutating func beginItem() { isPending = true }

  /// The mark of an item that has begun, else the space under it.
  mutating func takeMarker() -> (text: String, isPending: Bool) {
    guard isPending else { return (String(repeating: " ", count: width), false) }
    isPending = false
    guard let number else { return ("- ", true) }
    self.number = number + 1
    let marker = "\(number). "
    width = marker.utf8.count
    return (marker, true)
  }
}

/// A table of HTML that is open.
struct HTMLTable {
  var rows: [[[UInt8]]] = []
  var isInCell = false
  /// Tables within tables are words of a cell.
  var depth = 1

  mutating func addCell(_ words: [UInt8]) {
    isInCell = false
    if rows.isEmpty { rows.append([]) }
    rows[rows.count - 1].append(words)
  }

  mutating func addRow(_ words: [UInt8]) {
    rows.append([words.map { $0 == ASCII.lineFeed ? ASCII.space : $0 }])
  }
}

/// Lines with what must stand before them.
enum Prefixed {
  static func lines(_ text: [UInt8], first: [UInt8], rest: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + first.count)
    var isFirst = true
    for line in text.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      if !isFirst { result.append(ASCII.lineFeed) }
      result += isFirst ? first : rest
      result += line
      if line.isEmpty {
        while let last = result.last, last.isBlank { result.removeLast() }
      }
      isFirst = false
    }
    return result
  }
}

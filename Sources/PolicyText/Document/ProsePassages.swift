internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// Adds the words of a body to a text, block by block.
struct ProsePassages {
  private let prose: Prose
  private let file: SourceFile
  /// Added to the levels of headings in the body.
  private let headingBase: Int
  private let name: Name?
  private var lists: [List] = []
  private var containers: [(end: Int, kind: Container)] = []
  private var lastPassage: Int?

  private enum Container { case list, item, note, table, quote }

  private struct List {
    let leadIn: Int?
    var number: Int?
    var isNewItem = false
  }

  private init(_ prose: Prose, file: SourceFile, headingBase: Int, name: Name?) {
    self.prose = prose
    self.file = file
    self.headingBase = headingBase
    self.name = name
  }

  /// Adds a body at the place that the builder has reached.
  ///
  /// - Parameters:
  ///   - file: the file that the prose was parsed from.
  ///   - headingBase: the level of the part that the body stands in.
  ///   - name: the block whose body it is.
  static func add(
    _ prose: Prose, of file: SourceFile, headingBase: Int, name: Name?,
    to builder: inout TextBuilder
  ) {
    var passages = ProsePassages(prose, file: file, headingBase: headingBase, name: name)
    passages.addAll(to: &builder)
  }

  /// Adds the words of a cell of a table to the passage that is open.
  static func addCell(_ cell: Prose, of file: SourceFile, to builder: inout TextBuilder) {
    let passages = ProsePassages(cell, file: file, headingBase: 0, name: nil)
    passages.addInlines(0..<cell.nodes.count, to: &builder)
  }

  private mutating func addAll(to builder: inout TextBuilder) {
    var index = 0
    while index < prose.nodes.count {
      closeContainers(before: index)
      index = addBlock(index, to: &builder)
    }
  }

  private mutating func closeContainers(before index: Int) {
    while let last = containers.last, last.end <= index {
      if last.kind == .list { lists.removeLast() }
      containers.removeLast()
    }
  }

  /// Adds one block and returns the index of the node to look at next.
  private mutating func addBlock(_ index: Int, to builder: inout TextBuilder) -> Int {
    let node = prose.nodes[index]
    switch node.kind {
    case .paragraph: addPassage(index, kind: passageKind, to: &builder)
    case .tableCell:
      addPassage(index, kind: .cell, to: &builder)
      builder.noteOther()
    case .heading(let level): addHeading(index, level: level, to: &builder)
    case .codeBlock, .thematicBreak: if case .codeBlock = node.kind { builder.noteOther() }
    case .list(let start, _):
      containers.append((node.end, .list))
      lists.append(List(leadIn: leadIn(in: builder), number: start.map { $0 - 1 }))
      return index + 1
    case .item:
      containers.append((node.end, .item))
      if !lists.isEmpty {
        lists[lists.count - 1].isNewItem = true
        lists[lists.count - 1].number = lists.last?.number.map { $0 + 1 }
      }
      return index + 1
    case .footnoteDefinition:
      containers.append((node.end, .note))
      return index + 1
    case .blockQuote:
      containers.append((node.end, .quote))
      return index + 1
    case .table, .tableRow: return index + 1
    case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough, .link, .image,
      .footnoteReference, .slot:
      return index + 1
    }
    return node.end
  }

  private var passageKind: TextDocument.Passage.Kind {
    switch containers.last?.kind {
    case .item: .item
    case .note: .note
    default: lists.isEmpty ? .paragraph : .item
    }
  }

  /// The passage before a list, if it says by its colon that the list belongs to it.
  private func leadIn(in builder: TextBuilder) -> Int? {
    guard let last = lastPassage else { return nil }
    let bytes = builder.document.bytes[builder.document.passages[last].bytes]
    let end = bytes.last { $0 != 0x20 && $0 != 0x2A }
    return end == UInt8(ascii: ":") ? last : nil
  }

  // MARK: - Passages

  private mutating func addPassage(
    _ index: Int, kind: TextDocument.Passage.Kind, to builder: inout TextBuilder
  ) {
    builder.beginPassage(kind, item: item)
    if !lists.isEmpty { lists[lists.count - 1].isNewItem = false }
    addInlines(index + 1..<prose.nodes[index].end, to: &builder)
    lastPassage = builder.endPassage() ?? lastPassage
  }

  private var item: TextDocument.Item? {
    lists.last.map { .init(leadIn: $0.leadIn, number: $0.number, isFirst: $0.isNewItem) }
  }

  private mutating func addHeading(_ index: Int, level: Int, to builder: inout TextBuilder) {
    let title = prose.plainText(of: index..<prose.nodes[index].end)
    builder.begin(
      .init(
        kind: .heading, title: title, level: headingBase + level, place: range(index), name: name))
    if prose.nodes[index..<prose.nodes[index].end].contains(where: \.kind.isLinkOrImage) {
      builder.noteOther()
    }
    builder.beginPassage(.heading)
    addInlines(index + 1..<prose.nodes[index].end, to: &builder)
    lastPassage = nil
    builder.endPassage()
  }

  private func range(_ index: Int) -> SourceRange? {
    index < prose.ranges.count ? SourceRange(file, prose.ranges[index]) : nil
  }

  private func addInlines(_ range: Range<Int>, to builder: inout TextBuilder) {
    var marks: [(end: Int, mark: Int)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = marks.last, last.end <= index {
        builder.endMark(last.mark)
        marks.removeLast()
      }
      let node = prose.nodes[index]
      if let kind = node.kind.mark {
        marks.append((node.end, builder.beginMark(kind)))
      }
      if case .image = node.kind {
        index = node.end
        continue
      }
      if let words = node.kind.words {
        builder.add(
          words, from: file, index < prose.ranges.count ? prose.ranges[index] : ByteRange(0, 0))
      }
      index += 1
    }
    for last in marks.reversed() { builder.endMark(last.mark) }
  }
}

extension Prose.Kind {
  /// What sets its words off, if it is a mark.
  fileprivate var mark: TextDocument.Mark.Kind? {
    switch self {
    case .emphasis: .emphasis
    case .strong: .strong
    case .code: .code
    case .image: .image
    case .link(let destination, _): .link(destination: destination)
    default: nil
    }
  }

  fileprivate var words: String? {
    switch self {
    case .text(let words), .code(let words): words
    case .softBreak: " "
    case .lineBreak: "\n"
    case .slot(let slot): "{{\(slot.expression)}}"
    default: nil
    }
  }

  fileprivate var isLinkOrImage: Bool {
    switch self {
    case .link, .image: true
    default: false
    }
  }
}

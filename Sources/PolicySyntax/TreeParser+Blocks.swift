import PolicyDiagnostics
import PolicyReference

// Blocks: where each begins and ends, and which holds which.
extension TreeParser {
  /// Begins a block at this line and reads its fields; always true, for the caller's convenience.
  mutating func open(_ heading: BlockHeading) -> Bool {
    let parts = heading.parts
    let start = parts.line.start
    endRun(start)
    closeBlock(at: start)
    learn(heading)
    let parent = findParent(heading)
    let name = fullName(heading, parent: parent)
    let title = title(parts.titleRange)
    let index = blocks.count
    blocks.append(
      BlockSyntax(
        kind: heading.kind, level: min(parts.level, 6), heading: parts.line,
        kindRange: parts.word, name: name, nameRange: parts.nameRange,
        isRelative: parts.isRelative, title: title,
        titleRange: parts.titleRange, parent: parent, end: -1,
        range: ByteRange(start, start)))
    open.append(index)
    report(heading, block: blocks[index])
    entries.append(TapePiece(.heading, ByteRange(start, next(after: line))))
    line += 1
    readFields(of: index)
    return true
  }

  /// Ends the block that is being read, or the text before the first, at an offset.
  mutating func closeBlock(at offset: Int) {
    guard !blocks.isEmpty else { return closePreamble() }
    let index = blocks.count - 1
    trimBody()
    blocks[index].range.end = offset
    blocks[index].body = entries.lazy.filter { $0.kind == .body }.map(\.range)
    tape += entries
    entries.removeAll(keepingCapacity: true)
    checkText(of: blocks[index])
  }

  // MARK: - Bodies

  /// Makes blank pieces of the empty lines after the last words of a body.
  ///
  /// Comments after the last words stay where they are; what is empty between them is blank.
  private mutating func trimBody() {
    var index = entries.count - 1
    while index >= 0 {
      let entry = entries[index]
      if entry.kind == .body {
        let end = endOfWords(entry.range)
        let blank = TapePiece(.blank, ByteRange(end, entry.range.end))
        if end > entry.range.start {
          entries[index] = TapePiece(.body, ByteRange(entry.range.start, end))
          if !blank.range.isEmpty { entries.insert(blank, at: index + 1) }
          return
        }
        entries[index] = blank
      } else if entry.kind != .comment, entry.kind != .blank {
        return
      }
      index -= 1
    }
  }

  /// Where the last line with words in it ends, with its ending.
  private func endOfWords(_ range: ByteRange) -> Int {
    var index = range.end
    while index > range.start, bytes[index - 1].isSpace || bytes[index - 1].isLineEnding {
      index -= 1
    }
    guard index > range.start else { return range.start }
    return min(range.end, next(after: file.lineIndex(at: index - 1)))
  }

  /// Text before the first block: only blank lines and comments may stand there.
  private mutating func closePreamble() {
    trimBody()
    for (index, entry) in entries.enumerated() where entry.kind == .body {
      entries[index] = TapePiece(.preamble, entry.range)
    }
    tape += entries
    entries = []
  }

  private mutating func title(_ range: ByteRange) -> String {
    let title = JoinedText(bytes, [range])
    if let comment = title.unclosedComment { findings.unclosedCommentInLine(comment) }
    return title.text
  }

  // MARK: - Documents and parents

  private mutating func learn(_ heading: BlockHeading) {
    guard case .nothing(let expected) = knowledge else { return }
    let isDocument = heading.kind.family == .document
    knowledge = .document(isDocument ? heading.kind : expected ?? .policy)
    if isDocument, let words = tape.first(where: { $0.kind == .preamble }) {
      findings.textBeforeDocument(words.range, heading: heading.parts.line)
    }
  }

  /// The block that the next one stands in: the nearest with fewer hashes, or if that may not hold
  /// it the nearest that may.
  private mutating func findParent(_ heading: BlockHeading) -> Int? {
    guard let first = blocks.first else {
      if heading.kind.family == .document, heading.parts.level != 1 {
        findings.misplaced(heading, inside: nil, readAs: nil)
      }
      return nil
    }
    let hasDocument = first.kind.family == .document
    let outermost = hasDocument ? 1 : 0
    while open.count > outermost, let last = open.last,
      blocks[last].level >= heading.parts.level
    {
      close()
    }
    let nearest = open.last
    let holder =
      open.last { Nesting.children(of: blocks[$0].kind).contains(heading.kind) } ?? open.first
    let fits = nearest.map { Nesting.children(of: blocks[$0].kind).contains(heading.kind) }
    let isLevelRight = Nesting.levels(of: heading.kind).contains(heading.parts.level)
    if hasDocument, fits == false || !isLevelRight {
      findings.misplaced(
        heading, inside: fits == false ? nearest.map { blocks[$0] } : nil,
        readAs: holder.map { blocks[$0] })
    }
    while let last = open.last, last != holder { close() }
    return holder
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    blocks[last].end = blocks.count
  }

  private func fullName(_ heading: BlockHeading, parent: Int?) -> String {
    var name = heading.parts.name
    switch heading.fault {
    case .malformedName(let proposal), .missingName(let proposal, _):
      name = proposal ?? "unnamed-\(line + 1)"
    default: break
    }
    guard heading.parts.isRelative, let parent else { return name }
    return blocks[parent].name + "." + name
  }

  // MARK: - Reports

  private mutating func report(_ heading: BlockHeading, block: BlockSyntax) {
    for slip in heading.parts.slips { findings.slip(slip, in: heading) }
    switch heading.fault {
    case .misspeltKind:
      findings.misspeltKind(heading.parts, near: [heading.kind.rawValue], field: nextField())
    case .malformedName(let proposal): findings.malformedName(heading, proposal: proposal)
    case .missingColon: findings.missingColon(heading)
    case .missingName(let proposal, let label):
      findings.missingName(heading, proposal: proposal, label: label)
    case .missingDocument(let expected):
      findings.missingDocument(heading.parts.line, expected: expected)
    case nil: break
    }
    if BlockName.isReserved(block.name) { findings.reservedName(block) }
    switch block.kind {
    case .policy, .translation, .section:
      if block.title.isEmpty, heading.fault == nil { findings.missingTitle(block) }
    default: break
    }
  }

  /// The line after this one if it is a field, to show what would have been printed.
  private func nextField() -> ByteRange? {
    var next = line + 1
    while next < file.lineStarts.count, next < line + 4, isBlank(next) { next += 1 }
    guard next < file.lineStarts.count else { return nil }
    let range = ByteRange(start(of: next), end(of: next))
    let bullet = FieldBullet(bytes, start: range.start, end: range.end)
    return bullet?.label == nil ? nil : range
  }

  /// What stands under a heading that prints no text.
  private mutating func checkText(of block: BlockSyntax) {
    let size = block.body.reduce(0) { $0 + $1.count }
    if size > Limits.body { findings.bodyTooLong(block) }
    guard let words = block.body.first, !block.kind.holdsText else { return }
    if block.kind.holdsTable, block.body.contains(where: holdsTable) { return }
    let line = file.lineRange(file.lineIndex(at: words.start))
    let place = ByteRange(max(words.start, line.start), line.end)
    if block.fields.isEmpty, block.kind.isFact {
      findings.headingTakenForFact(block, text: place)
    } else {
      findings.unpublishedText(block, text: place)
    }
  }

  /// Whether some line separates the head of a table from its rows.
  private func holdsTable(_ range: ByteRange) -> Bool {
    var line = file.lineIndex(at: range.start)
    while line < file.lineStarts.count, file.lineStarts[line] < range.end {
      if isDelimiterRow(line) { return true }
      line += 1
    }
    return false
  }

  private func isDelimiterRow(_ line: Int) -> Bool {
    var hasDash = false
    var hasPipe = false
    for byte in bytes[file.lineStarts[line]..<end(of: line)] {
      switch byte {
      case ASCII.dash: hasDash = true
      case ASCII.pipe: hasPipe = true
      case ASCII.colon, ASCII.space, ASCII.tab: break
      default: return false
      }
    }
    return hasDash && hasPipe
  }

  mutating func checkDocument() {
    guard case .nothing(let expected) = knowledge else { return }
    if let expected {
      findings.missingDocument(ByteRange(0, min(bytes.count, end(of: 0))), expected: expected)
    } else {
      findings = Findings(file: file)
      let start = tape.first?.kind == .byteOrderMark ? 3 : 0
      tape = Array(tape.prefix(start == 3 ? 1 : 0))
      if start < bytes.count {
        tape.append(TapePiece(.preamble, ByteRange(start, bytes.count)))
      }
    }
  }
}

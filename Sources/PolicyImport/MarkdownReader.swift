/// Takes a Markdown document apart.
struct MarkdownReader {
  private let text: [UInt8]
  private var scanner: BlockScanner
  private var draft = Draft()
  private var labels = Labels()
  private var html = HTMLBlockReader()
  /// Where a mark stands that nests too deeply to be one.
  private var refusedMarks: Set<Int> = []
  /// Footnotes of the document, by the index of their first leaf.
  private var footnotes: [Int: Footnote] = [:]

  /// Folded labels of the link definitions that have been written.
  private var usedDefinitions: Set<String> = []

  private struct Footnote {
    let label: [UInt8]
    let isUsed: Bool
  }

  init(text: [UInt8]) {
    self.text = text
    scanner = BlockScanner(bytes: text)
  }

  mutating func read(_ notes: inout ImportNotes) -> Draft {
    let first = readFrontMatter(&notes)
    scanner.scan(from: first)
    refusedMarks = Set(scanner.refusedMarks)
    collectLabels()
    var index = 0
    while index < scanner.leaves.count { index = readBlock(index, &notes) }
    html.finish()
    drainHTML()
    return draft
  }

  private func line(of leaf: Leaf) -> Int { leaf.firstLine + 1 }

  /// The text of a line, without what stands before it.
  private func content(_ line: Int) -> Range<Int> {
    let end = scanner.lines[line].upperBound
    return min(scanner.contentStarts[line], end)..<end
  }

  private func joined(_ lines: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    for line in lines {
      if line > lines.lowerBound { result.append(ASCII.lineFeed) }
      result += text[content(line)]
    }
    return result
  }

  /// Whole lines as they were written.
  private func raw(_ lines: Range<Int>) -> [UInt8] {
    Array(
      text[
        scanner.lines[lines.lowerBound].lowerBound..<scanner.lines[lines.upperBound - 1].upperBound]
    )
  }

  /// Lines as they were written, without the indentation of the first, which could make it part
  /// of a list before it.
  private func dedented(_ lines: Range<Int>) -> [UInt8] {
    Array(
      text[content(lines.lowerBound).lowerBound..<scanner.lines[lines.upperBound - 1].upperBound])
  }

  // MARK: Front matter

  /// - Returns: the index of the first line after it.
  private mutating func readFrontMatter(_ notes: inout ImportNotes) -> Int {
    let lines = scanner.lines
    guard let first = lines.first, isRule(first, "---") else { return 0 }
    for index in lines.indices.dropFirst().prefix(400) {
      if isRule(lines[index], "---") || isRule(lines[index], "...") {
        let inside = lines[1..<index]
        guard inside.contains(where: isPair), !inside.isEmpty else { return 0 }
        addFrontMatter(inside.first?.lowerBound ?? 0, lines[index].lowerBound, inside)
        notes.add(.frontMatter, line: 1, "the front matter is kept as a comment")
        return index + 1
      }
    }
    return 0
  }

  private mutating func addFrontMatter(_ start: Int, _ end: Int, _ lines: ArraySlice<Range<Int>>) {
    draft.add(
      .comment,
      CommentText.around(Array("Front matter of the original:\n".utf8) + text[start..<end]), line: 1
    )
    for line in lines where text.has("title:", at: line.lowerBound, before: line.upperBound) {
      let value = text.trimmed(line.lowerBound + 6..<line.upperBound)
      let words = text.text(value)
      let quoted =
        words.count >= 2 && (words.first == "\"" || words.first == "'")
        && words.last == words.first
      draft.frontMatterTitle = quoted ? String(words.dropFirst().dropLast()) : words
      return
    }
  }

  private func isRule(_ line: Range<Int>, _ rule: StaticString) -> Bool {
    text.has(rule, at: line.lowerBound, before: line.upperBound)
      && text.skippingBlanks(line.lowerBound + 3, line.upperBound) == line.upperBound
  }

  private func isPair(_ line: Range<Int>) -> Bool {
    guard let first = text[line].first, first.isLetter || first == ASCII.underscore else {
      return false
    }
    return text[line].contains(ASCII.colon)
  }

  // MARK: Labels

  private mutating func collectLabels() {
    var found: [(leaf: Int, label: [UInt8])] = []
    for (index, leaf) in scanner.leaves.enumerated() {
      if leaf.outer == .footnote, index == 0 || scanner.leaves[index - 1].block != leaf.block,
        let label = footnoteLabel(leaf)
      {
        found.append((index, label))
      }
      guard
        leaf.kind == .paragraph || leaf.kind == .heading(level: 2, isUnderlined: true)
          || leaf.kind == .heading(level: 1, isUnderlined: true),
        text[content(leaf.firstLine)].first == ASCII.openBracket
      else { continue }
      let definitions = LinkDefinition.leading(in: joined(leaf.firstLine..<leaf.endLine))
      for definition in definitions.definitions where draft.definitions[definition.label] == nil {
        guard let line = written(definition) else { continue }
        draft.definitions[definition.label] = line
        labels.links.insert(definition.label)
      }
    }
    guard !found.isEmpty else { return }
    let used = usedFootnotes()
    for (leaf, label) in found {
      let folded = LinkDefinition.fold(label[...])
      let isUsed = used.contains(folded) && labels.footnotes.insert(folded).inserted
      footnotes[leaf] = Footnote(label: label, isUsed: isUsed)
    }
  }

  private func footnoteLabel(_ leaf: Leaf) -> [UInt8]? {
    let cursor = LineCursor(bytes: text, range: scanner.lines[leaf.firstLine])
    var mark = cursor
    mark.findText()
    guard let end = mark.footnoteMarkEnd() else { return nil }
    return Array(text[mark.textOffset + 2..<end - 2])
  }

  /// The labels that stand anywhere but before their definition and in headings.
  private func usedFootnotes() -> Set<String> {
    var used: Set<String> = []
    for leaf in scanner.leaves {
      switch leaf.kind {
      case .paragraph, .table: break
      case .heading: if leaf.depth == 0 { continue }
      default: continue
      }
      for line in leaf.firstLine..<leaf.endLine {
        var index = content(line).lowerBound
        let end = content(line).upperBound
        while let start = text.firstIndex(of: "[^", in: index..<end) {
          guard let close = text[start..<end].firstIndex(of: ASCII.closeBracket) else { break }
          used.insert(LinkDefinition.fold(text[start + 2..<close]))
          index = close
        }
      }
    }
    return used
  }

  /// The line of a definition, its place in the document marked; `nil` if it may not be published.
  private func written(_ definition: LinkDefinition) -> [UInt8]? {
    guard let colon = definition.line.firstIndex(of: "]: ", in: 0..<definition.line.count) else {
      return nil
    }
    let start = colon + 3
    var end = start
    while end < definition.line.count, definition.line[end] != ASCII.space { end += 1 }
    let isAngled = definition.line.has("<", at: start)
    let address = Array(definition.line[(isAngled ? start + 1 : start)..<end])
    guard LinkTarget.isAllowed(address) else { return nil }
    var line = definition.line
    if address.first == ASCII.hash, !isAngled {
      line = line[..<start] + LinkTarget.place(Array(address.dropFirst())) + line[end...]
    }
    return Braces.escaped(line)
  }

  // MARK: Blocks of the document

  /// - Returns: the index of the leaf after the block.
  private mutating func readBlock(_ index: Int, _ notes: inout ImportNotes) -> Int {
    let leaf = scanner.leaves[index]
    if leaf.kind == .html, leaf.depth == 0 {
      html.read(joined(leaf.firstLine..<leaf.endLine), line: line(of: leaf), &notes)
      drainHTML()
      return index + 1
    }
    if leaf.kind == .blank, leaf.depth == 0 { return index + 1 }
    html.finish()
    drainHTML()
    if leaf.depth > 0 { return readContainer(index, &notes) }
    readOuter(leaf, &notes)
    return index + 1
  }

  private mutating func readOuter(_ leaf: Leaf, _ notes: inout ImportNotes) {
    let lines = leaf.firstLine..<leaf.endLine
    switch leaf.kind {
    case .blank, .html, .definition: break
    case .heading(let level, let isUnderlined): readHeading(leaf, level, isUnderlined, &notes)
    case .paragraph: readParagraph(leaf, &notes)
    case .table: readTable(leaf, &notes)
    case .thematicBreak: add(.block(.rule), joined(lines), leaf)
    case .indentedCode: readIndentedCode(leaf)
    case .fence(let mark, let length, let isClosed):
      readFence(leaf, mark, length, isClosed, &notes)
    }
  }

  private mutating func add(_ kind: Draft.Kind, _ text: [UInt8], _ leaf: Leaf) {
    draft.add(kind, text, line: line(of: leaf))
  }

  private mutating func add(_ comments: [[UInt8]], _ leaf: Leaf) {
    for comment in comments { add(.comment, CommentText.copied(comment), leaf) }
  }

  private mutating func readHeading(
    _ leaf: Leaf, _ level: Int, _ isUnderlined: Bool, _ notes: inout ImportNotes
  ) {
    var leaf = leaf
    if isUnderlined { leaf = takeDefinitions(leaf, &notes) }
    let result = rewritten(headingText(leaf, isUnderlined), .heading, leaf, &notes)
    draft.anchorNext(result.anchors)
    let words = result.text.map { $0 == ASCII.lineFeed ? ASCII.space : $0 }
    add(.heading(level: level), words, leaf)
    add(result.comments, leaf)
  }

  private func headingText(_ leaf: Leaf, _ isUnderlined: Bool) -> [UInt8] {
    if isUnderlined { return withoutHardBreaks(joined(leaf.firstLine..<leaf.endLine - 1)) }
    var range = content(leaf.firstLine)
    var start = range.lowerBound
    while start < range.upperBound, text[start] == ASCII.hash { start += 1 }
    range = text.trimmed(start..<range.upperBound)
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == ASCII.hash { end -= 1 }
    let closes = end == range.lowerBound || text[end - 1].isBlank
    return Array(text[text.trimmed(closes ? range.lowerBound..<end : range)])
  }

  /// A heading becomes one line, on which a backslash at the end of a line would print.
  private func withoutHardBreaks(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in text {
      if byte == ASCII.lineFeed, isEscaped { result.removeLast() }
      isEscaped = byte == ASCII.backslash && !isEscaped
      result.append(byte)
    }
    return result
  }

  private mutating func readParagraph(_ leaf: Leaf, _ notes: inout ImportNotes) {
    let body = takeDefinitions(leaf, &notes)
    guard body.firstLine < body.endLine else { return }
    let written = paragraph(body, isRest: body.firstLine > leaf.firstLine, &notes)
    add(written.comments, leaf)
    draft.anchorNext(written.anchors)
    guard written.text.contains(where: { !$0.isSpace }) else { return }
    for part in written.text.splitAtBlankLines() { add(.block(.paragraph), part, leaf) }
  }

  private mutating func readTable(_ leaf: Leaf, _ notes: inout ImportNotes) {
    let table = table(leaf, &notes)
    add(table.comments, leaf)
    draft.anchorNext(table.anchors)
    add(.block(.table), table.text, leaf)
  }

  /// Indentation does not divide code from a list before it once HTML between them has gone, and
  /// does not keep the language from finding structure in it; fences do both.
  private mutating func readIndentedCode(_ leaf: Leaf) {
    let code = joined(leaf.firstLine..<leaf.endLine)
    addFence(CodeText.fenced(Array(code[..<code.trimmedEnd])), line(of: leaf))
  }

  private mutating func readFence(
    _ leaf: Leaf, _ mark: UInt8, _ length: Int, _ isClosed: Bool, _ notes: inout ImportNotes
  ) {
    var code = joined(leaf.firstLine..<leaf.endLine)
    if !isClosed {
      notes.add(.protected, line: line(of: leaf), "a code fence that is never closed ends here")
      code += [ASCII.lineFeed] + [UInt8](repeating: mark, count: length)
    }
    addFence(code, line(of: leaf), mark: mark, length: length)
  }

  /// A space before a heading of a block keeps it inside the fence.
  private mutating func addFence(
    _ code: [UInt8], _ line: Int, mark: UInt8 = ASCII.backtick, length: Int = 3
  ) {
    var guarded: [UInt8] = []
    guarded.reserveCapacity(code.count)
    for (index, line) in code.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { guarded.append(ASCII.lineFeed) }
      if HeadingGuard.isBlockHeading(line) { guarded.append(ASCII.space) }
      guarded += line
    }
    draft.add(
      .block(.fence(mark: mark, length: length)), LineBreaker.broken(guarded), line: line)
  }

  private mutating func drainHTML() {
    draft.anchorNext(html.takeAnchors())
    let parts = html.take()
    var index = 0
    while index < parts.count {
      let part = parts[index]
      switch part.kind {
      case .paragraph:
        for text in part.text.splitAtBlankLines() {
          draft.add(.block(.paragraph), text, line: part.line)
        }
      case .heading(let level): draft.add(.heading(level: level), part.text, line: part.line)
      case .code: addFence(part.text, part.line)
      case .rule: draft.add(.block(.rule), part.text, line: part.line)
      case .table: draft.add(.block(.table), part.text, line: part.line)
      case .comment: draft.add(.comment, part.text, line: part.line)
      case .indented:
        var text = part.text
        while index + 1 < parts.count, parts[index + 1].isInList {
          index += 1
          text += Self.separator(before: parts[index])
          text += parts[index].text
        }
        draft.add(.block(part.isQuoted ? .quote : .list), text, line: part.line)
      }
      index += 1
    }
  }

  /// Items follow one another directly; other blocks of a list stand apart.
  private static func separator(before part: HTMLPart) -> [UInt8] {
    part.isItemStart ? [ASCII.lineFeed] : [ASCII.lineFeed, ASCII.lineFeed]
  }

  // MARK: Quotes, lists and footnotes

  private mutating func readContainer(_ first: Int, _ notes: inout ImportNotes) -> Int {
    let block = scanner.leaves[first].block
    var end = first
    while end < scanner.leaves.count, scanner.leaves[end].block == block,
      scanner.leaves[end].depth > 0 || scanner.leaves[end].kind == .blank
    {
      end += 1
    }
    if let footnote = footnotes[first] {
      readFootnote(footnote, first..<end, &notes)
      return end
    }
    let leaf = scanner.leaves[first]
    var group = GroupText()
    for index in first..<end { add(scanner.leaves[index], to: &group, &notes) }
    group.finish()
    add(group.leadingComments, leaf)
    draft.anchorNext(group.anchors)
    let text = Array(group.text[..<group.text.trimmedEnd])
    add(.block(leaf.outer == .quote ? .quote : .list), text, leaf)
    for definition in group.definitions { add(.definition, definition, leaf) }
    return end
  }

  /// The lines of a list or a quote, and what had to leave it.
  private struct GroupText {
    var text: [UInt8] = []
    var leadingComments: [[UInt8]] = []
    var definitions: [[UInt8]] = []
    var anchors: [[UInt8]] = []
    /// The mark of an item whose first words have gone; it belongs before the next ones.
    private var pendingMark: [UInt8] = []

    mutating func add(_ lines: [UInt8]) {
      var lines = lines
      if !pendingMark.isEmpty {
        guard let first = lines.firstIndex(where: { !$0.isSpace }) else { return }
        let indent = lines[..<first].lastIndex(of: ASCII.lineFeed).map { $0 + 1 } ?? 0
        if first - indent == pendingMark.count {
          lines = pendingMark + lines[first...]
        } else {
          text += pendingMark.trimmedBlanks + [ASCII.lineFeed]
        }
        pendingMark = []
      }
      text += lines
      text.append(ASCII.lineFeed)
    }

    mutating func addMark(_ mark: [UInt8]) {
      if mark.allSatisfy(\.isBlank) { return }
      if !pendingMark.isEmpty { text += pendingMark.trimmedBlanks + [ASCII.lineFeed] }
      pendingMark = mark
    }

    mutating func finish() {
      if !pendingMark.isEmpty { text += pendingMark.trimmedBlanks + [ASCII.lineFeed] }
    }

    /// A comment between lines begins at column 0, where the language takes it out.
    mutating func add(comments: [[UInt8]]) {
      for comment in comments {
        if text.isEmpty {
          leadingComments.append(comment)
        } else {
          add(CommentText.copied(comment))
        }
      }
    }
  }

  private mutating func add(_ leaf: Leaf, to group: inout GroupText, _ notes: inout ImportNotes) {
    let lines = leaf.firstLine..<leaf.endLine
    switch leaf.kind {
    case .blank, .thematicBreak, .definition: group.add(raw(lines))
    case .indentedCode: group.add(HeadingGuard.guardedCode(raw(lines)))
    case .fence(let mark, let length, let isClosed):
      group.add(LineBreaker.broken(raw(lines)))
      if !isClosed {
        let before = Array(text[prefix(of: leaf.firstLine)])
        let indent = before.allSatisfy(\.isBlank) ? before : scanner.prefixes[leaf.prefix]
        group.add(indent + [UInt8](repeating: mark, count: length))
      }
    case .heading(_, let isUnderlined): addHeading(leaf, isUnderlined, to: &group, &notes)
    case .paragraph:
      let body = takeDefinitions(leaf, &notes, to: &group)
      let mark = Array(text[prefix(of: leaf.firstLine)])
      guard body.firstLine < body.endLine else { return group.addMark(mark) }
      if body.firstLine > leaf.firstLine { group.addMark(mark) }
      let written = paragraph(body, isRest: body.firstLine > leaf.firstLine, &notes)
      group.add(comments: written.comments)
      group.anchors += written.anchors
      if written.text.contains(where: { !$0.isSpace }) {
        group.add(written.text)
      } else {
        group.addMark(mark)
      }
    case .table:
      let table = table(leaf, &notes)
      group.add(comments: table.comments)
      group.anchors += table.anchors
      group.add(table.text)
    case .html: addHTML(leaf, to: &group, &notes)
    }
  }

  private mutating func addHeading(
    _ leaf: Leaf, _ isUnderlined: Bool, to group: inout GroupText, _ notes: inout ImportNotes
  ) {
    let result = rewritten(headingText(leaf, isUnderlined), .heading, leaf, &notes)
    group.add(comments: result.comments)
    group.anchors += result.anchors
    let guarded = HeadingGuard.guarded(result.text)
    if guarded == headingText(leaf, isUnderlined) {
      return group.add(raw(leaf.firstLine..<leaf.endLine))
    }
    var lines = Array(text[prefix(of: leaf.firstLine)])
    if isUnderlined {
      let rest = scanner.prefixes[leaf.prefix]
      lines = Prefixed.lines(guarded, first: lines, rest: rest) + [ASCII.lineFeed] + rest
      lines += text[content(leaf.endLine - 1)]
    } else {
      let hashes = text[content(leaf.firstLine)].prefix { $0 == ASCII.hash }
      lines += hashes + [ASCII.space] + guarded
    }
    group.add(lines)
  }

  private mutating func addHTML(
    _ leaf: Leaf, to group: inout GroupText, _ notes: inout ImportNotes
  ) {
    var reader = HTMLBlockReader()
    reader.read(joined(leaf.firstLine..<leaf.endLine), line: line(of: leaf), &notes)
    reader.finish()
    group.anchors += reader.takeAnchors()
    let rest = scanner.prefixes[leaf.prefix]
    var first = Array(text[prefix(of: leaf.firstLine)])
    if first.allSatisfy(\.isBlank) { first = rest }
    var isFirst = true
    for part in reader.take() {
      if part.kind == .comment {
        group.add(comments: [part.text])
        continue
      }
      var written = part.text
      if case .heading(let level) = part.kind {
        written = [UInt8](repeating: ASCII.hash, count: level) + [ASCII.space]
        written += HeadingGuard.guarded(part.text)
      }
      if !isFirst, !part.isItemStart { group.add(rest.trimmedBlanks) }
      group.add(Prefixed.lines(written, first: first, rest: rest))
      first = rest
      isFirst = false
    }
    if isFirst { group.addMark(first) }
  }

  /// A footnote on one line, so that every body can use it; as a paragraph if none does.
  private mutating func readFootnote(
    _ footnote: Footnote, _ leaves: Range<Int>, _ notes: inout ImportNotes
  ) {
    var words: [[UInt8]] = []
    let first = scanner.leaves[leaves.lowerBound]
    for index in leaves {
      let leaf = scanner.leaves[index]
      switch leaf.kind {
      case .blank, .thematicBreak, .definition: continue
      case .fence, .indentedCode:
        var escaped: [UInt8] = []
        let code = joined(leaf.firstLine..<leaf.endLine)
        TextEscaper(keepsEntities: false).append(code, 0..<code.count, to: &escaped)
        words.append(escaped)
      case .paragraph, .heading, .table, .html:
        let result = rewritten(joined(leaf.firstLine..<leaf.endLine), .heading, leaf, &notes)
        add(result.comments, leaf)
        words.append(result.text)
      }
    }
    let text = Array(words.joined(separator: [ASCII.space]))
      .map { $0 == ASCII.lineFeed ? ASCII.space : $0 }
    if footnote.isUsed {
      add(.definition, Array("[^".utf8) + footnote.label + Array("]: ".utf8) + text, first)
      return
    }
    notes.add(
      .definition, line: line(of: first), "no text refers to this footnote; it is a paragraph")
    let label = Array("\\[^".utf8) + footnote.label + Array("\\]: ".utf8)
    add(.block(.paragraph), LineBreaker.broken(label + text), first)
  }

  // MARK: Words

  private func rewritten(
    _ words: [UInt8], _ place: InlineRewriter.Place, _ leaf: Leaf, _ notes: inout ImportNotes
  ) -> InlineRewriter.Result {
    guard InlineRewriter.mustLook(at: words) else {
      return InlineRewriter.Result(text: words, comments: [], anchors: [], hasNewLines: false)
    }
    var rewriter = InlineRewriter(source: words, labels: labels, place: place)
    return rewriter.rewrite(line: line(of: leaf), &notes)
  }

  /// What stands before the text of a line.
  private func prefix(of line: Int) -> Range<Int> {
    scanner.lines[line].lowerBound..<content(line).lowerBound
  }

  /// A paragraph with what stands before its lines; raw bytes if nothing needs a change.
  ///
  /// - Parameter isRest: whether definitions stood before it, after which its first line could begin
  ///   what cannot end a paragraph.
  private func paragraph(
    _ leaf: Leaf, isRest: Bool, _ notes: inout ImportNotes
  ) -> InlineRewriter.Result {
    let lines = leaf.firstLine..<leaf.endLine
    let isRefused = isRest || refusedMarks.contains(content(leaf.firstLine).lowerBound)
    let isLong = lines.contains { scanner.lines[$0].count > LineBreaker.longest }
    let needsGuard = lines.contains { LineGuard.languageOffset(text, content($0)) != nil }
    let source = joined(lines)
    guard isRefused || isLong || needsGuard || InlineRewriter.mustLook(at: source) else {
      let text = leaf.depth == 0 ? dedented(lines) : raw(lines)
      return .init(text: text, comments: [], anchors: [], hasNewLines: false)
    }
    var result = rewritten(source, .paragraph, leaf, &notes)
    if needsGuard {
      notes.add(.protected, line: line(of: leaf), "a line that looks like structure is now text")
    }
    if isLong {
      notes.add(.divided, line: line(of: leaf), "a very long line was broken at spaces")
      result.text = LineBreaker.broken(result.text)
    }
    if result.hasNewLines || isRefused || isLong {
      result.text = LineGuard.guarded(result.text)
      let rest = scanner.prefixes[leaf.prefix]
      let first = leaf.depth > 0 ? Array(text[prefix(of: leaf.firstLine)]) : []
      result.text = Prefixed.lines(
        result.text, first: first.allSatisfy(\.isBlank) ? rest : first, rest: rest)
    } else {
      if needsGuard { result.text = languageGuarded(result.text) }
      result.text = withPrefixes(result.text, lines, keepsFirst: leaf.depth > 0)
    }
    return result
  }

  private func languageGuarded(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, line) in text.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { result.append(ASCII.lineFeed) }
      if let offset = LineGuard.languageOffset(text, line.startIndex..<line.endIndex) {
        result += text[line.startIndex..<offset] + [ASCII.backslash] + text[offset..<line.endIndex]
      } else {
        result += line
      }
    }
    return result
  }

  /// The lines of a text behind what stood before the same lines in the input.
  private func withPrefixes(
    _ text: [UInt8], _ lines: Range<Int>, keepsFirst: Bool
  ) -> [UInt8] {
    var result: [UInt8] = []
    var index = lines.lowerBound
    for line in text.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      if index > lines.lowerBound { result.append(ASCII.lineFeed) }
      if index < lines.upperBound, keepsFirst || index > lines.lowerBound {
        result += self.text[prefix(of: index)]
      }
      result += line
      index += 1
    }
    return result
  }

  /// A table with what stands before its rows; each cell is rewritten by itself.
  private func table(_ leaf: Leaf, _ notes: inout ImportNotes) -> InlineRewriter.Result {
    let lines = leaf.firstLine..<leaf.endLine
    var result = InlineRewriter.Result(
      text: raw(lines), comments: [], anchors: [], hasNewLines: false)
    let mustChange = lines.contains { line in
      InlineRewriter.mustLook(at: Array(text[content(line)]))
        || LineGuard.languageOffset(text, content(line)) != nil
    }
    guard mustChange else {
      if leaf.depth == 0 { result.text = dedented(lines) }
      return result
    }
    var rows: [[UInt8]] = []
    for line in lines {
      var row = Array(text[prefix(of: line)]) + [ASCII.pipe]
      for cell in TableRow.cells(text, content(line)) {
        let cell = rewritten(Array(text[cell]), .cell, leaf, &notes)
        result.comments += cell.comments
        result.anchors += cell.anchors
        row += [ASCII.space] + cell.text + [ASCII.space, ASCII.pipe]
      }
      rows.append(row)
    }
    result.text = Array(rows.joined(separator: [ASCII.lineFeed]))
    return result
  }

  // MARK: Definitions

  /// Takes the definitions from the beginning of a paragraph.
  ///
  /// - Returns: the paragraph without them; empty if there is nothing else.
  private mutating func takeDefinitions(_ leaf: Leaf, _ notes: inout ImportNotes) -> Leaf {
    var group = GroupText()
    let body = takeDefinitions(leaf, &notes, to: &group)
    for definition in group.definitions { add(.definition, definition, leaf) }
    return body
  }

  private mutating func takeDefinitions(
    _ leaf: Leaf, _ notes: inout ImportNotes, to group: inout GroupText
  ) -> Leaf {
    guard text[content(leaf.firstLine)].first == ASCII.openBracket else { return leaf }
    let source = joined(leaf.firstLine..<leaf.endLine)
    let leading = LinkDefinition.leading(in: source)
    guard !leading.definitions.isEmpty else { return leaf }
    var definitions: [[UInt8]] = []
    for definition in leading.definitions {
      // The first definition of a label counts; a second one never serves anything.
      if usedDefinitions.contains(definition.label) { continue }
      guard let line = written(definition) else {
        notes.add(.link, line: line(of: leaf), "a link with an address that may not be published")
        return leaf
      }
      definitions.append(line)
      usedDefinitions.insert(definition.label)
    }
    group.definitions += definitions
    let taken = source[..<leading.end].reduce(0) { $0 + ($1 == ASCII.lineFeed ? 1 : 0) }
    let isWhole = leading.end >= source.count
    return Leaf(
      kind: leaf.kind, firstLine: isWhole ? leaf.endLine : leaf.firstLine + taken,
      endLine: leaf.endLine, depth: leaf.depth, prefix: leaf.prefix, outer: leaf.outer,
      block: leaf.block)
  }
}

extension [UInt8] {
  /// The offset after the last byte that is no white space.
  var trimmedEnd: Int {
    var end = count
    while end > 0, self[end - 1].isSpace { end -= 1 }
    return end
  }

  var trimmedBlanks: [UInt8] { Array(self[..<trimmedEnd]) }

  /// The runs of lines between blank lines.
  func splitAtBlankLines() -> [[UInt8]] {
    guard firstIndex(of: "\n\n", in: 0..<count) != nil else { return [self] }
    var parts: [[UInt8]] = []
    var start = 0
    while start < count {
      let end = firstIndex(of: "\n\n", in: start..<count) ?? count
      let part = self[start..<end]
      if part.contains(where: { !$0.isSpace }) { parts.append(Array(part)) }
      start = end + 2
    }
    return parts
  }
}

/// Braces that would print a value.
enum Braces {
  /// Each pair of braces behind a backslash, unless it is already.
  static func escaped(_ text: [UInt8]) -> [UInt8] {
    guard text.firstIndex(of: "{{", in: 0..<text.count) != nil else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == ASCII.backslash, index + 1 < text.count {
        result += text[index...index + 1]
        index += 2
      } else if text.has("{{", at: index) {
        result += "\\{{"
        index += 2
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }
}

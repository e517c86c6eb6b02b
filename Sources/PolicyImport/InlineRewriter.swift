/// What a document defines, which decides how the words of its paragraphs are read.
struct Labels {
  /// Folded labels of link definitions.
  var links: Set<String> = []
  /// Folded labels of footnotes that will have a definition.
  var footnotes: Set<String> = []
}

/// Rewrites the words of one paragraph, heading or cell of Markdown so that the language reads them
/// as Markdown did; whatever needs no change stays as it is.
struct InlineRewriter {
  let source: [UInt8]
  let labels: Labels
  /// Where the words stand.
  let place: Place
  private var builder = InlineBuilder()
  private var tags: InlineTags
  private var search = HTMLSearch()
  /// For each length of a run of back-ticks, the offset from which no such run follows.
  private var noTicks: [Int: Int] = [:]
  private var comments: [[UInt8]] = []
  private var slots = 0
  private var escapes = 0
  private var hasChanged = false

  enum Place { case paragraph, heading, cell }

  /// What became of the words.
  struct Result {
    var text: [UInt8]
    /// Comments that stood among the words, whole.
    var comments: [[UInt8]]
    var anchors: [[UInt8]]
    /// Whether lines may begin and end elsewhere than before.
    var hasNewLines: Bool
  }

  init(source: [UInt8], labels: Labels, place: Place) {
    self.source = source
    self.labels = labels
    self.place = place
    tags = InlineTags(allowsLineBreaks: place == .paragraph, isInCell: place == .cell)
  }

  /// Whether there is anything in the words that could need a change.
  static func mustLook(at source: [UInt8]) -> Bool {
    for (index, byte) in source.enumerated() {
      switch byte {
      case ASCII.less, ASCII.openBrace, ASCII.closeBracket, ASCII.ampersand: return true
      case ASCII.colon: if isRefusedAddress(source, index) { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether a colon is that of an address which GFM makes a link of and which may not be one.
  static func isRefusedAddress(_ source: [UInt8], _ colon: Int) -> Bool {
    guard source.has("://", at: colon), colon >= 3 else { return false }
    return String(decoding: source[colon - 3..<colon], as: UTF8.self).lowercased() == "ftp"
  }

  mutating func rewrite(line: Int, _ notes: inout ImportNotes) -> Result {
    var index = 0
    while index < source.count { index = step(index) }
    var text = builder.finish()
    if tags.elements.isEmpty, !hasChanged { text = source }
    report(line, &notes)
    return Result(
      text: text, comments: comments, anchors: tags.anchors,
      hasNewLines: !tags.elements.isEmpty || !comments.isEmpty)
  }

  /// Copies or rewrites what stands at an offset.
  ///
  /// - Returns: the offset after it.
  private mutating func step(_ index: Int) -> Int {
    switch source[index] {
    case ASCII.backslash: return copy(index..<min(index + 2, source.count))
    case ASCII.backtick: return code(index)
    case ASCII.less: return angle(index)
    case ASCII.openBrace:
      guard source.has("{{", at: index) else { return copy(index..<index + 1) }
      slots += 1
      hasChanged = true
      builder.append("\\{{")
      return index + 2
    case ASCII.ampersand: return entity(index)
    case ASCII.openBracket: return openBracket(index)
    case ASCII.closeBracket: return closeBracket(index)
    case ASCII.colon where Self.isRefusedAddress(source, index):
      hasChanged = true
      builder.append("\\:")
      return index + 1
    default: return words(index)
    }
  }

  /// Copies a run of bytes that mean nothing here.
  private mutating func words(_ start: Int) -> Int {
    var index = start + 1
    while index < source.count {
      switch source[index] {
      case ASCII.backslash, ASCII.backtick, ASCII.less, ASCII.openBrace, ASCII.ampersand,
        ASCII.openBracket, ASCII.closeBracket, ASCII.colon:
        return copy(start..<index)
      default: index += 1
      }
    }
    return copy(start..<index)
  }

  private mutating func copy(_ range: Range<Int>) -> Int {
    builder.append(source[range])
    return range.upperBound
  }

  // MARK: Code

  private mutating func code(_ start: Int) -> Int {
    var end = start
    while end < source.count, source[end] == ASCII.backtick { end += 1 }
    guard let close = tickRun(of: end - start, from: end) else { return copy(start..<end) }
    return copy(start..<close)
  }

  /// The offset after the next run of exactly so many back-ticks.
  private mutating func tickRun(of length: Int, from start: Int) -> Int? {
    if let none = noTicks[length], start >= none { return nil }
    var index = start
    while index < source.count {
      guard source[index] == ASCII.backtick else {
        index += 1
        continue
      }
      let runStart = index
      while index < source.count, source[index] == ASCII.backtick { index += 1 }
      if index - runStart == length { return index }
    }
    noTicks[length] = start
    return nil
  }

  // MARK: Angle brackets

  private mutating func angle(_ start: Int) -> Int {
    if let end = autolinkEnd(start) {
      builder.noteBracket()
      let address = Array(source[start + 1..<end - 1])
      if address.contains(ASCII.colon), !LinkTarget.isAllowed(address) {
        hasChanged = true
        escapes += 1
        builder.append("\\<")
        // GFM would make a link of the bare address.
        return start + 1
      }
      return copy(start..<end)
    }
    if let tag = HTMLTag(source, at: start, before: source.count, search: &search) {
      return apply(tag)
    }
    if source.has("<!--", at: start) {
      hasChanged = true
      escapes += 1
      builder.append("\\")
    }
    return copy(start..<start + 1)
  }

  /// The offset after `<https://…>` or `<name@host>`.
  private func autolinkEnd(_ start: Int) -> Int? {
    var index = start + 1
    guard index < source.count, source[index].isLetter || source[index].isDigit else { return nil }
    var mark: UInt8 = 0
    while index < source.count {
      switch source[index] {
      case ASCII.greater: return mark == 0 ? nil : index + 1
      case ASCII.less: return nil
      case let byte where byte.isSpace: return nil
      case ASCII.colon where mark == 0: mark = index - start >= 3 ? ASCII.colon : 1
      case UInt8(ascii: "@") where mark == 0: mark = UInt8(ascii: "@")
      case ASCII.quote where mark == 0, ASCII.equals where mark == 0: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  private mutating func apply(_ tag: HTMLTag) -> Int {
    let end = tag.range.upperBound
    switch tag.kind {
    case .comment:
      comments.append(Array(source[tag.range]))
      hasChanged = true
      return end
    case .other: return escape(tag)
    case .start, .end: break
    }
    if tag.kind == .start, let after = superscript(tag) ?? inlineCode(tag) { return after }
    let isMark = tag.kind == .start && InlineTags.marks.contains(tag.name)
    let next = isMark ? copySpace(end) : end
    guard tags.apply(tag, in: source, to: &builder) else { return escape(tag) }
    let endsLine = tag.name == "br" || HTMLNames.endsLine(tag.name)
    return endsLine ? skipOneLineEnd(next) : next
  }

  /// Space within an element belongs before its mark, or Markdown would not read the mark.
  private mutating func copySpace(_ start: Int) -> Int {
    let end = HTMLTag.skippingSpace(source, start, source.count)
    if let last = builder.bytes.last, last.isSpace { return end }
    return copy(start..<end)
  }

  private func skipOneLineEnd(_ start: Int) -> Int {
    guard place == .paragraph else { return start }
    let next = source.skippingBlanks(start, source.count)
    return next < source.count && source[next] == ASCII.lineFeed ? next + 1 : next
  }

  /// A tag that Markdown has no word for: readers see it, and so does the author.
  private mutating func escape(_ tag: HTMLTag) -> Int {
    hasChanged = true
    tags.note(tag.name.isEmpty ? "declaration" : tag.name)
    let written = source[tag.range].map { $0 == ASCII.lineFeed ? ASCII.space : $0 }
    var words: [UInt8] = []
    TextEscaper(isInCell: place == .cell, keepsEntities: false)
      .append(written, 0..<written.count, to: &words)
    builder.append(words[...])
    return tag.range.upperBound
  }

  private mutating func superscript(_ tag: HTMLTag) -> Int? {
    guard let (raised, end) = Superscript.read(tag, in: source) else { return nil }
    tags.note("sup")
    builder.append(raised)
    return end
  }

  /// `<code>` round plain words; where they hold marks, Markdown reads those, and so must we.
  private mutating func inlineCode(_ tag: HTMLTag) -> Int? {
    guard tag.name == "code" else { return nil }
    let start = tag.range.upperBound
    let limit = min(source.count, start + 256)
    guard let end = source.firstIndex(of: "</code>", in: start..<limit), end > start,
      source[start..<end].allSatisfy({ $0.isLetter || $0.isDigit || " ._-/:@=,".utf8.contains($0) }
      ),
      !source[start].isSpace, !source[end - 1].isSpace, builder.bytes.last != ASCII.backtick
    else { return nil }
    tags.note("code")
    builder.append("`")
    builder.append(source[start..<end])
    builder.append("`")
    return end + 7
  }

  // MARK: Entities

  /// A numeric entity must not bring back what the characters of the file no longer hold.
  private mutating func entity(_ start: Int) -> Int {
    guard source.has("&#", at: start) else { return copy(start..<start + 1) }
    var index = start + 2
    let isHex = index < source.count && source[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let digits = index
    while index < source.count, index - digits < 8, source[index].isDigit || source[index].isLetter
    {
      index += 1
    }
    guard index < source.count, source[index] == ASCII.semicolon, index > digits,
      let value = UInt32(source.text(digits..<index), radix: isHex ? 16 : 10),
      let scalar = Unicode.Scalar(value), Self.isForbidden(value)
    else { return copy(start..<start + 2) }
    hasChanged = true
    builder.append("\u{2039}\(CharacterSettler.code(scalar))\u{203A}")
    return index + 1
  }

  private static func isForbidden(_ value: UInt32) -> Bool {
    switch value {
    case 0x202A...0x202E, 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
    default: false
    }
  }

  // MARK: Brackets

  private mutating func openBracket(_ index: Int) -> Int {
    builder.noteBracket()
    if source.has("[^", at: index), let end = labelEnd(index), end > index + 2,
      !source[index..<end].contains(where: \.isSpace),
      !labels.footnotes.contains(LinkDefinition.fold(source[index + 2..<end]))
    {
      hasChanged = true
      escapes += 1
      builder.append("\\[")
      return index + 1
    }
    return copy(index..<index + 1)
  }

  private mutating func closeBracket(_ index: Int) -> Int {
    builder.noteBracket()
    if source.has("](", at: index) { return linkAddress(index) }
    if source.has("][", at: index), let end = labelEnd(index + 1), end > index + 2,
      !source.has("[^", at: index + 1),
      !labels.links.contains(LinkDefinition.fold(source[index + 2..<end]))
    {
      hasChanged = true
      escapes += 1
      builder.append("]\\[")
      return index + 2
    }
    return copy(index..<index + 1)
  }

  /// The offset of the bracket that closes a label.
  private func labelEnd(_ start: Int) -> Int? {
    var index = start + 1
    while index < source.count, index - start <= 1000 {
      switch source[index] {
      case ASCII.closeBracket: return index
      case ASCII.openBracket: return nil
      case ASCII.backslash: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// Looks where an inline link leads: places in the document get their new names, and addresses
  /// that may not be published are shown as text.
  private mutating func linkAddress(_ index: Int) -> Int {
    var start = HTMLTag.skippingSpace(source, index + 2, min(source.count, index + 64))
    if start < source.count, source[start] == ASCII.less { start += 1 }
    var end = start
    while end < source.count, end - start < 200, Self.isAddressByte(source[end]) { end += 1 }
    let address = Array(source[start..<end])
    if address.first == ASCII.hash, address.count > 1 {
      hasChanged = true
      builder.append(source[index..<start])
      builder.append(LinkTarget.place(Array(address.dropFirst()))[...])
      return end
    }
    if !address.isEmpty, !LinkTarget.isAllowed(address) {
      hasChanged = true
      escapes += 1
      builder.append("]\\(")
      return index + 2
    }
    return copy(index..<index + 2)
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.openParenthesis, ASCII.closeParenthesis, ASCII.less, ASCII.greater,
      ASCII.openBracket, ASCII.closeBracket, ASCII.backslash:
      false
    default: byte > 0x20
    }
  }

  // MARK: The report

  private func report(_ line: Int, _ notes: inout ImportNotes) {
    if !tags.elements.isEmpty {
      let names = tags.elements.map { "<\($0)>" }.joined(separator: ", ")
      notes.add(.html, line: line, "HTML was rewritten: \(names)")
    }
    if builder.droppedPairs > 0 {
      notes.add(.html, line: line, "tags round words went where Markdown has no mark for them")
    }
    if tags.refusedAddresses > 0 {
      notes.add(.link, line: line, "an address that may not be published was left out")
    }
    if slots > 0 {
      notes.add(.protected, line: line, "\"{{\" would print a value; it is now \"\\{{\"")
    }
    if escapes > 0 {
      notes.add(.protected, line: line, "a mark that leads nowhere is now plain text")
    }
    if !comments.isEmpty {
      notes.add(.comment, line: line, "a comment among the words now stands before them")
    }
  }
}

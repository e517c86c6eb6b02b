import PolicyDiagnostics
import PolicyReference

// Which lines begin a block, and what to make of those that nearly do.
extension TreeParser {
  private var documentKind: BlockKind? {
    switch knowledge {
    case .nothing: nil
    case .document(let kind): kind
    }
  }

  /// True for a file that need not be a document and has not shown that it is one.
  private var isUntyped: Bool {
    if case .nothing(expected: nil) = knowledge { true } else { false }
  }

  private var kinds: KnownWords.Kinds { KnownWords.kinds(in: documentKind) }

  /// Reads a line that begins with hashes at column 0; false if it is no block's heading.
  mutating func readHeading(hashes start: Int) -> Bool {
    guard let parts = headings.read(from: start, lineStart: start, end: end(of: line)) else {
      return false
    }
    if let heading = classify(parts) { return open(heading) }
    if !isUntyped, parts.level <= 6, let field = fieldListFollows(), documentKind != nil {
      findings.orphanFields(parts, field: field)
    }
    return false
  }

  /// A line that would be a block's heading at column 0: kind, name and colon are all right.
  ///
  /// - Parameters:
  ///   - start: where the hashes begin.
  ///   - lineStart: where the line begins.
  func blockHeading(_ start: Int, _ lineStart: Int) -> BlockHeading? {
    guard
      let parts = headings.read(from: start, lineStart: lineStart, end: end(of: line)),
      parts.isFullShape, let kind = kinds.byWord[word(of: parts)], !isUntyped
    else { return nil }
    return BlockHeading(parts: parts, kind: kind, fault: nil)
  }

  /// A line before `---` that would be a block's heading if it began with hashes.
  func underlinedHeading(_ range: ByteRange) -> BlockHeading? {
    let start = bytes.skippingSpaces(range.start, range.end)
    guard start < range.end, bytes[start].isUpper,
      let parts = headings.read(words: start, line: range), parts.isFullShape,
      let kind = kinds.byWord[word(of: parts)], !isUntyped
    else { return nil }
    return BlockHeading(parts: parts, kind: kind, fault: nil)
  }

  /// Whether a line is a heading of a block although spaces stand before it.
  func isIndentedHeading(_ line: Int) -> Bool {
    let end = end(of: line)
    let start = start(of: line)
    let first = bytes.skippingSpaces(start, end)
    guard first < end, bytes[first] == ASCII.hash,
      let parts = headings.read(from: first, lineStart: start, end: end), parts.isFullShape
    else { return false }
    return kinds.byWord[word(of: parts)] != nil
  }

  private func word(of parts: HeadingLine) -> String {
    InvisibleCharacter.removed(from: file.text(parts.word))
  }

  // MARK: - Near misses

  private mutating func classify(_ parts: HeadingLine) -> BlockHeading? {
    let word = word(of: parts)
    if let kind = kinds.byWord[word] { return classify(parts, kind) }
    guard parts.isFullShape, parts.level <= 6, !isUntyped else { return nil }
    if let heading = firstBlockWithoutDocument(parts, word) { return heading }
    if documentKind != nil, KnownWords.reserved.contains(word) {
      findings.reservedKind(parts)
      return nil
    }
    let near = kinds.spelling.nearest(word, budget: &spellingBudget)
    if near.count == 1, let kind = near.first.flatMap({ kinds.byWord[$0] }) {
      return BlockHeading(parts: parts, kind: kind, fault: .misspeltKind)
    }
    if !near.isEmpty { findings.misspeltKind(parts, near: near, field: nil) }
    return nil
  }

  private mutating func classify(_ parts: HeadingLine, _ kind: BlockKind) -> BlockHeading? {
    if parts.isFullShape { return BlockHeading(parts: parts, kind: kind, fault: nil) }
    guard !isUntyped, parts.slips.isEmpty else { return nil }
    if parts.hasColon, !isNumbering(parts.name) {
      let proposal = BlockName.proposal(for: parts.name)
      return BlockHeading(parts: parts, kind: kind, fault: .malformedName(proposal: proposal))
    }
    if looksLikeName(parts) {
      return BlockHeading(parts: parts, kind: kind, fault: .missingColon)
    }
    guard let label = fieldListFollows()?.label, FieldReference.rule(label, in: kind) != nil else {
      return nil
    }
    // All the words are the title, for there is no name among them.
    var parts = parts
    let words = bytes.trimmed(parts.nameRange.start, parts.line.end)
    parts.titleRange = ByteRange(words.lowerBound, words.upperBound)
    let proposal = BlockName.proposal(for: bytes.text(words))
    return BlockHeading(
      parts: parts, kind: kind, fault: .missingName(proposal: proposal, label: label))
  }

  /// `Section 1:`, `Section 2.1:`, `Section IV:` and `Section A:` are how people number headings.
  private func isNumbering(_ name: String) -> Bool {
    let letters = name.utf8.filter { !$0.isDigit && $0 != ASCII.dot }
    return letters.count <= 1 || letters.allSatisfy { "IVXLC".utf8.contains($0) }
  }

  /// Whether the word after a kind can only be meant as a name, although no colon follows.
  private func looksLikeName(_ parts: HeadingLine) -> Bool {
    guard !parts.hasColon, BlockName.isValid(parts.name) else { return false }
    let rest = parts.titleRange
    if parts.isRelative || parts.name.utf8.contains(ASCII.dot) { return true }
    return parts.name.utf8.contains(ASCII.dash) && rest.isEmpty
  }

  /// A block of the kind that the file's name promises, in a file that has not begun with a
  /// document.
  private func firstBlockWithoutDocument(_ parts: HeadingLine, _ word: String) -> BlockHeading? {
    guard case .nothing(let expected?) = knowledge,
      let kind = KnownWords.kinds(in: expected).byWord[word]
    else { return nil }
    return BlockHeading(parts: parts, kind: kind, fault: .missingDocument(expected: expected))
  }

  // MARK: - What follows a heading

  /// The field whose bullet is the first thing after this line; `nil` if something else is.
  private mutating func fieldListFollows() -> FieldBullet? {
    var line = self.line + 1
    var offset: Int?
    while line < file.lineStarts.count {
      let start = offset ?? self.start(of: line)
      let end = end(of: line)
      offset = nil
      if bytes.skippingSpaces(start, end) == end {
        line += 1
      } else if bytes.has("<!--", at: start, before: end) {
        guard !noFurtherCommentEnd, let close = bytes.commentEnd(from: start + 2) else {
          noFurtherCommentEnd = true
          return nil
        }
        line = file.lineIndex(at: close - 1)
        offset = close
      } else {
        guard let bullet = FieldBullet(bytes, start: start, end: end), bullet.mark == .dash,
          bullet.isSpaced, bullet.label != nil
        else { return nil }
        return bullet
      }
    }
    return nil
  }
}

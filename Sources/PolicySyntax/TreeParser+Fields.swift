import PolicyDiagnostics
import PolicyReference

// Fields: the bullets right under a heading.
extension TreeParser {
  /// Where the reading of fields stands.
  struct FieldState {
    let block: Int
    /// True until a field has been read.
    var isFirst = true
    /// True if a blank line stands before the line to read.
    var afterBlank = false
    /// The last field's label and line, to say what text has run into.
    var last: ByteRange?
    /// Where each one-value field was written first.
    var seen: [FieldLabel: ByteRange] = [:]
    /// Whether the block has had its hint about bullets that are not Markdown.
    var hasHint = false
  }

  /// What to do with a line under a heading.
  private enum Outcome { case field, body }

  /// Reads the fields of a block; ends at the first line that is body or may be a heading.
  mutating func readFields(of block: Int) {
    var state = FieldState(block: block)
    while line < file.lineStarts.count, !isFull {
      let start = start(of: line)
      let end = end(of: line)
      if start >= next(after: line) {
        line += 1
      } else if bytes.skippingSpaces(start, end) == end {
        addBlank(ByteRange(start, next(after: line)))
        state.afterBlank = true
        line += 1
      } else if bytes[start] == ASCII.less, readComments(from: start) {
        if runStart != nil { return }
      } else if bytes[start] == ASCII.hash || isIndentedHeading(line) {
        return
      } else if readBullet(start, end, &state) == .body {
        checkBlankLine(before: start, end, state)
        return
      }
    }
  }

  private mutating func addBlank(_ range: ByteRange) {
    if let last = entries.last, last.kind == .blank, last.range.end == range.start {
      entries[entries.count - 1] = TapePiece(.blank, last.range.union(range))
    } else {
      entries.append(TapePiece(.blank, range))
    }
  }

  private mutating func readBullet(_ start: Int, _ end: Int, _ state: inout FieldState) -> Outcome {
    guard let bullet = FieldBullet(bytes, start: start, end: end) else {
      hintAtBullet(start, end, &state)
      return .body
    }
    let kind = blocks[state.block].kind
    guard bullet.mark == .dash else { return readOtherBullet(bullet, kind, &state) }
    guard bullet.isSpaced, bullet.indent == 0 else {
      return readMalformedBullet(bullet, kind, &state)
    }
    if let label = bullet.label { return readKnown(bullet, label, kind, &state) }
    return readUnknown(bullet, kind, &state)
  }

  private mutating func readKnown(
    _ bullet: FieldBullet, _ label: FieldLabel, _ kind: BlockKind, _ state: inout FieldState
  ) -> Outcome {
    if bullet.hasZeroWidth { findings.zeroWidthInLabel(bullet, label) }
    if let rule = FieldReference.rule(label, in: kind) {
      take(bullet, rule, &state)
    } else {
      findings.misplacedField(bullet, label, block: blocks[state.block])
      skip(bullet, &state)
    }
    return .field
  }

  private mutating func readUnknown(
    _ bullet: FieldBullet, _ kind: BlockKind, _ state: inout FieldState
  ) -> Outcome {
    let near = KnownWords.labels(of: kind).nearest(bullet.words, budget: &spellingBudget)
    let block = blocks[state.block]
    if near.count == 1, let label = FieldLabel.named(near[0]),
      let rule = FieldReference.rule(label, in: kind)
    {
      findings.unknownField(bullet, block: block, near: near, readAs: label)
      take(bullet, rule, &state)
      return .field
    }
    let elsewhere =
      near.isEmpty ? KnownWords.allLabels.nearest(bullet.words, budget: &spellingBudget) : near
    let follows = !state.isFirst && !state.afterBlank
    guard follows || !elsewhere.isEmpty else { return .body }
    findings.unknownField(bullet, block: block, near: elsewhere, readAs: nil)
    skip(bullet, &state)
    return .field
  }

  /// A bullet with `*` or `+` is body, which other formatters turn into a field.
  private mutating func readOtherBullet(
    _ bullet: FieldBullet, _ kind: BlockKind, _ state: inout FieldState
  ) -> Outcome {
    guard bullet.isSpaced, bullet.indent == 0, let label = bullet.label else { return .body }
    findings.wrongBullet(bullet, label)
    guard let rule = FieldReference.rule(label, in: kind) else { return .body }
    take(bullet, rule, &state)
    return .field
  }

  /// A field that lacks a space, or has one before its bullet.
  private mutating func readMalformedBullet(
    _ bullet: FieldBullet, _ kind: BlockKind, _ state: inout FieldState
  ) -> Outcome {
    guard let label = bullet.label, let rule = FieldReference.rule(label, in: kind) else {
      return .body
    }
    findings.malformedField(bullet, label, line: ByteRange(start(of: line), end(of: line)))
    take(bullet, rule, &state)
    return .field
  }

  // MARK: - One field

  private mutating func take(_ bullet: FieldBullet, _ rule: FieldRule, _ state: inout FieldState) {
    let lines = readLines(of: bullet)
    let value = JoinedText(bytes, lines.values)
    if let comment = value.unclosedComment { findings.unclosedCommentInLine(comment) }
    let reader = ValueReader(rule: rule, text: value)
    let answer = reader.read(bytes, lines.values, lookups: &valueLookups)
    let gap = ByteRange(bullet.valueStart, bullet.valueStart)
    let field = FieldSyntax(
      label: rule.label, labelRange: bullet.labelRange, text: value.text,
      valueRange: value.isEmpty ? gap : value.fileRange(0..<value.bytes.count),
      range: lines.range, answer: answer.answer)
    // Most blocks with a field have several.
    if state.isFirst { blocks[state.block].fields.reserveCapacity(8) }
    blocks[state.block].fields.append(field)
    for fault in answer.faults { findings.value(fault, field, rule, block: blocks[state.block]) }
    if rule.shape == .one, let first = state.seen[rule.label] {
      findings.repeatedField(field, first: first, block: blocks[state.block])
    } else {
      state.seen[rule.label] = bullet.labelRange
    }
    state.isFirst = false
    state.afterBlank = false
    state.last = bullet.labelRange
  }

  private mutating func skip(_ bullet: FieldBullet, _ state: inout FieldState) {
    _ = readLines(of: bullet)
    state.isFirst = false
    state.afterBlank = false
    state.last = bullet.labelRange
  }

  /// Reads the line of a field and the indented lines that continue it.
  private mutating func readLines(
    of bullet: FieldBullet
  ) -> (values: [ByteRange], range: ByteRange) {
    let start = start(of: line)
    var end = end(of: line)
    var values: [ByteRange] = []
    let first = bytes.trimmed(bullet.valueStart, end)
    if !first.isEmpty { values.append(ByteRange(first.lowerBound, first.upperBound)) }
    line += 1
    while line < file.lineStarts.count, let words = continuation(line) {
      values.append(words)
      end = self.end(of: line)
      line += 1
    }
    fieldCount += 1
    entries.append(TapePiece(.field, ByteRange(start, next(after: line - 1))))
    return (values, ByteRange(start, end))
  }

  /// The words of a line that continues a field: indented by two spaces or a tab, and not blank.
  private func continuation(_ line: Int) -> ByteRange? {
    let start = start(of: line)
    let end = end(of: line)
    let isIndented =
      bytes.has("  ", at: start, before: end) || bytes.has("\t", at: start, before: end)
      || bytes.has(" \t", at: start, before: end)
    guard isIndented, !isIndentedHeading(line) else { return nil }
    let words = bytes.trimmed(start, end)
    return words.isEmpty ? nil : ByteRange(words.lowerBound, words.upperBound)
  }

  // MARK: - Lines that are not fields

  private mutating func hintAtBullet(_ start: Int, _ end: Int, _ state: inout FieldState) {
    guard bytes[start] >= 0x80, !state.hasHint else { return }
    let marks: [StaticString] = ["•", "–", "—", "·", "‣", "▪", "\u{F0B7}"]
    guard let mark = marks.first(where: { bytes.has($0, at: start, before: end) }) else { return }
    let length = mark.utf8CodeUnitCount
    guard start + length < end, bytes[start + length].isSpace || bytes[start + length] >= 0x80
    else { return }
    state.hasHint = true
    findings.bulletCharacter(
      ByteRange(start, start + length), line: ByteRange(start, end),
      field: fieldAfterMark(start + length, end))
  }

  /// The label after a bullet that is not Markdown's.
  private func fieldAfterMark(_ start: Int, _ end: Int) -> FieldLabel? {
    let line = [ASCII.dash, ASCII.space] + bytes[bytes.skippingSpaces(start, end)..<end]
    return FieldBullet(line, start: 0, end: line.count)?.label
  }

  /// Markdown joins a line of text to the bullet directly before it.
  private mutating func checkBlankLine(before start: Int, _ end: Int, _ state: FieldState) {
    guard let last = state.last, !state.afterBlank, !interruptsBullet(start, end) else { return }
    findings.missingBlankLine(
      ByteRange(start, end), field: last, block: blocks[state.block], line: line + 1)
  }

  /// Whether a line begins something of its own even directly after a bullet.
  private func interruptsBullet(_ start: Int, _ end: Int) -> Bool {
    switch bytes[start] {
    case ASCII.greater: return true
    case ASCII.star, ASCII.plus: return start + 1 < end && bytes[start + 1].isSpace
    case ASCII.backtick:
      return bytes.has("```", at: start, before: end)
    case ASCII.tilde:
      return bytes.has("~~~", at: start, before: end)
    default: return false
    }
  }
}

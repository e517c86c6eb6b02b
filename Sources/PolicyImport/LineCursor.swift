/// A place on a line of Markdown, counted in bytes and, because of tabs, in columns.
struct LineCursor {
  let bytes: [UInt8]
  /// Offset of the next byte.
  private(set) var offset: Int
  private(set) var end: Int
  private var column = 0
  /// Columns of a tab that are still to be consumed.
  private var tabRest = 0
  /// The first byte from `offset` that is no space or tab; see `findText`.
  private(set) var textOffset: Int
  private(set) var indent = 0

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    textOffset = range.lowerBound
    end = range.upperBound
  }

  /// Goes to the beginning of another line.
  mutating func move(to range: Range<Int>) {
    offset = range.lowerBound
    textOffset = range.lowerBound
    end = range.upperBound
    column = 0
    tabRest = 0
    indent = 0
  }

  var isBlank: Bool { textOffset >= end }
  /// The first byte of the text; 0 on a blank line.
  var next: UInt8 { textOffset < end ? bytes[textOffset] : 0 }

  // MARK: Moving

  /// Finds the text and its indentation from where the cursor stands.
  mutating func findText() {
    var index = offset
    var column = column
    if tabRest > 0, index < end {
      column += tabRest
      index += 1
    }
    while index < end {
      if bytes[index] == ASCII.space {
        column += 1
      } else if bytes[index] == ASCII.tab {
        column += 4 - column % 4
      } else {
        break
      }
      index += 1
    }
    textOffset = index
    indent = column - self.column
  }

  mutating func advance(columns count: Int) {
    var count = count
    while count > 0, offset < end {
      if bytes[offset] == ASCII.tab {
        let width = tabRest > 0 ? tabRest : 4 - column % 4
        let taken = min(width, count)
        column += taken
        count -= taken
        tabRest = width - taken
        if tabRest == 0 { offset += 1 }
      } else {
        offset += 1
        column += 1
        count -= 1
      }
    }
  }

  mutating func advance(bytes count: Int) {
    offset += count
    column += count
    tabRest = 0
  }

  mutating func advance(toByte end: Int) { advance(bytes: end - offset) }

  mutating func advanceToText() {
    column += indent
    offset = textOffset
    tabRest = 0
    indent = 0
  }

  mutating func skipOneColumn() {
    if offset < end, bytes[offset].isBlank { advance(columns: 1) }
  }

  mutating func skipBlanks() {
    findText()
    advanceToText()
  }

  // MARK: What begins at the text

  /// The level of an ATX heading.
  func headingLevel() -> Int? {
    guard next == ASCII.hash else { return nil }
    let after = run(of: ASCII.hash)
    let level = after - textOffset
    guard level <= 6, after == end || bytes[after].isBlank else { return nil }
    return level
  }

  /// The level that an underline gives to the paragraph before it.
  func underlineLevel() -> Int? {
    guard next == ASCII.equals || next == ASCII.dash else { return nil }
    let after = run(of: next)
    guard bytes.skippingBlanks(after, end) == end else { return nil }
    return next == ASCII.equals ? 1 : 2
  }

  var isThematicBreak: Bool {
    guard next == ASCII.dash || next == ASCII.star || next == ASCII.underscore else {
      return false
    }
    var count = 0
    for index in textOffset..<end {
      if bytes[index] == next {
        count += 1
      } else if !bytes[index].isBlank {
        return false
      }
    }
    return count >= 3
  }

  func fenceStart() -> (mark: UInt8, length: Int)? {
    guard next == ASCII.backtick || next == ASCII.tilde else { return nil }
    let after = run(of: next)
    guard after - textOffset >= 3 else { return nil }
    if next == ASCII.backtick, bytes[after..<end].contains(ASCII.backtick) { return nil }
    return (next, after - textOffset)
  }

  func isFenceEnd(mark: UInt8, length: Int) -> Bool {
    guard next == mark else { return false }
    let after = run(of: mark)
    return after - textOffset >= length && bytes.skippingBlanks(after, end) == end
  }

  func htmlStart(interrupts: Bool) -> HTMLBlockStart? {
    next == ASCII.less
      ? HTMLBlockStart(bytes, at: textOffset, before: end, interrupts: interrupts) : nil
  }

  /// The offset after `[^label]:`.
  func footnoteMarkEnd() -> Int? {
    guard bytes.has("[^", at: textOffset, before: end) else { return nil }
    var index = textOffset + 2
    while index < end, bytes[index] != ASCII.closeBracket {
      if bytes[index].isBlank || bytes[index] == ASCII.openBracket { return nil }
      index += 1
    }
    guard index > textOffset + 2, bytes.has("]:", at: index, before: end) else { return nil }
    return index + 2
  }

  /// The mark of a list item: its length, and the bullet or what follows the number.
  func itemMark(interrupts: Bool) -> (length: Int, sign: UInt8)? {
    var index = textOffset
    if next == ASCII.dash || next == ASCII.star || next == ASCII.plus {
      if isThematicBreak { return nil }
      index += 1
    } else {
      while index < end, bytes[index].isDigit, index - textOffset < 9 { index += 1 }
      guard index > textOffset, index < end,
        bytes[index] == ASCII.dot || bytes[index] == ASCII.closeParenthesis
      else { return nil }
      if interrupts, index - textOffset != 1 || next != UInt8(ascii: "1") { return nil }
      index += 1
    }
    guard index == end || bytes[index].isBlank else { return nil }
    if interrupts, bytes.skippingBlanks(index, end) == end { return nil }
    return (index - textOffset, bytes[index - 1])
  }

  /// Consumes the space after the mark of an item.
  ///
  /// - Returns: the columns between mark and text.
  mutating func itemPadding() -> Int {
    findText()
    if isBlank {
      skipOneColumn()
      return 1
    }
    if indent >= 5 || indent < 1 {
      skipOneColumn()
      return 1
    }
    let padding = indent
    advance(columns: padding)
    return padding
  }

  private func run(of byte: UInt8) -> Int {
    var index = textOffset
    while index < end, bytes[index] == byte { index += 1 }
    return index
  }
}

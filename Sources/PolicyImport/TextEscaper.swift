/// Writes words so that Markdown prints them as they are.
struct TextEscaper {
  /// In a cell of a table a pipe must be escaped too.
  var isInCell = false
  /// HTML's entities mean in Markdown what they mean in HTML; in plain text `&amp;` is five letters.
  var keepsEntities: Bool

  /// Appends words, escaped; line ends stay, and what begins a line is left to `LineGuard`.
  func append(_ bytes: [UInt8], _ range: Range<Int>, to result: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      if isAddressStart(bytes, index, range) {
        let end = addressEnd(bytes, index, range.upperBound)
        result += bytes[index..<end]
        index = end
        continue
      }
      if needsEscape(bytes, index, range) { result.append(ASCII.backslash) }
      result.append(bytes[index])
      index += 1
    }
  }

  private func needsEscape(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
    switch bytes[index] {
    case ASCII.backslash, ASCII.backtick, ASCII.star, ASCII.openBracket, ASCII.closeBracket,
      ASCII.less, ASCII.tilde:
      return true
    case ASCII.underscore:
      return !isWordByte(bytes, index - 1, range) || !isWordByte(bytes, index + 1, range)
    case ASCII.pipe: return isInCell
    case ASCII.colon: return InlineRewriter.isRefusedAddress(bytes, index)
    case ASCII.ampersand: return !keepsEntities && isEntity(bytes, index, range.upperBound)
    case ASCII.openBrace: return isSlotStart(bytes, index, range)
    default: return false
    }
  }

  /// Two braces together are a slot; of a run of braces every other one is escaped.
  private func isSlotStart(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound, bytes[index + 1] == ASCII.openBrace else { return false }
    var first = index
    while first > range.lowerBound, bytes[first - 1] == ASCII.openBrace, index - first < 64 {
      first -= 1
    }
    return (index - first) % 2 == 0
  }

  private func isWordByte(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
    guard range.contains(index) else { return false }
    return bytes[index].isLetter || bytes[index].isDigit
  }

  private func isEntity(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var index = start + 1
    if index < end, bytes[index] == ASCII.hash { index += 1 }
    let first = index
    while index < end, index - first < 32, bytes[index].isLetter || bytes[index].isDigit {
      index += 1
    }
    return index > first && index < end && bytes[index] == ASCII.semicolon
  }

  // MARK: Bare addresses

  /// GFM makes a link of a bare address, and reads no escapes in it.
  private func isAddressStart(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
    let byte = bytes[index] | 0x20
    guard byte == UInt8(ascii: "h") || byte == UInt8(ascii: "w"),
      !isWordByte(bytes, index - 1, range)
    else { return false }
    let end = range.upperBound
    return bytes.has("http://", at: index, before: end)
      || bytes.has("https://", at: index, before: end)
      || bytes.has("www.", at: index, before: end)
  }

  private func addressEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, !bytes[index].isSpace, bytes[index] != ASCII.less,
      !(isInCell && bytes[index] == ASCII.pipe), !bytes.has("{{", at: index)
    {
      index += 1
    }
    while index > start + 4, isTrailing(bytes[index - 1]) { index -= 1 }
    return index
  }

  private func isTrailing(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.question, ASCII.exclamation, ASCII.dot, 0x2C, ASCII.colon, ASCII.star,
      ASCII.underscore, ASCII.tilde, ASCII.apostrophe, ASCII.quote, ASCII.openParenthesis,
      ASCII.closeParenthesis, ASCII.openBracket, ASCII.closeBracket, ASCII.backslash,
      ASCII.backtick, ASCII.semicolon, ASCII.ampersand:
      true
    default: false
    }
  }
}

/// How an HTML block began, which decides where it ends: the seven kinds of CommonMark.
enum HTMLBlockStart: Equatable {
  /// `script`, `pre`, `style`, `textarea`: ends with the line that holds one of the end tags.
  case verbatim
  case comment
  case instruction
  case declaration
  case characterData
  /// Ends at a blank line.
  case block

  var endsAtBlankLine: Bool { self == .block }

  /// - Parameter interrupts: whether it would end a paragraph, which a lone inline tag may not.
  init?(_ bytes: [UInt8], at start: Int, before end: Int, interrupts: Bool) {
    guard start + 1 < end else { return nil }
    switch bytes[start + 1] {
    case ASCII.exclamation:
      if bytes.has("<!--", at: start, before: end) {
        self = .comment
      } else if bytes.has("<![CDATA[", at: start, before: end) {
        self = .characterData
      } else if start + 2 < end, bytes[start + 2].isLetter {
        self = .declaration
      } else {
        return nil
      }
    case ASCII.question: self = .instruction
    default:
      guard let start = Self.tagged(bytes, at: start, before: end, interrupts: interrupts) else {
        return nil
      }
      self = start
    }
  }

  private static func tagged(
    _ bytes: [UInt8], at start: Int, before end: Int, interrupts: Bool
  ) -> HTMLBlockStart? {
    let isEnd = bytes[start + 1] == ASCII.slash
    let nameStart = start + (isEnd ? 2 : 1)
    var index = nameStart
    while index < end, index - nameStart < 16, bytes[index].isLetter || bytes[index].isDigit {
      index += 1
    }
    let name = String(decoding: bytes[nameStart..<index].map(\.lowered), as: UTF8.self)
    let closes = index == end || bytes[index].isBlank || bytes[index] == ASCII.greater
    if !isEnd, closes, HTMLNames.verbatim.contains(name) { return .verbatim }
    if closes || bytes.has("/>", at: index, before: end), HTMLNames.blocks.contains(name) {
      return .block
    }
    guard !interrupts, let tag = HTMLTag(bytes, at: start, before: end) else { return nil }
    return bytes.skippingBlanks(tag.range.upperBound, end) == end ? .block : nil
  }

  /// Whether a line is the last of the block; a block that ends at a blank line never says so.
  func ends(on bytes: [UInt8], _ line: Range<Int>) -> Bool {
    switch self {
    case .verbatim: Self.holdsVerbatimEnd(bytes, line)
    case .comment: bytes.firstIndex(of: "-->", in: line) != nil
    case .instruction: bytes.firstIndex(of: "?>", in: line) != nil
    case .declaration: bytes[line].contains(ASCII.greater)
    case .characterData: bytes.firstIndex(of: "]]>", in: line) != nil
    case .block: false
    }
  }

  private static func holdsVerbatimEnd(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    while let found = bytes.firstIndex(of: "</", in: index..<line.upperBound) {
      let nameEnd = min(line.upperBound, found + 11)
      let name = bytes[found + 2..<max(found + 2, nameEnd)].map(\.lowered)
      for known in HTMLNames.verbatim where name.starts(with: Array(known.utf8) + [ASCII.greater]) {
        return true
      }
      index = found + 2
    }
    return false
  }
}

extension [UInt8] {
  /// The first offset in a range at which a text stands as a whole.
  func firstIndex(of text: StaticString, in range: Range<Int>) -> Int? {
    let first = text.utf8Start[0]
    var index = range.lowerBound
    while index < range.upperBound {
      if self[index] == first, has(text, at: index, before: range.upperBound) { return index }
      index += 1
    }
    return nil
  }
}

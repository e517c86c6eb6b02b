/// A link reference definition: `[label]: destination "title"`.
struct LinkDefinition {
  /// Folded, as labels are compared.
  let label: String
  /// The definition on one line, as the language wants it.
  var line: [UInt8]

  /// The definitions that a paragraph begins with.
  ///
  /// - Parameter text: the lines of the paragraph without indentation.
  /// - Returns: them, and the offset after the last, which is where a line begins or the end.
  static func leading(in text: [UInt8]) -> (definitions: [LinkDefinition], end: Int) {
    var reader = DefinitionReader(text: text)
    var definitions: [LinkDefinition] = []
    var end = 0
    while let definition = reader.read() {
      definitions.append(definition)
      end = reader.offset
    }
    return (definitions, end)
  }

  /// A label as labels are compared: without regard to case and to the amount of white space.
  static func fold(_ label: ArraySlice<UInt8>) -> String {
    var folded: [UInt8] = []
    for byte in label {
      if !byte.isSpace {
        folded.append(byte)
      } else if folded.last != ASCII.space, !folded.isEmpty {
        folded.append(ASCII.space)
      }
    }
    if folded.last == ASCII.space { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self).lowercased()
  }
}

/// Reads link reference definitions at the beginning of a paragraph.
struct DefinitionReader {
  let text: [UInt8]
  private(set) var offset = 0

  init(text: [UInt8]) { self.text = text }

  mutating func read() -> LinkDefinition? {
    let start = text.skippingBlanks(offset, text.count)
    guard let labelEnd = label(from: start), text.has("]:", at: labelEnd) else { return nil }
    let label = LinkDefinition.fold(text[start + 1..<labelEnd])
    guard !label.isEmpty, !label.hasPrefix("^") else { return nil }
    let destinationStart = skippingOneLineEnd(labelEnd + 2)
    guard let destinationEnd = destination(from: destinationStart) else { return nil }
    var line = [ASCII.openBracket] + text[start + 1..<labelEnd].map { $0 == 0x0A ? 0x20 : $0 }
    line += "]: "
    line += text[destinationStart..<destinationEnd]
    guard let (title, end) = titleAndEnd(after: destinationEnd) else { return nil }
    if let title {
      line.append(ASCII.space)
      line += text[title].map { $0 == 0x0A ? 0x20 : $0 }
    }
    offset = end
    return LinkDefinition(label: label, line: line)
  }

  /// The offset of the bracket that closes a label.
  private func label(from start: Int) -> Int? {
    guard start < text.count, text[start] == ASCII.openBracket else { return nil }
    var index = start + 1
    while index < text.count, index - start < 1000 {
      switch text[index] {
      case ASCII.closeBracket: return index
      case ASCII.openBracket: return nil
      case ASCII.backslash: index += 2
      default: index += 1
      }
    }
    return nil
  }

  private func skippingOneLineEnd(_ start: Int) -> Int {
    var index = text.skippingBlanks(start, text.count)
    if index < text.count, text[index] == ASCII.lineFeed {
      index = text.skippingBlanks(index + 1, text.count)
    }
    return index
  }

  private func destination(from start: Int) -> Int? {
    guard start < text.count else { return nil }
    if text[start] == ASCII.less {
      var index = start + 1
      while index < text.count {
        switch text[index] {
        case ASCII.greater: return index + 1
        case ASCII.less, ASCII.lineFeed: return nil
        case ASCII.backslash: index += 2
        default: index += 1
        }
      }
      return nil
    }
    var index = start
    while index < text.count, text[index] > 0x20, text[index] != 0x7F { index += 1 }
    return index > start ? index : nil
  }

  /// The title, if there is one, and the beginning of the next line; `nil` if words follow.
  private func titleAndEnd(after destination: Int) -> (title: Range<Int>?, end: Int)? {
    let titleStart = skippingOneLineEnd(destination)
    if titleStart > destination, let titleEnd = title(from: titleStart),
      let end = lineEnd(titleEnd)
    {
      return (titleStart..<titleEnd, end)
    }
    return lineEnd(destination).map { (nil, $0) }
  }

  private func title(from start: Int) -> Int? {
    guard start < text.count else { return nil }
    let close: UInt8
    switch text[start] {
    case ASCII.quote, ASCII.apostrophe: close = text[start]
    case ASCII.openParenthesis: close = ASCII.closeParenthesis
    default: return nil
    }
    var index = start + 1
    let limit = min(text.count, start + 4096)
    while index < limit {
      if text[index] == close { return index + 1 }
      index += text[index] == ASCII.backslash ? 2 : 1
    }
    return nil
  }

  /// The beginning of the next line if nothing but white space stands before it.
  private func lineEnd(_ start: Int) -> Int? {
    let index = text.skippingBlanks(min(start, text.count), text.count)
    if index == text.count { return index }
    return text[index] == ASCII.lineFeed ? index + 1 : nil
  }
}

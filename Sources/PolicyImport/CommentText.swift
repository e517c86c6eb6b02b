/// Comments as the language wants them: whole lines that begin at column 0.
enum CommentText {
  /// A comment that holds a text, with whatever would end it too early taken apart.
  static func around(_ lines: [UInt8]) -> [UInt8] {
    var result = Array("<!--\n".utf8)
    result += defused(lines)
    if result.last != ASCII.lineFeed { result.append(ASCII.lineFeed) }
    result += "-->"
    return result
  }

  /// A comment as it was written, ended where its author ended it.
  static func copied(_ comment: [UInt8]) -> [UInt8] {
    let end = comment.hasSuffix("-->") ? comment.count - 3 : comment.count
    let start = min(4, end)
    let inner = defused(Array(comment[start..<end]))
    let opening: [UInt8] = inner.first == ASCII.greater ? Array("<!-- ".utf8) : Array("<!--".utf8)
    return opening + inner + Array("-->".utf8)
  }

  private static func defused(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 8)
    for (index, byte) in text.enumerated() {
      if byte == ASCII.greater, result.hasSuffix("--") { result.append(ASCII.space) }
      // A second "<!--" at the beginning of a line would be taken for a forgotten end.
      if byte == ASCII.less, result.isEmpty || result.last == ASCII.lineFeed,
        text.has("<!--", at: index)
      {
        result.append(ASCII.space)
      }
      result.append(byte)
    }
    return result
  }
}

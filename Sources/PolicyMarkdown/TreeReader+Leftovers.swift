internal import PolicyDiagnostics

/// Which bytes a text holds that ask for a closer look; nearly every text has none.
struct TextSigns {
  private(set) var hasMarker = false
  private(set) var hasBracket = false
  private(set) var hasLess = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      switch byte {
      case 0xEE: hasMarker = true
      case UInt8(ascii: "["): hasBracket = true
      case UInt8(ascii: "<"): hasLess = true
      default: continue
      }
    }
  }
}

/// Marks that cmark-gfm left in the words because they lead nowhere or end nowhere.
extension TreeReader {
  /// `[^x]` and `[words][x]` that were meant as references.
  mutating func reportUndefinedLabels(_ bytes: UnsafeBufferPointer<UInt8>) {
    LabelScanner.scan(bytes, in: 0..<bytes.count) { label in
      let isFootnote = LabelScanner.isFootnote(bytes, label)
      let isFull =
        label.count > 2
        && (label.lowerBound == 0 || bytes[label.lowerBound - 1] == UInt8(ascii: "]"))
      guard isFootnote || isFull, let at = find(bytes, label, isFull: !isFootnote), hasRoom()
      else { return }
      let range = buffer.fileRange(at..<at + label.count)
      report(
        Diagnostic(
          "undefined-label", at: SourceRange(file, range),
          "\"\(file.text(range))\" refers to a definition that does not exist",
          label: "no line \"\(file.text(range)): …\" serves this text",
          helps: [
            Diagnostic.Help("define it on one line of its own, after a blank line"),
            Diagnostic.Help("to print the bracket itself, write \"\\[\""),
          ]))
    }
  }

  /// `<!--` that begins no comment for cmark.
  mutating func reportOpenComment(_ bytes: UnsafeBufferPointer<UInt8>) {
    let count = HTMLTag.commentStart.count
    guard bytes.count >= count else { return }
    for start in 0...bytes.count - count where bytes[start] == UInt8(ascii: "<") {
      guard bytes[start..<start + count].elementsEqual(HTMLTag.commentStart),
        let at = find(bytes, start..<start + count, isFull: false), hasRoom()
      else { continue }
      report(
        unclosedComment(SourceRange(file, buffer.fileRange(at..<at + count))))
    }
  }

  /// Where the block's source has the same bytes as a run of its text, not escaped.
  ///
  /// Looks on from the last find of the block; after many vain searches it gives up.
  private mutating func find(
    _ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, isFull: Bool
  ) -> Int? {
    guard vainSearches < 64 else { return nil }
    let needle = bytes[run]
    var at = max(searchStart, block.lowerBound)
    while at + run.count <= block.upperBound {
      if buffer.bytes[at] == needle[run.lowerBound], !isEscaped(at), !isCode(at),
        !isFull || at > 0 && buffer.bytes[at - 1] == UInt8(ascii: "]"),
        buffer.bytes[at..<at + run.count].elementsEqual(needle)
      {
        searchStart = at + run.count
        return at
      }
      at += 1
    }
    vainSearches += 1
    return nil
  }

  private func isEscaped(_ offset: Int) -> Bool {
    var first = offset
    while first > block.lowerBound, buffer.bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
    return (offset - first) % 2 == 1
  }

  private func isCode(_ offset: Int) -> Bool {
    codePlaces.contains { $0.contains(offset) }
  }
}

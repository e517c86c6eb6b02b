package import PolicyDiagnostics

extension Prose {
  /// Where words were found.
  package struct WordsFound: Sendable, Hashable {
    /// In the file; the words and whatever marks stand between them.
    package let range: ByteRange
    /// The node that holds the first of them.
    package let node: Int
  }

  /// Finds a run of words as readers see it.
  ///
  /// Kinds of quotation marks, of dashes and of spaces count as equal, and so do capitals; letters
  /// with accents are equal however they are composed. Words may go on over marks, but not over the
  /// end of a block. Cost: linear in the prose but for repetitive texts.
  ///
  /// - Returns: the first place, or `nil` if the words are nowhere or there are none.
  package func find(words: String) -> WordsFound? {
    let needle = FoldedText(words).bytes
    guard !needle.isEmpty else { return nil }
    var index = 0
    while index < nodes.count {
      guard nodes[index].kind.holdsInlines else {
        index += 1
        continue
      }
      if let found = find(needle, in: index + 1..<nodes[index].end) { return found }
      index = nodes[index].end
    }
    return nil
  }

  private func find(_ needle: [UInt8], in inlines: Range<Int>) -> WordsFound? {
    var text = FoldedText("")
    for index in inlines {
      switch nodes[index].kind {
      case .text(let words), .code(let words): text.append(words, node: index)
      case .softBreak, .lineBreak: text.append(" ", node: index)
      default: continue
      }
    }
    guard let at = text.firstIndex(of: needle) else { return nil }
    let first = text.origin(at)
    let last = text.origin(at + needle.count - 1)
    guard first.node < ranges.count, last.node < ranges.count else {
      return WordsFound(range: ByteRange(0, 0), node: first.node)
    }
    let start = sourceRange(first)
    let end = sourceRange(last)
    return WordsFound(range: start.union(end), node: first.node)
  }

  /// The bytes of the file that one scalar of a node's text came from; all of the node's where its
  /// words and the file's bytes do not run in step.
  private func sourceRange(_ origin: FoldedText.Origin) -> ByteRange {
    let range = ranges[origin.node]
    guard case .text(let words) = nodes[origin.node].kind, words.utf8.count == range.count else {
      return range
    }
    return ByteRange(range.start + origin.offset, range.start + origin.end)
  }
}

extension Prose.Kind {
  /// Whether inlines stand directly in it.
  fileprivate var holdsInlines: Bool {
    switch self {
    case .paragraph, .heading, .tableCell: true
    default: false
    }
  }
}

extension Prose {
  /// The sentence of the prose that shares most words with some text, for the help of a diagnostic.
  ///
  /// - Returns: plain text, or `nil` if nothing is shared.
  package func nearestSentence(to words: String) -> String? {
    let wanted = Set(FoldedText(words).words)
    guard !wanted.isEmpty else { return nil }
    var best: (score: Int, sentence: Substring)?
    let text = plainText
    for sentence in Self.sentences(of: text) {
      let shared = Set(FoldedText(String(sentence)).words).intersection(wanted).count
      if shared > 0, shared > best?.score ?? 0 { best = (shared, sentence) }
    }
    return best.map { String($0.sentence) }
  }

  /// Cut after a period, question or exclamation mark before a space, and at line ends.
  private static func sentences(of text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var wasEnd = false
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      let isEnd = byte == 0x0A || byte == 0x20 && wasEnd
      if isEnd, start < index {
        sentences.append(text[start..<index])
        start = text.utf8.index(after: index)
      } else if isEnd {
        start = text.utf8.index(after: index)
      }
      wasEnd = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
    }
    if start < text.endIndex { sentences.append(text[start...]) }
    return sentences
  }
}

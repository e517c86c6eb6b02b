internal import PolicyDiagnostics

/// Where the bytes of a text came from.
struct TextOrigins: Sendable {
  fileprivate var runs: [Run] = []

  /// Bytes that follow one another in the text and come from one place.
  fileprivate struct Run {
    let start: Int
    let file: SourceFile
    let source: ByteRange
    /// Whether each byte of the text is the byte of the file at the same distance.
    let isExact: Bool
  }

  /// Notes where the bytes from an offset on came from; offsets ascend.
  ///
  /// - Parameter count: how many bytes of the text come from there.
  mutating func add(at start: Int, count: Int, from file: SourceFile, _ source: ByteRange) {
    runs.append(Run(start: start, file: file, source: source, isExact: source.count == count))
  }

  /// The place in the file of a run of the text: of its first byte to its last.
  ///
  /// Where a slot was filled, or Markdown wrote a character with several, the words are looked for
  /// among those of the file; if they are not there, all that they may have come from is meant.
  func place(of range: Range<Int>, in text: [UInt8]) -> SourceRange? {
    let end = max(range.lowerBound, range.upperBound - 1)
    guard let first = index(of: range.lowerBound), let last = index(of: end) else { return nil }
    let file = runs[first].file
    if first == last, !runs[first].isExact { return runs[first].search(text[range]) }
    guard runs[last].file === file else { return SourceRange(file, runs[first].source) }
    let from = runs[first].source(of: range.lowerBound)
    let to = runs[last].source(of: end)
    return SourceRange(file, ByteRange(from.start, max(from.end, to.end)))
  }

  private func index(of offset: Int) -> Int? {
    guard !runs.isEmpty else { return nil }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension TextOrigins.Run {
  /// The byte of the file that a byte of the text came from; all of them where they are not in step.
  fileprivate func source(of offset: Int) -> ByteRange {
    guard isExact, offset - start < source.count else { return source }
    let place = source.start + max(0, offset - start)
    return ByteRange(place, place + 1)
  }

  /// The words where they first stand in the source of the run, or else all of it.
  fileprivate func search(_ words: ArraySlice<UInt8>) -> SourceRange {
    guard let first = words.first, words.count <= source.count else {
      return SourceRange(file, source)
    }
    let bytes = file.bytes
    for at in source.start...source.end - words.count where bytes[at] == first {
      if bytes[at..<at + words.count].elementsEqual(words) {
        return SourceRange(file, ByteRange(at, at + words.count))
      }
    }
    return SourceRange(file, source)
  }
}

import PolicyDiagnostics

/// Words that stand on several lines of a file, joined by single spaces, with their places.
///
/// Comments that stand whole within one line are cut out.
struct JoinedText {
  private(set) var bytes: [UInt8] = []
  /// Where each piece begins, in the joined text and in the file; ascending.
  private var pieces: [(joined: Int, file: Int, count: Int)] = []

  /// Where a comment begins that does not end on its line; `nil` if none does.
  private(set) var unclosedComment: ByteRange?

  /// - Parameter ranges: pieces of lines, ascending.
  init(_ source: [UInt8], _ ranges: [ByteRange]) {
    for range in ranges { append(source, range) }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var isEmpty: Bool { bytes.isEmpty }

  /// The place in the file of a range of the joined text that is not empty.
  func fileRange(_ range: Range<Int>) -> ByteRange {
    guard !range.isEmpty else {
      let start = fileOffset(range.lowerBound)
      return ByteRange(start, start)
    }
    return ByteRange(fileOffset(range.lowerBound), fileOffset(range.upperBound - 1) + 1)
  }

  private func fileOffset(_ offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].joined <= offset { low = middle } else { high = middle }
    }
    guard low < pieces.count else { return 0 }
    return pieces[low].file + min(offset - pieces[low].joined, pieces[low].count)
  }

  private mutating func append(_ source: [UInt8], _ range: ByteRange) {
    var start = range.start
    while let comment = source.comment(in: start..<range.end) {
      guard let end = comment.end else {
        unclosedComment = unclosedComment ?? ByteRange(comment.start, comment.start + 4)
        break
      }
      appendWords(source, start, comment.start)
      start = end
    }
    appendWords(source, start, range.end)
  }

  private mutating func appendWords(_ source: [UInt8], _ start: Int, _ end: Int) {
    let words = source.trimmed(start, end)
    guard !words.isEmpty else { return }
    if !bytes.isEmpty { bytes.append(ASCII.space) }
    pieces.append((bytes.count, words.lowerBound, words.count))
    bytes += source[words]
  }
}

extension [UInt8] {
  /// Where the first comment in a range begins and ends; its end is `nil` if it has none there.
  fileprivate func comment(in range: Range<Int>) -> (start: Int, end: Int?)? {
    guard var start = self[range].firstIndex(of: ASCII.less) else { return nil }
    while start + 4 <= range.upperBound {
      if has("<!--", at: start, before: range.upperBound) {
        var end = start + 4
        while end + 3 <= range.upperBound {
          if has("-->", at: end, before: range.upperBound) { return (start, end + 3) }
          end += 1
        }
        return (start, nil)
      }
      start += 1
    }
    return nil
  }
}

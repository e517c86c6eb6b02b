// What Markdown sets off.
extension Reading {
  /// The mark round some bytes of a passage, of those that satisfy a condition.
  func mark(
    round bytes: Range<Int>, in passage: TextDocument.Passage,
    where isWanted: (TextDocument.Mark.Kind) -> Bool
  ) -> TextDocument.Mark? {
    let end = firstMark(from: bytes.lowerBound + 1, in: passage)
    // Marks nest a few deep; those before are closed.
    return document.marks[max(passage.marks.lowerBound, end - Reading.deepestMark)..<end].last {
      bytes.upperBound <= $0.bytes.upperBound && isWanted($0.kind)
    }
  }

  private static let deepestMark = 16

  /// Whether a mark begins in some bytes of a passage.
  func holdsMark(
    _ bytes: Range<Int>, in passage: TextDocument.Passage,
    where isWanted: (TextDocument.Mark.Kind) -> Bool
  ) -> Bool {
    let first = firstMark(from: bytes.lowerBound, in: passage)
    let last = firstMark(from: bytes.upperBound, in: passage)
    return document.marks[first..<max(first, last)].contains { isWanted($0.kind) }
  }

  /// The first mark of a passage that begins at or after an offset.
  private func firstMark(from offset: Int, in passage: TextDocument.Passage) -> Int {
    var low = passage.marks.lowerBound
    var high = passage.marks.upperBound
    while low < high {
      let middle = (low + high) / 2
      if document.marks[middle].bytes.lowerBound < offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension TextDocument.Mark.Kind {
  var isLink: Bool {
    if case .link = self { true } else { false }
  }

  var isLinkOrImage: Bool { isLink || self == .image }
}

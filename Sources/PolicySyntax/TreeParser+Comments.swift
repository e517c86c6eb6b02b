import PolicyDiagnostics

// Comments: they begin at column 0, hide headings and fields, and never reach a page.
extension TreeParser {
  /// Reads the comments that begin at an offset; false if there is none.
  mutating func readComments(from start: Int) -> Bool {
    guard bytes.has("<!--", at: start, before: bytes.count) else { return false }
    endRun(start)
    // Several comments on one line are one piece.
    let first = start
    var start = start
    while true {
      guard let end = commentEnd(start) else {
        endComment(first, at: next(after: line))
        return true
      }
      let comment = ByteRange(start, end)
      checkNesting(comment)
      line = file.lineIndex(at: end - 1)
      let lineEnd = self.end(of: line)
      let rest = bytes.skippingSpaces(end, lineEnd)
      if rest == lineEnd {
        endComment(first, at: next(after: line))
        return true
      }
      if bytes.has("<!--", at: rest, before: lineEnd) {
        start = rest
        continue
      }
      entries.append(TapePiece(.comment, ByteRange(first, rest)))
      findings.textAfterComment(
        ByteRange(rest, bytes.trimmed(rest, lineEnd).upperBound), comment: comment)
      addToBody(rest)
      line += 1
      return true
    }
  }

  private mutating func endComment(_ start: Int, at end: Int) {
    entries.append(TapePiece(.comment, ByteRange(start, end)))
    line += 1
  }

  /// Where the comment that begins at an offset ends; `nil` if it is never closed, which is kept
  /// for the end, when it is known what it would hide.
  private mutating func commentEnd(_ start: Int) -> Int? {
    if !noFurtherCommentEnd, let end = bytes.commentEnd(from: start + 2) { return end }
    noFurtherCommentEnd = true
    if unclosedComments.count < Findings.limit {
      unclosedComments.append((ByteRange(start, end(of: line)), blocks.count))
    }
    return nil
  }

  /// A comment ends at the first `-->`, wherever a second comment inside it may begin.
  private mutating func checkNesting(_ comment: ByteRange) {
    var inner = line + 1
    while inner < file.lineStarts.count, file.lineStarts[inner] < comment.end {
      let start = file.lineStarts[inner]
      if bytes.has("<!--", at: start, before: comment.end) {
        findings.nestedComment(ByteRange(start, start + 4), outer: comment)
        return
      }
      inner += 1
    }
  }

  mutating func reportUnclosedComments() {
    for comment in unclosedComments {
      findings.unclosedComment(comment.range, hidden: blocks[comment.blocks...])
    }
  }
}

extension [UInt8] {
  /// The offset after the next `-->` from an offset.
  func commentEnd(from start: Int) -> Int? {
    withUnsafeBufferPointer { buffer in
      var index = start + 2
      while index < buffer.count {
        let byte = buffer[index]
        if byte == ASCII.greater, buffer[index - 1] == ASCII.dash, buffer[index - 2] == ASCII.dash {
          return index + 1
        }

        index += 1
      }
      return nil
    }
  }
}

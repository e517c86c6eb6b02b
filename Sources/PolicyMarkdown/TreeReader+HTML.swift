internal import PolicyDiagnostics

extension TreeReader {
  /// A comment is dropped; any other tag is an error, its words stay.
  mutating func readInlineHTML(_ literal: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) {
    if literal.starts(with: HTMLTag.commentStart) {
      noteComment(from: located(literal, place).lowerBound)
      return
    }
    let tag = HTMLTag(literal)
    if tag.isEnd, let index = openTags.lastIndex(of: tag.name) {
      openTags.remove(at: index)
      return
    }
    if !tag.isEnd, openTags.count < 64 { openTags.append(tag.name) }
    guard hasRoom() else { return }
    report(tag.refusal(at: SourceRange(file, buffer.fileRange(place))))
  }

  /// A comment that is alone is dropped; words after it or in any other HTML stay as plain
  /// paragraphs, with an error, since cmark would leave them out.
  mutating func readHTMLBlock(_ literal: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) {
    let start = literal.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? literal.count
    let html = UnsafeBufferPointer(rebasing: literal[start...])
    let at = buffer.fileOffset(place.lowerBound)
    if html.starts(with: HTMLTag.commentStart) {
      readCommentBlock(html, place, at)
      return
    }
    let tag = HTMLTag(html)
    let range = SourceRange(file, ByteRange(at, at + tag.length(in: html)))
    if hasRoom() { report(tag.refusal(at: range)) }
    let words = PlainParagraphs.words(ofHTML: Array(restored(html).utf8)[...])
    PlainParagraphs.append(words[...], buffer.fileRange(place), to: &builder)
  }

  private mutating func readCommentBlock(
    _ html: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ at: Int
  ) {
    guard let end = HTMLTag.commentEnd(in: html) else {
      let opening = SourceRange(file, ByteRange(at, at + 4))
      if hasRoom() { report(unclosedComment(opening)) }
      PlainParagraphs.append(
        Array(restored(html).utf8)[...], buffer.fileRange(place), to: &builder)
      return
    }
    let rest = UnsafeBufferPointer(rebasing: html[end...])
    guard let first = rest.firstIndex(where: { !HTMLTag.isSpace($0) }) else {
      noteComment(from: place.lowerBound)
      return
    }
    let wordsAt = commentEnd(after: place.lowerBound) + first
    let words = Array(restored(rest).utf8)
    let fileStart = buffer.fileOffset(wordsAt)
    let range = ByteRange(fileStart, fileStart + 1)
    if hasRoom() { report(textAfterComment(SourceRange(file, range))) }
    PlainParagraphs.append(words[...], buffer.fileRange(place), to: &builder)
  }

  func unclosedComment(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-comment", at: range, "comment is not closed before its paragraph ends",
      label: "no \"-->\" follows in this paragraph",
      helps: [
        Diagnostic.Help("close it with \"-->\" in the same paragraph, and keep \"--\" out of it"),
        Diagnostic.Help("put the comment on lines of its own, with \"<!--\" at their beginning"),
      ],
      notes: ["its words would be published"])
  }

  private func textAfterComment(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "text-after-comment", at: range, "words follow a comment that begins its line",
      label: "readers would not see these words",
      helps: [Diagnostic.Help("put the words on a line of their own")],
      notes: ["Markdown leaves out the whole line on which such a comment ends"])
  }
}

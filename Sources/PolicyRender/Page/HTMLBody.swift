internal import PolicyMarkdown
internal import PolicyModel
package import PolicyWire

/// The body of a page as HTML: sections, clauses, terms and tables in reading order.
///
/// What it looks like is the contract that `Templates/README.md` states.
package struct HTMLBody: Sendable {
  /// UTF-8; the runs in `words` and `footnotes` are of these bytes.
  package let rendered: RenderedWords
  /// The headings that print, in order.
  package let contents: [ContentsEntry]
  /// The view leaves blocks out.
  package let isPartial: Bool

  /// Renders one view of a policy. Cost: linear.
  ///
  /// - Parameter wholePage: the address of the page with the whole text, to which a view links for
  ///   what it leaves out.
  package static func render(
    _ outline: PageOutline, view: View = .everyone, wholePage: String = ""
  ) -> HTMLBody {
    var pass = HTMLBodyPass(outline: outline, view: view, wholePage: wholePage)
    pass.run()
    return HTMLBody(
      rendered: RenderedWords(
        html: pass.writer.bytes, words: pass.words, footnotes: pass.footnoteLists,
        badges: pass.badges, numbers: outline.numbers),
      contents: pass.contents, isPartial: pass.isPartial)
  }
}

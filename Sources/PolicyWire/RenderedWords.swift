package import PolicyModel

/// What renderers made of a policy's words, for formats that carry them beside the text.
///
/// HTML stands once, as the body of the page; the parts are runs of its bytes.
package struct RenderedWords: Sendable {
  /// The HTML of the body, UTF-8.
  package var html: [UInt8]
  /// For a clause or a term the HTML of its words; for a register that of its table.
  package var words: [Name: Range<Int>]
  /// For a section the HTML of the list of its footnotes; under the policy's name those outside of
  /// sections.
  package var footnotes: [Name: Range<Int>]
  /// What the badges of a block say, in the language of the page.
  package var badges: [Name: [String]]
  /// The numbers of headings, where they are printed: `3.2`.
  package var numbers: [Name: String]

  /// Nothing rendered.
  package init(
    html: [UInt8] = [], words: [Name: Range<Int>] = [:], footnotes: [Name: Range<Int>] = [:],
    badges: [Name: [String]] = [:], numbers: [Name: String] = [:]
  ) {
    self.html = html
    self.words = words
    self.footnotes = footnotes
    self.badges = badges
    self.numbers = numbers
  }
}

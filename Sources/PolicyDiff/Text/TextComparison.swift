package import PolicyMarkdown

/// Two documents with the words that they share.
package struct TextComparison: Sendable {
  package let old: ComparedText
  package let new: ComparedText
  package let alignment: Alignment
  /// Blocks that are the same block.
  package let pairs: [(old: Int, new: Int)]
  let table: TokenTable

  /// Compares two documents whose authors gave no names.
  package init(old: [Prose], new: [Prose]) {
    var table = TokenTable()
    let one = ComparedTextBuilder.read(old, title: "").finish(&table)
    let other = ComparedTextBuilder.read(new, title: "").finish(&table)
    self.init(one, other, table, pairs: [(0, 0)])
  }

  init(
    _ old: ComparedText, _ new: ComparedText, _ table: TokenTable, pairs: [(old: Int, new: Int)]
  ) {
    self.old = old
    self.new = new
    self.table = table
    self.pairs = pairs
    var aligner = TextAligner(old: old, new: new, table: table, pairs: pairs)
    aligner.align()
    alignment = aligner.alignment
  }
}

/// Two documents with the words that they share.
package struct TextComparison: Sendable {
  package let old: ComparedText
  package let new: ComparedText
  package let alignment: Alignment
  /// Blocks that are the same block.
  package let pairs: [(old: Int, new: Int)]
  let table: TokenTable

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

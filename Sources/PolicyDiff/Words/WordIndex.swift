/// Looks up the numbers of words that the texts of a comparison use.
struct WordIndex {
  private let table: TokenTable

  init(_ text: TextComparison) { table = text.table }

  /// The folded words of some texts that occur in the comparison, each also with its plural.
  func ids(_ texts: [String]) -> Set<Int32> {
    var found: Set<Int32> = []
    for text in texts where !text.isEmpty {
      let bytes = Array(text.utf8)
      bytes.withUnsafeBufferPointer { buffer in
        Tokenizer(bytes: buffer).cut(0..<buffer.count) { start, end, _ in
          let word = UnsafeBufferPointer(rebasing: buffer[start..<end])
          var form = FoldedWord.fold(word) ?? Array(word)
          insert(form, into: &found)
          insert(form + [UInt8(ascii: "s")], into: &found)
          if form.last == UInt8(ascii: "s") {
            form.removeLast()
            insert(form, into: &found)
          }
        }
      }
    }
    return found
  }

  private func insert(_ word: [UInt8], into found: inout Set<Int32>) {
    if let id = word.withUnsafeBufferPointer({ table.find($0) }) {
      found.insert(table.folded[Int(id)])
    }
  }
}

internal import PolicyDiagnostics
internal import PolicyReference
internal import PolicySyntax

/// What a translation says in place of the blocks of its source.
struct Overlay {
  let tree: SyntaxTree
  let language: String
  /// The blocks of the translation by their names, which are those of the source.
  let blocks: [String: BlockSyntax]

  init(_ tree: SyntaxTree) {
    self.tree = tree
    language =
      tree.blocks.first?.fields.first { $0.label == .language }?.text.lowercased() ?? ""
    var blocks: [String: BlockSyntax] = [:]
    for block in tree.blocks.dropFirst() where blocks[block.name] == nil {
      blocks[block.name] = block
    }
    self.blocks = blocks
  }

  /// The document's own block: its title, and the text directly under it.
  var root: BlockSyntax { tree.blocks[0] }
}

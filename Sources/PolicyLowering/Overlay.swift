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
      tree.blocks.first?.field(.language)?.text.lowercased() ?? ""
    var blocks: [String: BlockSyntax] = [:]
    for block in tree.blocks.dropFirst() where blocks[block.name] == nil {
      blocks[block.name] = block
    }
    self.blocks = blocks
  }

  /// Where the language is named; the document's name if it is not.
  var languageRange: ByteRange { root.field(.language)?.valueRange ?? root.nameRange }

  /// The document's own block: its title, and the text directly under it.
  var root: BlockSyntax { tree.blocks[0] }
}

extension BlockSyntax {
  /// The first field with a label.
  func field(_ label: FieldLabel) -> FieldSyntax? { fields.first { $0.label == label } }
}

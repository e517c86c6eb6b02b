internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// Gathers the blocks of the policy, of its Facts files and of its organisation.
  mutating func collect() {
    collect(policyTree, home: .policy)
    for tree in project.factFiles(of: root.name.text) { collect(tree, home: .facts) }
    if let organisation = project.organisation(for: policyTree) {
      collect(organisation, home: .organisation)
    }
  }

  private mutating func collect(_ tree: SyntaxTree, home: DraftBlock.Home) {
    var draftOfSyntax: [Int: Int] = [:]
    for (number, syntax) in tree.blocks.enumerated() {
      let parent = syntax.parent.flatMap { draftOfSyntax[$0] }
      let index = add(
        DraftBlock(
          kind: syntax.kind, name: Name(syntax.name), syntax: syntax, file: tree.file, home: home,
          parent: parent,
          fields: syntax.fields.map {
            DraftBlock.WrittenField(syntax: $0, file: tree.file, shared: nil)
          },
          body: DraftBlock.Body(file: tree.file, segments: syntax.body, shared: nil)))
      draftOfSyntax[number] = index
      if syntax.kind == .clause, blocks[index].field(.reuse) != nil { reuse(at: index) }
    }
  }
}

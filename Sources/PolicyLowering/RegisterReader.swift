internal import PolicyDiagnostics
internal import PolicyMarkdown
package import PolicyModel
internal import PolicyReference
internal import PolicySyntax

/// Reads what registers hold beside waivers: attestations and what the site shows.
package enum RegisterReader {
  /// The evidence that the registers of a policy and of its organisation hold.
  package static func evidence(for policy: Policy, in project: Project) -> Evidence {
    var evidence = Evidence()
    let owners = [policy.name.text] + (policy.organisation.name.map { [$0.text] } ?? [])
    var seen: Set<String> = []
    for tree in owners.flatMap({ project.registers(of: $0) })
    where seen.insert(tree.file.path).inserted {
      let blocks = tree.blocks.dropFirst()
      // A register of waivers alone shows nothing yet.
      if blocks.isEmpty || blocks.contains(where: { [.attestation, .site].contains($0.kind) }) {
        evidence.isBegun = true
      }
      for block in blocks {
        switch block.kind {
        case .attestation: evidence.attestations.append(attestation(block, tree))
        case .site: read(block, tree, into: &evidence)
        default: continue
        }
      }
    }
    return evidence
  }

  private static func attestation(
    _ block: BlockSyntax, _ tree: SyntaxTree
  ) -> Evidence.Attestation {
    func texts(_ label: FieldLabel) -> [String] {
      block.fields.filter { $0.label == label }.flatMap { $0.values.map(\.text) }
    }
    func date(_ label: FieldLabel) -> CalendarDate? {
      texts(label).first.flatMap { CalendarDate(iso: $0) }
    }
    return Evidence.Attestation(
      name: Name(block.name), owner: texts(.owner).first ?? "", reviewed: date(.reviewed),
      until: date(.until), claims: texts(.claim).map { Name($0) },
      satisfies: texts(.satisfies), place: SourceRange(tree.file, block.nameRange))
  }

  private static func read(
    _ block: BlockSyntax, _ tree: SyntaxTree, into evidence: inout Evidence
  ) {
    for field in block.fields where field.label == .fact {
      for value in field.values {
        let (path, said) = Equation.split(value.text)
        let short = path.hasPrefix("site.") ? String(path.dropFirst("site.".count)) : path
        evidence.siteFacts[short] = said
      }
    }
    for row in rows(of: block, tree) where row.count >= 2 {
      evidence.links.append(
        Evidence.SiteLink(text: row[0], target: row[1], area: row.count > 2 ? row[2] : ""))
    }
  }

  /// The cells of the rows below the header of the first table.
  private static func rows(of block: BlockSyntax, _ tree: SyntaxTree) -> [[String]] {
    guard !block.body.isEmpty else { return [] }
    var budget = WorkBudget()
    let prose = MarkdownParser(file: tree.file).parse(block.body, budget: &budget).prose
    guard
      let table = prose.nodes.indices.first(where: {
        if case .table = prose.nodes[$0].kind { true } else { false }
      })
    else { return [] }
    return prose.children(of: table).dropFirst().map { row in
      prose.children(of: row).map { prose.cellText($0) }
    }
  }
}

internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
package import PolicySyntax

/// Reads law files: rows as they are written, their predicates as text.
package enum PackReader {
  /// The pack that a law file holds; `nil` if the file is of another kind.
  package static func read(_ tree: SyntaxTree) -> Pack? {
    guard tree.documentKind == .jurisdiction, let root = tree.blocks.first else { return nil }
    var instruments: [Pack.Instrument] = []
    var requirements: [Requirement] = []
    for block in tree.blocks {
      switch block.kind {
      case .instrument: instruments.append(instrument(block))
      case .requirement: requirements.append(requirement(block, in: tree))
      default: continue
      }
    }
    return Pack(
      code: JurisdictionCode(text(.code, root)), title: root.title,
      version: text(.version, root),
      parent: root.field(.parent).map { JurisdictionCode($0.text) },
      isPartial: text(.depth, root) != "specific", instruments: instruments,
      requirements: requirements, path: tree.file.path)
  }

  private static func instrument(_ block: BlockSyntax) -> Pack.Instrument {
    Pack.Instrument(
      name: Name(block.name), title: block.title, citation: text(.citation, block),
      alsoCitedAs: block.field(.alsoCitedAs)?.values.map(\.text) ?? [],
      officialSource: block.field(.officialSource)?.text)
  }

  private static func requirement(_ block: BlockSyntax, in tree: SyntaxTree) -> Requirement {
    let outer = block.parent.map { tree.blocks[$0] }
    return Requirement(
      id: Name(block.name), title: block.title, citation: text(.citation, block),
      instrument: outer?.kind == .instrument ? outer.map { Name($0.name) } : nil,
      appliesWhen: text(.appliesWhen, block), provenBy: text(.provenBy, block),
      verified: text(.verified, block))
  }

  private static func text(_ label: FieldLabel, _ block: BlockSyntax) -> String {
    block.field(label)?.text ?? ""
  }
}

extension BlockSyntax {
  fileprivate func field(_ label: FieldLabel) -> FieldSyntax? {
    fields.first { $0.label == label }
  }
}

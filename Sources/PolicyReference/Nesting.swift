/// Which block may stand inside which: the table of the language, in one place.
package enum Nesting {
  /// Any fact, alone or as a table.
  package static let facts: Set<BlockKind> = Set(BlockKind.allCases.filter(\.isFact))

  /// The kinds that may stand directly inside `kind`; empty for a fact, which holds nothing.
  package static func children(of kind: BlockKind) -> Set<BlockKind> { table[kind.ordinal] }

  /// By the kind's ordinal.
  private static let table: [Set<BlockKind>] = BlockKind.allCases.map(directChildren)

  private static func directChildren(of kind: BlockKind) -> Set<BlockKind> {
    switch kind {
    case .policy: facts.union([.section, .clause, .term])
    case .section: facts.union([.section, .clause, .term])
    case .clause: facts.union([.term])
    case .library: [.clause, .term]
    // A library's clauses hold facts like any other clause.
    case .translation: [.section, .clause, .term, .cookies]
    case .facts, .organisation: facts.union([.term])
    case .jurisdiction: [.instrument, .requirement, .change]
    case .instrument: [.requirement, .change]
    case .vocabulary: [.data, .purpose, .role, .disclosure, .question, .change]
    case .data: [.data]
    case .purpose: [.purpose]
    case .role: [.role]
    case .disclosure: [.disclosure]
    case .release: [.decision]
    case .register: [.waiver, .attestation, .site]
    case .term, .practice, .recipient, .transfer, .retention, .cookies, .right, .contact,
      .document, .children, .amendment, .claim, .practices, .recipients, .rights, .contacts,
      .claims, .requirement, .change, .question, .decision, .waiver, .attestation, .site:
      []
    }
  }

  /// Hashes that a heading of this kind may have: a document has one, the rest two to six.
  package static func levels(of kind: BlockKind) -> ClosedRange<Int> {
    switch kind.family {
    case .document: 1...1
    case .structure: kind == .section ? 2...5 : 2...6
    case .fact, .table: 2...6
    case .law: kind == .instrument ? 2...2 : (isVocabularyWord(kind) ? 2...4 : 2...3)
    case .answer: 2...2
    }
  }

  private static func isVocabularyWord(_ kind: BlockKind) -> Bool {
    switch kind {
    case .data, .purpose, .role, .disclosure, .question: true
    default: false
    }
  }
}

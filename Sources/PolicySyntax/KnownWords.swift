import PolicyReference

/// The words that headings and fields are compared with, made once.
enum KnownWords {
  /// Kinds that a later version of the language may have; nothing may be called so now.
  static let reserved: Set<String> = ["Annex", "Schedule", "Rule", "Table", "Notice", "Version"]

  static let allLabels = Spelling(FieldLabel.allCases.map(\.rawValue))

  /// The labels of a kind's fields.
  static func labels(of kind: BlockKind) -> Spelling { labelsByKind[kind] ?? Spelling([]) }

  /// The kinds of block that a document may hold, itself included; all documents before that is
  /// known.
  static func kinds(in document: BlockKind?) -> Kinds {
    document.flatMap { kindsByDocument[$0] } ?? documents
  }

  struct Kinds: Sendable {
    let byWord: [String: BlockKind]
    let spelling: Spelling

    init(_ kinds: [BlockKind]) {
      byWord = Dictionary(uniqueKeysWithValues: kinds.map { ($0.rawValue, $0) })
      spelling = Spelling(kinds.map(\.rawValue))
    }
  }

  private static let documents = Kinds(BlockKind.allCases.filter { $0.family == .document })

  private static let kindsByDocument = Dictionary(
    uniqueKeysWithValues: BlockKind.allCases.filter { $0.family == .document }.map { document in
      (document, Kinds(BlockKind.allCases.filter(document.vocabulary.contains)))
    })

  private static let labelsByKind = Dictionary(
    uniqueKeysWithValues: BlockKind.allCases.map { kind in
      (kind, Spelling(FieldReference.rules(of: kind).map(\.label.rawValue)))
    })
}

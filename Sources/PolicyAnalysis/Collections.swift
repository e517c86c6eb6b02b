internal import PolicyReference

/// The collections that predicates name, and the fields of their items.
enum Collections {
  /// The kinds of fact whose fields the items of a collection have; `nil` for no collection.
  static func kinds(of collection: String) -> [BlockKind]? {
    switch collection {
    case "data", "purposes", "automatedDecisions": [.practice]
    case "recipients": [.recipient]
    case "transfers": [.transfer, .recipient]
    case "cookies", "cookieTables": [.cookies]
    case "rights": [.right]
    case "contacts": [.contact]
    case "documents": [.document]
    case "children": [.children]
    case "changeProcess": [.amendment]
    case "claims": [.claim]
    case "retentions": [.retention]
    case "links": []
    default: nil
    }
  }

  /// Collections of what is done; if nobody has listed any item, nobody knows whether there is one.
  static let ofPractice: Set<String> = [
    "data", "purposes", "automatedDecisions", "recipients", "transfers", "cookies",
    "cookieTables", "children",
  ]

  /// The fields that a path's last part stands for, in the law's word or the field's own.
  static func labels(_ collection: String, _ field: String) -> [FieldLabel] {
    // A recipient in another country is a transfer too, with its own words for where and how.
    if collection == "transfers" {
      switch field {
      case "country": return [.to, .dataIn, .seat]
      case "mechanism": return [.mechanism, .safeguard]
      default: break
      }
    }
    let kinds = kinds(of: collection) ?? []
    let entry = FactVocabulary.entry(for: collection + "." + field)
    if case .fields(let homes)? = entry?.home {
      let labels = homes.filter { kinds.contains($0.kind) }.map(\.label)
      if !labels.isEmpty { return labels }
    }
    return label(field).map { [$0] } ?? []
  }

  /// The label that a word of a path stands for: `knowinglyCollects` is "Knowingly collects".
  static func label(_ field: String) -> FieldLabel? {
    FieldLabel.withSlug(field) ?? labelsByKey[FactVocabulary.key(field)]
  }

  private static let labelsByKey = Dictionary(
    FieldLabel.allCases.map { (FactVocabulary.key($0.slug), $0) },
    uniquingKeysWith: { first, _ in first })
}

internal import PolicyReference

/// How a lawyer calls the items of a collection that predicates name.
struct CollectionWords {
  /// One item: `right`.
  let singular: String
  /// Several: `rights`.
  let plural: String
  /// The kind of block whose fields the items have; `nil` for rows of other tables.
  let kind: BlockKind?

  /// The words of a collection; `nil` if there is none of that name.
  static func of(_ collection: String) -> CollectionWords? {
    switch collection {
    case "data":
      .init("practice that collects or concerns data", "practices that concern data", .practice)
    case "purposes": .init("practice with a purpose", "practices with a purpose", .practice)
    case "automatedDecisions": .init("automated decision", "automated decisions", .practice)
    case "recipients": .init("recipient", "recipients", .recipient)
    case "transfers": .init("transfer", "transfers", .transfer)
    case "cookies": .init("cookie", "cookies", .cookies)
    case "cookieTables": .init("cookie table", "cookie tables", .cookies)
    case "rights": .init("right", "rights", .right)
    case "contacts": .init("contact", "contacts", .contact)
    case "documents": .init("listed document", "listed documents", .document)
    case "children": .init("statement about children", "statements about children", .children)
    case "changeProcess":
      .init("statement about changes", "statements about changes", .amendment)
    case "claims": .init("promise", "promises", .claim)
    case "retentions": .init("retention rule", "retention rules", .retention)
    case "links": .init("link of the site", "links of the site", nil)
    default: nil
    }
  }

  private init(_ singular: String, _ plural: String, _ kind: BlockKind?) {
    self.singular = singular
    self.plural = plural
    self.kind = kind
  }
}

internal import PolicyModel
internal import PolicyReference

/// The facts of a policy that readers are told, and the names that may be mentioned.
///
/// A statement (a practice, a right, a promise) is told where its block prints. A party (a recipient,
/// a contact, a document) is told where its name or address stands in the printed words: a fact file
/// may name companies that the text only describes.
struct PublicFacts {
  /// In the order of the policy, each with what readers are told of its fields.
  private(set) var facts: [(fact: Fact, fields: ToldFields)] = []
  let printed: PrintedText
  private let names: Set<Name>

  init(of policy: Policy) {
    let printed = PrintedText(of: policy)
    let elements = Set(policy.allElements.map(\.name))
    self.printed = printed
    let told = policy.facts.filter { PublicFacts.isTold($0, by: elements, printed) }
    var names = elements.union(told.map(\.name))
    names.insert(policy.name)
    if let organisation = policy.organisation.name { names.insert(organisation) }
    self.names = names
    facts = told.map { ($0, ToldFields($0.fields, of: $0.kind, self)) }
  }

  /// Whether readers may come across a name.
  func mayMention(_ name: Name) -> Bool { names.contains(name) }

  private static func isTold(
    _ fact: Fact, by elements: Set<Name>, _ printed: PrintedText
  ) -> Bool {
    if case .row(let register) = fact.origin, elements.contains(register) { return true }
    switch fact.kind {
    case .recipient, .contact, .document: return isNamed(fact, printed)
    default: return elements.contains(fact.holder)
    }
  }

  /// Whether the words name a party or give one of its addresses.
  private static func isNamed(_ fact: Fact, _ printed: PrintedText) -> Bool {
    if printed.shows(fact.title) { return true }
    let labels: [FieldLabel] = [.alsoWritten, .name, .email, .phone, .post, .form, .link]
    return labels.contains { label in
      fact.fields.texts(label).contains { printed.shows($0) }
    }
  }
}

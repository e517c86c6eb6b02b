package import PolicyModel
package import PolicyReference

extension Samples {
  /// A policy that holds a marked text in every place that readers must not see.
  ///
  /// Each mark begins with `sEcReT`, which stands nowhere else.
  package static func stuffedWithSecrets() -> Policy {
    var policy = larkspur()
    for index in policy.elements.indices {
      policy.elements[index] = stuffed(policy.elements[index])
    }
    for label in internalLabels { policy.fields[label] = text(mark("policy", label)) }
    policy.fields[.contact] = .unknown(because: mark("reason", .contact))
    for label in internalLabels { policy.organisation.fields[label] = text(mark("org", label)) }
    policy.organisation.fields[.establishedIn] = .notApplicable(
      because: mark("reason", .establishedIn))
    policy.organisation.fields[.noticesFrom] = reference("secret-desk")
    policy.facts = policy.facts.map { fact in
      Fact(
        kind: fact.kind, name: fact.name, title: fact.title, holder: fact.holder,
        fields: stuffed(fact.fields, "fact"), context: fact.context, origin: fact.origin)
    }
    policy.facts += untoldFacts
    return policy
  }

  /// Labels that no reader may see in any block of a policy.
  package static let internalLabels: [FieldLabel] = [
    .authorNote, .satisfies, .notApplicable, .words, .fact, .value, .evidence, .owner, .reviewBy,
    .checkedAgainst, .notTranslated, .reuse, .with, .parameter, .in, .columns, .shown, .approvedBy,
    .finding, .by, .continues,
  ]

  private static func mark(_ place: String, _ label: FieldLabel) -> String {
    "sEcReT \(place) \(label.rawValue)"
  }

  private static func stuffed(_ fields: FieldSet, _ place: String) -> FieldSet {
    var fields = fields
    for label in internalLabels { fields[label] = text(mark(place, label)) }
    fields[.sharedWith] = .values([
      FieldValue(.reference("secret-company", as: nil), text: "secret-company"),
      FieldValue(.text, text: mark("party", .sharedWith)),
    ])
    fields[.legalBasis] = .unknown(because: mark("reason", .legalBasis))
    fields[.purpose] = .notApplicable(because: mark("reason", .purpose))
    fields[.sentTo] = .gap
    return fields
  }

  private static func stuffed(_ element: Element) -> Element {
    switch element {
    case .section(var section):
      section.fields = stuffed(section.fields, "section")
      section.children = section.children.map(stuffed)
      return .section(section)
    case .clause(var clause):
      clause.fields = stuffed(clause.fields, "clause")
      clause.children = clause.children.map(stuffed)
      return .clause(clause)
    case .term(var term):
      term.fields = stuffed(term.fields, "term")
      return .term(term)
    case .register(var register):
      register.fields = stuffed(register.fields, "register")
      return .register(register)
    }
  }

  /// Facts that no words tell: a company, a contact, a practice of the whole policy, a threshold.
  private static var untoldFacts: [Fact] {
    let holders: [(BlockKind, Name, Name)] = [
      (.recipient, "secret-company", "collect.account"), (.contact, "secret-desk", "larkspur"),
      (.practice, "secret-practice", "larkspur-privacy"), (.document, "secret-paper", "larkspur"),
    ]
    return holders.map { kind, name, holder in
      Fact(
        kind: kind, name: name, title: "sEcReT \(name)", holder: holder,
        fields: fields((.email, text("sEcReT@larkspur.example")), (.role, word("other"))),
        context: Context(), origin: .block)
    }
  }
}

internal import PolicyModel
internal import PolicyReference

/// What readers can do, and whom they can reach.
extension FactComparison {
  private static let methods: [FieldLabel] = [
    .how, .answerWithin, .fee, .refusedWhen, .appeal, .reach, .effect, .stops, .for,
  ]

  private struct Offer {
    let kind: String
    let fact: Fact
  }

  private func offers(_ version: ComparedFacts) -> [Offer] {
    version.all(.right).flatMap { fact in
      fact.fields.values(.kind).map { value in
        if case .word(let word) = value.content { return Offer(kind: word, fact: fact) }
        return Offer(kind: value.text.lowercased(), fact: fact)
      }
    }
  }

  mutating func compareRights() {
    let before = offers(old)
    let after = offers(new)
    var method: Set<Name> = []
    for offer in after {
      let same = before.filter { $0.kind == offer.kind }
      if let other = narrower(same, than: offer) {
        add(.rightAdded, offer.fact, in: new, before: other.shown, after: other.own)
      }
      let partner = same.first { $0.fact.name == offer.fact.name } ?? same.first
      guard let partner, method.insert(offer.fact.name).inserted else { continue }
      compareMethod(partner.fact, offer.fact)
    }
    for offer in before {
      let same = after.filter { $0.kind == offer.kind }
      if let other = narrower(same, than: offer) {
        add(.rightRemoved, offer.fact, in: old, before: other.own, after: other.shown)
      }
    }
  }

  /// How a right and what the other version has of it are shown; `nil` if all readers of the right
  /// have it there too.
  private func narrower(_ others: [Offer], than offer: Offer) -> (own: String, shown: String)? {
    let kind = offer.kind.replacingHyphens
    guard let first = others.first else { return (kind, "") }
    let scope = offer.fact.context.scope
    guard !others.contains(where: { covers($0.fact.context.scope, scope) }) else { return nil }
    return ("\(kind) (\(scope.text))", "\(kind) (\(first.fact.context.scope.text))")
  }

  /// Whether everybody of one scope is in the other, among the readers of both versions.
  private func covers(_ outer: Scope, _ inner: Scope) -> Bool {
    outer.covers(inner, among: old.policy.jurisdictions + new.policy.jurisdictions)
  }

  private mutating func compareMethod(_ one: Fact, _ other: Fact) {
    for label in Self.methods where !isSame(one.fields[label], other.fields[label]) {
      add(
        .rightMethod, other, in: new, before: FactText.text(one.fields[label], label),
        after: FactText.text(other.fields[label], label))
    }
  }

  private func isSame(_ one: FieldAnswer?, _ other: FieldAnswer?) -> Bool {
    if one == other { return true }
    guard case .values(let before)? = one, case .values(let after)? = other else { return false }
    return before.map { $0.reference.map { renamed[$0] ?? $0 } }
      == after.map(\.reference) && before.allSatisfy { $0.reference != nil }
  }

  // MARK: - Contacts

  private static let addresses: [FieldLabel] = [.email, .post, .phone, .form]
  private static let officers: Set<String> = [
    "data protection officer", "EU representative", "UK representative", "Swiss representative",
  ]

  mutating func compareContacts() {
    let pairs = pairs(.contact)
    for (one, other) in pairs.both {
      compareContact(one, other)
      compareRest(one, other, except: Set(Self.addresses + [.role, .name]))
    }
    for fact in pairs.come {
      let kind: Observation.Kind =
        isOfficer(fact) ? .officerChanged : hasAddress(fact) ? .contactFixed : .contactChanged
      // A further way to reach somebody takes nothing away.
      add(kind, fact, in: new, after: address(fact))
    }
    for fact in pairs.gone {
      add(
        isOfficer(fact) ? .officerChanged : .contactRemoved, fact, in: old, before: address(fact),
        known: [.rightsLink: servesRights(fact, in: old)])
    }
  }

  private mutating func compareContact(_ one: Fact, _ other: Fact) {
    for label in Self.addresses + [.name] where one.fields[label] != other.fields[label] {
      let texts = (
        FactText.text(one.fields[label], label), FactText.text(other.fields[label], label)
      )
      let wasBlank = one.fields.values(label).isEmpty
      if isOfficer(other) {
        add(.officerChanged, other, in: new, before: texts.0, after: texts.1)
      } else if wasBlank {
        add(.contactFixed, other, in: new, before: texts.0, after: texts.1)
      } else if label == .name {
        add(.factChanged, other, in: new, before: texts.0, after: texts.1)
      } else if servesRights(other, in: new) {
        add(.rightMethod, other, in: new, before: texts.0, after: texts.1)
      } else {
        add(
          other.fields.values(label).isEmpty ? .contactRemoved : .contactChanged, other, in: new,
          before: texts.0, after: texts.1, known: [.rightsLink: false])
      }
    }
    if one.fields.words(.role) != other.fields.words(.role) {
      add(
        .factChanged, other, in: new, before: FactText.text(one.fields[.role], .role),
        after: FactText.text(other.fields[.role], .role))
    }
  }

  private func isOfficer(_ fact: Fact) -> Bool {
    !Self.officers.isDisjoint(with: fact.fields.words(.role))
  }

  private func hasAddress(_ fact: Fact) -> Bool {
    Self.addresses.contains { !fact.fields.values($0).isEmpty }
  }

  private func address(_ fact: Fact) -> String {
    let texts = Self.addresses.compactMap { fact.fields.text($0) }
    return ([fact.fields.text(.name) ?? fact.title] + texts).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// Whether people use their rights through it.
  private func servesRights(_ fact: Fact, in version: ComparedFacts) -> Bool {
    version.policy.fields.references(.contact).contains(fact.name)
      || version.all(.right).contains { right in
        right.fields.references(.how).contains(fact.name)
          || right.fields.references(.appeal).contains(fact.name)
      }
  }
}

extension String {
  /// `withdraw-consent` as readers write it.
  var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }
}

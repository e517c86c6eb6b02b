internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// What looks like an answer and tells readers nothing.
extension FactBase {
  /// Whether a value is a way to somebody whom nobody can reach: a Contact without any address.
  ///
  /// An authority that is named can be found, so its address is not asked for.
  func leadsNowhere(_ value: FieldValue, _ label: FieldLabel) -> Bool {
    switch label {
    case .how, .reportTo, .copyFrom, .appeal, .consent, .changeChoiceAt: break
    default: return false
    }
    guard case .reference(let name, _) = value.content else { return false }
    let contacts = policy.facts(named: name).filter { $0.kind == .contact }
    return !contacts.isEmpty && contacts.allSatisfy { $0.isWithoutAddress }
  }

  /// The countries of a transfer.
  ///
  /// Where the author left the place blank the text says that data leaves, and not where to: it
  /// counts as abroad, and as no country that is named.
  func countries(_ item: FactItem) -> Answers {
    let said = merged(item, Collections.labels("transfers", "country"))
    guard case .absent = said, let fact = item.first else { return said }
    let blanks: [FieldLabel] = [.to, .dataIn]
    guard let label = blanks.first(where: { fact.fields[$0] == .gap }) else { return said }
    return .values([unnamedCountry(fact, label)])
  }

  private func unnamedCountry(_ fact: Fact, _ label: FieldLabel) -> Answer {
    Answer(
      text: "a country that is not named",
      origin: .init(kind: fact.kind, fact: fact.name, holder: fact.holder, label: label),
      isStated: false)
  }

  /// What a practice sends to countries of which no transfer and no recipient speaks.
  func sentElsewhere(_ practice: Fact, than others: [FactItem]) -> FactItem? {
    var item = FactItem(facts: [practice])
    let known = others.flatMap { countries($0).values.compactMap(\.region) }
    var open = merged(item, [.sentTo]).values.filter { sent in
      guard let region = sent.region else { return true }
      return !known.contains {
        Jurisdictions.lies($0.text, in: region.text) || Jurisdictions.lies(region.text, in: $0.text)
      }
    }
    if practice.fields[.sentTo] == .gap { open = [unnamedCountry(practice, .sentTo)] }
    guard !open.isEmpty else { return nil }
    item.derived["country"] = open
    return item
  }

  /// What an item calls the others who gave its data: the author's own words for `third-party`.
  func sourceNames(_ item: FactItem) -> Answers {
    var names: [Answer] = []
    for fact in item.facts {
      let values = fact.fields.values(.source).filter { !$0.isPlanned }
      let places = showing.places(fact, .source, values, source: item.source)
      for (value, place) in zip(values, places) {
        guard value.content == .word("third-party"), let name = value.qualifier else { continue }
        var named = answer(value, fact, .source, shownIn: place)
        named.words = [PredicateParser.folded(name)]
        named.text = name
        names.append(named)
      }
    }
    return names.isEmpty ? .absent : .values(names)
  }

  /// Whether a cookie is read by another company: by whoever sets it, unless that is said.
  func isForeign(_ cookie: FactItem) -> Bool {
    readers(of: cookie).contains { $0.words.isDisjoint(with: ourselves) }
  }

  /// Who reads a cookie; empty if nobody has said.
  func readers(of cookie: FactItem) -> [Answer] {
    let readers = merged(cookie, [.readBy]).values
    guard readers.isEmpty else { return readers }
    // That we set it does not say that nobody else reads it.
    return merged(cookie, [.setBy]).values.filter { $0.words.isDisjoint(with: ourselves) }
  }

  /// The ways in which a table calls the organisation itself, or nobody.
  private var ourselves: Set<String> {
    let organisation = policy.organisation
    let names =
      [organisation.legalName, organisation.title] + organisation.fields.texts(.alsoWritten)
    return Set(
      ["us", "we", "nobody", "nobody else", "no", "only us", "none"]
        + names.filter { !$0.isEmpty }.map { PredicateParser.folded($0) })
  }
}

extension Fact {
  /// Whether a contact names no way to reach it, and is no authority that anybody can look up.
  fileprivate var isWithoutAddress: Bool {
    let addresses: [FieldLabel] = [.email, .post, .phone, .form]
    guard addresses.allSatisfy({ fields.values($0).isEmpty }) else { return false }
    return fields.values(.name).isEmpty || !fields.words(.role).contains("supervisory authority")
  }
}

internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

// Fields of items that are worked out from others.
extension FactBase {
  func special(_ item: FactItem, _ collection: String, _ field: String) -> Answers? {
    guard let fact = item.first else { return nil }
    switch (collection, field) {
    case ("data", "category"), ("purposes", "category"), ("purposes", "dataRefs"):
      return merged(item, [.collects, .data])
    case ("data", "retention"), ("purposes", "retention"): return retention(item)
    case ("data", "purpose"): return ofSameData(item, [.purpose])
    case ("recipients", "data"), ("recipients", "dataRefs"):
      return received(item, [.data], from: [.collects, .data])
    case ("recipients", "purpose"): return received(item, [.purpose], from: [.purpose])
    case ("data", "sourceName"): return sourceNames(item)
    case ("data", "sensitive"), ("purposes", "sensitive"): return sensitive(item)
    case ("data", "ccpaCategory"): return ccpaCategories(item)
    case ("purposes", "directMarketing"): return yesNo(merged(item, [.purpose]), "direct marketing")
    case ("automatedDecisions", "significant"), ("automatedDecisions", "effect"):
      return decision(item, field)
    case ("recipients", "name"), ("contacts", "name"), ("documents", "name"), ("cookies", "name"):
      return titled(item)
    case ("transfers", "country"): return countries(item)
    case ("transfers", "adequacy"): return adequacy(item)
    case ("rights", "explanation"):
      return flag(showing.explains(fact.holder, source: item.source), fact)
    case ("rights", "standalone"): return flag(standsAlone(fact), fact)
    case ("contacts", "person"): return merged(item, [.name])
    case ("contacts", "address"): return merged(item, [.email, .post, .phone, .form])
    case ("children", "directedToChildren"):
      return audience(item, ["under 13", "under 16", "under 18", "mixed"])
    case ("children", "directedToUnder13"): return audience(item, ["under 13", "mixed"])
    case ("children", "minAge"): return merged(item, [.minimumAge])
    case ("changeProcess", "channels"):
      return merged(item, [.anyChange, .material, .lessProtectiveChange])
    case ("changeProcess", "advanceDays"): return merged(item, [.material, .lessProtectiveChange])
    case ("claims", "attested"): return attested(fact)
    default: return nil
    }
  }

  /// How long an item's data is kept: as it says itself, else as a Retention that covers the data.
  private func retention(_ item: FactItem) -> Answers {
    let own = ofSameData(item, [.keptFor])
    guard case .absent = own else { return own }
    let data = Set(merged(item, [.collects, .data]).values.flatMap(\.words))
    for retention in items(of: "retentions") ?? [] {
      let covered = merged(retention, [.data]).values.flatMap(\.words)
      guard covered.isEmpty || !data.isDisjoint(with: covered) else { continue }
      let period = merged(retention, [.period, .until, .while])
      if !period.values.isEmpty { return period }
    }
    return own
  }

  /// What an item says, or else what other practices say of the same data: many texts collect in
  /// one place, and give purposes and periods in another.
  private func ofSameData(_ item: FactItem, _ labels: [FieldLabel]) -> Answers {
    let own = merged(item, labels)
    guard case .absent = own else { return own }
    let data = names(of: item)
    let others = (items(of: "data") ?? []).filter { !names(of: $0).isDisjoint(with: data) }
    let values = others.flatMap { merged($0, labels).values }
    return values.isEmpty ? own : .values(values)
  }

  /// The data of an item in the author's own words, without what they lie in.
  private func names(of item: FactItem) -> Set<String> {
    Set(
      item.facts.flatMap { $0.fields.texts(.collects) + $0.fields.texts(.data) }
        .map { PredicateParser.folded($0) })
  }

  /// What a recipient gets: as its block says, and as the practices that share with it say.
  private func received(
    _ item: FactItem, _ labels: [FieldLabel], from others: [FieldLabel]
  ) -> Answers {
    let own = merged(item, labels)
    guard let name = item.first?.name else { return own }
    let sharing = (items(of: "data") ?? []).filter { practice in
      practice.facts.contains { $0.fields.references(.sharedWith).contains(name) }
    }
    let values = own.values + sharing.flatMap { merged($0, others).values }
    return values.isEmpty ? own : .values(values)
  }

  private func flag(_ isSo: Bool, _ fact: Fact) -> Answers {
    var answer = Answer.derived(isSo ? "yes" : "no")
    answer.origin = .init(kind: fact.kind, fact: fact.name, holder: fact.holder, label: nil)
    answer.shownIn = views[0].elements[fact.holder] == nil ? nil : fact.holder
    return .values([answer])
  }

  private func titled(_ item: FactItem) -> Answers {
    guard let fact = item.first, fact.kind != .cookies || fact.isRow else { return .absent }
    let names = ([fact.title] + fact.fields.texts(.name)).filter { !$0.isEmpty }
    guard let name = names.first else { return .absent }
    return .values([
      Answer(
        words: Set(names.map { PredicateParser.folded($0) }), text: name,
        origin: .init(kind: fact.kind, fact: fact.name, holder: fact.holder, label: nil),
        shownIn: showing.titlePlace(fact, source: item.source))
    ])
  }

  private func yesNo(_ answers: Answers, _ word: String) -> Answers {
    guard case .values(let values) = answers else { return answers }
    let isSo = values.contains { $0.words.contains(word) }
    return .values([.derived(isSo ? "yes" : "no")])
  }

  private func audience(_ item: FactItem, _ words: Set<String>) -> Answers {
    guard case .values(let values) = merged(item, [.directedTo]) else { return .absent }
    return .values([
      .derived(values.contains { !$0.words.isDisjoint(with: words) } ? "yes" : "no")
    ])
  }

  private func decision(_ item: FactItem, _ field: String) -> Answers {
    guard case .values(let values) = merged(item, [.automatedDecision]) else { return .absent }
    if field == "effect" { return .values(values) }
    let significant: Set<String> = ["legal", "similar", "significant"]
    return .values([
      .derived(values.contains { !$0.words.isDisjoint(with: significant) } ? "yes" : "no")
    ])
  }

  /// Whether an adequacy decision covers a recipient, if its safeguard says so; a Transfer says it
  /// itself. Another safeguard says nothing of adequacy: that there is none must be stated.
  private func adequacy(_ item: FactItem) -> Answers {
    guard item.first?.kind == .recipient else { return merged(item, [.adequacy]) }
    let resting = merged(item, [.safeguard]).values.filter {
      $0.words.contains("adequacy") || $0.words.contains("dpf")
    }
    guard !resting.isEmpty else { return .absent }
    return .values(
      resting.map { value in
        var answer = value
        answer.isYes = true
        answer.words.insert("yes")
        return answer
      })
  }

  private func attested(_ fact: Fact) -> Answers {
    let evidence = views[0].input.evidence
    let named = Set(fact.fields.references(.evidence))
    let holds = evidence.attestations.contains { attestation in
      (named.contains(attestation.name) || attestation.claims.contains(fact.name))
        && attestation.isCurrent(on: today)
    }
    return flag(holds, fact)
  }

  /// Whether a clause gives one right and no other.
  private func standsAlone(_ fact: Fact) -> Bool {
    let here = policy.facts.filter { $0.kind == .right && $0.holder == fact.holder }
    return here.allSatisfy { $0.fields.values(.kind).count == 1 } && here.count == 1
  }
}

internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

extension FactBase {
  /// What an item says about one of its fields.
  func answers(_ item: FactItem, _ collection: String, _ field: String) -> Answers {
    guard let number = item.number else { return answersAnew(item, collection, field) }
    let question = Question.item(collection: collection, number: number, field: field)
    if let known = knownAnswers[question] { return known }
    let answers = answersAnew(item, collection, field)
    knownAnswers[question] = answers
    return answers
  }

  private func answersAnew(_ item: FactItem, _ collection: String, _ field: String) -> Answers {
    if let derived = item.derived[field] { return .values(derived) }
    if let special = special(item, collection, field) { return special }
    let labels = Collections.labels(collection, field)
    if collection == "rights", labels == [.kind], let kind = item.rightKind,
      let fact = item.first
    {
      return .values([answer(kind, fact, .kind, shownIn: place(fact, .kind, kind, item))])
    }
    return merged(item, labels)
  }

  /// The values of some fields of all facts that make up an item.
  func merged(_ item: FactItem, _ labels: [FieldLabel]) -> Answers {
    var values: [Answer] = []
    var settled: Answers?
    for fact in item.facts {
      for label in labels {
        switch fact.fields[label] {
        case .values(let found)?:
          let current = found.filter { !$0.isPlanned }
          let places = showing.places(fact, label, current, source: item.source)
          for (value, place) in zip(current, places) {
            values.append(answer(value, fact, label, shownIn: place))
          }
        case .declaredNone?: settled = settled ?? .settled("none")
        case .notApplicable?: settled = settled ?? .settled("not applicable")
        case .unknown?: settled = settled ?? .admittedUnknown
        case .gap?, nil: continue
        }
      }
      // The first field that says it counts: Data in before Seat.
      if labels.contains(.dataIn), !values.isEmpty { break }
    }
    if values.isEmpty, let none = declaredNone(of: labels) { return .values([none]) }
    if values.isEmpty, let fallback = fallback(item, labels) { return .values([fallback]) }
    return values.isEmpty ? settled ?? .absent : .values(values)
  }

  /// What a clause declares of all recipients at once: that none buys data or gets it for
  /// advertising of its own.
  private func declaredNone(of labels: [FieldLabel]) -> Answer? {
    let word: String
    switch labels {
    case [.sale]: word = "sale"
    case [.crossContextAdvertising]: word = "cross context advertising"
    case [.directMarketing]: word = "direct marketing"
    default: return nil
    }
    guard let holder = declaredNone[word] else { return nil }
    var answer = Answer.derived("no")
    answer.origin = .init(kind: .clause, fact: holder, holder: holder, label: FieldLabel.none)
    answer.shownIn = showing.explains(holder, source: 0) ? holder : nil
    return answer
  }

  /// What the reference says of a field that is left out: we are the controller unless we say not.
  private func fallback(_ item: FactItem, _ labels: [FieldLabel]) -> Answer? {
    guard let kind = item.first?.kind, let label = labels.first,
      let word = FieldReference.rule(label, in: kind)?.fallback
    else { return nil }
    return .derived(PredicateParser.folded(word))
  }

  private func place(
    _ fact: Fact, _ label: FieldLabel, _ value: FieldValue, _ item: FactItem
  ) -> Name? {
    // A pin must be long enough for all values of the field, so all are asked about at once.
    let all = fact.fields.values(label)
    let places = showing.places(fact, label, all, source: item.source)
    return all.firstIndex(of: value).flatMap { places[$0] }
  }

  // MARK: - Values

  /// A value as comparisons see it.
  func answer(
    _ value: FieldValue, _ fact: Fact, _ label: FieldLabel, shownIn place: Name?
  ) -> Answer {
    var answer = Answer(
      words: [PredicateParser.folded(value.text)], text: value.text,
      origin: .init(kind: fact.kind, fact: fact.name, holder: fact.holder, label: label),
      shownIn: place)
    switch value.content {
    case .word(let word):
      answer.words.formUnion(broader(word, label))
      answer.words.insert(PredicateParser.folded(word))
      answer.isYes = word == "only with permission" ? true : Answer.yesNo(word)
    case .number(let number): answer.number = number
    case .date(let date): answer.date = date
    case .period(let period): answer.period = period
    case .yesNo(let yes):
      answer.isYes = yes
      answer.words.insert(yes ? "yes" : "no")
    case .jurisdiction(let code): answer.region = code
    case .reference(let name, let role):
      answer.words.formUnion(policy.facts(named: name).map { PredicateParser.folded($0.title) })
      if let role { answer.words.insert(PredicateParser.folded(role)) }
    case .text, .version, .scope, .email, .phone, .link, .quotation, .pair: break
    }
    if label == .anyChange || label == .material || label == .lessProtectiveChange {
      answer.words.formUnion(
        ChannelText.channels(in: value.text).map { PredicateParser.folded($0) })
      answer.period = ChannelText.advance(in: value.text)
    }
    return answer
  }

  /// A category or purpose with all that it lies in, and for a term with all that it includes.
  private func broader(_ word: String, _ label: FieldLabel) -> Set<String> {
    switch label {
    case .collects, .data, .purpose, .ownPurposes, .stops, .within, .includes: break
    default: return []
    }
    var found: Set<String> = []
    var waiting = [word]
    var steps = 0
    while let next = waiting.popLast(), steps < 200 {
      steps += 1
      guard found.insert(PredicateParser.folded(next)).inserted else { continue }
      for known in vocabulary.withBroader(next) {
        found.insert(PredicateParser.folded(known.name.text))
      }
      for term in terms[PredicateParser.folded(next)] ?? [] {
        waiting += term.fields.texts(.includes) + term.fields.texts(.within)
      }
    }
    return found
  }

  // MARK: - Derived fields

  private func special(_ item: FactItem, _ collection: String, _ field: String) -> Answers? {
    guard let fact = item.first else { return nil }
    switch (collection, field) {
    case ("data", "category"), ("purposes", "category"), ("purposes", "dataRefs"):
      return merged(item, [.collects, .data])
    case ("data", "retention"), ("purposes", "retention"): return retention(item)
    case ("data", "purpose"): return ofSameData(item, [.purpose])
    case ("recipients", "data"), ("recipients", "dataRefs"):
      return received(item, [.data], from: [.collects, .data])
    case ("recipients", "purpose"): return received(item, [.purpose], from: [.purpose])
    case ("data", "sensitive"), ("purposes", "sensitive"): return sensitive(item)
    case ("data", "ccpaCategory"): return ccpaCategories(item)
    case ("purposes", "directMarketing"): return yesNo(merged(item, [.purpose]), "direct marketing")
    case ("automatedDecisions", "significant"), ("automatedDecisions", "effect"):
      return decision(item, field)
    case ("recipients", "name"), ("contacts", "name"), ("documents", "name"), ("cookies", "name"):
      return titled(item)
    case ("transfers", "adequacy"): return adequacy(item)
    case ("rights", "explanation"):
      return flag(showing.explains(fact.holder, source: item.source), fact)
    case ("rights", "standalone"): return flag(standsAlone(fact), fact)
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
    guard let fact = item.first else { return .absent }
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

  // MARK: - What the vocabulary says of data

  /// The laws under which some of an item's data is sensitive.
  ///
  /// A word that neither the vocabulary nor a term of the policy knows may be anything, unless the
  /// author declares that there is no sensitive data.
  private func sensitive(_ item: FactItem) -> Answers {
    guard case .values(let values) = merged(item, [.collects, .data]) else { return .absent }
    var found: [Answer] = []
    var isUnknown = false
    for value in values {
      let known = value.words.compactMap { vocabulary.word($0) }
      if known.isEmpty { isUnknown = true }
      let marks = Set(known.flatMap(\.sensitive))
      guard !marks.isEmpty else { continue }
      var answer = value
      answer.words = marks.union(["yes"])
      answer.isYes = true
      found.append(answer)
    }
    if !found.isEmpty { return .values(found) }
    if isUnknown, declaredNone["sensitive data"] == nil { return .absent }
    return .values([.derived("no")])
  }

  /// The terms of the CCPA for an item's data.
  ///
  /// The law wants the term or terms that describe the data most closely, so of several one is
  /// enough; that data is sensitive must be said besides.
  private func ccpaCategories(_ item: FactItem) -> Answers {
    guard case .values(let values) = merged(item, [.collects, .data]) else { return .absent }
    let found = values.flatMap { value in
      let terms = ccpaTerms(of: value)
      let sensitive = terms.filter { $0 == FactBase.sensitiveTerm }
      return [terms.filter { $0 != FactBase.sensitiveTerm }, sensitive].filter { !$0.isEmpty }
        .map { ccpaAnswer(value, $0) }
    }
    return found.isEmpty ? .absent : .values(found)
  }

  private static let sensitiveTerm = "sensitive personal information"

  /// The terms for a word of the vocabulary; for another, those of the words that it lies in.
  private func ccpaTerms(of value: Answer) -> [String] {
    if let word = vocabulary.word(value.text) { return word.ccpaCategories }
    return Set(value.words.flatMap { vocabulary.word($0)?.ccpaCategories ?? [] }).sorted()
  }

  private func ccpaAnswer(_ value: Answer, _ terms: [String]) -> Answer {
    var answer = value
    answer.words = Set(terms.map { PredicateParser.folded($0) })
    answer.text = terms.joined(separator: ", ")
    // A plain word for the data does not show the law's term.
    answer.shownIn = terms.lazy.compactMap { self.showing.place(ofTerm: $0) }.first
    return answer
  }
}

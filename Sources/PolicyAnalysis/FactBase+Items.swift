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
          let current = found.filter { !$0.isPlanned && !leadsNowhere($0, label) }
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
    var answer = Answer.derived(PredicateParser.folded(word))
    answer.isStated = false
    return answer
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
    case .text where label.isDestination:
      answer.isStated = !ClosedWords.anywhere.contains(value.text.lowercased())
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
}

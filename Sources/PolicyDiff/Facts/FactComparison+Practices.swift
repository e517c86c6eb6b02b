internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// What is done with which data, and why.
extension FactComparison {
  private static let handled: Set<FieldLabel> = [
    .collects, .data, .does, .source, .purpose, .legalBasis, .interests, .sharedWith, .sentTo,
    .keptFor, .ourRole, .automatedDecision, .logic, .outcome,
  ]

  mutating func comparePractices() {
    let pairs = pairs(.practice)
    compareData()
    compareSources(pairs.both)
    comparePurposes()
    for (one, other) in pairs.both {
      compareBasis(one, other)
      compareRole(one, other)
      compareDecision(one, other)
      compareRest(one, other, except: Self.handled)
    }
    for fact in pairs.come { decision(added: fact) }
    for fact in pairs.gone { decision(removed: fact) }
  }

  private func data(_ version: ComparedFacts, _ fact: Fact) -> [ComparedFacts.Word] {
    version.words(fact.fields, .collects) + version.words(fact.fields, .data)
  }

  private func allData(_ version: ComparedFacts) -> [ComparedFacts.Word] {
    version.all(.practice).flatMap { data(version, $0) }
  }

  // MARK: - Data

  private mutating func compareData() {
    let had = allData(old)
    let before = ComparedFacts.Said(had)
    let sensitive = Set(had.filter(\.isSensitive).map(\.key))
    let after = ComparedFacts.Said(allData(new))
    for fact in new.all(.practice) {
      for word in data(new, fact) {
        if before.contains(word) { continue }
        let known: [Observation.Circumstance: Bool] = [
          .sensitive: word.isSensitive, .health: word.isHealth,
          .childData: isAboutChildren(fact),
        ]
        if !old.covers(before, word) {
          add(.dataAdded, fact, in: new, after: word.shown, known: known)
        } else if word.isSensitive, !sensitive.contains(word.key) {
          add(.dataSensitive, fact, in: new, after: word.shown, known: known)
        }
      }
    }
    for fact in old.all(.practice) {
      for word in data(old, fact) where !after.contains(word) && !new.covers(after, word) {
        // A narrower word in its place says less is collected, and that is what is said.
        add(.dataRemoved, fact, in: old, before: word.shown)
      }
    }
  }

  private func isAboutChildren(_ fact: Fact) -> Bool {
    fact.fields.texts(.about).contains { $0.lowercased().contains("child") }
  }

  // MARK: - Sources

  private mutating func compareSources(_ pairs: [(old: Fact, new: Fact)]) {
    let before = Set(old.all(.practice).flatMap { $0.fields.words(.source) })
    let after = Set(new.all(.practice).flatMap { $0.fields.words(.source) })
    let partners = Dictionary(pairs.map { ($0.new.name, $0.old) }) { first, _ in first }
    for fact in new.all(.practice) {
      let partner = partners[fact.name]
      for value in fact.fields.values(.source) {
        guard case .word(let word) = value.content, word != "subject" else { continue }
        let had = partner.map { $0.fields.words(.source) } ?? Array(before)
        guard !had.contains(word), partner != nil || !before.contains(word) else { continue }
        // Data that was not collected before has its source with it.
        guard partner?.fields[.source] != nil || !before.contains(word) else { continue }
        add(.sourceAdded, fact, in: new, after: FactText.shown(value))
      }
    }
    for (one, other) in pairs {
      // The note says from whom.
      let before = one.fields.values(.source)
      let after = other.fields.values(.source)
      if before.map(\.text) == after.map(\.text), before.map(\.qualifier) != after.map(\.qualifier)
      {
        add(
          .factChanged, other, in: new, before: FactText.text(one.fields[.source], .source),
          after: FactText.text(other.fields[.source], .source))
      }
    }
    for fact in old.all(.practice) {
      for value in fact.fields.values(.source) {
        guard case .word(let word) = value.content, word != "subject", !after.contains(word) else {
          continue
        }
        add(.sourceRemoved, fact, in: old, before: FactText.shown(value))
      }
    }
  }

  // MARK: - Purposes

  private mutating func comparePurposes() {
    let oldPractices = old.all(.practice).map {
      ($0, old.words($0.fields, .purpose), data(old, $0))
    }
    let newPractices = new.all(.practice).map {
      ($0, new.words($0.fields, .purpose), data(new, $0))
    }
    let before = ComparedFacts.Said(oldPractices.flatMap(\.1))
    let after = ComparedFacts.Said(newPractices.flatMap(\.1))
    let oldData = ComparedFacts.Said(oldPractices.flatMap(\.2))
    var byName: [Name: [Int]] = [:]
    var byData: [ComparedFacts.Word: [Int]] = [:]
    for (index, practice) in oldPractices.enumerated() {
      byName[practice.0.name, default: []].append(index)
      if let name = renamed[practice.0.name] { byName[name, default: []].append(index) }
      for word in practice.2 { byData[word, default: []].append(index) }
    }
    for (fact, purposes, data) in newPractices {
      // Facts that carry on another practice concern the data of that one.
      let places = Set((byName[fact.name] ?? []) + data.flatMap { byData[$0] ?? [] })
      let same = places.sorted().map { oldPractices[$0] }
      let isNewData = !data.isEmpty && !data.contains { old.covers(oldData, $0) }
      for purpose in purposes {
        let known = old.covers(before, purpose)
        if isNewData && known { continue }
        if same.contains(where: { old.covers($0.1, purpose) }) { continue }
        if same.isEmpty && known { continue }
        if same.contains(where: { isOnlyRenamed(purpose, $0.1, purposes) }) { continue }
        let related = same.flatMap(\.1)
        add(
          .purposeAdded, fact, in: new, after: purpose.shown,
          known: circumstances(of: purpose, beside: related))
      }
    }
    for (fact, purposes, _) in oldPractices {
      for purpose in purposes where !new.covers(after, purpose) {
        if newPractices.contains(where: { isOnlyRenamed(purpose, $0.1, purposes) }) { continue }
        add(.purposeRemoved, fact, in: old, before: purpose.shown)
      }
    }
  }

  /// The author's own words for the same broader purpose, put in another way.
  private func isOnlyRenamed(
    _ purpose: ComparedFacts.Word, _ others: [ComparedFacts.Word],
    _ siblings: [ComparedFacts.Word]
  ) -> Bool {
    guard purpose.own != nil else { return false }
    let mine = siblings.count { $0.key == purpose.key }
    let theirs = others.count { $0.key == purpose.key && $0.own != nil }
    return theirs > 0 && mine <= theirs
  }

  /// Purposes that nobody who hands over data is surprised by.
  private static let expected: Set<String> = [
    "security", "legal-obligation", "legal-claims", "accounting", "service-messages",
    "customer-support",
  ]

  private func circumstances(
    of purpose: ComparedFacts.Word, beside related: [ComparedFacts.Word]
  ) -> [Observation.Circumstance: Bool] {
    let broader = new.vocabulary.withBroader(purpose.key).map(\.name.text)
    var known: [Observation.Circumstance: Bool] = [
      .aiTraining: broader.contains("ai-training"),
      .directMarketing: broader.contains("direct-marketing"),
    ]
    if let root = broader.last {
      let roots = related.map { new.vocabulary.withBroader($0.key).last?.name.text ?? $0.key }
      let isSpecial = broader.contains("ai-training") || root == "marketing"
      known[.compatible] =
        !isSpecial
        && (Self.expected.contains(root) || broader.contains { Self.expected.contains($0) }
          || roots.contains(root))
    }
    return known
  }

  // MARK: - Basis, role, decisions

  private mutating func compareBasis(_ one: Fact, _ other: Fact) {
    let before = Set(one.fields.words(.legalBasis))
    let after = Set(other.fields.words(.legalBasis))
    if before != after, !before.isEmpty || !after.isEmpty {
      let texts = (
        one.fields.texts(.legalBasis).joined(separator: ", "),
        other.fields.texts(.legalBasis).joined(separator: ", ")
      )
      let kind: Observation.Kind =
        if before.contains("consent"), !after.contains("consent") {
          .basisFromConsent
        } else if !before.contains("consent"), after.contains("consent"), !before.isEmpty {
          .basisToConsent
        } else {
          .basisChanged
        }
      add(kind, other, in: new, before: texts.0, after: texts.1)
    } else if one.fields.text(.interests) != other.fields.text(.interests) {
      let isSame = FactText.saysTheSame(
        one.fields.text(.interests) ?? "", other.fields.text(.interests) ?? "")
      add(
        isSame ? .interestReworded : .factChanged, other, in: new,
        before: one.fields.text(.interests) ?? "",
        after: other.fields.text(.interests) ?? "")
    }
  }

  private mutating func compareRole(_ one: Fact, _ other: Fact) {
    let before = one.fields.word(.ourRole) ?? "controller"
    let after = other.fields.word(.ourRole) ?? "controller"
    if before != after { add(.roleChanged, other, in: new, before: before, after: after) }
  }

  private func decides(_ fact: Fact) -> String? {
    fact.fields.word(.automatedDecision).flatMap { $0 == "none" ? nil : $0 }
  }

  private mutating func compareDecision(_ one: Fact, _ other: Fact) {
    switch (decides(one), decides(other)) {
    case (nil, nil):
      // "None" is an answer; to say nothing any more is to take it back.
      let label = FieldLabel.automatedDecision
      if one.fields[label] != nil, other.fields[label] == nil {
        add(.factChanged, other, in: new, before: FactText.text(one.fields[label], label))
      }
    case (nil, _?): decision(added: other)
    case (_?, nil): decision(removed: one)
    case (let before?, let after?):
      let texts = [FieldLabel.logic, .outcome].map {
        (one.fields.text($0) ?? "", other.fields.text($0) ?? "")
      }
      if before != after {
        add(.decisionAdded, other, in: new, before: before, after: after)
      } else if let changed = texts.first(where: { $0.0 != $0.1 }) {
        add(.decisionAdded, other, in: new, before: changed.0, after: changed.1)
      }
    }
  }

  private mutating func decision(added fact: Fact) {
    guard let effect = decides(fact) else { return }
    add(
      .decisionAdded, fact, in: new, after: fact.fields.text(.outcome) ?? effect,
      known: [.explicitConsent: fact.fields.words(.legalBasis).contains("consent")])
  }

  private mutating func decision(removed fact: Fact) {
    guard let effect = decides(fact) else { return }
    add(.decisionRemoved, fact, in: old, before: fact.fields.text(.outcome) ?? effect)
  }
}

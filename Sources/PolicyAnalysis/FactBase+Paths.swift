internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

extension FactBase {
  /// What the facts say about a path outside any item: of a collection all its items together.
  func answers(_ path: FactPath) -> Answers {
    // What is asked about one reader is true of that reader only.
    guard reader == nil else { return answersAnew(path) }
    if let known = knownAnswers[.path(path)] { return known }
    let answers = answersAnew(path)
    knownAnswers[.path(path)] = answers
    return answers
  }

  private func answersAnew(_ path: FactPath) -> Answers {
    if let items = items(of: path.collection) {
      guard let field = path.field else { return .absent }
      return union(items, path.collection, field)
    }
    if let contact = contactRole(path.text) { return addresses(of: contact) }
    if let derived = derived(path.text) { return derived }
    switch path.collection {
    case "policy": if let known = ofPolicy(path) { return known }
    case "org": if let known = ofOrganisation(path) { return known }
    case "site": return ofSite(path)
    case "diff", "change": return .values([.derived("no")])
    default: break
    }
    return ofStated(path)
  }

  private func union(_ items: [FactItem], _ collection: String, _ field: String) -> Answers {
    if items.isEmpty { return isDeclaredEmpty(collection) ? .settled("none") : .absent }
    var values: [Answer] = []
    var settled: Answers?
    var isAbsent = false
    for item in items {
      switch answers(item, collection, field) {
      case .values(let found): values += found
      case .settled(let word): settled = .settled(word)
      case .admittedUnknown: settled = settled ?? .admittedUnknown
      case .absent: isAbsent = true
      }
    }
    if !values.isEmpty { return .values(values) }
    return isAbsent ? .absent : settled ?? .absent
  }

  // MARK: - Policy and organisation

  private func label(_ path: FactPath, _ kind: BlockKind) -> FieldLabel? {
    guard let field = path.field else { return nil }
    if case .fields(let homes)? = FactVocabulary.entry(for: path.text)?.home,
      let home = homes.first(where: { $0.kind == kind })
    {
      return home.label
    }
    return Collections.label(field).flatMap {
      FieldReference.rule($0, in: kind) == nil ? nil : $0
    }
  }

  private func ofPolicy(_ path: FactPath) -> Answers? {
    guard let label = label(path, .policy) else { return nil }
    if label == .jurisdictions, let reader {
      var answer = Answer.derived(PredicateParser.folded(reader.text), shownIn: policy.name)
      answer.region = reader
      return .values([answer])
    }
    return answers(of: policy.fields, label, .policy, policy.name)
  }

  private func ofOrganisation(_ path: FactPath) -> Answers? {
    if path.field == "roles" { return ourRoles }
    guard let label = label(path, .organisation) else { return nil }
    let organisation = policy.organisation
    if label == .legalName, organisation.fields[.legalName] == nil {
      guard !organisation.legalName.isEmpty else { return .absent }
      let name = organisation.legalName
      return .values([
        Answer(
          words: [PredicateParser.folded(name)], text: name,
          origin: .init(
            kind: .policy, fact: policy.name, holder: policy.name, label: .organisation),
          shownIn: showing.place(ofText: name))
      ])
    }
    return answers(
      of: organisation.fields, label, .organisation, organisation.name ?? policy.name)
  }

  private func answers(
    of fields: FieldSet, _ label: FieldLabel, _ kind: BlockKind, _ name: Name
  ) -> Answers {
    switch fields[label] {
    case .values(let values)?:
      let fact = Fact(
        kind: kind, name: name, title: "", holder: name, fields: fields, context: Context(),
        origin: .organisation)
      return .values(
        values.map { answer($0, fact, label, shownIn: headerPlace($0, label, name)) })
    case .declaredNone?: return .settled("none")
    case .notApplicable?: return .settled("not applicable")
    case .unknown?: return .admittedUnknown
    case .gap?, nil: return .absent
    }
  }

  /// The head of every page prints title, version, dates and languages; the rest must be said.
  private func headerPlace(_ value: FieldValue, _ label: FieldLabel, _ name: Name) -> Name? {
    switch label {
    case .effective, .updated, .version, .languages, .type, .jurisdictions, .surfaces, .audience,
      .published, .reviewed:
      return policy.name
    case .governingLaw: return showing.place(ofLaw: value)
    case .establishedIn:
      if case .jurisdiction(let code) = value.content { return showing.place(ofRegion: code) }
      return showing.place(ofText: value.text)
    default: return showing.place(ofText: value.text)
    }
  }

  /// Controller is assumed of every organisation, and nothing in a text can remove it.
  private var ourRoles: Answers {
    var roles: Set<String> = ["controller"]
    for item in items(of: "purposes") ?? [] {
      for answer in merged(item, [.ourRole]).values { roles.formUnion(answer.words) }
    }
    return .values(roles.sorted().map { .derived($0, shownIn: policy.name) })
  }

  // MARK: - Contacts in a role

  private func contactRole(_ path: String) -> String? {
    switch path {
    case "org.dpo", "org.dpo.contact": "data protection officer"
    case "org.euRep", "org.euRep.contact": "eu representative"
    case "org.ukRep", "org.ukRep.contact": "uk representative"
    case "org.chRep", "org.chRep.contact": "swiss representative"
    case "org.accountable", "org.personInCharge": "person in charge"
    case "org.privacyContacts": "privacy office"
    default: nil
    }
  }

  private func addresses(of role: String) -> Answers {
    let items = (items(of: "contacts") ?? []).filter { item in
      merged(item, [.role]).values.contains { $0.words.contains(role) }
    }
    let values = items.flatMap { merged($0, [.email, .post, .phone, .form]).values }
    return values.isEmpty ? .absent : .values(values)
  }

  // MARK: - The site, and what is stated

  private func ofSite(_ path: FactPath) -> Answers {
    guard let field = path.field else { return .absent }
    let facts = views[0].input.evidence.siteFacts
    guard
      let value = facts.first(where: { FactVocabulary.key($0.key) == FactVocabulary.key(field) })?
        .value
    else { return .absent }
    return .values([.derived(PredicateParser.folded(value), shownIn: policy.name)])
  }

  private func ofStated(_ path: FactPath) -> Answers {
    guard let fact = stated[FactVocabulary.key(path.text)] ?? stated[withoutPolicy(path)] else {
      return .absent
    }
    if fact.value.lowercased().hasPrefix("unknown") { return .admittedUnknown }
    return .values([
      Answer(
        words: [PredicateParser.folded(fact.value)], number: Int(fact.value),
        date: CalendarDate(iso: fact.value), period: Period(fact.value),
        isYes: Answer.yesNo(fact.value), text: fact.value,
        origin: .init(kind: .clause, fact: fact.holder, holder: fact.holder, label: .fact),
        shownIn: showing.place(fact))
    ])
  }

  private func withoutPolicy(_ path: FactPath) -> String {
    let key = FactVocabulary.key(path.text)
    return key.hasPrefix("policy.") ? String(key.dropFirst("policy.".count)) : "policy." + key
  }

  // MARK: - Derived

  /// What is computed from other facts, and never asked or stated.
  private func derived(_ path: String) -> Answers? {
    switch path {
    case "sells": permission([.sale], "sale", isYesWhen: { _ in false })
    case "shares":
      permission(
        [.crossContextAdvertising], "cross context advertising", isYesWhen: isAdvertisingCookie)
    case "targetedAds":
      permission(
        [.crossContextAdvertising], "cross context advertising", isYesWhen: isAdvertisingCookie,
        purpose: "targeted advertising")
    case "discloses": holds(isAny: "recipients")
    case "profilingSignificant": significantDecisions
    case "collectsOnline", "thresholds.caloppa": holds(isAny: "data")
    case "tracksAcrossSites", "org.tracksAcrossSites": foreignCookies
    case "policy.none":
      declaredNone.isEmpty
        ? .settled("none")
        : .values(declaredNone.keys.sorted().map { .derived($0) })
    default: nil
    }
  }

  private func holds(isAny collection: String) -> Answers {
    let items = items(of: collection) ?? []
    if !items.isEmpty { return .values([.derived("yes")]) }
    return isDeclaredEmpty(collection) ? .values([.derived("no")]) : .absent
  }

  /// Whether some recipient gets data on these terms; known to be no if that is declared, or if
  /// every recipient says no.
  private func permission(
    _ labels: [FieldLabel], _ none: String, isYesWhen isCookieOfThatKind: (FactItem) -> Bool,
    purpose: String? = nil
  ) -> Answers {
    let recipients = items(of: "recipients") ?? []
    var isOpen = recipients.isEmpty && !isDeclaredEmpty("recipients")
    for item in recipients {
      let said = merged(item, labels).values
      if said.contains(where: { $0.isYes == true }) { return .values([.derived("yes")]) }
      if said.isEmpty, !isOfficial(item) { isOpen = true }
    }
    if (items(of: "cookies") ?? []).contains(where: isCookieOfThatKind) {
      return .values([.derived("yes")])
    }
    if let purpose, hasPurpose(purpose) { return .values([.derived("yes")]) }
    let isDeclared = declaredNone[none] != nil
    return isOpen && !isDeclared ? .absent : .values([.derived("no")])
  }

  private func hasPurpose(_ word: String) -> Bool {
    (items(of: "purposes") ?? []).contains { item in
      merged(item, [.purpose]).values.contains { $0.words.contains(word) }
    }
  }

  /// Nobody sells to a court.
  private func isOfficial(_ item: FactItem) -> Bool {
    merged(item, [.role]).values.contains { !$0.words.isDisjoint(with: ["authority", "public"]) }
  }

  /// A cookie that another company reads, for advertising.
  private func isAdvertisingCookie(_ item: FactItem) -> Bool {
    guard isForeign(item) else { return false }
    return merged(item, [.purpose]).values.contains { SearchText($0.text).contains("advertis*") }
  }

  private var foreignCookies: Answers {
    let cookies = items(of: "cookies") ?? []
    if cookies.contains(where: isForeign) { return .values([.derived("yes")]) }
    if cookies.isEmpty, !isDeclaredEmpty("cookies") { return .absent }
    let isOpen = cookies.contains { readers(of: $0).isEmpty }
    return isOpen ? .absent : .values([.derived("no")])
  }

  private var significantDecisions: Answers {
    let items = items(of: "automatedDecisions") ?? []
    if items.isEmpty {
      return isDeclaredEmpty("automatedDecisions") ? .values([.derived("no")]) : .absent
    }
    let isSo = items.contains {
      answers($0, "automatedDecisions", "significant").values.contains { $0.isYes == true }
    }
    return .values([.derived(isSo ? "yes" : "no")])
  }
}

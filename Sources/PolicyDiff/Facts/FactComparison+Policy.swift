internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyReference

/// What holds for the document as a whole: who publishes it, whom it covers, what it lists.
extension FactComparison {
  mutating func compareOrganisation() {
    let before = old.policy.organisation
    let after = new.policy.organisation
    if before.legalName != after.legalName {
      add(
        Observation(
          .controllerChanged, new.policy.name, title: new.policy.title, before: before.legalName,
          after: after.legalName))
    }
    compareSet(
      before.fields.texts(.establishedIn), after.fields.texts(.establishedIn), .factChanged,
      .factChanged)
  }

  mutating func comparePolicyFields() {
    let one = old.policy
    let other = new.policy
    if one.fields.text(.governingLaw) != other.fields.text(.governingLaw) {
      add(
        Observation(
          .lawChanged, other.name, title: other.title, before: one.fields.text(.governingLaw) ?? "",
          after: other.fields.text(.governingLaw) ?? ""))
    }
    compareSet(one.surfaces, other.surfaces, .scopeWider, .scopeNarrower)
    compareSet(
      one.fields.texts(.audience), other.fields.texts(.audience), .scopeWider, .scopeNarrower)
    compareSet(
      one.jurisdictions.map(\.text), other.jurisdictions.map(\.text), .jurisdictionAdded,
      .jurisdictionRemoved)
    compareSet(
      one.fields.texts(.languages), other.fields.texts(.languages), .translationAdded,
      .translationRemoved)
    if one.type != other.type {
      add(
        Observation(
          .factChanged, other.name, title: other.title, before: one.type, after: other.type))
    }
  }

  private mutating func compareSet(
    _ before: [String], _ after: [String], _ added: Observation.Kind,
    _ removed: Observation.Kind
  ) {
    let policy = new.policy
    for text in after where !before.contains(text) {
      add(Observation(added, policy.name, title: policy.title, after: text))
    }
    for text in before where !after.contains(text) {
      add(Observation(removed, policy.name, title: policy.title, before: text))
    }
  }

  // MARK: - Cookies

  private struct Cookie: Hashable {
    let name: String
    let isNecessary: Bool?
    let cells: [String]
  }

  private func cookies(_ version: ComparedFacts) -> [(cookie: Cookie, register: Register)] {
    version.policy.allElements.flatMap { element -> [(cookie: Cookie, register: Register)] in
      guard case .register(let register) = element, register.kind == .cookies else { return [] }
      let columns = register.table.columns
      let name = columns.firstIndex { $0.meaning == "Cookie" } ?? 0
      let domain = columns.firstIndex { $0.meaning == "Domain" }
      let need = columns.firstIndex { $0.meaning == "Necessary" }
      return register.table.rows.map { row in
        let cells = row.map(\.plainText)
        func cell(_ index: Int?) -> String? {
          index.flatMap { cells.indices.contains($0) ? cells[$0] : nil }
        }
        let key = [cell(name), cell(domain)].compactMap { $0 }.joined(separator: " @ ")
        let necessary = cell(need)?.lowercased()
        return (
          Cookie(
            name: key, isNecessary: necessary.map { $0.hasPrefix("y") || $0.hasPrefix("oui") },
            cells: cells), register
        )
      }
    }
  }

  mutating func compareCookies() {
    let before = cookies(old)
    let after = cookies(new)
    func known(_ cookie: Cookie) -> [Observation.Circumstance: Bool] {
      cookie.isNecessary.map { [.necessary: $0] } ?? [:]
    }
    func observation(
      _ kind: Observation.Kind, _ register: Register, _ one: String, _ other: String,
      _ known: [Observation.Circumstance: Bool]
    ) -> Observation {
      Observation(
        kind, register.name, title: register.title, before: one, after: other, known: known,
        scope: register.context.scope)
    }
    func row(_ observation: Observation, _ cookie: Cookie) -> Observation {
      var observation = observation
      observation.wording = cookie.cells
      return observation
    }
    let had = Dictionary(before.map { ($0.cookie.name, $0.cookie) }) { first, _ in first }
    let has = Set(after.map(\.cookie.name))
    for (cookie, register) in after {
      guard let partner = had[cookie.name] else {
        add(row(observation(.cookieAdded, register, "", cookie.name, known(cookie)), cookie))
        continue
      }
      if partner.isNecessary == true, cookie.isNecessary == false {
        add(row(observation(.cookieAdded, register, "", cookie.name, known(cookie)), cookie))
      } else if partner.cells != cookie.cells {
        add(
          observation(
            .cookieChanged, register, partner.cells.joined(separator: " | "),
            cookie.cells.joined(separator: " | "), known(cookie)))
      }
    }
    for (cookie, register) in before
    where !has.contains(cookie.name) {
      add(row(observation(.cookieRemoved, register, cookie.name, "", known(cookie)), cookie))
    }
    for (one, other) in pairs(.cookies).both {
      for label in [FieldLabel.listed, .consent, .changeChoiceAt]
      where one.fields[label] != other.fields[label] {
        // How consent is given and taken back is how a right is used.
        add(
          label == .listed ? .cookieChanged : .rightMethod, other, in: new,
          before: FactText.text(one.fields[label], label),
          after: FactText.text(other.fields[label], label))
      }
    }
  }

  // MARK: - Documents

  mutating func compareDocuments() {
    let pairs = pairs(.document)
    for (one, other) in pairs.both where one.fields != other.fields {
      let labels = [FieldLabel.link, .type, .relation, .of].filter {
        one.fields[$0] != other.fields[$0]
      }
      guard !labels.isEmpty else { continue }
      add(
        .documentChanged, other, in: new,
        before: labels.map { FactText.text(one.fields[$0], $0) }.joined(separator: "; "),
        after: labels.map { FactText.text(other.fields[$0], $0) }.joined(separator: "; "))
    }
    for fact in pairs.come { add(.documentAdded, fact, in: new, after: title(fact)) }
    for fact in pairs.gone { add(.documentRemoved, fact, in: old, before: title(fact)) }
  }

  private func title(_ fact: Fact) -> String { fact.title.isEmpty ? fact.name.text : fact.title }
}

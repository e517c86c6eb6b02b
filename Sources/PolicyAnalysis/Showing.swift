internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// Finds where readers are shown what a fact states.
///
/// Shown is what a slot, a table or a register prints in an element that the readers see; what
/// stands in the words of the fact's own clause; and what `Words` pin there.
final class Showing {
  private let views: [ReadersView]
  private let forms: ValueForms
  /// For each view what is printed, and the first element that prints it.
  private let printed: [[PolicyPlaces.PrintedField: Name]]

  init(views: [ReadersView], vocabulary: Vocabulary) {
    self.views = views
    forms = ValueForms(policy: views[0].input.policy, words: views[0].input.words, vocabulary)
    printed = views.map { view in
      var found: [PolicyPlaces.PrintedField: Name] = [:]
      for name in view.order {
        for field in view.input.places.printed[name] ?? [] where found[field] == nil {
          found[field] = name
        }
      }
      return found
    }
  }

  /// For each value of a field the element that shows it.
  ///
  /// `Words` stand for the values that the text does not say in so many words: three words of a
  /// quotation for each.
  func places(_ fact: Fact, _ label: FieldLabel, _ values: [FieldValue], source: Int) -> [Name?] {
    if !isReachable(source) { return values.map { _ in nil } }
    var found = values.map { place(fact, label, $0, source: source) }
    let open = found.count { $0 == nil }
    guard open > 0, let holder = pinned(fact, words: 3 * open, source: source) else {
      return found
    }
    for index in found.indices where found[index] == nil { found[index] = holder }
    return found
  }

  /// Whether readers of the policy in hand are led to another one: by a link in words they see.
  private func isReachable(_ source: Int) -> Bool {
    guard source > 0 else { return true }
    let other = views[source].input.policy.name
    let links = views[0].input.policy.facts.filter { fact in
      fact.kind == .document && fact.fields.references(.of).contains(other)
    }.flatMap { $0.fields.texts(.link) }
    return views[0].elements.values.contains { visible in
      links.contains(where: visible.destinations.contains)
    }
  }

  private func place(
    _ fact: Fact, _ label: FieldLabel, _ value: FieldValue, source: Int
  ) -> Name? {
    if let name = printed[source][.init(fact: fact.name, label: label)] { return name }
    if label != .words, let name = printed[source][.init(fact: fact.name, label: nil)],
      isShownWhole(fact, label)
    {
      return name
    }
    if let name = register(fact, label, source) { return name }
    if case .quotation = value.content {
      return views[source].elements[fact.holder] == nil ? nil : fact.holder
    }
    let view = views[source]
    let forms = forms.forms(of: value, label)
    guard !forms.isEmpty else { return nil }
    if isLocal(fact, view) {
      let names = view.texts(within: fact.holder).map(\.name)
      return say(forms, names, view)
    }
    return sayAnywhere(fact, label, forms, view)
  }

  /// A table shows all fields of its rows; a contact named as a whole only an address.
  private func isShownWhole(_ fact: Fact, _ label: FieldLabel) -> Bool {
    switch fact.kind {
    case .recipient, .practice, .right, .claim, .transfer, .retention: true
    default: false
    }
  }

  /// The printed register whose row the fact is, if it has a column for the field.
  private func register(_ fact: Fact, _ label: FieldLabel, _ source: Int) -> Name? {
    guard case .row(let name) = fact.origin, let register = views[source].registers[name] else {
      return nil
    }
    let has = register.table.columns.contains { $0.meaning == label.rawValue }
    return has ? name : nil
  }

  /// Whether a clause or section of the policy says the fact.
  private func isLocal(_ fact: Fact, _ view: ReadersView) -> Bool {
    fact.origin != .organisation && fact.holder != view.input.policy.name
      && fact.holder != view.input.policy.organisation.name
      && fact.holder != view.input.policy.name.textClause
  }

  private func say(_ forms: [[String]], _ names: [Name], _ view: ReadersView) -> Name? {
    let searched = forms.map { $0.map { (words: $0, form: SearchText.Form($0)) } }
    return names.first { name in
      guard let visible = view.elements[name] else { return false }
      return searched.allSatisfy { alternatives in
        alternatives.contains { visible.text.contains($0.form) }
          || !visible.destinations.isEmpty
            && alternatives.contains {
              visible.destinations.contains($0.words)
                || visible.destinations.contains("mailto:" + $0.words)
            }
      }
    }
  }

  /// A fact of the whole policy or the organisation: an address is enough by itself; anything else
  /// must stand where the fact's own name stands.
  private func sayAnywhere(
    _ fact: Fact, _ label: FieldLabel, _ forms: [[String]], _ view: ReadersView
  ) -> Name? {
    let names = view.order
    switch (fact.kind, label) {
    case (.contact, .email), (.contact, .post), (.contact, .phone), (.contact, .form),
      (.contact, .name), (.document, .link), (.organisation, _), (.policy, _), (.children, _),
      (.amendment, _):
      return say(forms, names, view)
    default:
      let titles = self.forms.titles(of: fact)
      guard !titles.isEmpty else { return nil }
      return say([titles] + forms, names, view)
    }
  }

  /// The holder, if its `Words` are as long as asked and readers see it.
  private func pinned(_ fact: Fact, words: Int, source: Int) -> Name? {
    let pins = fact.fields.texts(.words)
    guard !pins.isEmpty, views[source].elements[fact.holder] != nil else { return nil }
    return pins.reduce(0) { $0 + SearchText($1).count } >= words ? fact.holder : nil
  }

  // MARK: - What no fact holds

  /// The element that shows a stated fact.
  func place(_ stated: FactBase.StatedFact) -> Name? {
    let view = views[0]
    guard let visible = view.elements[stated.holder] else { return nil }
    let pinned = stated.words.reduce(0) { $0 + SearchText($1).count }
    if pinned >= 3 { return stated.holder }
    guard Answer.yesNo(stated.value) == nil else { return nil }
    let value = FieldValue(.word(stated.value), text: stated.value)
    let forms = forms.forms(of: value, .fact)
    return forms.allSatisfy({ alternatives in
      alternatives.contains { visible.text.contains($0) }
    }) ? stated.holder : nil
  }

  /// The element that says the title or another name of a fact.
  func titlePlace(_ fact: Fact, source: Int) -> Name? {
    guard isReachable(source) else { return nil }
    if let name = printed[source][.init(fact: fact.name, label: nil)] { return name }
    if case .row(let name) = fact.origin, views[source].registers[name] != nil { return name }
    let titles = forms.titles(of: fact)
    guard !titles.isEmpty else { return nil }
    if let name = say([titles], views[source].order, views[source]) { return name }
    // A text that has lost its table may print a name without a space before what follows it.
    let pins = fact.fields.texts(.words).map { $0.lowercased() }
    let isPinned = titles.contains { title in pins.contains { $0.contains(title.lowercased()) } }
    return isPinned && views[source].elements[fact.holder] != nil ? fact.holder : nil
  }

  /// The element that says a term of the law, or what texts customarily write for it.
  func place(ofTerm term: String) -> Name? {
    say([forms.said(term)], views[0].order, views[0])
  }

  /// The element that says some words of the policy or organisation itself.
  func place(ofText text: String) -> Name? { say([[text]], views[0].order, views[0]) }

  /// The element that names a place.
  func place(ofRegion code: JurisdictionCode) -> Name? {
    let value = FieldValue(.jurisdiction(code), text: code.text)
    return say(forms.forms(of: value, .to), views[0].order, views[0])
  }

  /// The element that says which law governs: it names the place, speaks of law and says what the law
  /// does to the document; to obey a law is not to choose it.
  func place(ofLaw value: FieldValue) -> Name? {
    let choosing = ["govern*", "applies", "apply", "construed", "interpreted", "subject to"]
    return say(forms.forms(of: value, .to) + [["law"], choosing], views[0].order, views[0])
  }

  /// Whether an element's words are eight or more.
  func explains(_ holder: Name, source: Int) -> Bool {
    (views[source].elements[holder]?.text.count ?? 0) >= 8
  }
}

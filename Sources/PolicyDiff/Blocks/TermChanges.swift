internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyReference

/// What happened to defined terms: their meaning narrowed or widened, or only their name changed.
enum TermChanges {
  static func observations(
    _ old: Policy, _ new: Policy, _ text: TextComparison, _ order: BlockOrder
  ) -> [Observation] {
    var found: [Observation] = []
    let had = terms(of: old)
    let has = terms(of: new)
    for (one, other) in text.pairs {
      guard let before = text.old.units[one].name.flatMap({ had[$0] }),
        let after = text.new.units[other].name.flatMap({ has[$0] })
      else { continue }
      found += meaning(before, after, in: new)
      if before.title != after.title {
        var observation = Observation(
          .termRenamed, after.name, title: after.title, before: before.title, after: after.title)
        observation.wording = [before.title, after.title]
        found.append(observation)
      }
    }
    return found
  }

  private static func terms(of policy: Policy) -> [Name: Term] {
    var terms: [Name: Term] = [:]
    for case .term(let term) in policy.allElements { terms[term.name] = term }
    return terms
  }

  private static func meaning(_ one: Term, _ other: Term, in policy: Policy) -> [Observation] {
    func difference(_ label: FieldLabel, _ a: Term, _ b: Term) -> [String] {
      let had = Set(a.fields.texts(label).map { $0.lowercased() })
      return b.fields.texts(label).filter { !had.contains($0.lowercased()) }
    }
    let wider = difference(.includes, one, other) + difference(.excludes, other, one)
    let narrower = difference(.includes, other, one) + difference(.excludes, one, other)
    guard !wider.isEmpty || !narrower.isEmpty else { return [] }
    let uses = uses(of: other, in: policy)
    func observation(
      _ kind: Observation.Kind, before: [String], after: [String]
    ) -> Observation {
      var observation = Observation(
        kind, other.name, title: other.title, before: before.joined(separator: ", "),
        after: after.joined(separator: ", "))
      observation.known[.protective] = uses.isProtective
      observation.known[.permissive] = uses.isPermissive
      return observation
    }
    var found: [Observation] = []
    if !wider.isEmpty {
      found.append(
        observation(
          .termWidened, before: difference(.excludes, other, one),
          after: difference(.includes, one, other)))
    }
    if !narrower.isEmpty {
      found.append(
        observation(
          .termNarrowed, before: difference(.includes, other, one),
          after: difference(.excludes, one, other)))
    }
    return found
  }

  /// In what kinds of sentence a term stands: in promises, in permissions, in both.
  private static func uses(of term: Term, in policy: Policy) -> Polarity {
    var found = Polarity(isProtective: false, isPermissive: false)
    let title = term.title.lowercased()
    guard !title.isEmpty else { return found }
    let polarities = Polarities(policy)
    for element in policy.allElements {
      guard case .clause(let clause) = element else { continue }
      let polarity = polarities[clause.name]
      for sentence in sentences(clause.wording.prose.plainText)
      where sentence.lowercased().contains(title) {
        let use = Polarity(ofSentence: sentence.utf8, in: polarity)
        found.isProtective = found.isProtective || use.isProtective
        found.isPermissive = found.isPermissive || use.isPermissive
      }
    }
    return found
  }

  private static func sentences(_ text: String) -> [String] {
    text.split { $0 == "." || $0 == "\n" || $0 == "!" || $0 == "?" }.map(String.init)
  }
}

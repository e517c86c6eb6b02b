package import PolicyDiagnostics
package import PolicyDiff
package import PolicyLaw
package import PolicyModel
internal import PolicyReference

/// The gate that compares a text with the version before: is the version number great enough, is
/// the notice given that the old version promised, are those affected asked, is every change decided?
package enum ComparisonGate {
  /// What is compared.
  package struct Input: Sendable {
    /// The last published version, compiled from its sources.
    package let old: PolicyReading
    /// The text that is to be published.
    package let new: PolicyReading
    package let release: Release
    package let law: Law
    /// The change rules of the program and the project.
    package let rules: [ChangeRule]
    /// How dates are printed, by language.
    package let words: [String: PageWords]
    /// The day of publication, from which notice periods are counted.
    package let published: CalendarDate
    /// The day of the run, on which decisions hold or have lapsed.
    package let asOf: CalendarDate
    /// What the law asks for and the new text says no more.
    package let lost: [LostDisclosure]
  }

  /// What the comparison says.
  package struct Verdict: Sendable {
    /// Each an error if it is to keep the text from being published.
    package var diagnostics: [Diagnostic] = []
    /// The earliest effective date that every notice period allows; `nil` if any is.
    package var earliestEffective: CalendarDate?
  }

  /// Judges the changes between two versions.
  ///
  /// Emits: undecided-change, lapsed-decision, idle-decision, small-version, short-notice,
  /// missing-consent-plan.
  package static func judge(_ input: Input) -> Verdict {
    let comparison = PolicyComparison(
      old: input.old.policy, new: input.new.policy, vocabulary: input.law.vocabulary,
      translations: PolicyComparison.pairs(
        Array(input.old.editions.dropFirst()), Array(input.new.editions.dropFirst())),
      words: input.words, lost: input.lost)
    var context = ChangeContext(asOf: input.asOf)
    context.take(input.law.settings)
    context.take(input.release)
    let changes = ChangeJudge(
      comparison, old: input.old.policy, new: input.new.policy, rules: input.rules,
      context: context
    ).changeSet()
    let gate = Gate(input: input, changes: changes)
    return Verdict(
      diagnostics: gate.undecided() + gate.decisions() + gate.version() + gate.notice()
        + gate.consent(),
      earliestEffective: gate.isTooEarly ? gate.earliest : nil)
  }
}

/// The questions that a comparison answers, one by one.
private struct Gate {
  let input: ComparisonGate.Input
  let changes: ChangeSet

  var policy: Policy { input.new.policy }
  var earliest: CalendarDate { changes.earliestEffective(publishedOn: input.published) }
  var isTooEarly: Bool { policy.effective.map { $0 < earliest } ?? false }

  private func place(_ label: FieldLabel) -> SourceRange {
    input.new.places.place(of: policy.name, label) ?? input.release.place
  }

  // MARK: - Decisions

  func undecided() -> [Diagnostic] {
    changes.causes.filter { $0.level == .undecided }.map { change in
      let observation = change.observation
      let place =
        observation.element.flatMap { input.new.places.place(of: $0) } ?? input.release.place
      let title = observation.title.isEmpty ? "the text" : "\"\(observation.title)\""
      return Diagnostic(
        "undecided-change", at: place,
        "nobody has decided whether a change in \(title) matters: \(change.reason)",
        related: [.init(input.release.place, "accompanies the version")],
        helps: [
          .init(
            "write the verdict into the release, with its reason:",
            lines: [
              "## Decision \(change.fingerprint): …", "", "- Finding: \(change.fingerprint)",
              "- Level: clarifying", "- By: …", "- On: \(input.asOf)", "", "Why it is so.",
            ])
        ],
        notes: [shown("before", observation.before), shown("after", observation.after)]
          .compactMap(\.self) + ["no fact says what these words mean, so a person has to"])
    }
  }

  private func shown(_ label: String, _ words: String) -> String? {
    words.isEmpty ? nil : "\(label): \(String(words.prefix(300)))"
  }

  func decisions() -> [Diagnostic] {
    input.release.decisions.flatMap { decision -> [Diagnostic] in
      if let until = decision.until, until < input.asOf {
        return [
          Diagnostic(
            "lapsed-decision", at: decision.place,
            "the decision of \(decision.by) held until \(until)",
            helps: [.init("have it decided again, with a new date")],
            notes: ["a verdict with an end does not hold after it"])
        ]
      }
      let fingerprints = Set(changes.changes.map(\.fingerprint))
      return decision.findings.filter { !fingerprints.contains($0.fingerprint) }.map { subject in
        Diagnostic(
          "idle-decision", .warning, at: subject.place,
          "no change has the fingerprint \(subject.fingerprint)",
          helps: [
            .init("policyc diff \(policy.name)@current \(policy.name)@draft lists them all")
          ],
          notes: ["the words changed again after they were judged, or never did"])
      }
    }
  }

  // MARK: - Version

  func version() -> [Diagnostic] {
    guard let materiality = changes.materiality, materiality != .undecided,
      let old = input.old.policy.version, let new = policy.version,
      let before = old.numbers, let after = new.numbers
    else { return [] }
    let (part, least): (String, [Int]) =
      switch materiality {
      case .material: ("major", [before[0] + 1, 0, 0])
      case .clarifying: ("minor", [before[0], before[1] + 1, 0])
      default: ("patch", [before[0], before[1], before[2] + 1])
      }
    guard after.lexicographicallyPrecedes(least) else { return [] }
    let wanted = least.map(String.init).joined(separator: ".")
    let reasons = changes.causes.filter { $0.level == materiality }.prefix(3).map(\.reason)
    return [
      Diagnostic(
        "small-version", at: place(.version),
        "version \(new) is too small: the changes since \(old) are \(materiality.word)",
        helps: [.init("give it version \(wanted) or a greater one")],
        notes: reasons + ["\(materiality.word) changes ask for a new \(part) number"])
    ]
  }

  // MARK: - Notice and consent

  func notice() -> [Diagnostic] {
    guard isTooEarly, let effective = policy.effective else { return [] }
    let owed = changes.consequences.filter { $0.days == changes.advanceDays }
    let readers = owed.compactMap { $0.jurisdiction?.text }.joined(separator: ", ")
    let rules = Array(Set(owed.flatMap(\.rules))).sorted().joined(separator: ", ")
    return [
      Diagnostic(
        "short-notice", at: place(.effective),
        "readers are owed \(changes.advanceDays) days between publication on \(input.published) "
          + "and \(effective)",
        helps: [.init("the earliest effective date that passes is \(earliest)")],
        notes: [
          "owed to readers in \(readers.isEmpty ? "all regimes" : readers) by \(rules)"
        ])
    ]
  }

  func consent() -> [Diagnostic] {
    let asking = changes.causes.filter { change in
      (change.direction == .lessProtective || change.direction == .mixed)
        && change.level == .material && change.consequences.contains { $0.consent >= 2 }
    }
    guard !asking.isEmpty, input.release.reach != "new data only",
      input.release.consentPlan == nil
    else { return [] }
    return [
      Diagnostic(
        "missing-consent-plan", at: input.release.place,
        "changes that protect readers less need consent for data that is held already, and the "
          + "release has no plan to ask for it",
        helps: [
          .init("say how people are asked:", lines: ["- Consent plan: …"]),
          .init("or keep to data collected from now on:", lines: ["- Reach: new data only"]),
        ],
        notes: asking.prefix(5).map { "\($0.reason) (\($0.rule))" })
    ]
  }
}

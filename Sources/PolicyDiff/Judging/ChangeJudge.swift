package import PolicyLaw
package import PolicyModel
internal import PolicyReference
internal import PolicyWire

/// Judges what a comparison found: how much it matters, whom it favours, what is owed to whom.
///
/// Everything it knows of law stands in the rules; here they are only matched and joined, the
/// strictest first. A circumstance that nobody knows counts as given.
package struct ChangeJudge {
  private let comparison: PolicyComparison
  private let rules: [String: [ChangeRule]]
  /// Rules of regimes, which look at verdicts.
  private let legal: [ChangeRule]
  private let context: ChangeContext
  private let jurisdictions: [JurisdictionCode?]
  private let circumstances: Circumstances
  private let promise: ChangePromise

  /// - Parameters:
  ///   - old: the version whose change clause is one more set of rules.
  ///   - rules: of all law files.
  package init(
    _ comparison: PolicyComparison, old: Policy, new: Policy, rules: [ChangeRule],
    context: ChangeContext
  ) {
    self.comparison = comparison
    self.context = context
    let inForce = rules.filter { $0.isInForce(on: context.asOf) }
    self.rules = Dictionary(grouping: inForce.filter { !$0.isLegal }) { $0.matches }
    legal = inForce.filter(\.isLegal)
    var codes: [JurisdictionCode] = []
    for code in old.jurisdictions + new.jurisdictions where !codes.contains(code) {
      codes.append(code)
    }
    jurisdictions = codes.isEmpty ? [nil] : codes.map { $0 }
    circumstances = Circumstances(old: old, new: new, context)
    promise = ChangePromise(of: old)
  }

  package func changeSet() -> ChangeSet {
    var changes: [Change] = []
    var fingerprints: [String] = []
    for observation in comparison.observations { fingerprints.append(fingerprint(observation)) }
    var decisions: [String: ChangeDecision] = [:]
    for decision in context.decisions {
      for name in decision.fingerprints where decisions[name] == nil { decisions[name] = decision }
    }
    let used = Set(fingerprints.compactMap { decisions[$0] })
    decisions = decisions.filter { $1.until.map { $0 >= context.asOf } ?? true }
    for (index, observation) in comparison.observations.enumerated() {
      let cause = cause(of: index) { decisions[fingerprints[$0]]?.level }
      changes.append(
        judge(
          observation, fingerprint: fingerprints[index], causedBy: cause.map { fingerprints[$0] },
          decision: decisions[fingerprints[index]]))
    }
    return ChangeSet(
      changes: changes, materiality: changes.filter { $0.causedBy == nil }.map(\.level).max(),
      direction: changes.filter { $0.causedBy == nil && $0.level > .editorial }
        .reduce(.neutral) { $0.joined($1.direction) },
      consequences: total(changes),
      idleDecisions: context.decisions.filter { !used.contains($0) })
  }

  /// The cause of a difference, unless it matters less than the difference itself would.
  ///
  /// - Parameter decided: what a person decided about a difference, by its index.
  private func cause(of index: Int, _ decided: (Int) -> Materiality?) -> Int? {
    let observation = comparison.observations[index]
    guard let cause = observation.cause else { return nil }
    let level = { verdict(comparison.observations[cause]).level }
    switch observation.kind {
    case .clauseAdded, .clauseRemoved, .termAdded, .termRemoved:
      // What only a harmless change explains is not explained: somebody has to look at the words.
      return level() >= .undecided ? cause : nil
    case .coverageLost:
      // Who found the cause harmless has not said that the law is content.
      return (decided(cause) ?? level()) >= .undecided ? cause : nil
    default: return cause
    }
  }

  // MARK: - One change

  private struct Verdict {
    var level = Materiality.undecided
    var direction = Direction.neutral
    var rules: [ChangeRule] = []
    var known: [Observation.Circumstance: Bool] = [:]
  }

  private func verdict(_ observation: Observation) -> Verdict {
    var verdict = Verdict()
    verdict.known = circumstances.known(observation)
    let matching = (rules[observation.kind.rawValue] ?? []).filter {
      holds($0.conditions, verdict.known)
    }
    verdict.rules = matching.sorted { rank($0, verdict.known) > rank($1, verdict.known) }
    guard let rule = verdict.rules.first else { return verdict }
    verdict.level =
      rule.materiality.filter { holds($0.conditions, verdict.known) }
      .compactMap { Materiality(word: $0.word) }.max() ?? .undecided
    verdict.direction = direction(rule, observation, verdict.known)
    return verdict
  }

  private func judge(
    _ observation: Observation, fingerprint: String, causedBy: String?,
    decision: ChangeDecision?
  ) -> Change {
    var verdict = verdict(observation)
    let level = decision?.level ?? verdict.level
    verdict.direction = decision?.direction ?? verdict.direction
    // A person who found a change harmless has settled what follows from it, but for what is owed
    // for any change at all.
    let isHarmless = decision != nil && level < .material
    verdict.known[.material] = level == .material
    verdict.known[.lessProtective] =
      !isHarmless && (verdict.direction == .lessProtective || verdict.direction == .mixed)
    verdict.known[.moreProtective] = verdict.direction == .moreProtective
    let rule = verdict.rules.first
    if isHarmless {
      verdict.rules = []
      verdict.known[.promisedOtherwise] = false
    }
    let reason = rule.map { ReasonText.fill($0.reason, observation) } ?? observation.kind.rawValue
    return Change(
      observation: observation, fingerprint: fingerprint,
      rule: rule?.id ?? Name("chg.wording"), ruleTitle: rule?.title ?? observation.kind.rawValue,
      area: rule?.area ?? "text", action: rule?.action ?? "changed", judged: verdict.level,
      direction: verdict.direction, reachesHeldData: verdict.known[.heldData], reason: reason,
      citations: rule?.citations ?? [], caution: rule?.caution, causedBy: causedBy,
      consequences: causedBy == nil ? consequences(observation, verdict, isHarmless) : [],
      decision: decision)
  }

  /// Whether all conditions hold; one that nobody knows counts as given.
  private func holds(
    _ conditions: [ChangeRule.Condition], _ known: [Observation.Circumstance: Bool]
  ) -> Bool {
    conditions.allSatisfy { condition in
      guard let circumstance = Observation.Circumstance(rawValue: condition.circumstance),
        let value = known[circumstance]
      else { return true }
      return value != condition.isNegated
    }
  }

  /// The rule that knows most about a change comes first, then the one that weighs most.
  private func rank(
    _ rule: ChangeRule, _ known: [Observation.Circumstance: Bool]
  ) -> (Int, Int, Int) {
    let sure = rule.conditions.count { condition in
      Observation.Circumstance(rawValue: condition.circumstance).flatMap { known[$0] } != nil
    }
    let level =
      rule.materiality.filter { holds($0.conditions, known) }
      .compactMap { Materiality(word: $0.word)?.rawValue }.max() ?? 0
    let consent = number(rule.consent.filter { holds($0.conditions, known) })
    return (sure, level, consent)
  }

  private func direction(
    _ rule: ChangeRule, _ observation: Observation, _ known: [Observation.Circumstance: Bool]
  ) -> Direction {
    let sure = rule.direction.first { answer in
      !answer.conditions.isEmpty
        && answer.conditions.allSatisfy { condition in
          Observation.Circumstance(rawValue: condition.circumstance).flatMap { known[$0] }
            == !condition.isNegated
        }
    }
    let word = (sure ?? rule.direction.first { $0.conditions.isEmpty })?.word ?? "neutral"
    return Direction(rawValue: word) ?? Polarity.direction(of: observation.kind, known)
  }

  // MARK: - What is owed

  private func consequences(
    _ observation: Observation, _ verdict: Verdict, _ isHarmless: Bool
  ) -> [Consequence] {
    jurisdictions.compactMap { code in
      if let code, !observation.scope.touches(code) { return nil }
      var total = Consequence(code)
      for rule in verdict.rules.prefix(1) { total.join(owed(rule, to: code, verdict.known)) }
      for rule in legal
      where applies(rule, to: code, observation, verdict.known)
        && (!isHarmless || rule.matches == "any")
      {
        total.join(owed(rule, to: code, verdict.known))
      }
      if let promised = promise.owed(for: verdict.known, to: code) { total.join(promised) }
      total.days = max(total.days, days(total.advance, verdict.known))
      return total
    }
  }

  private func applies(
    _ rule: ChangeRule, to code: JurisdictionCode?, _ observation: Observation,
    _ known: [Observation.Circumstance: Bool]
  ) -> Bool {
    guard rule.matches == "any" || rule.matches == observation.kind.rawValue else { return false }
    if let protected = rule.jurisdiction {
      guard let code, protected.covers(code) else { return false }
    }
    return holds(rule.conditions, known)
  }

  private func owed(
    _ rule: ChangeRule, to code: JurisdictionCode?, _ known: [Observation.Circumstance: Bool]
  ) -> Consequence {
    func counting(_ answers: [ChangeRule.Answer]) -> [ChangeRule.Answer] {
      answers.filter { answer in
        let isForThem =
          answer.jurisdictions.isEmpty
          || answer.jurisdictions.contains { $0.covers(code ?? JurisdictionCode("")) }
        return isForThem && holds(answer.conditions, known)
      }
    }
    var owed = Consequence(code)
    owed.notice = number(counting(rule.notice))
    owed.advance = number(counting(rule.advance))
    owed.consent = number(counting(rule.consent))
    if owed.isOwed {
      owed.audience = rule.audience
      owed.rules = [rule.id.text]
    }
    return owed
  }

  /// The highest of `N0`, `N2`, `C3`.
  private func number(_ answers: [ChangeRule.Answer]) -> Int {
    answers.compactMap { Int($0.word.dropFirst()) }.max() ?? 0
  }

  private func days(_ advance: Int, _ known: [Observation.Circumstance: Bool]) -> Int {
    switch advance {
    case 2:
      known[.lessProtective] == true
        ? context.advanceDays.lessProtective : context.advanceDays.other
    case 1: 1
    default: 0
    }
  }

  private func total(_ changes: [Change]) -> [Consequence] {
    jurisdictions.map { code in
      var total = Consequence(code)
      for change in changes where change.causedBy == nil {
        for consequence in change.consequences where consequence.jurisdiction == code {
          total.join(consequence)
        }
      }
      return total
    }
  }

  // MARK: - Names

  private func fingerprint(_ observation: Observation) -> String {
    let isProse = !observation.oldWords.isEmpty || !observation.newWords.isEmpty
    func text(_ side: ComparedText, _ ranges: [Range<Int>]) -> String {
      ranges.map { side.words($0) }.joined(separator: " ")
    }
    let judged =
      isProse
      ? text(comparison.text.old, observation.oldWords) + "\u{1F}"
        + text(comparison.text.new, observation.newWords)
      : observation.before + "\u{1F}" + observation.after
    return Fingerprint(
      // What words mean to a rule may change with the rule; the words do not.
      rule: isProse ? "words" : observation.kind.rawValue, element: observation.element?.text ?? "",
      judged: judged
    ).text
  }
}

extension ChangeRule {
  /// Rules of regimes add to what the rule of the change itself asks for.
  fileprivate var isLegal: Bool {
    matches == "any" || id.text.hasPrefix("mc.") || jurisdiction != nil
  }
}

extension Polarity {
  /// Where a rule says that the direction is computed: promises that cover less protect less, and
  /// permissions that cover less protect more.
  static func direction(
    of kind: Observation.Kind, _ known: [Observation.Circumstance: Bool]
  ) -> Direction {
    let isProtective = known[.protective] == true
    let isPermissive = known[.permissive] == true
    if !isProtective && !isPermissive { return .neutral }
    if isProtective && isPermissive { return .mixed }
    switch kind {
    case .termNarrowed, .modalWeaker, .exceptionAdded, .clauseRemoved, .termRemoved:
      return isProtective ? .lessProtective : .moreProtective
    case .termWidened, .modalStronger, .exceptionRemoved, .clauseAdded, .termAdded:
      return isProtective ? .moreProtective : .lessProtective
    default: return .mixed
    }
  }
}

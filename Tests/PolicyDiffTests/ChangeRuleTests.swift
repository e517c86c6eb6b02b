import PolicyDiff
import PolicyLaw
import PolicyModel
import Testing

/// The rules for changes that the program carries, held to their own rules.
@Suite struct ChangeRuleTests {
  private static let rules = Comparing.rules
  private static let table = rules.filter { $0.id.text.hasPrefix("chg.") }
  private static let byID = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })

  /// Rules that no pair of texts can show, with the reason.
  private static let withoutWitness: [String: String] = [
    "mc.promise":
      "adds what the old version promised to every change; the pairs of chg.changeclause show it",
    "mc.practice": "asks for something with every material change; each material pair shows it",
  ]

  @Test func everyRuleOfTheTableHasAWitnessAndANearMiss() {
    let shown = Set(ChangeFixture.all.map(\.id))
    let missing = Self.table.map(\.id.text).filter { !shown.contains($0) }
    #expect(missing == [])
    let known = Set(Self.table.map(\.id.text))
    #expect(ChangeFixture.all.map(\.id).filter { !known.contains($0) } == [])
    for id in Self.withoutWitness.keys { #expect(Self.byID[Name(id)] != nil, "\(id)") }
  }

  @Test func everyRuleMatchesWhatTheComparisonReports() {
    let kinds = Set(Observation.Kind.allCases.map(\.rawValue) + ["any"])
    let circumstances = Set(Observation.Circumstance.allCases.map(\.rawValue))
    for rule in Self.rules {
      #expect(kinds.contains(rule.matches), "\(rule.id) matches \(rule.matches)")
      let answers =
        rule.materiality + rule.direction + rule.notice + rule.advance + rule.consent
      for condition in rule.conditions + answers.flatMap(\.conditions) {
        #expect(circumstances.contains(condition.circumstance), "\(rule.id): \(condition)")
      }
    }
  }

  @Test func everythingThatIsReportedHasARule() {
    let matched = Set(Self.table.map(\.matches))
    #expect(Observation.Kind.allCases.map(\.rawValue).filter { !matched.contains($0) } == [])
  }

  @Test func everyAnswerIsAWordThatTheJudgeKnows() {
    let directions = ["more protective", "less protective", "neutral", "mixed", "computed"]
    for rule in Self.table {
      for answer in rule.materiality {
        #expect(Materiality(word: answer.word) != nil, "\(rule.id): \(answer.word)")
      }
      #expect(rule.matches == "any" || !rule.materiality.isEmpty, "\(rule.id)")
      for answer in rule.direction {
        #expect(directions.contains(answer.word), "\(rule.id): \(answer.word)")
      }
      for (prefix, answers) in [("N", rule.notice), ("D", rule.advance), ("C", rule.consent)] {
        for answer in answers {
          let number = Int(answer.word.dropFirst())
          #expect(answer.word.hasPrefix(prefix) && number != nil, "\(rule.id): \(answer.word)")
        }
      }
    }
  }

  @Test func everyRuleHasAMirrorThatMirrorsBackOrSaysWhyNot() {
    for rule in Self.table {
      guard let name = rule.mirror else {
        let words = rule.explanation.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(words.contains("It has no mirror, because"), "\(rule.id)")
        continue
      }
      guard let mirror = Self.byID[name] else {
        Issue.record("\(rule.id): there is no \(name)")
        continue
      }
      let back = mirror.mirror.flatMap { Self.byID[$0] }
      #expect(
        back?.matches == rule.matches, "\(rule.id) -> \(name) -> \(back?.id.text ?? "nothing")")
    }
  }

  @Test func aMirrorFavoursTheOtherSide() {
    let opposite: [String: String] = [
      "more protective": "less protective", "less protective": "more protective",
    ]
    for rule in Self.table {
      guard let mirror = rule.mirror.flatMap({ Self.byID[$0] }) else { continue }
      let plain = { (rule: ChangeRule) in rule.direction.first { $0.conditions.isEmpty }?.word }
      guard let word = plain(rule), let expected = opposite[word], let other = plain(mirror),
        opposite[other] != nil
      else { continue }
      #expect(other == expected, "\(rule.id) and \(mirror.id) are both \(word)")
    }
  }
}

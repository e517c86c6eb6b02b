import PolicyCompiler
import PolicyLaw
import PolicyModel
import PolicyTestSupport
import Testing

@testable import PolicyDiff

/// What holds for all comparisons, tried on policies and edits that a generator makes up.
@Suite struct ComparisonPropertyTests {
  private static let seeds = (0..<UInt64(Generator.rounds(24))).map { $0 }

  /// A policy, and the same with a few edits.
  private func pair(_ seed: UInt64, edits: [Sketch.Edit]? = nil) -> (old: Sketch, new: Sketch) {
    var generator = Generator(seed: seed)
    let old = Sketch.make(&generator)
    var new = old
    let count = 1 + generator.below(5)
    let chosen = edits ?? (0..<count).map { _ in generator.pick(Sketch.Edit.allCases) }
    for edit in chosen { new.apply(edit, &generator) }
    return (old, new)
  }

  @Test(arguments: seeds)
  func nothingDiffersFromItself(seed: UInt64) throws {
    let sketch = pair(seed).new
    let comparison = try Comparing.comparison(sketch.source, sketch.source)
    #expect(comparison.observations.isEmpty)
    #expect(comparison.redline.isEmpty)
    #expect(comparison.text.new.plainText == sketch.plainText)
  }

  @Test(arguments: seeds)
  func theRedlineAppliedIsTheNewTextAndReversedTheOld(seed: UInt64) throws {
    let (old, new) = pair(seed)
    let comparison = try Comparing.comparison(old.source, new.source)
    #expect(comparison.redline.newText == new.plainText)
    #expect(comparison.redline.oldText == old.plainText)
    #expect(RedlineRules.faults(comparison) == [])
  }

  @Test(arguments: seeds)
  func nothingThatDiffersIsMissingFromTheReport(seed: UInt64) throws {
    let (old, new) = pair(seed)
    let comparison = try Comparing.comparison(old.source, new.source)
    let text = comparison.text
    #expect(!comparison.redline.hasVisibleChanges || !comparison.observations.isEmpty)
    let told = (
      Set(comparison.observations.flatMap(\.oldWords).flatMap { $0 }),
      Set(comparison.observations.flatMap(\.newWords).flatMap { $0 })
    )
    for index in text.old.tokens.indices where isWord(text, text.old.tokens[index]) {
      let isSame = text.alignment.newOfOld[index] >= 0 && text.alignment.moveOfOld[index] == 0
      #expect(isSame || told.0.contains(index), "gone: \(text.old.words(index..<index + 1))")
    }
    for index in text.new.tokens.indices where isWord(text, text.new.tokens[index]) {
      let isSame = text.alignment.oldOfNew[index] >= 0 && text.alignment.moveOfNew[index] == 0
      #expect(isSame || told.1.contains(index), "new: \(text.new.words(index..<index + 1))")
    }
  }

  private func isWord(_ text: TextComparison, _ token: ComparedText.Token) -> Bool {
    text.table.classes[Int(token.folded)].contains(.word)
  }

  // MARK: - The other way round

  /// Kinds of change that come in pairs.
  private static let mirrors: [Observation.Kind: Observation.Kind] = {
    let pairs: [(Observation.Kind, Observation.Kind)] = [
      (.dataAdded, .dataRemoved), (.purposeAdded, .purposeRemoved),
      (.retentionLonger, .retentionShorter), (.clauseAdded, .clauseRemoved),
    ]
    return Dictionary(uniqueKeysWithValues: pairs + pairs.map { ($0.1, $0.0) })
  }()

  @Test(arguments: seeds)
  func theWayBackSwapsAddedAndRemovedAndReversesTheDirection(seed: UInt64) throws {
    let facts: [Sketch.Edit] = [.addData, .removeData, .keepLonger, .keepShorter]
    var generator = Generator(seed: seed &+ 1000)
    let others: [Sketch.Edit] = [.insertClause, .deleteClause, .replaceWord]
    let (old, new) = pair(seed, edits: [generator.pick(facts), generator.pick(others)])
    let there = try Comparing.comparison(old.source, new.source)
    let back = try Comparing.comparison(new.source, old.source)
    func named(_ comparison: PolicyComparison, _ isSwapped: Bool) -> [String] {
      comparison.observations.compactMap { observation in
        guard let mirror = Self.mirrors[observation.kind] else { return nil }
        let kind = isSwapped ? mirror : observation.kind
        let words =
          isSwapped
          ? "\(observation.after) -> \(observation.before)"
          : "\(observation.before) -> \(observation.after)"
        return "\(kind.rawValue) \(observation.element?.text ?? "") \(words)"
      }.sorted()
    }
    #expect(named(there, false) == named(back, true))
    let forward = try judged(old, new)
    let backward = try judged(new, old)
    for change in forward.changes.causes where Self.mirrors[change.observation.kind] != nil {
      let partner = backward.changes.causes.first {
        $0.observation.kind == Self.mirrors[change.observation.kind]
          && $0.observation.element == change.observation.element
      }
      guard let partner else { continue }
      switch change.direction {
      case .lessProtective: #expect(partner.direction == .moreProtective)
      case .moreProtective: #expect(partner.direction == .lessProtective)
      // Something that went may matter where something that came does not.
      case .neutral, .mixed: break
      }
    }
  }

  @Test(arguments: seeds)
  func aFurtherChangeNeverLowersTheMateriality(seed: UInt64) throws {
    let (old, new) = pair(seed)
    var more = new
    var generator = Generator(seed: seed &+ 2000)
    let further: [Sketch.Edit] = [.insertClause, .insertSentence, .addData, .keepLonger]
    more.apply(generator.pick(further), &generator)
    let before = try judged(old, new).changes.materiality
    let after = try judged(old, more).changes.materiality
    #expect((before?.rawValue ?? -1) <= (after?.rawValue ?? -1))
  }

  private func judged(_ old: Sketch, _ new: Sketch) throws -> ComparedVersions {
    let one = try Comparing.read(old.source)
    let other = try Comparing.read(new.source)
    return try Comparing.judge(one.policy, other.policy)
  }

  // MARK: - Moves

  @Test(arguments: seeds)
  func aMoveIsNeverReportedAsGoneAndNew(seed: UInt64) throws {
    for edit in [Sketch.Edit.moveClause, .moveSentence, .swapSentences] {
      let (old, new) = pair(seed, edits: [edit])
      let comparison = try Comparing.comparison(old.source, new.source)
      for observation in comparison.observations {
        #expect(observation.kind == .clauseMoved, "\(edit): \(observation.kind.rawValue)")
      }
      for piece in comparison.redline.blocks.flatMap(\.pieces)
      where piece.mark == .deleted || piece.mark == .inserted {
        #expect(!piece.text.contains { $0.isLetter }, "\(edit): \(piece.text)")
      }
    }
  }

  @Test func aSentenceThatCameUnderAnotherScopeIsForAPersonToJudge() throws {
    func source(_ first: String, _ second: String) -> String {
      """
      # Policy ash-ferry: Ash Ferry privacy notice

      - Type: privacy notice
      - Version: 1.0.0
      - Effective: 2026-03-01
      - Organisation: Ash Ferry Company
      - Jurisdictions: EEA, UK
      - Languages: en (source)

      ## Clause deck.all: On deck

      The captain keeps the ledger in the cabin.\(first)

      ## Clause deck.islands: On the islands

      - Applies to: UK only

      The pilot hangs the chart in the lighthouse.\(second)
      """
    }
    let words = " The crew never sells the names of passengers."
    let comparison = try Comparing.comparison(source(words, ""), source("", words))
    #expect(comparison.observations.map(\.kind) == [.wordingChanged])
  }
}

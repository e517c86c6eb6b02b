internal import PolicyModel

/// What changed in a translation: it follows a change of its source, or it is one of its own that a
/// person has to look at, since nobody who reads it sees the source.
enum TranslationChanges {
  /// - Parameter known: what changed in the source.
  static func observations(
    _ old: Policy, _ new: Policy, after known: [Observation], printed: [String]
  ) -> [Observation] {
    var table = TokenTable()
    let one = ComparedTextBuilder.read(old).finish(&table)
    let other = ComparedTextBuilder.read(new).finish(&table)
    let text = TextComparison(
      one, other, table, pairs: BlockMatcher.pairs(one, other, formerNames: new.formerNames))
    let judge = WordJudge(text, old: old, new: new, known: [], printed: printed)
    return SentenceEdits.find(text).compactMap { edit in
      let judged = judge.observation(edit)
      guard judged.kind != .referenceChanged else { return nil }
      var observation = Observation(
        judged.kind, judged.element, title: "\(judged.title) (\(new.language))",
        before: judged.before, after: judged.after, known: judged.known)
      observation.cause = known.firstIndex {
        $0.element == judged.element && $0.cause == nil && $0.kind != .clauseMoved
          && $0.kind != .formatChanged
      }
      return observation
    }
  }
}

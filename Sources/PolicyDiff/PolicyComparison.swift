package import PolicyLaw
package import PolicyMarkdown
package import PolicyModel

/// Everything that differs between two versions of a document, with its words side by side.
package struct PolicyComparison: Sendable {
  package let text: TextComparison
  let order: BlockOrder
  /// Each difference once; what follows from another names it as its cause.
  package let observations: [Observation]
  /// Where to look for blocks that are no longer found under their name: under a new one, or in the
  /// block that took their words in.
  package let heirs: [Name: Name]

  /// Compares two versions of a policy.
  ///
  /// - Parameters:
  ///   - vocabulary: which categories and purposes lie in which.
  ///   - translations: the same versions in other languages that both are published in.
  ///   - words: how dates are printed, by language.
  ///   - lost: what the law asks for and the new version says no more.
  package init(
    old: Policy, new: Policy, vocabulary: Vocabulary,
    translations: [(old: Policy, new: Policy)] = [],
    words: [String: PageWords] = [:], lost: [LostDisclosure] = []
  ) {
    var table = TokenTable()
    let one = ComparedTextBuilder.read(old).finish(&table)
    let other = ComparedTextBuilder.read(new).finish(&table)
    let pairs = BlockMatcher.pairs(one, other, formerNames: new.formerNames)
    let text = TextComparison(one, other, table, pairs: pairs)
    self.text = text
    order = BlockOrder(pairs, one, other)
    var renamed: [Name: Name] = [:]
    for pair in pairs {
      if let name = one.units[pair.old].name, let now = other.units[pair.new].name, name != now {
        renamed[name] = now
      }
    }
    for former in new.formerNames { renamed[former.old] = former.new }
    var found = FactComparison.observations(
      old: old, new: new, vocabulary: vocabulary, renamed: renamed,
      words: words[new.language])
    found += TermChanges.observations(old, new, text, order)
    found += MarkupChanges(text: text, old: old, new: new).observations()
    let blocks = BlockChanges(text, order, old: old, new: new)
    heirs = blocks.heirs.merging(renamed) { $1 }
    found += PolicyComparison.blocks(blocks, after: found)
    let declared = found
    found += lost.map { $0.observation(in: new, renamed: renamed, known: declared) }
    found += PolicyComparison.words(
      text, old: old, new: new, after: found,
      printed: PolicyComparison.printedDates(old, words[old.language])
        + PolicyComparison.printedDates(new, words[new.language]))
    for pair in translations {
      found += TranslationChanges.observations(
        pair.old, pair.new, after: found,
        printed: PolicyComparison.printedDates(pair.old, words[pair.old.language])
          + PolicyComparison.printedDates(pair.new, words[pair.new.language]))
    }
    found += PassageMoves(text, old: old, new: new).observations()
    observations = PolicyComparison.dates(found, old: old, new: new)
  }

  /// Compares two documents by their words alone, where the author of one gave no names.
  package init(old: ComparedProse, new: ComparedProse) {
    var table = TokenTable()
    let one = old.builder.finish(&table)
    let other = new.builder.finish(&table)
    let text = TextComparison(one, other, table, pairs: [(0, 0)])
    self.text = text
    order = BlockOrder(text.pairs, text.old, text.new)
    heirs = [:]
    let empty = Policy.untyped
    let markup = MarkupChanges(text: text, old: empty, new: empty).observations()
    observations =
      markup + PolicyComparison.words(text, old: empty, new: empty, after: markup)
      + PassageMoves(text, old: empty, new: empty).observations()
  }

  /// Translations into the same language.
  package static func pairs(_ old: [Policy], _ new: [Policy]) -> [(old: Policy, new: Policy)] {
    old.compactMap { one in
      new.first { $0.language == one.language }.map { (old: one, new: $0) }
    }
  }

  /// A block that came or went with facts is explained by them.
  private static func blocks(
    _ changes: BlockChanges, after facts: [Observation]
  ) -> [Observation] {
    changes.observations.map { observation in
      var observation = observation
      switch observation.kind {
      case .clauseAdded, .clauseRemoved, .termAdded, .termRemoved:
        observation.cause = facts.firstIndex {
          $0.element == observation.element && $0.kind != .factChanged
        }
      case .headingChanged:
        observation.cause = facts.firstIndex {
          $0.kind == .termRenamed && $0.element == observation.element
        }
      default: break
      }
      return observation
    }
  }

  private static func words(
    _ text: TextComparison, old: Policy, new: Policy, after known: [Observation],
    printed: [String] = []
  ) -> [Observation] {
    let judge = WordJudge(text, old: old, new: new, known: known, printed: printed)
    // The title of a block is reported with the block.
    let titles = Set(
      known.filter { [.headingChanged, .wordingChanged].contains($0.kind) }.flatMap(\.newWords))
    return SentenceEdits.find(text).compactMap { edit in
      let observation = judge.observation(edit)
      let isTitle =
        !observation.newWords.isEmpty && observation.newWords.allSatisfy(titles.contains)
      return isTitle ? nil : observation
    }
  }

  /// The dates and the number of a version as its text prints them.
  private static func printedDates(_ policy: Policy, _ words: PageWords?) -> [String] {
    let dates = [policy.effective, policy.updated, policy.published, policy.reviewed]
      .compactMap { $0 }
    return dates.flatMap { [$0.description, words?.date($0) ?? ""] }
      + [policy.version?.text ?? ""]
  }

  /// Dates count by themselves only where nothing else changed, or where they come too early.
  private static func dates(
    _ found: [Observation], old: Policy, new: Policy
  ) -> [Observation] {
    guard let before = old.effective, let after = new.effective else { return found }
    func observation(_ kind: Observation.Kind) -> Observation {
      Observation(
        kind, new.name, title: new.title, before: before.description, after: after.description)
    }
    let isSame = found.allSatisfy { $0.kind == .referenceChanged && $0.cause == nil }
    let isTooEarly = new.published.map { after < $0 } ?? false
    if after < before || isTooEarly { return found + [observation(.dateEarlier)] }
    guard isSame else { return found }
    if after > before {
      let isReview = old.version != new.version || old.updated != new.updated
      return found + [observation(isReview ? .dateOnly : .dateLater)]
    }
    let reviewed = (old.updated, old.reviewed) != (new.updated, new.reviewed)
    return reviewed ? found + [observation(.dateOnly)] : found
  }
}

/// A document of which only the words are compared.
package enum ComparedProse: Sendable {
  case policy(Policy)
  /// In pieces, in reading order.
  case prose([Prose])

  fileprivate var builder: ComparedTextBuilder {
    switch self {
    case .policy(let policy): .readFlat(policy)
    case .prose(let prose): .read(prose, title: "")
    }
  }
}

extension Policy {
  /// Stands for a document that declares nothing.
  package static let untyped = Policy(
    name: "text", title: "", language: "en", sourceLanguage: "en", languages: [],
    controllingLanguage: nil, fields: FieldSet(),
    organisation: Organisation(name: nil, legalName: "", title: "", fields: FieldSet()),
    elements: [], facts: [], formerNames: [], numbering: .none)
}

internal import PolicyModel
internal import PolicyReference

/// The names that registers and fields of a policy hold, for names that sentences write.
struct DeclaredNames {
  /// Names of somebody, without legal forms, as words.
  private var names: Set<[UInt64]> = []
  /// Every run of words in any field that may hold a name.
  private var runs: Set<[UInt64]> = []

  /// Longer runs of words are no name.
  private static let longest = 7

  init(_ declared: DeclaredFacts) {
    let policy = declared.policy
    let organisation = policy.organisation
    addNames(
      [organisation.legalName, organisation.title] + organisation.fields.texts(.alsoWritten)
        + organisation.fields.texts(.registeredNames))
    addTexts(policy.fields.texts(.basedOn) + policy.fields.texts(.licence) + [policy.title])
    addTexts(policy.fields.texts(.organisation))
    for fact in policy.facts {
      switch fact.kind {
      case .recipient, .contact, .document, .term:
        addNames([fact.title] + fact.fields.texts(.alsoWritten) + fact.fields.texts(.name))
      case .practice, .transfer, .cookies: break
      default: continue
      }
      for entry in fact.fields.entries { addTexts(entry.answer.values.map(\.text)) }
    }
  }

  private mutating func addNames(_ texts: [String]) {
    for text in texts {
      let words = DeclaredNames.withoutForm(text)
      if !words.isEmpty { names.insert(words) }
    }
    addTexts(texts)
  }

  private mutating func addTexts(_ texts: [String]) {
    for text in texts {
      let words = FoldedWords.hashes(of: text)
      for start in words.indices {
        for end in start + 1...min(words.count, start + DeclaredNames.longest) {
          runs.insert(Array(words[start..<end]))
        }
      }
    }
  }

  /// Whether a name stands in a register, by itself or as a part: `Kelpline` for `Kelpline Hosting`.
  func hold(_ name: [UInt64]) -> Bool {
    if runs.contains(name) { return true }
    return name.indices.contains { start in
      (start + 1...name.count).contains { names.contains(Array(name[start..<$0])) }
    }
  }

  /// The words of a name up to the legal form at its end.
  static func withoutForm(_ text: String) -> [UInt64] {
    var words = FoldedWords.hashes(of: text)
    while words.count > 1, let last = words.last, forms.contains(last) { words.removeLast() }
    return words
  }

  private static let forms: Set<UInt64> = Set(English.companyForms.map { Fold.hash(of: $0) })
}

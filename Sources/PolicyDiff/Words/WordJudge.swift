internal import PolicyModel

/// Says what kind of change an edit of words is.
///
/// It proves what it can: that only typography differs, that the words follow a fact that changed
/// and is reported for itself, that a term got another name. Of the rest it says which guarded words
/// were touched; and where none was, that the wording changed and a person has to look.
struct WordJudge {
  let text: TextComparison
  let old: Policy
  let new: Policy
  /// What is known already, with the words by which a text may say it.
  let known: [Observation]
  private let explained: [Set<Int32>]
  /// The hashes of all sentences of the new version.
  private let living: Set<UInt64>
  private let byElement: [Name: [Int]]
  /// What is known, by the words by which a text may say it.
  private let byWord: [Int32: [Int]]
  private let polarities: Polarities
  private let oldPolarities: Polarities
  /// Words of the titles of terms, in small letters.
  private let termWords: Set<String>

  /// Words of dates and of the version number, which the text prints from its header.
  private let printed: Set<Int32>

  init(
    _ text: TextComparison, old: Policy, new: Policy, known: [Observation], printed: [String]
  ) {
    self.text = text
    self.old = old
    self.new = new
    self.known = known
    living = Set(text.new.sentences.map(\.hash))
    let vocabulary = WordIndex(text)
    self.printed = vocabulary.ids(printed)
    explained = known.map { observation in
      // What the law asks for is said in the law's words, not in those of the text.
      guard observation.kind != .coverageLost else { return [] }
      return vocabulary.ids([observation.before, observation.after] + observation.wording)
    }
    var byElement: [Name: [Int]] = [:]
    var byWord: [Int32: [Int]] = [:]
    for (index, observation) in known.enumerated() {
      if let element = observation.element { byElement[element, default: []].append(index) }
      for word in explained[index] { byWord[word, default: []].append(index) }
    }
    self.byElement = byElement
    self.byWord = byWord
    polarities = Polarities(new)
    oldPolarities = Polarities(old)
    var termWords: Set<String> = []
    for case .term(let term) in old.allElements + new.allElements {
      termWords.formUnion(term.title.lowercased().split(separator: " ").map(String.init))
    }
    self.termWords = termWords
  }

  func observation(_ edit: SentenceEdit) -> Observation {
    let unit = edit.unit.new.map { text.new.units[$0] } ?? text.old.units[edit.unit.old ?? 0]
    let title =
      unit.name == nil
      ? heading(over: edit) : unit.title.isEmpty ? unit.name?.text ?? "" : unit.title
    var found = Observation(
      kind(edit, unit), unit.name, title: title,
      before: edit.old.map { text.old.words(words(text.old, $0)) }.joined(separator: " "),
      after: edit.new.map { text.new.words(words(text.new, $0)) }.joined(separator: " "))
    found.oldWords = edit.old.map { text.old.sentences[$0].tokens }
    found.newWords = edit.new.map { text.new.sentences[$0].tokens }
    found.cause = cause(edit, unit)
    if found.cause != nil || isPrinted(edit) { found = derived(found) }
    let polarity = polarity(found, unit)
    found.known[.protective] = polarity.isProtective
    found.known[.permissive] = polarity.isPermissive
    if found.kind == .linkChanged { found.known[.rightsLink] = polarity.isProtective }
    return found
  }

  /// In a text without names, the heading that an edit stands under.
  private func heading(over edit: SentenceEdit) -> String {
    if let sentence = edit.new.first { return heading(over: sentence, in: text.new) }
    return edit.old.first.map { heading(over: $0, in: text.old) } ?? ""
  }

  private func heading(over sentence: Int, in side: ComparedText) -> String {
    var passage = Int(side.tokens[side.sentences[sentence].tokens.lowerBound].passage)
    while passage > 0 {
      passage -= 1
      guard case .heading = side.passages[passage].kind else { continue }
      return side.words(side.passages[passage].tokens.dropLast())
    }
    return ""
  }

  private func words(_ side: ComparedText, _ sentence: Int) -> Range<Int> {
    let range = side.sentences[sentence].tokens
    guard let last = range.last, isKind(side, last, .boundary) else { return range }
    return range.dropLast()
  }

  /// What follows from something else is reported as its consequence.
  private func derived(_ observation: Observation) -> Observation {
    Observation(
      .referenceChanged, observation.element, title: observation.title,
      before: observation.before, after: observation.after
    ).taking(observation)
  }

  private func polarity(_ observation: Observation, _ unit: ComparedText.Unit) -> Polarity {
    let clause = polarities[unit.name]
    let words = observation.after.isEmpty ? observation.before : observation.after
    return Polarity(ofSentence: words.utf8, in: clause)
  }

  // MARK: - Consequences

  /// Whether nothing changed but a date or number of the header that the text prints.
  private func isPrinted(_ edit: SentenceEdit) -> Bool {
    let changed =
      edit.removed.map { text.old.tokens[$0].folded }
      + edit.added.map { text.new.tokens[$0].folded }
    return !printed.isEmpty && !changed.isEmpty && changed.allSatisfy(printed.contains)
  }

  /// The change that explains all words of an edit that carry meaning; `nil` if none does.
  private func cause(_ edit: SentenceEdit, _ unit: ComparedText.Unit) -> Int? {
    var changed = changedWords(edit, .content)
    // A cell may hold nothing but "us".
    if changed.isEmpty { changed = changedWords(edit, .word) }
    guard !changed.isEmpty else { return nil }
    let own = unit.name.flatMap { byElement[$0] } ?? []
    let together = own.reduce(into: Set<Int32>()) { $0.formUnion(explained[$1]) }
    if changed.allSatisfy(together.contains) {
      return own.max { overlap($0, changed) < overlap($1, changed) }
    }
    // Slots print facts in other clauses too.
    guard let foreign = changed.first(where: { !together.contains($0) }) else { return nil }
    let elsewhere = (byWord[foreign] ?? []).filter { index in
      changed.allSatisfy { explained[index].contains($0) || together.contains($0) }
    }
    return elsewhere.max { (overlap($0, changed), $1) < (overlap($1, changed), $0) }
  }

  /// Words with a meaning that stand in one version only; one that only changed its place in the
  /// sentence is in both.
  private func changedWords(_ edit: SentenceEdit, _ kind: WordClass) -> [Int32] {
    let gone = edit.removed.filter { isKind(text.old, $0, kind) }.map {
      text.old.tokens[$0].folded
    }
    let come = edit.added.filter { isKind(text.new, $0, kind) }.map {
      text.new.tokens[$0].folded
    }
    func surplus(_ words: [Int32], over others: [Int32]) -> [Int32] {
      var count: [Int32: Int] = [:]
      for word in others { count[word, default: 0] += 1 }
      return words.filter { word in
        guard let left = count[word], left > 0 else { return true }
        count[word] = left - 1
        return false
      }
    }
    return surplus(gone, over: come) + surplus(come, over: gone)
  }

  private func overlap(_ index: Int, _ changed: [Int32]) -> Int {
    changed.count { explained[index].contains($0) }
  }

  // MARK: - Guards

  private func kind(_ edit: SentenceEdit, _ unit: ComparedText.Unit) -> Observation.Kind {
    let removed = edit.removed.map { text.table.classes[Int(text.old.tokens[$0].folded)] }
    let added = edit.added.map { text.table.classes[Int(text.new.tokens[$0].folded)] }
    func has(_ side: [WordClass], _ kind: WordClass) -> Bool { side.contains { $0.contains(kind) } }
    func count(_ side: [WordClass], _ kind: WordClass) -> Int { side.count { $0.contains(kind) } }
    if !has(removed, .word), !has(added, .word) {
      return isTypography(edit) ? .formatChanged : .wordingChanged
    }
    if edit.new.isEmpty, edit.old.allSatisfy({ survives($0) }) { return .duplicateRemoved }
    // A sentence that is new or gone has no other to be an exception to.
    if edit.old.isEmpty || edit.new.isEmpty {
      guard let first = edit.added.first ?? edit.removed.first else { return .wordingChanged }
      let side = edit.added.isEmpty ? text.old : text.new
      guard isKind(side, first, .exception) else { return .wordingChanged }
      return edit.old.isEmpty ? .exceptionAdded : .exceptionRemoved
    }
    // A sentence in the place of another that it shares nothing with is no edit of it.
    guard sharesWords(edit) else { return .wordingChanged }
    if count(removed, .negation) != count(added, .negation) { return .negationChanged }
    let promises = promises(edit, unit)
    if promises, has(removed, .duty), has(added, .permission), !has(added, .duty) {
      return .modalWeaker
    }
    if has(removed, .permission), has(added, .duty), !has(added, .permission) {
      return .modalStronger
    }
    if promises {
      if count(added, .exception) > count(removed, .exception) { return .exceptionAdded }
      if count(removed, .exception) > count(added, .exception) { return .exceptionRemoved }
    }
    if has(removed, .number) || has(added, .number), touchesCountedNumber(edit) {
      return .numberChanged
    }
    // An address that came with other words is part of what they say.
    let telling = (removed + added).filter { $0.contains(.content) }
    if !telling.isEmpty, telling.allSatisfy({ $0.contains(.address) }) { return .linkChanged }
    return .wordingChanged
  }

  private func sharesWords(_ edit: SentenceEdit) -> Bool {
    edit.old.contains { sentence in
      text.old.sentences[sentence].tokens.contains { token in
        isKind(text.old, token, .word) && text.alignment.newOfOld[token] >= 0
      }
    }
  }

  /// Whether a sentence that is gone still stands elsewhere, word for word.
  private func survives(_ sentence: Int) -> Bool {
    let gone = text.old.sentences[sentence]
    return gone.weight > 1 && living.contains(gone.hash)
  }

  /// Whether the old sentence may promise something to readers, so that a weaker word takes it away:
  /// unless all it does is permit something with their data.
  private func promises(_ edit: SentenceEdit, _ unit: ComparedText.Unit) -> Bool {
    let clause = oldPolarities[unit.name]
    let words = edit.old.map { text.old.words(self.words(text.old, $0)) }.joined(separator: " ")
    let polarity = Polarity(ofSentence: words.utf8, in: clause)
    return polarity.isProtective || !polarity.isPermissive
  }

  /// Marks that carry no meaning of their own; a comma may.
  private func isTypography(_ edit: SentenceEdit) -> Bool {
    let marks =
      edit.removed.map { text.old.bytes[Int(text.old.tokens[$0].start)] }
      + edit.added.map { text.new.bytes[Int(text.new.tokens[$0].start)] }
    let telling: Set<UInt8> = Set(",;:()[]/&%$?".utf8)
    guard !marks.contains(where: telling.contains) else { return false }
    // "us" and "US" are two words; and a defined term lives by its capital.
    let isAcronym = edit.respelt.contains { pair in
      let words = [
        text.old.words(pair.old..<pair.old + 1), text.new.words(pair.new..<pair.new + 1),
      ]
      let shouts = words.map { word in word.count <= 4 && word.allSatisfy(\.isUppercase) }
      return words[0].count > 1 && shouts[0] != shouts[1]
    }
    guard !isAcronym else { return false }
    return !edit.respelt.contains { isTerm(text.old.words($0.old..<$0.old + 1)) }
  }

  private func isTerm(_ word: String) -> Bool { termWords.contains(word.lowercased()) }

  /// A number beside a unit, or one that stands for something by itself: not one of a list.
  private func touchesCountedNumber(_ edit: SentenceEdit) -> Bool {
    func isCounted(_ side: ComparedText, _ token: Int) -> Bool {
      guard isKind(side, token, .number) else { return false }
      let range = max(0, token - 1)...min(side.tokens.count - 1, token + 3)
      let hasUnit = range.contains { isKind(side, $0, .unit) }
      return hasUnit || side.words(token..<token + 1).contains("%")
        || side.words(token..<token + 1).hasPrefix("$")
    }
    return edit.removed.contains { isCounted(text.old, $0) }
      || edit.added.contains { isCounted(text.new, $0) }
  }

  private func isKind(_ side: ComparedText, _ token: Int, _ kind: WordClass) -> Bool {
    text.table.classes[Int(side.tokens[token].folded)].contains(kind)
  }
}

extension Observation {
  /// With the words and the cause of another.
  fileprivate func taking(_ other: Observation) -> Observation {
    var result = self
    result.oldWords = other.oldWords
    result.newWords = other.newWords
    result.cause = other.cause
    return result
  }
}

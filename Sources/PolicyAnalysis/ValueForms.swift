internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// The ways in which a text may say the value of a field.
struct ValueForms {
  private let policy: Policy
  private let words: PageWords
  private let vocabulary: Vocabulary
  /// Titles of terms, by the word that the vocabulary may use for them.
  private let termTitles: [String: String]

  init(policy: Policy, words: PageWords, _ vocabulary: Vocabulary) {
    self.policy = policy
    self.words = words
    self.vocabulary = vocabulary
    var titles: [String: String] = [:]
    for fact in policy.facts where fact.kind == .term {
      titles[PredicateParser.folded(fact.name.text)] = fact.title
      for other in fact.fields.texts(.alsoWritten) {
        titles[PredicateParser.folded(other)] = fact.title
      }
    }
    termTitles = titles
  }

  /// All of these must be said, each in one of its forms; empty for what only `Words` can show.
  func forms(of value: FieldValue, _ label: FieldLabel) -> [[String]] {
    switch value.content {
    case .word(let word): return [self.forms(ofWord: word, value)]
    case .text: return text(value, label)
    case .date(let date): return [[words.date(date), date.description]]
    case .period(let period):
      return [[words.period(Period(count: period.count, unit: period.unit))]]
    case .version(let version): return [[version.text]]
    case .number(let number): return [[String(number)]]
    case .yesNo, .quotation: return []
    case .reference(let name, _): return [references(name)]
    case .jurisdiction(let code): return [region(code)]
    case .scope: return []
    case .email, .phone, .link: return [[value.text]]
    case .pair(_, let second): return [[second]]
    }
  }

  /// A title and the other names of a fact.
  func titles(of fact: Fact) -> [String] {
    [fact.title].filter { !$0.isEmpty } + fact.fields.texts(.alsoWritten)
      + fact.fields.texts(.name)
  }

  private func text(_ value: FieldValue, _ label: FieldLabel) -> [[String]] {
    switch label {
    case .anyChange, .material, .lessProtectiveChange: return channels(value.text)
    default: return [forms(ofWord: value.text, value)]
    }
  }

  /// Every channel that a promise names, and its time.
  private func channels(_ text: String) -> [[String]] {
    let search = SearchText(text)
    var found = ClosedWords.channels.filter { search.contains($0) }
      .filter { $0 != "posting" || !search.contains("website notice") }
      .map { said($0) }
    if let period = ChannelText.advance(in: text) { found.append([words.period(period)]) }
    return found
  }

  /// The forms of a word of a list or of the vocabulary.
  private func forms(ofWord word: String, _ value: FieldValue) -> [String] {
    var forms = [word]
    if let qualifier = value.qualifier { forms.append(qualifier) }
    if value.text != word { forms.append(value.text) }
    forms += said(word)
    if let title = termTitles[PredicateParser.folded(word)] { forms.append(title) }
    if let known = vocabulary.word(word) { forms += [known.title] + known.alsoWritten }
    return forms
  }

  /// How texts in the policy's language say a word of a closed list, or a term of the law.
  func said(_ word: String) -> [String] {
    let key = String(
      decoding: word.lowercased().utf8.map { $0 == 0x20 ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    var forms = [word]
    if let printed = words.ifKnown("word." + key) { forms.append(printed) }
    if let others = words.ifKnown("said." + key) {
      forms += others.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
    }
    return forms.map { form in
      var form = Substring(form)
      while form.utf8.last == 0x20 { form.removeLast() }
      return String(form)
    }
  }

  /// How a text may call a block that a value points to.
  private func references(_ name: Name) -> [String] {
    var forms: [String] = []
    for fact in policy.facts(named: name) {
      forms += titles(of: fact)
      forms += [FieldLabel.email, .post, .phone, .form, .link].flatMap { fact.fields.texts($0) }
    }
    if let title = policy.element(named: name)?.title, !title.isEmpty { forms.append(title) }
    return forms
  }

  private func region(_ code: JurisdictionCode) -> [String] {
    let others = words.ifKnown("said." + code.text)?.split(separator: "|").map(String.init) ?? []
    return [words.region(code.text), code.text] + others
  }
}

/// What a promise about changes says beside its channels.
enum ChannelText {
  /// How long before: `30 days before`.
  static func advance(in text: String) -> Period? {
    let parts = text.split(separator: " ").map(String.init)
    for index in parts.indices where Int(parts[index]) != nil && index + 1 < parts.count {
      if let period = Period(parts[index] + " " + parts[index + 1]) {
        return Period(count: period.count, unit: period.unit)
      }
    }
    return nil
  }

  /// The channels that it names.
  static func channels(in text: String) -> [String] {
    let search = SearchText(text)
    return ClosedWords.channels.filter { search.contains($0) }
  }
}

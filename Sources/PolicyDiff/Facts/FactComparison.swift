internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// Compares what two versions declare, kind by kind, and says in which direction it went.
struct FactComparison {
  let old: ComparedFacts
  let new: ComparedFacts
  private(set) var observations: [Observation] = []
  private var places: [ObservationKey: Int] = [:]
  /// New name of each old block, where it is another one.
  let renamed: [Name: Name]
  /// The words of the policy's language, by which regions have names.
  private let words: PageWords?

  init(
    old: Policy, new: Policy, vocabulary: Vocabulary, renamed: [Name: Name], words: PageWords?
  ) {
    self.words = words
    self.old = ComparedFacts(old, vocabulary)
    self.new = ComparedFacts(new, vocabulary)
    self.renamed = renamed
  }

  /// Everything that differs in the facts, each difference once.
  static func observations(
    old: Policy, new: Policy, vocabulary: Vocabulary, renamed: [Name: Name],
    words: PageWords? = nil
  ) -> [Observation] {
    var comparison = FactComparison(
      old: old, new: new, vocabulary: vocabulary, renamed: renamed, words: words)
    comparison.compareOrganisation()
    comparison.comparePractices()
    comparison.compareRecipients()
    comparison.compareTransfers()
    comparison.compareRetention()
    comparison.compareRights()
    comparison.compareContacts()
    comparison.compareChildren()
    comparison.compareAmendments()
    comparison.compareClaims()
    comparison.compareCookies()
    comparison.compareDocuments()
    comparison.comparePolicyFields()
    return comparison.observations
  }

  /// A region as readers know it: `United States`; its code where the language has no name for it.
  func name(ofRegion code: String) -> String { words?.region(code) ?? code }

  // MARK: - Pairs

  /// Facts of one kind that are the same fact: by name, by a name that one had, then by content in
  /// the same clause however they are written.
  func pairs(_ kind: BlockKind) -> (both: [(old: Fact, new: Fact)], gone: [Fact], come: [Fact]) {
    var gone = old.all(kind)
    var come = new.all(kind)
    var both: [(old: Fact, new: Fact)] = []
    func take<Key: Hashable>(_ key: (Fact) -> Key?, _ partnerKey: (Fact) -> Key?) {
      guard !gone.isEmpty, !come.isEmpty else { return }
      var places: [Key: [Int]] = [:]
      for (index, fact) in come.enumerated().reversed() {
        if let key = partnerKey(fact) { places[key, default: []].append(index) }
      }
      var taken: Set<Int> = []
      gone = gone.filter { fact in
        guard let key = key(fact), let index = places[key]?.popLast() else { return true }
        both.append((fact, come[index]))
        taken.insert(index)
        return false
      }
      come = come.indices.filter { !taken.contains($0) }.map { come[$0] }
    }
    take({ $0.name }, { $0.name })
    take({ renamed[$0.name] }, { $0.name })
    take(
      { FactContent(holder: renamed[$0.holder] ?? $0.holder, fields: $0.fields) },
      { FactContent(holder: $0.holder, fields: $0.fields) })
    take({ $0.title.isEmpty ? nil : $0.title }, { $0.title })
    return (both, gone, come)
  }

  /// What a fact says in which clause, however it is written.
  private struct FactContent: Hashable {
    let holder: Name
    let fields: FieldSet
  }

  // MARK: - Adding

  /// What tells two observations apart.
  private struct ObservationKey: Hashable {
    let kind: Observation.Kind
    let element: Name?
    let known: [Observation.Circumstance: Bool]
    let scope: Scope
  }

  mutating func add(
    _ kind: Observation.Kind, _ fact: Fact, in version: ComparedFacts, before: String = "",
    after: String = "", known: [Observation.Circumstance: Bool] = [:]
  ) {
    let holder = version.holder(of: fact)
    add(
      Observation(
        kind, holder.name, title: holder.title, before: before, after: after, known: known,
        scope: fact.context.scope))
  }

  /// One observation for each kind, block and circumstance; further values join the first.
  mutating func add(_ observation: Observation) {
    let key = ObservationKey(
      kind: observation.kind, element: observation.element, known: observation.known,
      scope: observation.scope)
    guard let index = places[key] else {
      places[key] = observations.count
      observations.append(observation)
      return
    }
    func joined(_ one: String, _ other: String) -> String {
      one.isEmpty || one == other ? other : other.isEmpty ? one : one + ", " + other
    }
    let first = observations[index]
    observations[index].before = joined(first.before, observation.before)
    observations[index].after = joined(first.after, observation.after)
    observations[index].wording += observation.wording
  }

  /// Fields that changed and that nothing else speaks of: a person has to look.
  mutating func compareRest(
    _ one: Fact, _ other: Fact, except handled: Set<FieldLabel>
  ) {
    let ignored = handled.union(FactComparison.apparatus)
    let labels = (one.fields.entries + other.fields.entries).map(\.label)
    var seen: Set<FieldLabel> = []
    for label in labels where !ignored.contains(label) && seen.insert(label).inserted {
      guard one.fields[label] != other.fields[label] else { continue }
      add(
        .factChanged, other, in: new, before: FactText.text(one.fields[label], label),
        after: FactText.text(other.fields[label], label))
    }
    // A fact apart from its clause may concern others than the clause does.
    let isApart = new.policy.element(named: other.name) == nil
    if isApart, one.context.scope != other.context.scope {
      add(
        .factChanged, other, in: new, before: one.context.scope.text,
        after: other.context.scope.text)
    }
  }

  /// Fields that say nothing to readers and change nothing for them.
  private static let apparatus: Set<FieldLabel> = [
    .authorNote, .checkedAgainst, .formerly, .satisfies, .words, .in, .reviewBy, .owner,
    .reviewed, .evidence, .continues, .appliesTo, .notApplicable,
  ]
}

/// A field's answer in words.
enum FactText {
  static func text(_ answer: FieldAnswer?, _ label: FieldLabel) -> String {
    switch answer {
    case nil: ""
    case .values(let values):
      label.rawValue + ": " + values.map(shown).joined(separator: ", ")
    case .declaredNone: label.rawValue + ": none"
    case .unknown: label.rawValue + ": unknown"
    case .notApplicable: label.rawValue + ": not applicable"
    case .gap: label.rawValue + ": (blank)"
    }
  }

  /// Whether two wordings share most of their longer words.
  static func saysTheSame(_ one: String, _ other: String) -> Bool {
    func words(_ text: String) -> Set<String> {
      Set(
        text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init).filter {
          $0.count > 3
        })
    }
    let (mine, theirs) = (words(one), words(other))
    return theirs.subtracting(mine).count * 2 <= theirs.count
      && mine.subtracting(theirs).count * 2 <= mine.count
  }

  static func shown(_ value: FieldValue) -> String {
    value.qualifier.map { "\(value.text) (\($0))" } ?? value.text
  }
}

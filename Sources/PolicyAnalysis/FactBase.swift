internal import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// The facts of a policy as predicates name them, for the readers of one regime.
final class FactBase {
  /// The policy in hand first, then those it points to for cookies and the like.
  let views: [ReadersView]
  let vocabulary: Vocabulary
  /// The day for which rows are evaluated.
  let today: CalendarDate
  /// What the author declares there is none of, in lower case, and the block that says so.
  let declaredNone: [String: Name]
  /// Facts said with `Fact`, by path without hyphens and capitals.
  private(set) var stated: [String: StatedFact] = [:]
  private var collections: [String: [FactItem]] = [:]
  /// What has been asked before: hundreds of rows ask the same few questions.
  var knownAnswers: [Question: Answers] = [:]
  /// Terms by their name and their other names, folded.
  private(set) lazy var terms: [String: [Fact]] = {
    var found: [String: [Fact]] = [:]
    for fact in policy.facts where fact.kind == .term {
      for name in [fact.name.text, fact.title] + fact.fields.texts(.alsoWritten) {
        found[PredicateParser.folded(name), default: []].append(fact)
      }
    }
    return found
  }()
  let showing: Showing

  /// A line `- Fact: path = value`.
  struct StatedFact {
    let path: String
    let value: String
    /// The clause, policy or organisation that states it.
    let holder: Name
    let words: [String]
  }

  /// What rows ask of the facts.
  enum Question: Hashable {
    /// The field of an item.
    case item(collection: String, number: Int, field: String)
    /// A path outside any item.
    case path(FactPath)
  }

  /// - Parameter views: of the same readers; never empty.
  init(views: [ReadersView], vocabulary: Vocabulary, today: CalendarDate) {
    self.views = views
    self.vocabulary = vocabulary
    self.today = today
    declaredNone = FactBase.declaredNone(in: views)
    showing = Showing(views: views, vocabulary: vocabulary)
    readStated()
  }

  var policy: Policy { views[0].input.policy }

  /// The one reader about whom is asked; `nil` for all whom the policy addresses.
  private(set) var reader: JurisdictionCode?

  /// Does something as if the policy addressed one regime only.
  func asking<Result>(about reader: JurisdictionCode, _ body: () -> Result) -> Result {
    self.reader = reader
    defer { self.reader = nil }
    return body()
  }

  /// Where a fact stands, in the policy in hand or in one that it points to.
  func place(of fact: Name, _ label: FieldLabel?) -> SourceRange? {
    views.lazy.compactMap { $0.input.places.place(of: fact, label) }.first
  }

  private static func declaredNone(in views: [ReadersView]) -> [String: Name] {
    var found: [String: Name] = [:]
    for view in views {
      let policy = view.input.policy
      var sets = [(policy.name, policy.fields), (policy.name, policy.organisation.fields)]
      for element in policy.allElements where view.concerns(element.context.scope) {
        sets.append((element.name, element.ownFields))
      }
      for fact in policy.facts where view.concerns(fact.context.scope) {
        sets.append((fact.holder, fact.fields))
      }
      for (holder, fields) in sets {
        for text in fields.texts(.none) {
          let word = PredicateParser.folded(text)
          found[word] = found[word] ?? holder
        }
      }
    }
    return found
  }

  private func readStated() {
    let policy = policy
    record(policy.organisation.fields, holder: policy.organisation.name ?? policy.name)
    record(policy.fields, holder: policy.name)
    for element in policy.allElements where views[0].concerns(element.context.scope) {
      record(element.ownFields, holder: element.name)
    }
    for fact in policy.facts
    where fact.context.status != .planned && views[0].concerns(fact.context.scope) {
      record(fact.fields, holder: fact.holder)
    }
  }

  /// What is said nearer to the words counts more.
  private func record(_ fields: FieldSet, holder: Name) {
    for value in fields.values(.fact) {
      guard case .pair(let path, let said) = value.content else { continue }
      stated[FactVocabulary.key(path)] = StatedFact(
        path: path, value: said, holder: holder, words: fields.texts(.words))
    }
  }

  // MARK: - Items

  /// The items of a collection; `nil` for a name that is none.
  func items(of collection: String) -> [FactItem]? {
    if let known = collections[collection] { return known }
    guard Collections.kinds(of: collection) != nil else { return nil }
    var made = make(collection)
    for number in made.indices { made[number].number = number }
    collections[collection] = made
    return made
  }

  private func make(_ collection: String) -> [FactItem] {
    switch collection {
    case "data": practices.filter { has($0, [.collects, .data]) }
    case "purposes": practices.filter { has($0, [.purpose]) }
    case "automatedDecisions":
      practices.filter { has($0, [.automatedDecision]) && !isNone($0, .automatedDecision) }
    case "rights": facts(.right).flatMap(rights)
    case "transfers": allTransfers
    case "cookies": cookieRows
    case "cookieTables": cookieTables
    case "links": links
    default:
      (Collections.kinds(of: collection) ?? []).flatMap { kind in
        facts(kind).map { FactItem(facts: [$0]) }
      }
    }
  }

  /// Facts of the policy in hand that concern its readers and are not merely planned.
  private func facts(_ kind: BlockKind, source: Int = 0) -> [Fact] {
    views[source].input.policy.facts.filter { fact in
      fact.kind == kind && fact.context.status != .planned
        && views[source].concerns(fact.context.scope)
    }
  }

  /// Practices, each with those that continue it.
  private lazy var practices: [FactItem] = {
    let all = facts(.practice)
    var continuing: [Name: [Fact]] = [:]
    var first: [Fact] = []
    let names = Set(all.map(\.name))
    for fact in all {
      if let target = fact.fields.text(.continues).map({ Name($0) }), names.contains(target) {
        continuing[target, default: []].append(fact)
      } else {
        first.append(fact)
      }
    }
    return first.map { FactItem(facts: [$0] + (continuing[$0.name] ?? [])) }
  }()

  private func has(_ item: FactItem, _ labels: [FieldLabel]) -> Bool {
    item.facts.contains { fact in labels.contains { !fact.fields.values($0).isEmpty } }
  }

  private func isNone(_ item: FactItem, _ label: FieldLabel) -> Bool {
    item.facts.allSatisfy { fact in
      fact.fields[label] == nil || fact.fields[label] == .declaredNone
        || fact.fields.words(label) == ["none"]
    }
  }

  private func rights(_ fact: Fact) -> [FactItem] {
    fact.fields.values(.kind).filter { !$0.isPlanned }.map { kind in
      FactItem(facts: [fact], rightKind: kind)
    }
  }

  private var allTransfers: [FactItem] {
    let named = facts(.transfer).map { FactItem(facts: [$0]) } + recipientTransfers
    return named + facts(.practice).compactMap { sentElsewhere($0, than: named) }
  }

  /// Recipients somewhere; nobody asks where a court or the public keeps data.
  private var recipientTransfers: [FactItem] {
    let named = Set(facts(.transfer).flatMap { $0.fields.references(.by) })
    let placeless: Set<String> = ["authority", "public", "successor", "customer"]
    return facts(.recipient).filter { fact in
      !named.contains(fact.name)
        && !fact.fields.words(.role).contains(where: placeless.contains)
    }.map { FactItem(facts: [$0]) }
  }

  /// The places in which the views hold facts about cookies: this policy, else one it points to.
  private var cookieSources: [Int] {
    let own = views.indices.filter { !facts(.cookies, source: $0).isEmpty }
    return own.contains(0) ? [0] : own
  }

  private var cookieRows: [FactItem] {
    cookieSources.flatMap { source in
      let all = facts(.cookies, source: source)
      // Cookies that are used and not listed are one item, of which nothing else is said.
      let unlisted = all.filter { fact in
        !fact.isRow && fact.fields.isYes(.listed) == false && !all.contains { $0.isRow(of: fact) }
      }
      return (all.filter(\.isRow) + unlisted).map { FactItem(facts: [$0], source: source) }
    }
  }

  private var cookieTables: [FactItem] {
    cookieSources.flatMap { source in
      facts(.cookies, source: source).filter { !$0.isRow }.map {
        FactItem(facts: [$0], source: source)
      }
    }
  }

  private var links: [FactItem] {
    views[0].input.evidence.links.map { link in
      var item = FactItem(facts: [])
      item.derived = [
        "text": [Answer(words: [PredicateParser.folded(link.text)], text: link.text)],
        "target": [Answer(words: [PredicateParser.folded(link.target)], text: link.target)],
        "area": [Answer(words: [PredicateParser.folded(link.area)], text: link.area)],
      ]
      return item
    }
  }

  /// Whether a collection is declared empty, or known to be without anybody saying so.
  func isDeclaredEmpty(_ collection: String) -> Bool {
    guard Collections.ofPractice.contains(collection) else { return true }
    switch collection {
    case "automatedDecisions":
      return declaredNone["automated decisions"] != nil
        || declaredNone["automated decision"] != nil
        || practices.contains { has($0, [.automatedDecision]) }
        || policy.facts.contains { $0.fields[.automatedDecision] != nil }
    case "cookieTables": return declaredNone["cookies"] != nil
    case "recipients", "transfers":
      return declaredNone[collection] != nil
        || collection == "transfers" && declaredNone["recipients"] != nil
    default: return declaredNone[collection] != nil
    }
  }
}

extension Fact {
  /// Whether it is a row of a table.
  var isRow: Bool {
    switch origin {
    case .row: true
    case .clauseFields, .block: false
    case .organisation: kind == .cookies && fields[.cookie] != nil
    }
  }
}

extension Fact {
  /// Whether it is a row of the table that another fact stands for.
  fileprivate func isRow(of table: Fact) -> Bool {
    switch origin {
    case .row(let name): name == table.name
    case .organisation: isRow && holder == table.holder
    case .clauseFields, .block: false
    }
  }
}

extension Element {
  /// The fields that the element keeps for itself.
  var ownFields: FieldSet {
    switch self {
    case .section(let section): section.fields
    case .clause(let clause): clause.fields
    case .term(let term): term.fields
    case .register(let register): register.fields
    }
  }
}

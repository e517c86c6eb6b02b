internal import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// What nobody has said, and rows of law depend on: each asked once, with the line that answers it.
struct Questions {
  private let coverage: Coverage
  private let input: PolicyInput
  private let vocabulary: Vocabulary

  init(_ coverage: Coverage, input: PolicyInput, vocabulary: Vocabulary) {
    self.coverage = coverage
    self.input = input
    self.vocabulary = vocabulary
  }

  /// Emits: unanswered-question, at the policy's jurisdictions or the fact in question.
  func diagnostics() -> [Diagnostic] {
    var rows: [String: [Coverage.Row]] = [:]
    var decisions: [String: Decision] = [:]
    var order: [String] = []
    for row in coverage.rows where row.status == .unknown {
      for decision in row.because where decision.outcome == .unknown && !decision.isAdmitted {
        let key = subject(decision)
        if rows[key] == nil {
          order.append(key)
          decisions[key] = decision
        }
        rows[key, default: []].append(row)
      }
    }
    return order.filter { !missing.contains($0) }.compactMap { key in
      decisions[key].map { question(key, $0, rows[key] ?? []) }
    }
  }

  /// What a row that applies misses by itself: the finding about it asks already.
  private var missing: Set<String> {
    let open = coverage.rows.filter(\.isLacking).flatMap(\.proof)
      .filter { $0.isAbsent && Collections.kinds(of: $0.path.collection) == nil }
    return Set(open.map(\.path.text))
  }

  /// What is asked: one question for a collection, whatever its fields.
  private func subject(_ decision: Decision) -> String {
    let subject = Questions.underlying[decision.path.text] ?? decision.path.text
    // Of cookies that are listed it is only open who reads them.
    let isListed = subject == "cookies" && input.policy.facts.contains { $0.kind == .cookies }
    return isListed && decision.path.text != "cookies" ? "cookies.read-by" : subject
  }

  /// What a derived fact is derived from.
  private static let underlying = [
    "sells": "recipients.sale", "shares": "recipients.share", "targetedAds": "recipients.share",
    "discloses": "recipients", "collectsOnline": "data", "thresholds.caloppa": "data",
    "profilingSignificant": "automatedDecisions", "tracksAcrossSites": "cookies",
    "org.tracksAcrossSites": "cookies", "cookieTables": "cookies", "purposes": "data",
    "transfers.country": "transfers",
  ]

  private func question(_ key: String, _ decision: Decision, _ rows: [Coverage.Row]) -> Diagnostic {
    let policy = input.policy.name
    let place =
      decision.fact.flatMap { input.places.place(of: $0, decision.label) }
      ?? input.places.place(of: policy, .jurisdictions) ?? input.places.place(of: policy)
      ?? rows[0].requirement.place
    let ids = Set(rows.map { "\($0.requirement.id) (\($0.requirement.title))" }).sorted()
    var diagnostic = Diagnostic(
      "unanswered-question", .warning, at: place,
      "nobody has said \(asked(key, rows)), so \(ids.count) \(ids.count == 1 ? "rule is" : "rules are") left open",
      helps: answers(key), notes: ["rules that wait for the answer: " + Questions.short(ids)])
    diagnostic.group = .question
    diagnostic.element = policy.text
    diagnostic.subject = nil
    diagnostic.judged = key
    return diagnostic
  }

  private static func short(_ ids: [String]) -> String {
    let shown = ids.prefix(3).joined(separator: ", ")
    return ids.count > 3 ? "\(shown) and \(ids.count - 3) more" : shown
  }

  // MARK: - Words

  private func asked(_ key: String, _ rows: [Coverage.Row]) -> String {
    switch key {
    case "cookies", "cookieTables": "which cookies and trackers are used, or that there are none"
    case "register": "in a register what your website shows and who answers for what"
    case "cookies.read-by": "who can read the cookies and trackers that are listed"
    case "recipients": "who receives the data, or that nobody does"
    case "recipients.sale": "whether data is sold"
    case "recipients.share": "whether data is shared for advertising across sites"
    case "data", "purposes": "which data is collected and what for"
    case "transfers", "transfers.country": "where recipients hold the data"
    case "automatedDecisions": "whether decisions are taken without a person"
    case "children": "whether children are addressed"
    case "data.sensitive": "whether some of the data is sensitive"
    case "data.source": "where some of the data comes from"
    default: asked(of: key, rows)
    }
  }

  /// A question as the vocabulary words it; a size is asked about in the name of its regime.
  private func asked(of key: String, _ rows: [Coverage.Row]) -> String {
    if let question = vocabulary.question(key) { return question.asked }
    if key.hasPrefix("thresholds.") {
      let regime = regime(key, rows)
      return "whether you are large enough for the act of \(regime) to hold for you (\(key))"
    }
    return "what \"\(key)\" is"
  }

  /// The regime whose code ends as the fact does: rows that several states share ask for each.
  private func regime(_ key: String, _ rows: [Coverage.Row]) -> String {
    let ending = "-" + key.split(separator: ".").suffix(1).joined().uppercased()
    let named = coverage.packs.first { $0.code.text.hasSuffix(ending) }
    return (named ?? coverage.packs.first { $0.code == rows[0].pack })?.title ?? rows[0].pack.text
  }

  private func answers(_ key: String) -> [Diagnostic.Help] {
    let lines: [String]
    switch key {
    case "cookies", "cookieTables":
      return [
        .init(
          "list them in a Cookies table, or link to the document that does, or write:",
          lines: ["- None: cookies"])
      ]
    case "register":
      return [
        .init(
          "begin a register, and let policyc explain the rules that wait:",
          lines: [
            "# Register evidence: What we can show", "", "- Of: #\(input.policy.name)",
          ])
      ]
    case "recipients":
      return [.init("list them, or write:", lines: ["- None: recipients"])]
    case "recipients.sale":
      return [
        .init("say so of each recipient, or of all:", lines: ["- Sale: no", "- None: sale"])
      ]
    case "recipients.share":
      return [
        .init(
          "say so of each recipient, or of all:",
          lines: ["- Cross-context advertising: no", "- None: cross-context advertising"])
      ]
    case "transfers", "transfers.country":
      return [.init("say so of each recipient:", lines: ["- Data in: US"])]
    case "automatedDecisions":
      return [.init("say so on a clause:", lines: ["- Automated decision: none"])]
    case "children":
      return [
        .init(
          "add a Children block:",
          lines: ["## Children age: Who may use the service", "", "- Directed to: no"])
      ]
    case "data.sensitive":
      return [
        .init(
          "name the broader category of the shared vocabulary, or declare:",
          lines: ["- None: sensitive data"])
      ]
    case "org.established-in":
      return [
        .init(
          "say it of the organisation, in organisation.policy.md:",
          lines: ["- Established in: DE"])
      ]
    case "data", "purposes": return [.init("state each practice in the clause that describes it")]
    default: lines = ["- Fact: \(key) = \(vocabulary.question(key)?.answer ?? "yes")"]
    }
    if key.hasPrefix("site.") {
      return [.init("say it on the Site block of a register:", lines: lines)]
    }
    if key.hasPrefix("org.") || key.hasPrefix("thresholds.") {
      return [.init("say it of the organisation, in organisation.policy.md:", lines: lines)]
    }
    if let (kind, label) = Cure.home(FactPath(key)),
      let line = Cure.fieldLine(FactPath(key), vocabulary.question(key)?.answer)
    {
      let place =
        kind == .cookies ? "a column \(label.rawValue) of the table" : "the \(kind.rawValue)"
      return [.init("say it in \(place):", lines: [line])]
    }
    if FactVocabulary.entry(for: key) == nil
      || Collections.kinds(of: FactPath(key).collection) == nil
    {
      return [.init("say it on the policy, or on the clause that tells readers:", lines: lines)]
    }
    return [.init("fill in the field that says it; policyc explain lists the fields of each kind")]
  }
}

extension Decision {
  /// Whether the author has said why it is not known; that is asked again only when it lapses.
  fileprivate var isAdmitted: Bool { found.hasPrefix("unknown") }
}

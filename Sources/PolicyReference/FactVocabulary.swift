/// Where each fact that the law's rows speak of is written: the fact's name, then kind and field.
///
/// A predicate of a pack may use either name: `policy.effectiveDate` or `policy.effective`. What no
/// field holds is said with `Fact`, or derived from other facts, or belongs to another document.
package enum FactVocabulary {
  /// One fact of the vocabulary.
  package struct Entry: Sendable {
    /// As the law's rows name it: `purposes.bases`.
    package let fact: String
    package let home: Home
  }

  /// Where a fact is written.
  package enum Home: Sendable {
    /// A field, or several that together say it.
    case fields([(kind: BlockKind, label: FieldLabel)])
    /// A line `- Fact: path = value` on the policy, a clause or the organisation.
    case stated
    /// Computed from other facts; never asked.
    case derived(from: String)
    /// A register: what the site shows, or an attestation.
    case register(BlockKind)
    /// The comparison of two versions, or the release.
    case comparison
  }

  /// Sorted by fact.
  package static let entries: [Entry] =
    (policy + organisation + processing + people + claims + outside)
    .sorted { $0.fact < $1.fact }

  /// The entry that a path belongs to: its own, or that of the record it is part of.
  ///
  /// `dnt.honoured` is part of `dnt`; `thresholds.tx` is one of `thresholds.xx`. Authors may write
  /// `org.hipaa-role` for `org.hipaaRole`.
  package static func entry(for path: String) -> Entry? {
    let path = key(path)
    if let entry = byFact[path] ?? byFact["policy." + path] { return entry }
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let record = String(path[..<dot])
    if record == "thresholds", path.utf8.count == "thresholds.xx".utf8.count {
      return byFact["thresholds.xx"]
    }
    guard let entry = byFact[record], case .stated = entry.home else { return nil }
    return entry
  }

  private static let byFact = Dictionary(
    uniqueKeysWithValues: entries.map { (key($0.fact), $0) })

  /// A path without hyphens and capitals: authors may write `org.hipaa-role` for `org.hipaaRole`.
  package static func key(_ path: String) -> String {
    String(
      decoding: path.utf8.filter { $0 != UInt8(ascii: "-") }.map { byte in
        (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
      }, as: UTF8.self)
  }

  /// The path of a field as predicates write it: `practice.legal-basis`.
  package static func path(_ kind: BlockKind, _ label: FieldLabel) -> String {
    kind.rawValue.lowercased() + "." + label.slug
  }

  /// The facts of the law's rows that a field states; sorted.
  package static func facts(of kind: BlockKind, _ label: FieldLabel) -> [String] {
    entries.compactMap { entry in
      guard case .fields(let fields) = entry.home,
        fields.contains(where: { $0.kind == kind && $0.label == label })
      else { return nil }
      return entry.fact
    }
  }

  /// The same for a path such as `policy.effective`, with the path itself first.
  package static func names(of path: String) -> [String] {
    guard let dot = path.firstIndex(of: "."),
      let label = FieldLabel.withSlug(String(path[path.index(after: dot)...])),
      let kind = BlockKind.allCases.first(where: { $0.rawValue.lowercased() == path[..<dot] })
    else { return [path] }
    return [path] + facts(of: kind, label)
  }

  private static func field(_ fact: String, _ kind: BlockKind, _ label: FieldLabel) -> Entry {
    Entry(fact: fact, home: .fields([(kind, label)]))
  }

  private static func fields(
    _ fact: String, _ fields: [(kind: BlockKind, label: FieldLabel)]
  ) -> Entry { Entry(fact: fact, home: .fields(fields)) }

  private static func stated(_ facts: String...) -> [Entry] {
    facts.map { Entry(fact: $0, home: .stated) }
  }

  private static func derived(_ fact: String, from source: String) -> Entry {
    Entry(fact: fact, home: .derived(from: source))
  }

  private static let policy: [Entry] = [
    field("policy.jurisdictions", .policy, .jurisdictions),
    field("policy.effectiveDate", .policy, .effective),
    field("policy.lastUpdated", .policy, .updated),
    field("policy.version", .policy, .version),
    field("policy.languages", .policy, .languages),
    field("policy.audienceVariants", .policy, .audience),
    field("policy.governingLaw", .policy, .governingLaw),
    field("policy.type", .policy, .type),
    Entry(fact: "policy.governingLaw.carveOut", home: .stated),
  ]

  private static let organisation: [Entry] =
    [
      field("org.legalName", .organisation, .legalName),
      field("org.registeredNames", .organisation, .registeredNames),
      field("org.establishments", .organisation, .establishedIn),
      field("org.roles", .practice, .ourRole),
      field("org.privacyContacts", .contact, .role),
      field("org.dpo", .contact, .role),
      field("org.euRep", .contact, .role),
      field("org.ukRep", .contact, .role),
      field("org.accountable", .contact, .role),
    ]
    + stated(
      "org.employees", "org.hipaaRole", "org.glba", "thresholds.shine", "thresholds.ccpa",
      "thresholds.xx")
    + [derived("thresholds.caloppa", from: "policy.surfaces, policy.jurisdictions")]

  private static let processing: [Entry] =
    [
      fields("data.category", [(.practice, .collects), (.practice, .data)]),
      field("data.ccpaCategory", .data, .ccpaCategory),
      field("data.sensitive", .data, .sensitive),
      field("data.subject", .practice, .about),
      field("data.source", .practice, .source),
      field("data.means", .practice, .means),
      field("data.mandatory", .practice, .required),
      field("data.consequence", .practice, .consequence),
      fields("data.retention", [(.practice, .keptFor), (.retention, .period)]),
      field("purposes.name", .practice, .purpose),
      field("purposes.role", .practice, .ourRole),
      fields("purposes.dataRefs", [(.practice, .collects), (.practice, .data)]),
      field("purposes.bases", .practice, .legalBasis),
      field("purposes.legitimateInterest", .practice, .interests),
      field("purposes.art9Condition", .practice, .specialCondition),
      derived("purposes.directMarketing", from: "purposes.name"),
      field("recipients.name", .recipients, .role),
      field("recipients.category", .recipient, .category),
      field("recipients.role", .recipient, .role),
      fields("recipients.country", [(.recipient, .dataIn), (.recipient, .seat)]),
      field("recipients.dataRefs", .recipient, .data),
      field("recipients.purpose", .recipient, .purpose),
      field("recipients.sale", .recipient, .sale),
      field("recipients.share", .recipient, .crossContextAdvertising),
      field("recipients.thirdPartyDirectMarketing", .recipient, .directMarketing),
      fields("transfers.country", [(.transfer, .to), (.practice, .sentTo)]),
      fields("transfers.mechanism", [(.transfer, .mechanism), (.recipient, .safeguard)]),
      field("transfers.adequacy", .transfer, .adequacy),
      fields("transfers.copyVia", [(.transfer, .copyFrom), (.recipient, .copyFrom)]),
      field("cookies.name", .cookies, .cookie),
      field("cookies.kind", .cookies, .kind),
      field("cookies.provider", .cookies, .setBy),
      field("cookies.purpose", .cookies, .purpose),
      field("cookies.duration", .cookies, .expires),
      fields("cookies.necessity", [(.cookies, .necessary), (.cookies, .reason)]),
      field("cookies.thirdPartyAccess", .cookies, .readBy),
      field("automatedDecisions.effect", .practice, .automatedDecision),
      derived("automatedDecisions.significant", from: "automatedDecisions.effect"),
      field("automatedDecisions.logic", .practice, .logic),
      field("automatedDecisions.consequences", .practice, .outcome),
      field("automatedDecisions.basis", .practice, .legalBasis),
      field("automatedDecisions.safeguards", .practice, .safeguards),
    ] + stated("purposes.conditionOfService")

  private static let people: [Entry] =
    [
      fields("rights.kind", [(.right, .kind), (.clause, .right)]),
      derived("rights.explanation", from: "the words of the clause that gives the right"),
      field("rights.how", .right, .how),
      field("rights.deadline", .right, .answerWithin),
      field("rights.refusalGrounds", .right, .refusedWhen),
      field("rights.appeal", .right, .appeal),
      field("children.directedTo", .children, .directedTo),
      derived("children.directedToUnder13", from: "children.directedTo"),
      field("children.minAge", .children, .minimumAge),
      field("children.actualKnowledgeUnder13", .children, .knowinglyCollects),
      field("children.under16Sale", .children, .saleUnder16),
      fields(
        "changeProcess.channels",
        [(.amendment, .anyChange), (.amendment, .material), (.amendment, .lessProtectiveChange)]),
      fields(
        "changeProcess.advanceDays",
        [(.amendment, .material), (.amendment, .lessProtectiveChange)]),
      field("changeProcess.consentForLessProtective", .amendment, .heldBackUntilConsent),
      derived("changeProcess.describedIn", from: "the clause that holds the Amendment"),
    ] + stated("children.teensKnown")

  private static let claims: [Entry] =
    [
      field("claims", .claim, .kind),
      field("security.claims", .claim, .kind),
      derived("sells", from: "recipients.sale"),
      derived("shares", from: "recipients.share, cookies.thirdPartyAccess"),
      derived("targetedAds", from: "recipients.share, cookies.thirdPartyAccess"),
      derived("profilingSignificant", from: "automatedDecisions.effect"),
    ] + stated("marketing", "dnt", "gpc", "ai.llmTraining", "breach")

  private static let outside: [Entry] = [
    Entry(fact: "site", home: .register(.site)),
    Entry(fact: "attest", home: .register(.attestation)),
    Entry(fact: "diff", home: .comparison),
    Entry(fact: "change", home: .comparison),
  ]
}

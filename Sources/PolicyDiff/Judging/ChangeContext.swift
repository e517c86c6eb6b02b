internal import PolicyMarkdown
package import PolicyModel
internal import PolicyReference

/// What a judgement is told beside the two versions.
package struct ChangeContext: Sendable {
  /// The day by which rules are in force.
  package var asOf: CalendarDate
  /// Whether changes reach data that is held already; `nil` if the release does not say.
  package var reachesHeldData: Bool?
  /// Whether the old version was announced to its readers.
  package var isAnnounced: Bool
  /// Days that stand for "well in advance": for less protective changes, and for other material ones.
  package var advanceDays: (lessProtective: Int, other: Int)
  package var decisions: [ChangeDecision]

  package init(
    asOf: CalendarDate, reachesHeldData: Bool? = nil, isAnnounced: Bool = true,
    advanceDays: (lessProtective: Int, other: Int) = (30, 14), decisions: [ChangeDecision] = []
  ) {
    self.asOf = asOf
    self.reachesHeldData = reachesHeldData
    self.isAnnounced = isAnnounced
    self.advanceDays = advanceDays
    self.decisions = decisions
  }
}

/// What both versions tell about the circumstances of every change.
struct Circumstances {
  /// Blocks of the old version that rest on consent.
  private let consenting: Set<Name>
  /// Blocks of the old version that hold what people made themselves.
  private let holdingContent: Set<Name>
  private let general: [Observation.Circumstance: Bool]
  private let deniesSharing: Bool
  private let deniesSale: Bool

  init(old: Policy, new: Policy, _ context: ChangeContext) {
    consenting = Set(
      old.facts(.practice).filter { $0.fields.words(.legalBasis).contains("consent") }
        .map(\.holder))
    holdingContent = Set(old.facts.filter(Circumstances.holdsContent).map(\.holder))
    var general: [Observation.Circumstance: Bool] = [
      .terms: new.type == "terms", .announced: context.isAnnounced,
      .sensitive: false, .health: false, .aiTraining: false, .directMarketing: false,
      .processor: false, .affiliate: false, .thirdParty: false, .explicitConsent: false,
      .rightsLink: false, .prescribedTitle: false, .protective: false, .permissive: false,
    ]
    if let reach = context.reachesHeldData { general[.heldData] = reach }
    let stated = Circumstances.stated(old) + Circumstances.stated(new)
    general[.hipaa] = stated.contains {
      $0.hasPrefix("org.hipaa") && !$0.hasSuffix("none") && !$0.hasSuffix("= no")
    }
    general[.glba] = stated.contains { $0.hasPrefix("org.glba") && !$0.hasSuffix("= no") }
    general[.dpf] = (old.facts + new.facts).contains { fact in
      (fact.fields.words(.mechanism) + fact.fields.words(.safeguard)).contains("DPF")
    }
    let children = old.facts(.children) + new.facts(.children)
    general[.childData] = children.contains {
      $0.fields.isYes(.knowinglyCollects) == true
        || ($0.fields.word(.directedTo) ?? "no") != "no"
    }
    general[.parentalConsent] =
      general[.childData] == true
      && children.contains { $0.fields.text(.parentalConsent) != nil }
    self.general = general
    let denials = Circumstances.denials(in: old)
    deniesSharing = denials.contains { words in
      ["share", "disclose", "give", "third part", "pass on", "anyone else"].contains {
        words.contains($0)
      }
    }
    deniesSale =
      old.facts(.claim).contains { $0.fields.word(.kind) == "no sale" }
      || denials.contains { $0.contains(" sell") || $0.contains(" sold") || $0.contains(" rent") }
  }

  /// What the policy and its organisation state with `Fact`, in small letters.
  private static func stated(_ policy: Policy) -> [String] {
    (policy.fields.texts(.fact) + policy.organisation.fields.texts(.fact)).map { $0.lowercased() }
  }

  /// What people made themselves and lose with it.
  private static let content = [
    "content", "messages", "photos", "posts", "files", "readings", "documents", "recordings",
  ]

  private static func holdsContent(_ fact: Fact) -> Bool {
    (fact.fields.texts(.collects) + fact.fields.texts(.data)).contains { text in
      content.contains { text.lowercased().contains($0) }
    }
  }

  /// Sentences by which the old version denies something, in small letters.
  private static func denials(in policy: Policy) -> [String] {
    policy.allElements.flatMap { element -> [String] in
      guard case .clause(let clause) = element else { return [] }
      return clause.wording.prose.plainText.lowercased().split { ".!?\n".contains($0) }
        .map { " \($0) " }.filter { sentence in
          [" not ", " never ", " no ", "n't ", " nobody ", " without "].contains {
            sentence.contains($0)
          }
        }
    }
  }

  /// What is known of one change.
  func known(_ observation: Observation) -> [Observation.Circumstance: Bool] {
    var known = general.merging(observation.known) { $1 }
    switch observation.kind {
    case .saleStarted, .advertisingStarted: known[.promisedOtherwise] = deniesSale
    case .recipientAdded: known[.promisedOtherwise] = deniesSharing
    // The shorter period was a promise.
    case .retentionLonger, .amendmentWeaker, .securityWeakened, .scopeNarrower:
      known[.promisedOtherwise] = true
    case .controllerChanged: known[.promisedOtherwise] = deniesSharing
    default: known[.promisedOtherwise] = observation.known[.promisedOtherwise] ?? false
    }
    known[.contentLoss] = observation.element.map(holdingContent.contains) ?? false
    known[.consentBasis] = observation.element.map(consenting.contains) ?? false
    return known
  }
}

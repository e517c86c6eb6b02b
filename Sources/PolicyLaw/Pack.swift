package import PolicyDiagnostics
package import PolicyModel
internal import PolicyReference

/// The law of one regime as its pack states it: instruments and the rows that rest on them.
package struct Pack: Sendable {
  package let code: JurisdictionCode
  package let title: String
  /// The version of the rule set: `2026.1`.
  package let version: String
  /// The regime that is switched on with it.
  package let parent: JurisdictionCode?
  /// True unless every row is tested; a report says so.
  package let isPartial: Bool
  package let instruments: [Instrument]
  /// In the order of the pack; a pack of the program reads them when they are first asked for.
  package var requirements: [Requirement] {
    get { rows.value }
    set { rows = Once(newValue) }
  }
  /// What its head sets, as written.
  package let settings: [Setting]
  /// Path of the file.
  package let path: String
  private var rows: Once<[Requirement]>

  init(
    code: JurisdictionCode, title: String, version: String, parent: JurisdictionCode?,
    isPartial: Bool, instruments: [Instrument], rows: Once<[Requirement]>, settings: [Setting],
    path: String
  ) {
    self.code = code
    self.title = title
    self.version = version
    self.parent = parent
    self.isPartial = isPartial
    self.instruments = instruments
    self.rows = rows
    self.settings = settings
    self.path = path
  }

  /// The name of the rule set: the file's name without folder and ending.
  package var name: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.split(separator: ".").first.map(String.init) ?? file
  }

  /// The code of a project's own rules, which hold for all its policies without being listed.
  package static let house = JurisdictionCode(Jurisdictions.house)

  /// A line such as `Setting: change.advance-days = 30`.
  package struct Setting: Sendable {
    /// Without spaces at its ends.
    package let name: String
    /// Empty if there is no equals sign.
    package let value: String
    package let place: SourceRange
  }

  /// A law.
  package struct Instrument: Sendable {
    package let name: Name
    package let title: String
    package let citation: String
    package let alsoCitedAs: [String]
    package let officialSource: String?
    package let inForceFrom: CalendarDate?
    /// The units that exist, where the pack lists them.
    package let provisions: Provisions?
  }

  /// The readers of a policy whom the pack is about; empty if it does not apply to the policy.
  ///
  /// Those of a part of the regime are its readers too: a pack for US looks after US-CA.
  package func readers(among jurisdictions: [JurisdictionCode]) -> [JurisdictionCode] {
    if code == Pack.house { return jurisdictions }
    return jurisdictions.filter { code.covers($0) }
  }

  /// The citation of a row as reports print it, with its rule set.
  package func citation(of requirement: Requirement) -> RequirementCitation {
    let instrument = instruments.first { $0.name == requirement.instrument }
    var text = [instrument?.citation ?? "", requirement.citation].filter { !$0.isEmpty }
      .joined(separator: ", ")
    text += ". Rule set \(name) \(version)"
    if let caution = requirement.caution { text += " (\(caution))" }
    return RequirementCitation(requirement: requirement.id.text, citation: text)
  }
}

/// What a provision says a policy must state.
package struct Requirement: Sendable {
  /// Lower case, never reused: `caloppa.22575.b.4`.
  package let id: Name
  package let title: String
  /// The provision within its instrument.
  package let citation: String
  package let instrument: Name?
  /// The facts that make it apply.
  package let appliesWhen: Predicate
  let spelledCondition: Once<PredicateWords>
  /// The facts that prove it; `nil` if the row says nothing that could.
  package var provenBy: Predicate?
  /// Both conditions as the pack writes them, each on one line; for people.
  package var written: Written
  package let shownIn: ProofKind
  package var severity: Severity
  /// The disclosure that it asks for.
  package let discloses: Name?
  package let inForceFrom: CalendarDate?
  /// The last day on which it applies.
  package let inForceUntil: CalendarDate?
  package let replacedBy: Name?
  /// How and when the source was read.
  package let verified: String
  package var prescribedWording: String?
  package let officialSource: String?
  /// For the author, in plain words; Markdown.
  package let explanation: String
  /// The row's name in its file.
  package let place: SourceRange

  /// The conditions of a row as its pack writes them.
  package struct Written: Sendable {
    package let appliesWhen: String
    /// Empty if the row has none.
    package var provenBy: String
  }

  /// What kind of proof can meet a row.
  package enum ProofKind: String, Sendable, CaseIterable { case text, site, attestation }

  /// What a reader of a finding has to know of how the source was read; `nil` if it was read.
  package var caution: String? {
    if verified == "verified" || verified.isEmpty { return nil }
    if verified == "knowledge" { return "not re-read in its source" }
    return "source: \(verified)"
  }

  /// When it applies, in words; every policy's report says it again.
  package var appliesInWords: PredicateWords { spelledCondition.value }

  /// What proves it, in words; `nil` if nothing can.
  package var proofInWords: PredicateWords? {
    provenBy.map { PredicateWords($0, written: written.provenBy) }
  }

  /// Whether the source was read for no part of the row, so that it rests on what its author knew.
  package var restsOnKnowledge: Bool { verified == "knowledge" }

  /// Whether it binds on a day.
  package func isInForce(on day: CalendarDate) -> Bool {
    if let inForceFrom, day < inForceFrom { return false }
    if let inForceUntil, inForceUntil < day { return false }
    return true
  }
}

extension Severity {
  /// The word that law files use.
  package var lawWord: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "advice"
    }
  }
}

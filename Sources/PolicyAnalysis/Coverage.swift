package import PolicyDiagnostics
package import PolicyLaw
package import PolicyModel

/// What a policy discloses of all that the law of its readers asks for, row by row.
package struct Coverage: Sendable {
  package let policy: Name
  package let title: String
  /// The day for which the rows were evaluated.
  package let day: CalendarDate
  /// By pack in the order of codes, then in the order of the pack.
  package var rows: [Row]
  /// The packs that were looked at; none is a sign that nothing was checked.
  package let packs: [PackNote]
  /// The elements that the rows name, in this policy and in those it points to.
  package let elements: [Name: ElementNote]

  /// An element that shows something to readers.
  package struct ElementNote: Hashable, Sendable {
    /// Its title; that of the section round it if it has none.
    package let title: String
    /// The document in which readers see it.
    package let policy: Name
    /// `nil` for what stands in no source of the project.
    package let place: SourceRange?

    /// Its address below the site: `larkspur-privacy/#rights.eea`.
    package func address(of name: Name) -> String {
      name == policy ? "\(policy)/" : "\(policy)/#\(name)"
    }
  }

  /// A pack that applies to the policy.
  package struct PackNote: Hashable, Sendable {
    package let code: JurisdictionCode
    package let title: String
    package let name: String
    package let version: String
    /// Whether its rows are not all tested.
    package let isPartial: Bool
  }

  /// One requirement and how the policy answers it.
  package struct Row: Sendable {
    package let requirement: Requirement
    package let pack: JurisdictionCode
    /// The name of the rule set; a regime may have several.
    package let ruleSet: String
    package let citation: RequirementCitation
    /// The readers it protects, as the policy names them.
    package let readers: [JurisdictionCode]
    package let applies: Applies
    /// What decided whether it applies.
    package let because: [Decision]
    package var status: Status
    /// What decided whether it is met: what is not shown or not said first.
    package let proof: [Decision]
    /// The elements that show it, or that cite it.
    package let clauses: [Name]
  }

  package enum Applies: String, Hashable, Sendable { case yes, no, unknown }

  /// How a row is answered.
  package enum Status: Hashable, Sendable {
    case met(Proof)
    /// A sentence says so, and no fact can check it.
    case stated
    /// The facts say so, and readers are not told.
    case declaredNotShown
    /// Some of it: so many of so many parts.
    case partial(met: Int, of: Int)
    case missing
    /// It does not apply, for the reasons given, or as the author says.
    case notApplicable(because: String)
    /// It is open, and somebody answers for that until a day.
    case waived(Waiver)
    /// Nobody has said what decides whether it applies.
    case unknown
    /// It starts within twelve months.
    case upcoming(CalendarDate)

    /// What made the row green, or the kind of proof that a sentence is; `nil` for an open row.
    package var proofWord: String? {
      switch self {
      case .met(let proof): proof.rawValue
      case .stated: "statement"
      case .declaredNotShown, .partial, .missing, .notApplicable, .waived, .unknown, .upcoming: nil
      }
    }

    /// All words in the order in which reports count them: what needs somebody stands in the middle.
    package static let words = [
      "met", "stated, not verified", "declared, not shown", "partial", "missing", "waived",
      "unknown", "upcoming", "not applicable",
    ]

    /// The word that reports and JSON use.
    package var word: String {
      switch self {
      case .met: "met"
      case .stated: "stated, not verified"
      case .declaredNotShown: "declared, not shown"
      case .partial: "partial"
      case .missing: "missing"
      case .notApplicable: "not applicable"
      case .waived: "waived"
      case .unknown: "unknown"
      case .upcoming: "upcoming"
      }
    }
  }

  /// What made a row green.
  package enum Proof: String, Hashable, Sendable {
    case shownFact = "fact shown"
    case site
    case attestation
  }
}

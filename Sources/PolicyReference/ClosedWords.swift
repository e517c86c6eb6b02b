/// The closed lists of words that fields take; one list, one name.
package enum ClosedWords {
  package static let policyTypes = [
    "privacy notice", "cookie notice", "children's notice", "terms", "other",
  ]
  package static let processing = ["collect", "use", "share", "keep", "disclose"]
  package static let sources = ["subject", "automatic", "third-party", "public", "inferred"]
  /// The six bases of GDPR Art. 6(1), and the seventh that UK law adds.
  package static let legalBases = [
    "consent", "contract", "legal-obligation", "vital-interests", "public-task",
    "legitimate-interests", "recognised-legitimate-interest",
  ]
  package static let ourRoles = ["controller", "processor", "joint controller"]
  package static let onlyWith = ["permission", "explicit permission", "parental permission"]
  package static let obligations = ["no", "contractual", "statutory", "entry-to-contract"]
  package static let decisionEffects = ["none", "legal", "similar", "significant"]
  package static let decisionSafeguards = ["human-review", "express-view", "contest"]
  package static let recipientRoles = [
    "processor", "controller", "joint controller", "affiliate", "successor", "customer",
    "third party", "authority", "public",
  ]
  /// Safeguards and other mechanisms that a transfer may rest on.
  package static let mechanisms = [
    "adequacy", "DPF", "SCC", "BCR", "IDTA", "UK Addendum", "UK Extension", "explicit consent",
    "compelling interests", "none needed",
  ]
  /// What texts write for a destination that they do not name.
  package static let anywhere = ["anywhere", "any country", "other countries", "worldwide"]
  package static let rights = [
    "access", "rectification", "erasure", "restriction", "objection", "portability",
    "withdraw-consent", "complaint", "no-automated-decision", "know", "know-sold", "delete",
    "correct", "opt-out-sale-share", "opt-out-targeted-advertising", "opt-out-profiling",
    "limit-sensitive", "non-retaliation", "opt-out-marketing", "direct-marketing-disclosure",
    "appeal", "authorised-agent", "minor-content-removal", "parental-review",
    "parental-deletion", "parental-refusal", "opt-out-automated-decision",
    "access-automated-decision", "review",
  ]
  package static let contactRoles = [
    "controller", "privacy office", "data protection officer", "EU representative",
    "UK representative", "Swiss representative", "supervisory authority", "customer support",
    "person in charge", "legal department", "children's privacy", "appeals", "other",
  ]
  package static let documentTypes = [
    "privacy notice", "cookie notice", "children's notice", "terms",
    "data processing addendum", "service levels", "source policy", "guidance", "list", "other",
  ]
  package static let relations = [
    "also governs", "prevails", "for information", "covers cookies", "covers children",
    "covers health data", "based on",
  ]
  package static let audiences = ["no", "under 13", "under 16", "under 18", "mixed"]
  package static let underSixteenSales = ["no", "opt-in", "yes"]
  package static let acceptances = ["explicit", "continued use", "none"]
  package static let failedDeliveries = [
    "counts as notice", "try another channel", "does not count",
  ]
  package static let channels = [
    "e-mail", "post", "platform notice", "website notice", "posting", "new effective date",
    "check back", "nothing",
  ]
  package static let certainties = ["will", "may"]
  package static let claimKinds = [
    "no sale", "security", "compliance", "certification", "minimisation", "role", "other",
  ]
  package static let statuses = ["current", "planned", "conditional"]
  package static let numberings = ["none", "decimal"]
  package static let deletions = ["deleted", "anonymised", "archived", "reviewed"]
  package static let cookieKinds = [
    "cookie", "local storage", "session storage", "pixel", "SDK identifier", "fingerprint",
    "other",
  ]
  package static let cookieColumns = [
    "Cookie", "Domain", "Set by", "Purpose", "Expires", "Kind", "Necessary", "Reason",
    "Read by",
  ]
  package static let valueTypes = [
    "text", "duration", "date", "number", "amount", "e-mail", "link", "contact",
    "jurisdiction", "list",
  ]
  package static let reaches = ["new data only", "data already held"]
  package static let materialities = ["editorial", "clarifying", "undecided", "material"]
  package static let directions = ["more protective", "less protective", "neutral", "mixed"]
  package static let depths = ["specific", "partial"]
  package static let shownIn = ["text", "site", "attestation"]
  package static let severities = ["error", "warning", "advice"]
  package static let noticeLevels = ["N0", "N1", "N2", "N3"]
  package static let advanceLevels = ["D0", "D1", "D2"]
  package static let consentLevels = ["C0", "C1", "C2", "C3", "C4"]
}

extension ClosedWords {
  package static let yesNo = ["yes", "no"]
  package static let permissions = ["yes", "no", "only with permission"]
}

extension ValueType {
  /// The words that a value must be one of; `nil` if the type has no closed list.
  package var closedWords: [String]? {
    switch self {
    case .word(let words): words
    case .yesNo: ClosedWords.yesNo
    case .permission: ClosedWords.permissions
    default: nil
    }
  }
}

/// The label of a field, as it is written before the colon.
///
/// One label may mean different things in different kinds; `FieldRule` says what it means where.
/// Labels are compared without case; the raw value is the canonical spelling.
package enum FieldLabel: String, Sendable, Hashable, CaseIterable {
  case about = "About"
  case acceptance = "Acceptance"
  case action = "Action"
  case adequacy = "Adequacy"
  case advance = "Advance"
  case alsoCitedAs = "Also cited as"
  case alsoWritten = "Also written"
  case answerWithin = "Answer within"
  case anyChange = "Any change"
  case appeal = "Appeal"
  case appliesTo = "Applies to"
  case appliesWhen = "Applies when"
  case approvedBy = "Approved by"
  case area = "Area"
  case audience = "Audience"
  case authorNote = "Author note"
  case automatedDecision = "Automated decision"
  case basedOn = "Based on"
  case by = "By"
  case category = "Category"
  case ccpaCategory = "CCPA category"
  case certainty = "Certainty"
  case changeChoiceAt = "Change choice at"
  case checkBack = "Check back"
  case checkedAgainst = "Checked against"
  case childMeans = "Child means"
  case citation = "Citation"
  case claim = "Claim"
  case code = "Code"
  case collects = "Collects"
  case columns = "Columns"
  case condition = "Condition"
  case consent = "Consent"
  case consentPlan = "Consent plan"
  case consequence = "Consequence"
  case contact = "Contact"
  case cookie = "Cookie"
  case continues = "Continues"
  case copyFrom = "Copy from"
  case crossContextAdvertising = "Cross-context advertising"
  case data = "Data"
  case dataIn = "Data in"
  case depth = "Depth"
  case directMarketing = "Direct marketing"
  case directedTo = "Directed to"
  case direction = "Direction"
  case discloses = "Discloses"
  case documents = "Documents"
  case domain = "Domain"
  case does = "Does"
  case effect = "Effect"
  case effective = "Effective"
  case email = "Email"
  case establishedIn = "Established in"
  case evidence = "Evidence"
  case except = "Except"
  case excludes = "Excludes"
  case expires = "Expires"
  case fact = "Fact"
  case failedDelivery = "Failed delivery"
  case fee = "Fee"
  case finding = "Finding"
  case `for` = "For"
  case form = "Form"
  case formerly = "Formerly"
  case gist = "Gist"
  case gistOf = "Gist of"
  case governingLaw = "Governing law"
  case heldBackUntilConsent = "Held back until consent"
  case how = "How"
  case `in` = "In"
  case inForceFrom = "In force from"
  case inForceUntil = "In force until"
  case includes = "Includes"
  case interests = "Interests"
  case jurisdictions = "Jurisdictions"
  case keptFor = "Kept for"
  case kind = "Kind"
  case knowinglyCollects = "Knowingly collects"
  case language = "Language"
  case languages = "Languages"
  case legalBasis = "Legal basis"
  case legalName = "Legal name"
  case lessProtectiveChange = "Less protective change"
  case level = "Level"
  case licence = "Licence"
  case link = "Link"
  case listed = "Listed"
  case logic = "Logic"
  case matches = "Matches"
  case material = "Material change"
  case materiality = "Materiality"
  case means = "Means"
  case mechanism = "Mechanism"
  case mergedFrom = "Merged from"
  case minimumAge = "Minimum age"
  case mirror = "Mirror"
  case name = "Name"
  case necessary = "Necessary"
  case none = "None"
  case notApplicable = "Not applicable"
  case notTranslated = "Not translated"
  case notice = "Notice"
  case noticesFrom = "Notices from"
  case numbering = "Numbering"
  case of = "Of"
  case officialSource = "Official source"
  case on = "On"
  case onDiscovery = "On discovery"
  case onlyWith = "Only with"
  case openList = "Open list"
  case organisation = "Organisation"
  case ourRole = "Our role"
  case outcome = "Outcome"
  case overrides = "Overrides"
  case ownPurposes = "Own purposes"
  case owner = "Owner"
  case parameter = "Parameter"
  case parent = "Parent"
  case parentalConsent = "Parental consent"
  case period = "Period"
  case phone = "Phone"
  case policy = "Policy"
  case post = "Post"
  case prescribedWording = "Prescribed wording"
  case provenBy = "Proven by"
  case provisions = "Provisions"
  case publish = "Publish"
  case published = "Published"
  case publishedAt = "Published at"
  case purpose = "Purpose"
  case reach = "Reach"
  case readBy = "Read by"
  case reason = "Reason"
  case refusedWhen = "Refused when"
  case registeredNames = "Registered names"
  case relation = "Relation"
  case remainderOf = "Remainder of"
  case replacedBy = "Replaced by"
  case reportTo = "Report to"
  case required = "Required"
  case reuse = "Reuse"
  case reviewBy = "Review by"
  case reviewed = "Reviewed"
  case right = "Right"
  case role = "Role"
  case safeguard = "Safeguard"
  case safeguards = "Decision safeguards"
  case sale = "Sale"
  case saleUnder16 = "Sale under 16"
  case sameAs = "Same as"
  case satisfies = "Satisfies"
  case scope = "Scope"
  case seat = "Seat"
  case sensitive = "Sensitive"
  case sentTo = "Sent to"
  case setBy = "Set by"
  case setting = "Setting"
  case severity = "Severity"
  case sharedWith = "Shared with"
  case shown = "Shown"
  case shownIn = "Shown in"
  case signedCopy = "Signed copy"
  case source = "Source"
  case specialCondition = "Special condition"
  case splitFrom = "Split from"
  case status = "Status"
  case stops = "Stops"
  case surface = "Surface"
  case surfaces = "Surfaces"
  case then = "Then"
  case to = "To"
  case type = "Type"
  case until = "Until"
  case updated = "Updated"
  case value = "Value"
  case verified = "Verified"
  case version = "Version"
  case wayOut = "Way out"
  case when = "When"
  case `while` = "While"
  case with = "With"
  case within = "Within"
  case words = "Words"

  /// The label as part of a name: `kept-for`.
  package var slug: String { FieldLabel.slugs[ordinal] }

  /// The place of the label in the list, from 0.
  var ordinal: Int {
    // An enum without payloads of at most 256 cases is one byte, its case's number; looking a
    // label up by that number is a tenth of the work of hashing its spelling.
    Int(unsafeBitCast(self, to: UInt8.self))
  }

  /// Hashes the case's number, which is a fraction of the work of hashing its spelling.
  package func hash(into hasher: inout Hasher) { hasher.combine(ordinal) }

  private static let slugs: [String] = allCases.map { slug(of: $0.rawValue) }

  /// The label with this spelling, without regard to case; `nil` if there is none.
  package static func named(_ text: String) -> FieldLabel? {
    bySpelling[text] ?? bySlug[slug(of: text)]
  }

  /// The label whose slug this is.
  package static func withSlug(_ slug: String) -> FieldLabel? { bySlug[slug] }

  private static let bySpelling = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The ways to reach a contact.
  package static let addresses: [FieldLabel] = [.email, .post, .phone, .form]

  /// Whether its values are places to which data goes.
  package var isDestination: Bool {
    switch self {
    case .to, .dataIn, .seat, .sentTo: true
    default: false
    }
  }

  private static let bySlug = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.slug, $0) })

  private static func slug(of text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x20, 0x09: if bytes.last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      case 0x41...0x5A: bytes.append(byte + 0x20)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

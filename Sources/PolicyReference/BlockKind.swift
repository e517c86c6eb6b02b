/// A kind of block: the word that follows the hashes of its heading.
package enum BlockKind: String, Sendable, Hashable, CaseIterable {
  // Documents: the first block of a file.
  case policy = "Policy"
  case organisation = "Organisation"
  case library = "Library"
  case translation = "Translation"
  case facts = "Facts"
  case release = "Release"
  case register = "Register"
  case jurisdiction = "Jurisdiction"
  case vocabulary = "Vocabulary"
  // Structure: prints, in place.
  case section = "Section"
  case clause = "Clause"
  case term = "Term"
  // Facts: data about what the prose says.
  case practice = "Practice"
  case recipient = "Recipient"
  case transfer = "Transfer"
  case retention = "Retention"
  case cookies = "Cookies"
  case right = "Right"
  case contact = "Contact"
  case document = "Document"
  case children = "Children"
  case amendment = "Amendment"
  case claim = "Claim"
  // Registers: many facts at once, one table.
  case practices = "Practices"
  case recipients = "Recipients"
  case rights = "Rights"
  case contacts = "Contacts"
  case claims = "Claims"
  // Law.
  case instrument = "Instrument"
  case requirement = "Requirement"
  case change = "Change"
  case data = "Data"
  case purpose = "Purpose"
  case role = "Role"
  case disclosure = "Disclosure"
  case question = "Question"
  // Releases and registers of what people answer for.
  case decision = "Decision"
  case waiver = "Waiver"
  case attestation = "Attestation"
  case site = "Site"

  /// The place of the kind in the list, from 0.
  var ordinal: Int {
    // An enum without payloads of at most 256 cases is one byte, its case's number.
    Int(unsafeBitCast(self, to: UInt8.self))
  }

  /// Hashes the case's number, which is a fraction of the work of hashing its spelling.
  package func hash(into hasher: inout Hasher) { hasher.combine(ordinal) }

  /// What family a kind belongs to; the family decides where it may stand and whether it prints.
  package enum Family: Sendable, Hashable { case document, structure, fact, table, law, answer }

  package var family: Family {
    switch self {
    case .policy, .organisation, .library, .translation, .facts, .release, .register,
      .jurisdiction, .vocabulary:
      .document
    case .section, .clause, .term: .structure
    case .practice, .recipient, .transfer, .retention, .cookies, .right, .contact, .document,
      .children, .amendment, .claim:
      .fact
    case .practices, .recipients, .rights, .contacts, .claims: .table
    case .instrument, .requirement, .change, .data, .purpose, .role, .disclosure,
      .question:
      .law
    case .decision, .waiver, .attestation, .site: .answer
    }
  }

  /// True for one fact or a table of facts.
  package var isFact: Bool { family == .fact || family == .table }

  /// For a plural table the kind of fact that each row states; `nil` for every other kind.
  package var rowKind: BlockKind? {
    switch self {
    case .practices: .practice
    case .recipients: .recipient
    case .rights: .right
    case .contacts: .contact
    case .claims: .claim
    default: nil
    }
  }

  /// Whether ordinary text under the heading is allowed; a fact holds at most its one table.
  package var holdsText: Bool {
    switch family {
    case .structure, .law: true
    case .answer: self != .site
    case .document:
      switch self {
      case .policy, .release, .translation, .jurisdiction, .vocabulary: true
      default: false
      }
    case .fact, .table: false
    }
  }

  /// Whether the block holds one GFM table of rows.
  package var holdsTable: Bool { family == .table || self == .cookies || self == .site }

  /// The document kinds whose files may hold this kind, in the order of the reference.
  package var documents: [BlockKind] {
    BlockKind.allCases.filter { $0.family == .document && $0.vocabulary.contains(self) }
  }

  /// The kinds of block that a document of this kind knows; other kind words are ordinary text in
  /// it. Empty unless the kind is a document.
  package var vocabulary: Set<BlockKind> {
    var found: Set<BlockKind> = family == .document ? [self] : []
    guard family == .document else { return found }
    var waiting = [self]
    while let kind = waiting.popLast() {
      for child in kind.children where found.insert(child).inserted { waiting.append(child) }
    }
    return found
  }

  /// The kinds that may stand directly inside this one.
  package var children: Set<BlockKind> { Nesting.children(of: self) }
}

// The fields of the blocks that begin a file, and of the blocks that print.
extension FieldReference {
  static let policy: [FieldRule] = [
    one(
      .type, .word(ClosedWords.policyTypes), "What kind of document readers have before them.",
      "privacy notice", need: .always),
    one(.version, .version, "The number of this version.", "3.2.0", need: .always),
    one(
      .effective, .date, "The day from which this version binds.", "2026-03-01", need: .always),
    one(.updated, .date, "The day on which the text last changed.", "2026-01-20"),
    one(.published, .date, "The day on which this version was published.", "2026-01-25"),
    one(.reviewed, .date, "The day on which somebody last read it through.", "2026-01-12"),
    one(
      .organisation, .referenceOrText([.organisation]), "Who publishes the document.",
      "#larkspur", need: .always),
    one(
      .contact, .reference([.contact]), "Where a bare \"contact us\" leads.",
      "#privacy-office"),
    list(
      .jurisdictions, .jurisdiction, "The regimes whose readers the document addresses.",
      "EEA, UK, US-CA", need: .always, qualifier: .note),
    list(.surfaces, .text, "The products and sites it covers.", "website, station app"),
    one(.governingLaw, .region, "The law that governs the document.", "US-MA"),
    list(
      .languages, .language, "The languages it is published in.", "en (source), fr",
      need: .always, qualifier: .words(["source", "controlling"])),
    list(.audience, .text, "For whom it is written.", "customers, visitors"),
    repeatable(
      .value, .valueDefinition, "A value that prints by its name.",
      "retention (duration) = 24 months"),
    one(
      .basedOn, .text, "The text this one was derived from, with its author and licence.",
      "\"Open Notice 2\" by Fernwood Legal Commons, CC-BY-4.0"),
    one(.licence, .text, "On what terms others may reuse the text.", "CC-BY-4.0"),
    one(
      .numbering, .word(ClosedWords.numberings), "Whether headings are numbered.", "decimal",
      fallback: "none"),
    list(.mergedFrom, .name, "Documents that were merged into this one.", "larkspur-cookies"),
    list(.splitFrom, .name, "The document this one was split from.", "larkspur-terms"),
    factField,
  ]

  static let organisation: [FieldRule] = [
    one(
      .legalName, .text, "The name in the register of companies.",
      "Larkspur Field Instruments, Inc.", need: .always),
    alsoWritten,
    list(
      .registeredNames, .text, "Names registered with a state, and assumed names.",
      "Larkspur Weather (US-OR)", qualifier: .jurisdiction),
    one(.establishedIn, .region, "Where the organisation is established.", "US-MA"),
    one(
      .publishedAt, .link, "The address under which the site is published.",
      "https://larkspur.example"),
    one(
      .noticesFrom, .reference([.contact]), "The contact that notices are sent from.",
      "#privacy-office"),
    repeatable(
      .value, .valueDefinition, "A value that prints by its name in every policy of the folder.",
      "reply (duration) = 30 days"),
    factField,
  ]

  static let library: [FieldRule] = [
    one(.version, .version, "The number of this version of the library.", "1.4.0"),
    one(.reviewed, .date, "The day on which somebody last read it through.", "2026-01-12"),
  ]

  static let translation: [FieldRule] = [
    one(.language, .language, "The language of this file.", "fr", need: .always),
    one(
      .of, .path, "The file that is translated.", "privacy.policy.md", need: .always),
    one(.reviewed, .date, "The day on which somebody last read it through.", "2026-01-12"),
  ]

  static let facts: [FieldRule] = [
    one(
      .of, .referenceOrText([.policy]), "The policy whose facts these are.",
      "#larkspur-privacy", need: .always),
    factField,
  ]

  static let section: [FieldRule] = [
    gist, gistOf,
    one(
      .notTranslated, .reason, "In a translation: why the source text prints instead.",
      "because the wording is prescribed"),
    list(.mergedFrom, .name, "Sections that were merged into this one.", "use.old"),
    list(.splitFrom, .name, "The section this one was split from.", "collect"),
  ]

  static let clause: [FieldRule] =
    [
      gist, gistOf,
      one(
        .reuse, .sharedClause, "The shared clause that stands here.",
        "../shared/erasure.policy.md#standard-erasure @1.4.0"),
      repeatable(.with, .argument, "A value for the shared clause.", "period = 30 days"),
      repeatable(
        .parameter, .parameter, "In a library: what a policy must supply.",
        "period (duration)"),
      list(
        .overrides, .name, "Clauses that this one takes precedence over.", "collect.no-sale"),
      one(.reviewBy, .date, "The day by which somebody must look again.", "2027-01-12"),
      one(
        .notTranslated, .reason, "In a translation: why the source text prints instead.",
        "because the wording is prescribed"),
      list(
        .right, .openWord(ClosedWords.rights), "Rights that this clause gives readers.",
        "access, erasure"),
      factField,
    ] + practice + right.filter { $0.label != .kind }.map { $0.asOptional }

  static let term: [FieldRule] = [
    alsoWritten,
    list(
      .within, .vocabulary(.data), "The broader category that this one belongs to.",
      "contact-data"),
    list(.includes, .vocabulary(.data), "What the term covers.", "readings, serial number"),
    list(.excludes, .vocabulary(.data), "What the term does not cover.", "billing data"),
    one(
      .remainderOf, .name, "The term whose remainder this one is.", "personal-data"),
    one(.openList, .yesNo, "Whether the list may grow.", "no"),
    one(
      .notTranslated, .reason, "In a translation: why the source text prints instead.",
      "because the term is a name"),
  ]

  // MARK: - Fields that several kinds have

  static let gist = one(
    .gist, .text, "A plain summary; the one field that prints.",
    "We keep what you tell us, and never sell it.")

  static let gistOf = one(
    .gistOf, .name, "The block that the gist sums up, if not this one.", "collect")

  static let alsoWritten = list(
    .alsoWritten, .text, "Other forms of the name that the text uses.", "Larkspur")

  static let factField = repeatable(
    .fact, .fact, "A fact that no other field covers.", "thresholds.ccpa = no")

  /// The fields that a block of any kind may have.
  static func commonRules(of kind: BlockKind) -> [FieldRule] {
    switch kind.family {
    case .structure, .fact, .table: audience + commonProof + history
    case .document: kind == .policy || kind == .translation ? history : [authorNote]
    case .law: [authorNote, formerly]
    case .answer: [authorNote]
    }
  }

  private static let audience: [FieldRule] = [
    one(
      .appliesTo, .scope, "Whom the words concern.", "EEA only", fallback: "everyone"),
    list(.surface, .text, "The products or sites the words concern.", "website"),
    one(
      .status, .word(ClosedWords.statuses), "Whether it happens today.", "planned",
      fallback: "current"),
    one(.when, .text, "The condition under which it happens.", "you turn on sharing"),
  ]

  private static let commonProof: [FieldRule] = [
    list(
      .satisfies, .citation, "The provisions that the words answer.", "GDPR 13(2)(d)"),
    repeatable(
      .notApplicable, .because, "A provision that does not apply, and why.",
      "GDPR 13(1)(b) because no officer is required"),
    list(.none, .text, "What the author declares there is none of.", "cookies, sale"),
    repeatable(
      .words, .quotation, "The very words that state it.", "\"we never will\""),
    one(.in, .name, "The clause that the fact belongs to.", "collect.account"),
    factField,
  ]

  private static let history: [FieldRule] = [
    formerly,
    one(
      .checkedAgainst, .version, "The source version this was last compared with.",
      "3.2.0 (5f0c1d2e3a4b5c6d)", qualifier: .note),
    authorNote,
  ]

  private static let formerly = list(
    .formerly, .name, "Names the block had in earlier versions.", "collect.details")

  private static let authorNote = repeatable(
    .authorNote, .text, "A note among authors; never published.", "Priya to confirm.")
}

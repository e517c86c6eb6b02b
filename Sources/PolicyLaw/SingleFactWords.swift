/// How a lawyer says what a predicate asks of a fact that is no part of a collection.
enum SingleFactWords {
  /// What holds if a fact is yes, and what if it is not.
  static func flag(_ path: FactPath) -> (yes: String, no: String) {
    if let derived = derived[path.text] { return derived }
    switch path.collection {
    case "site":
      let field = path.field ?? path.text
      return (
        "a register records that the site has \"\(field)\"",
        "no register records that the site has \"\(field)\""
      )
    case "diff", "change":
      return ("the new version has \"\(path)\"", "the new version has no \"\(path)\"")
    default:
      return ("\"\(path)\" is answered with yes", "\"\(path)\" is not answered with yes")
    }
  }

  /// The fact as the subject of a sentence.
  static func subject(_ path: FactPath) -> (text: String, isPlural: Bool) {
    if let subject = subjects[path.text] { return subject }
    switch path.collection {
    case "policy": return ("the policy's \(FactWords.of(path).noun)", false)
    case "org": return ("the organisation's \(FactWords.of(path).noun)", false)
    case "site": return ("\"\(path.field ?? path.text)\" of the site", false)
    default: return ("the stated fact \"\(path)\"", false)
    }
  }

  /// That a fact has a value, or that it has none.
  static func known(_ path: FactPath) -> (yes: String, no: String) {
    switch path.collection {
    case "policy", "org":
      let subject = subject(path).text
      return ("the text says \(subject)", "the text does not say \(subject)")
    case "site":
      let subject = subject(path).text
      return ("a register records \(subject)", "no register records \(subject)")
    default: return ("\"\(path)\" is stated", "\"\(path)\" is not stated")
    }
  }

  private static let derived: [String: (yes: String, no: String)] = [
    "sells": ("the organisation sells personal data", "the organisation sells no personal data"),
    "shares": (
      "personal data is shared for advertising across sites",
      "no personal data is shared for advertising across sites"
    ),
    "targetedAds": (
      "personal data is used for targeted advertising",
      "no personal data is used for targeted advertising"
    ),
    "discloses": ("personal data has a recipient", "personal data has no recipient"),
    "profilingSignificant": (
      "an automated decision has a legal or similarly significant effect",
      "no automated decision has a legal or similarly significant effect"
    ),
    "collectsOnline": (
      "a website or app collects personal data", "no website or app collects personal data"
    ),
    "tracksAcrossSites": (
      "another company can read a cookie", "no other company can read a cookie"
    ),
  ]

  private static let subjects: [String: (text: String, isPlural: Bool)] = [
    "policy.type": ("the type of the document", false),
    "policy.jurisdictions": ("the readers whom the policy addresses", true),
    "policy.effective": ("the day from which it holds", false),
    "policy.updated": ("the day of its last change", false),
    "policy.version": ("its version", false),
    "policy.languages": ("its languages", true),
    "policy.audience": ("the audience of the document", false),
    "policy.governing-law": ("the law that governs it", false),
    "policy.surfaces": ("the surfaces that it is about", true),
    "org.legal-name": ("the legal name of the organisation", false),
    "org.registered-names": ("the registered names of the organisation", true),
    "org.established-in": ("the place where the organisation is established", false),
    "org.roles": ("the roles of the organisation", true),
  ]
}

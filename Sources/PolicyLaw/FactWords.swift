internal import PolicyReference

/// How a lawyer calls a fact that a predicate names.
struct FactWords {
  /// What it is, after "its" or "whose": `legal basis`.
  let noun: String
  /// What a text says that states it, after "says" or "states": `how to use it`.
  let told: String
  /// For what is yes or no: what holds if it is, and what if it is not, without their subject.
  var flag: (yes: String, no: String)?

  /// How a path inside a collection is called.
  static func of(_ path: FactPath) -> FactWords {
    if let words = table[path.text] { return words }
    let field = path.field ?? path.text
    let label = label(path)
    let noun = label?.0.rawValue.lowercasedFirst ?? spaced(field)
    guard let (label, kind) = label, let rule = FieldReference.rule(label, in: kind) else {
      return FactWords(noun: noun, told: "its \(noun)")
    }
    return FactWords(noun: noun, told: rule.summary.withoutPeriod.lowercasedFirst)
  }

  /// The closed list that a path's values come from, in the spelling of the reference.
  static func spellings(of path: FactPath) -> [String] {
    guard let (label, kind) = label(path), let rule = FieldReference.rule(label, in: kind) else {
      return []
    }
    switch rule.type {
    case .word(let words), .openWord(let words): return words
    default: return []
    }
  }

  /// The field that a path is written in; `nil` for what is derived or only stated.
  private static func label(_ path: FactPath) -> (FieldLabel, BlockKind)? {
    if case .fields(let homes)? = FactVocabulary.entry(for: path.text)?.home,
      let home = homes.first
    {
      return (home.label, home.kind)
    }
    guard let kind = CollectionWords.of(path.collection)?.kind, let field = path.field else {
      return nil
    }
    let slug = spaced(field).split(separator: " ").joined(separator: "-")
    return FieldLabel.withSlug(slug).map { ($0, kind) }
  }

  /// `thirdPartyAccess` as `third party access`.
  static func spaced(_ field: String) -> String {
    var text = ""
    for character in field {
      switch character {
      case "-", ".": text += " "
      case _ where character.isUppercase: text += " " + character.lowercased()
      default: text.append(character)
      }
    }
    return text
  }

  private init(noun: String, told: String, flag: (yes: String, no: String)? = nil) {
    self.noun = noun
    self.told = told
    self.flag = flag
  }

  private static let table: [String: FactWords] = [
    "data.category": .init(noun: "category of data", told: "which data it concerns"),
    "data.collects": .init(noun: "collected data", told: "which data is collected"),
    "data.ccpaCategory": .init(
      noun: "statutory category", told: "the category of data in the words of the statute"),
    "data.sensitive": .init(noun: "mark as sensitive data", told: "that its data is sensitive"),
    "data.mandatory": .init(
      noun: "obligation to give the data", told: "whether the data must be given"),
    "data.purpose": .init(noun: "purpose", told: "what the data is used for"),
    "data.retention": .init(noun: "retention period", told: "how long the data is kept"),
    "data.shared-with": .init(noun: "recipient", told: "who receives the data"),
    "data.special-condition": .init(
      noun: "condition for special categories of data",
      told: "the condition relied on for special categories of data"),
    "data.subject": .init(noun: "circle of people", told: "whose data it is"),
    "data.means": .init(noun: "means", told: "by what means the data is collected"),
    "data.our-role": .init(noun: "role of the organisation", told: "in which role we act"),
    "data.only-with": .init(
      noun: "permission", told: "the permission without which it is not done"),
    "purposes.name": .init(noun: "purpose", told: "what the data is used for"),
    "purposes.role": .init(noun: "role of the organisation", told: "in which role we act"),
    "purposes.bases": .init(noun: "legal basis", told: "the legal basis relied on"),
    "purposes.legitimateInterest": .init(
      noun: "legitimate interest", told: "the legitimate interests pursued"),
    "purposes.art9Condition": .init(
      noun: "condition for special categories of data",
      told: "the condition relied on for special categories of data"),
    "purposes.directMarketing": .init(
      noun: "direct marketing", told: "whether it is direct marketing",
      flag: ("is direct marketing", "is not direct marketing")),
    "automatedDecisions.effect": .init(
      noun: "effect", told: "the effect of the decision on the person"),
    "automatedDecisions.significant": .init(
      noun: "significance", told: "whether its effect is significant",
      flag: ("has a legal or similarly significant effect", "has no significant effect")),
    "automatedDecisions.logic": .init(noun: "logic", told: "how the decision is reached"),
    "automatedDecisions.basis": .init(noun: "legal basis", told: "the legal basis relied on"),
    "automatedDecisions.consequences": .init(
      noun: "consequences", told: "what the decision means for the person"),
    "recipients.name": .init(noun: "name", told: "the recipient's name"),
    "recipients.country": .init(noun: "country", told: "in which country the recipient is"),
    "recipients.data": .init(noun: "data", told: "which data the recipient gets"),
    "recipients.purpose": .init(noun: "purpose", told: "for what purpose it gets the data"),
    "recipients.sale": .init(noun: "sale", told: "whether data is sold to it"),
    "recipients.share": .init(
      noun: "use for advertising across sites",
      told: "whether it gets data for advertising across sites"),
    "recipients.thirdPartyDirectMarketing": .init(
      noun: "direct marketing of its own",
      told: "whether it gets data for its own direct marketing"),
    "transfers.country": .init(noun: "country", told: "to which country the data goes"),
    "transfers.mechanism": .init(
      noun: "safeguard or other mechanism", told: "what the transfer rests on"),
    "transfers.adequacy": .init(
      noun: "adequacy decision", told: "whether an adequacy decision exists"),
    "transfers.copyVia": .init(
      noun: "source for a copy", told: "where to get a copy of the safeguard"),
    "cookies.name": .init(noun: "name", told: "its name"),
    "cookies.kind": .init(noun: "kind", told: "what kind of storage it is"),
    "cookies.provider": .init(noun: "provider", told: "who sets it"),
    "cookies.purpose": .init(noun: "purpose", told: "what it is for"),
    "cookies.duration": .init(noun: "life", told: "how long it lasts"),
    "cookies.thirdPartyAccess": .init(noun: "reader", told: "which other company can read it"),
    "cookies.reason": .init(noun: "reason", told: "why it is necessary"),
    "cookies.necessary": .init(
      noun: "necessity", told: "whether it is necessary",
      flag: ("is strictly necessary", "is not strictly necessary")),
    "cookieTables.consent": .init(noun: "consent", told: "how consent is asked for"),
    "rights.kind": .init(noun: "kind", told: "which right it is"),
    "rights.how": .init(noun: "way to use it", told: "how to use it"),
    "rights.deadline": .init(noun: "time for an answer", told: "how soon the organisation answers"),
    "rights.appeal": .init(noun: "appeal", told: "how to appeal a refusal"),
    "rights.refusalGrounds": .init(
      noun: "ground for refusal", told: "when the organisation may refuse"),
    "rights.refusal-grounds": .init(
      noun: "ground for refusal", told: "when the organisation may refuse"),
    "rights.fee": .init(noun: "fee", told: "what it costs"),
    "rights.effect": .init(noun: "effect", told: "what using it does"),
    "rights.reach": .init(noun: "reach", told: "how far it reaches"),
    "rights.stops": .init(noun: "end of a purpose", told: "which purposes it ends"),
    "rights.explanation": .init(
      noun: "explanation", told: "what it means",
      flag: ("has a clause of eight words or more", "has a clause of fewer than eight words")),
    "rights.standalone": .init(
      noun: "clause of its own", told: "it in a clause of its own",
      flag: ("stands alone in its clause", "shares its clause with other rights")),
    "contacts.role": .init(noun: "role", told: "what the contact is for"),
    "contacts.name": .init(noun: "name", told: "the name of the person or office"),
    "contacts.person": .init(
      noun: "name of a person or company", told: "the name of the person or company itself"),
    "contacts.email": .init(noun: "e-mail address", told: "an e-mail address"),
    "contacts.post": .init(noun: "postal address", told: "a postal address"),
    "contacts.phone": .init(noun: "telephone number", told: "a telephone number"),
    "contacts.form": .init(noun: "web form", told: "a form on the web"),
    "contacts.address": .init(
      noun: "address", told: "an e-mail address, a postal address, a telephone number or a form"),
    "documents.type": .init(noun: "type", told: "what kind of document it is"),
    "documents.link": .init(noun: "address", told: "where the document is"),
    "documents.of": .init(noun: "owner", told: "whose document it is"),
    "documents.relation": .init(noun: "bearing on this text", told: "how it bears on this text"),
    "children.directedToChildren": .init(
      noun: "audience", told: "whether children are addressed",
      flag: ("says that children are addressed", "says that no children are addressed")),
    "children.directedToUnder13": .init(
      noun: "audience", told: "whether children under 13 are addressed",
      flag: (
        "says that children under 13 are addressed", "says that none under 13 are addressed"
      )),
    "children.minAge": .init(noun: "least age", told: "the least age, in years"),
    "children.child-means": .init(noun: "meaning of child", told: "who counts as a child"),
    "children.on-discovery": .init(
      noun: "answer to a discovery", told: "what happens when a child's data is found"),
    "children.report-to": .init(
      noun: "address for reports", told: "where to report a child's data"),
    "children.under16Sale": .init(
      noun: "sale under 16", told: "whether data of people under 16 is sold"),
    "changeProcess.channels": .init(noun: "channels", told: "by which channels changes are told"),
    "changeProcess.check-back": .init(
      noun: "request to check back", told: "whether readers are told to check the page",
      flag: ("tells readers to check the page", "does not tell readers to check the page")),
    "claims.kind": .init(noun: "kind", told: "what kind of promise it is"),
    "claims.scope": .init(noun: "scope", told: "what the promise covers"),
    "claims.attested": .init(
      noun: "attestation", told: "who attests it",
      flag: ("is attested by a current attestation", "is attested by nobody")),
    "links.text": .init(noun: "text", told: "its text"),
    "links.target": .init(noun: "target", told: "where the link leads"),
    "links.area": .init(noun: "area", told: "where on the site it stands"),
  ]
}

extension String {
  var lowercasedFirst: String {
    // "EU representative" keeps its capitals.
    let isAcronym = dropFirst().first?.isUppercase ?? false
    return isAcronym ? self : prefix(1).lowercased() + dropFirst()
  }

  var withoutPeriod: String { hasSuffix(".") ? String(dropLast()) : self }
}

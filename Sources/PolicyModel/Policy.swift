package import PolicyReference

/// One published document of one organisation, in one language, as values.
///
/// It is the same kind of value whether it was just parsed or read back from an archive: it knows
/// no file and no syntax. Everything in it is resolved; slots are filled, references point to
/// blocks that exist.
package struct Policy: Hashable, Sendable {
  package var name: Name
  package var title: String
  /// The language of the words.
  package var language: String
  /// The language in which the policy was written; equal to `language` unless this is a translation.
  package var sourceLanguage: String
  /// All languages it is published in, the source first.
  package var languages: [String]
  /// The language whose text prevails, if one is named.
  package var controllingLanguage: String?
  package var fields: FieldSet
  package var organisation: Organisation
  /// What readers see, in reading order.
  package var elements: [Element]
  /// Every fact of the policy and of its organisation, in reading order, the organisation's last.
  package var facts: [Fact]
  /// Names that blocks had once, and the blocks that have them now; sorted by the old name.
  package var formerNames: [FormerName]
  /// Text of footnotes and such that the pages need in the policy's language.
  package var numbering: Numbering

  package init(
    name: Name, title: String, language: String, sourceLanguage: String, languages: [String],
    controllingLanguage: String?, fields: FieldSet, organisation: Organisation,
    elements: [Element], facts: [Fact], formerNames: [FormerName], numbering: Numbering
  ) {
    self.name = name
    self.title = title
    self.language = language
    self.sourceLanguage = sourceLanguage
    self.languages = languages
    self.controllingLanguage = controllingLanguage
    self.fields = fields
    self.organisation = organisation
    self.elements = elements
    self.facts = facts
    self.formerNames = formerNames
    self.numbering = numbering
  }

  /// Whether headings carry numbers.
  package enum Numbering: String, Hashable, Sendable { case none, decimal }

  /// A name out of use and the block that took its place.
  package struct FormerName: Hashable, Sendable {
    package let old: Name
    package let new: Name

    package init(old: Name, new: Name) {
      self.old = old
      self.new = new
    }
  }
}

extension Policy {
  package var type: String { fields.word(.type) ?? "other" }
  package var version: PolicyVersion? {
    fields.text(.version).map(PolicyVersion.init)
  }
  package var effective: CalendarDate? { fields.date(.effective) }
  package var updated: CalendarDate? { fields.date(.updated) }
  package var published: CalendarDate? { fields.date(.published) }
  package var reviewed: CalendarDate? { fields.date(.reviewed) }
  package var surfaces: [String] { fields.texts(.surfaces) }

  /// The regimes whose readers it addresses, as written.
  package var jurisdictions: [JurisdictionCode] {
    fields.values(.jurisdictions).compactMap {
      if case .jurisdiction(let code) = $0.content { code } else { nil }
    }
  }

  /// Every element with those inside it, in reading order.
  package var allElements: [Element] {
    var found: [Element] = []
    var waiting: [Element] = elements.reversed()
    while let element = waiting.popLast() {
      found.append(element)
      waiting.append(contentsOf: element.children.reversed())
    }
    return found
  }

  /// The element with this name.
  package func element(named name: Name) -> Element? {
    allElements.first { $0.name == name }
  }

  /// Facts of one kind.
  package func facts(_ kind: BlockKind) -> [Fact] { facts.filter { $0.kind == kind } }

  /// The facts with this name: one, or two where a clause states a practice and a right.
  package func facts(named name: Name) -> [Fact] { facts.filter { $0.name == name } }
}

/// Who publishes a policy.
package struct Organisation: Hashable, Sendable {
  /// `nil` where a policy names its organisation in words only.
  package var name: Name?
  /// The name that `{{organisation}}` prints: the legal name.
  package var legalName: String
  package var title: String
  package var fields: FieldSet

  package init(name: Name?, legalName: String, title: String, fields: FieldSet) {
    self.name = name
    self.legalName = legalName
    self.title = title
    self.fields = fields
  }

  /// The base address of the published site, without a slash at its end.
  package var baseAddress: String? {
    fields.text(.publishedAt).map { address in
      address.hasSuffix("/") ? String(address.dropLast()) : address
    }
  }
}

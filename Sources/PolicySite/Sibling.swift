package import PolicyModel

/// What the pages of a policy know of another one of the same organisation.
package struct Sibling: Sendable, Hashable {
  let name: Name
  let type: String
  let organisation: String
  /// Every language, the source first.
  let languages: [String]

  /// What other policies know of this one.
  package init(_ policy: Policy) {
    name = policy.name
    type = policy.type
    organisation = policy.organisation.name?.text ?? policy.organisation.legalName
    languages = policy.languages
  }

  /// What a document of this type is to every other page of its organisation.
  ///
  /// Source: RFC 6903, sections 4 and 6.
  static func relation(ofType type: String) -> String? {
    switch type {
    case "privacy notice": "privacy-policy"
    case "terms": "terms-of-service"
    default: nil
    }
  }

  /// The privacy notice and the terms that stand beside a policy: those of its organisation, if there
  /// is one of the kind. Which of two would apply, nobody could say.
  static func related(
    to policy: Policy, among siblings: [Sibling], language: String
  ) -> [(relation: String, folder: String)] {
    let own = Sibling(policy)
    return ["privacy notice", "terms"].compactMap { type in
      let found = siblings.filter { $0.organisation == own.organisation && $0.type == type }
      guard let relation = relation(ofType: type), let one = found.first, found.count == 1,
        one.name != own.name
      else { return nil }
      let source = one.languages.first ?? language
      let addresses = SiteAddresses(policy: one.name, sourceLanguage: source, base: nil)
      return (relation, addresses.folder(one.languages.contains(language) ? language : source))
    }
  }
}

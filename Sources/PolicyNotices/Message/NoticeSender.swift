internal import PolicyDiff
package import PolicyModel
internal import PolicyReference

/// Who writes: the organisation, and the contact that it names for its notices.
package struct NoticeSender: Sendable {
  package let organisation: String
  /// What readers know the contact by; the organisation where it has no name.
  package let name: String
  /// `nil` if the contact has none, or one that cannot stand in a header.
  package let email: String?
  private let form: String?
  private let phone: String?
  private let post: String?

  package init(of policy: Policy) {
    organisation = policy.organisation.legalName.onOneLine
    let named = policy.organisation.fields.values(.noticesFrom).compactMap(\.reference).first
    let contact =
      policy.facts(.contact).first { $0.name == named }
      ?? policy.facts(.contact).first { $0.fields.words(.role).contains("privacy office") }
      ?? policy.facts(.contact).first { $0.fields.words(.role).contains("controller") }
    let own = contact.map { $0.fields.text(.name) ?? $0.title } ?? ""
    name = own.isEmpty ? organisation : own.onOneLine
    email = contact?.fields.text(.email).flatMap { MailAddress.isPlain($0) ? $0 : nil }
    form = contact?.fields.text(.form)?.onOneLine
    phone = contact?.fields.text(.phone)?.onOneLine
    post = contact?.fields.text(.post)?.onOneLine
  }

  /// The quickest way to them.
  func way(_ words: PageWords) -> NoticeMessage.Run? {
    if let email { return .init(email, to: "mailto:" + email) }
    if let form { return .init(words("notice.form"), to: form) }
    if let phone { return .init(phone) }
    return post.map { .init($0) }
  }

  /// Name and addresses, one line each.
  func lines(_ words: PageWords) -> [[NoticeMessage.Run]] {
    var lines: [[NoticeMessage.Run]] = [[.init(organisation)]]
    if name != organisation { lines.append([.init(name)]) }
    if let post { lines.append([.init(post)]) }
    if let email { lines.append([.init(email, to: "mailto:" + email)]) }
    return lines
  }
}

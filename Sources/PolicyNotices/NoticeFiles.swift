internal import PolicyDiff
internal import PolicyModel

/// All files of the notices of one change, below the folder of the change.
package struct NoticeFiles: Sendable {
  /// Sorted by path; empty if nobody is owed anything.
  package let files: [File]
  package let letters: [Letter]
  package let plan: NoticePlan

  package struct File: Sendable {
    /// Below the folder: `eea-account.eml`.
    package let path: String
    package let bytes: [UInt8]
  }

  /// The message to one audience in its forms.
  package struct Letter: Sendable {
    package let audience: NoticeAudience
    package let message: NoticeMessage
    package let text: String
    let html: [UInt8]
    /// Of the mail; `nil` if they get none.
    let id: String?
    let mail: [UInt8]?

    /// Whether there is a mail for them.
    package var hasMail: Bool { mail != nil }
  }

  package init(_ plan: NoticePlan) {
    self.plan = plan
    let letters = plan.addressed.map { NoticeFiles.letter(to: $0, plan) }
    self.letters = letters
    guard !letters.isEmpty else {
      files = []
      return
    }
    var files: [File] = []
    for letter in letters {
      let name = letter.audience.name
      files.append(File(path: name + ".txt", bytes: Array(letter.text.utf8)))
      files.append(File(path: name + ".html", bytes: letter.html))
      if let mail = letter.mail { files.append(File(path: name + ".eml", bytes: mail)) }
    }
    if let banner = NoticeFiles.banner(plan) {
      files.append(File(path: "banner.html", bytes: banner))
    }
    files.append(
      File(path: "notice.json", bytes: NoticeJSON.encode(plan, letters: letters)))
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func letter(to audience: NoticeAudience, _ plan: NoticePlan) -> Letter {
    let message = NoticeWriter(plan: plan, audience: audience).message()
    let text = NoticeText.print(message)
    let html = NoticeHTML(message).encode()
    let sender = NoticeSender(of: plan.input.new)
    // A visitor has left no address to write to.
    guard audience.readers == .account, let from = sender.email,
      let id = NoticeMail.id(
        audience: audience.name, message: message, text: text, html: html, base: plan.input.base)
    else {
      return Letter(
        audience: audience, message: message, text: text, html: html, id: nil, mail: nil)
    }
    let mail = NoticeMail(
      message: message, text: text, html: html, sender: sender, from: from,
      day: plan.input.versions.published, id: id)
    return Letter(
      audience: audience, message: message, text: text, html: html, id: id, mail: mail.encode())
  }

  /// The banner for everybody who is told on the site; the weightiest of their changes stands in it.
  private static func banner(_ plan: NoticePlan) -> [UInt8]? {
    let told = plan.addressed.filter { $0.channels.contains(.banner) }
    guard let widest = told.max(by: { $0.changes.count < $1.changes.count }) else { return nil }
    let words = plan.input.words
    let message = NoticeMessage(
      language: words.language, title: NoticeWriter(plan: plan, audience: widest).title, blocks: [])
    return NoticeHTML.banner(
      message, from: words("notice.from", words.date(plan.effective)),
      link: (words("notice.link.redline"), NoticeAddresses(plan.input).redline))
  }
}

internal import PolicyModel
internal import PolicyReference
internal import PolicyRender
internal import PolicyWire

/// The parts of one policy's pages that other pages embed: its words, its banner, its cookies.
///
/// A part is HTML without a page round it. It begins with a heading of the second level, its ids are
/// names of blocks, and its links to other pages are whole addresses. Each part has an address for
/// ever: that of the page it is of, with `fragments/` after the name of the policy.
struct Fragments {
  let site: Site
  let addresses: SiteAddresses
  let history: SiteHistory?

  /// The words of the whole text, or of one view.
  ///
  /// - Parameter body: as the page has it.
  func body(_ body: HTMLBody, of outline: PageOutline, _ view: View = .everyone) -> SiteFile {
    let edition = outline.policy
    let whole = addresses.folder(edition.language)
    guard case .reader(let code) = view else { return wrapped(body, edition, at: whole) }
    let folder = addresses.folder(edition.language, reader: code)
    let out = "href=\"\(SiteAddresses.link(from: folder, to: whole))#"
    // Only what links out of the view is another text on another page.
    guard body.isPartial, HTMLPiece.text(body.rendered.html).contains(out) else {
      return wrapped(body, edition, at: folder)
    }
    return wrapped(
      HTMLBody.render(outline, view: view, wholePage: addresses.outside(whole)), edition,
      at: folder)
  }

  private func wrapped(_ body: HTMLBody, _ edition: Policy, at folder: String) -> SiteFile {
    wrapped(
      "policy-text", HTMLPiece.text(BareLinks.marked(body.rendered.html)), edition, at: folder,
      "body")
  }

  /// The parts that a language has once: the banner, and the cookies if the policy declares any.
  func files(of edition: Policy) -> [SiteFile] {
    let folder = addresses.folder(edition.language)
    let words = site.words(for: edition.language)
    let banner = history?.banner(over: edition, words, addresses, nil) ?? ""
    var files = [wrapped("policy-banner", banner, edition, at: folder, "banner")]
    if let cookies = cookies(of: edition, words) {
      files.append(wrapped("policy-cookies", cookies, edition, at: folder, "cookies"))
    }
    return files
  }

  /// The registers of cookies, in order, as if they were all that the policy says.
  private func cookies(of edition: Policy, _ words: PageWords) -> String? {
    let registers = edition.allElements.filter {
      if case .register(let register) = $0 { register.kind == .cookies } else { false }
    }
    guard !registers.isEmpty else { return nil }
    var alone = edition
    alone.elements = registers
    alone.formerNames = []
    return HTMLPiece.text(HTMLBody.render(PageOutline(alone, words: words)).rendered.html)
  }

  /// A part in an element that says its language, stamped in a draft as pages are; empty without
  /// content, so that a style sheet can tell (`:empty`).
  private func wrapped(
    _ style: String, _ content: String, _ edition: Policy, at folder: String, _ name: String
  ) -> SiteFile {
    let stamp =
      site.options.isDraft
      ? HTMLPiece.paragraph("stamp", site.words(for: edition.language)(PageKey.draft)) + "\n" : ""
    let content = stamp + content
    var text = HTMLPiece.make { html in
      html.start("div")
      html.attribute("class", style)
      html.attribute("lang", edition.language)
      html.attribute("dir", site.words(for: edition.language)(PageKey.direction))
      html.text("\u{1}")
      html.end()
    }
    text = text.replacing("\u{1}", with: content.isEmpty ? "" : "\n" + content + "\n")
    return SiteFile(
      path: SiteAddresses.fragment(name, of: folder), bytes: Array((text + "\n").utf8))
  }
}

internal import PolicyModel
internal import PolicyRender

/// A page that leads on from an address of former times.
struct RedirectPage {
  let site: Site
  let policy: Policy
  let addresses: SiteAddresses

  /// The file of the page.
  ///
  /// What only moved sends readers on at once, without a script. Where something is gone they are told,
  /// and go on by themselves.
  ///
  /// - Parameter end: where readers are to go.
  func file(at folder: String, leadingTo target: FormerAddresses.Target, _ end: String) -> SiteFile
  {
    let language = language(of: target)
    let words = site.words(for: language)
    var data = PageData(.redirect)
    data["lang"] = language
    data["dir"] = words(PageKey.direction)
    data["title"] = policy.title
    data["organisation"] = policy.organisation.legalName
    data["style"] = site.templates.style
    if case .moved = target { data["refresh"] = refresh(from: folder, to: end) }
    if let base = addresses.base {
      data["links"] = HTMLPiece.make { $0.link(rel: "canonical", href: base + "/" + end) }
    }
    data["body"] = HTMLPiece.make { html in
      html.start("p")
      html.text(reason(target, words))
      if case .noLanguage(_, let last, let text) = target {
        html.text(" ")
        write(words(PageKey.readVersion, last.text), from: folder, to: text, in: &html)
        html.text(" · ")
        write(
          words(PageKey.readCurrent), from: folder, to: end, language: policy.language, in: &html)
      } else {
        html.text(" ")
        let text =
          if case .noView = target { words(PageKey.wholeText) } else { policy.title }
        write(text, from: folder, to: end, in: &html)
      }
      html.end()
    }
    data["footer"] = HTMLPiece.make { $0.paragraph(words(PageKey.compiler)) }
    return SiteFile(
      path: "site/" + folder + "index.html", bytes: site.templates.render(.redirect, data))
  }

  private func language(of target: FormerAddresses.Target) -> String {
    switch target {
    case .moved: policy.language
    case .noView(_, let language, _): language
    case .noLanguage(let language, _, _): site.words[language] == nil ? policy.language : language
    }
  }

  private func reason(_ target: FormerAddresses.Target, _ words: PageWords) -> String {
    switch target {
    case .moved: words(PageKey.movedPage)
    case .noView(let code, _, _): words(PageKey.noView, words.region(code.text))
    case .noLanguage(_, let last, _): words(PageKey.noLanguage, last.text)
    }
  }

  private func refresh(from folder: String, to target: String) -> String {
    HTMLPiece.make { html in
      html.void("meta") {
        $0.attribute("http-equiv", "refresh")
        $0.attribute("content", "0; url=" + SiteAddresses.link(from: folder, to: target))
      }
    }
  }

  private func write(
    _ text: String, from folder: String, to target: String, language: String? = nil,
    in html: inout HTMLWriter
  ) {
    html.start("a")
    html.address("href", SiteAddresses.link(from: folder, to: target))
    if let language { html.attribute("hreflang", language) }
    html.text(text)
    html.end()
  }
}

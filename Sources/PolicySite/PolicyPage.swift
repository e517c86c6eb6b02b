internal import PolicyModel
internal import PolicyReference
internal import PolicyRender
internal import PolicyWire

/// The page of one policy in one language: its text for everyone, or as readers of one regime see it.
struct PolicyPage {
  let site: Site
  let outline: PageOutline
  /// Every language of the policy, the source first.
  let editions: [Policy]
  let addresses: SiteAddresses
  let digest: ContentDigest
  /// All that was published of the policy; `nil` if nothing was.
  var history: SiteHistory?
  /// The SHA-256 of the record of this version.
  var record: String?
  /// What earlier versions held and this one does not.
  var removed: [ClauseLinks.Removed] = []

  private var policy: Policy { outline.policy }
  private var words: PageWords { outline.words }

  /// The regimes that have a page of their own: those that the policy declares, each once.
  static func readers(of policy: Policy) -> [JurisdictionCode] {
    Array(Set(policy.jurisdictions)).sorted()
  }

  /// The file of a view.
  func file(_ view: View, _ body: HTMLBody) -> SiteFile {
    let folder = folder(of: view)
    var data = PageData(.policy)
    data["lang"] = policy.language
    data["dir"] = words(PageKey.direction)
    data["title"] = policy.title
    data["organisation"] = policy.organisation.legalName
    data["pageTitle"] = pageTitle
    data["description"] = description
    data["skipToContent"] = words(PageKey.skip)
    data["style"] = site.templates.style
    data["printStyle"] = PrintStyle.rule(policy, words)
    data["script"] = script(folder)
    data["links"] = links(view, folder)
    data["stamp"] = stamp
    data["banner"] = history?.banner(over: policy, words, addresses, folder) ?? ""
    data["status"] = HTMLPiece.make {
      StatusList(version: policy.version, effective: policy.effective, updated: policy.updated)
        .write(words, to: &$0)
    }
    data["views"] = views(view, folder)
    data["languages"] = languages(folder)
    data["formats"] = formats(folder)
    data["contents"] = HTMLPiece.make { Contents.write(body.contents, words: words, to: &$0) }
    data["viewNote"] = viewNote(view, body, folder)
    data["body"] = HTMLPiece.text(body.rendered.html)
    data["removed"] = RemovedList(
      removed: removed, language: policy.language, words: words, addresses: addresses,
      folder: folder
    ).section(view)
    data["footer"] = footer(folder)
    return SiteFile(
      path: "site/" + folder + "index.html", bytes: site.templates.render(.policy, data))
  }

  private func folder(of view: View) -> String {
    switch view {
    case .everyone: addresses.folder(policy.language)
    case .reader(let code): addresses.folder(policy.language, reader: code)
    }
  }

  // MARK: Head

  private var pageTitle: String {
    guard let version = policy.version else {
      return words(PageKey.pageTitleWithoutVersion, policy.title)
    }
    return words(PageKey.pageTitle, policy.title, version.text)
  }

  private var description: String {
    words(PageKey.description, policy.title, policy.organisation.legalName)
  }

  /// Canonical and alternate languages need absolute addresses; other formats do not.
  private func links(_ view: View, _ folder: String) -> String {
    HTMLPiece.make { html in
      if let base = addresses.base {
        let whole = addresses.folder(policy.language)
        html.link(rel: "canonical", href: base + "/" + whole)
        if editions.count > 1, view == .everyone {
          for edition in editions {
            html.link(
              rel: "alternate", href: base + "/" + addresses.folder(edition.language),
              language: edition.language)
          }
        }
      }
      guard addresses.version == nil else { return }
      let up = SiteAddresses.up(from: folder)
      html.link(
        rel: "alternate", href: up + addresses.markdown(policy.language), type: "text/markdown")
      html.link(
        rel: "alternate", href: up + addresses.json(policy.language), type: "application/json")
    }
  }

  /// A page with a switch between views asks for its script, which all pages share.
  private func script(_ folder: String) -> String {
    guard hasViews else { return "" }
    let root = String(SiteAddresses.up(from: folder).dropFirst(3))
    return HTMLPiece.make { html in
      html.start("script")
      html.address("src", root + SiteAddresses.script)
      html.attribute("data-failed", words(PageKey.viewFailed))
      html.flag("defer")
      html.end()
    }
  }

  private var stamp: String {
    site.options.isDraft ? HTMLPiece.paragraph("stamp", words(PageKey.draft)) : ""
  }

  // MARK: Navigation

  private var hasViews: Bool {
    addresses.version == nil && !PolicyPage.readers(of: policy).isEmpty
  }

  private func views(_ current: View, _ folder: String) -> String {
    let readers = PolicyPage.readers(of: policy)
    guard hasViews else { return "" }
    let views = [View.everyone] + readers.map(View.reader)
    return HTMLPiece.make { html in
      html.navigation("views", words(PageKey.views)) { html in
        for view in views {
          html.element("li") { html in
            html.start("a")
            let target = self.folder(of: view)
            html.address("href", SiteAddresses.link(from: folder, to: target))
            if view == current { html.attribute("aria-current", "page") }
            html.text(name(of: view))
            html.end()
          }
          html.newline()
        }
      }
    }
  }

  private func name(of view: View) -> String {
    switch view {
    case .everyone: words(PageKey.everyone)
    case .reader(let code): words.region(code.text)
    }
  }

  private func languages(_ folder: String) -> String {
    guard editions.count > 1 else { return "" }
    return HTMLPiece.make { html in
      html.navigation("languages", words(PageKey.languages)) { html in
        for edition in editions {
          let name = site.words(for: edition.language)(PageKey.languageName)
          html.element("li") { html in
            if edition.language == policy.language {
              html.start("span")
              html.attribute("lang", edition.language)
              html.attribute("aria-current", "true")
            } else {
              html.start("a")
              let target = addresses.folder(edition.language)
              html.address("href", SiteAddresses.link(from: folder, to: target))
              html.attribute("hreflang", edition.language)
              html.attribute("lang", edition.language)
              html.attribute("rel", "alternate")
            }
            html.text(name)
            html.end()
          }
          html.newline()
        }
      }
    }
  }

  private func formats(_ folder: String) -> String {
    guard addresses.version == nil else { return "" }
    let up = SiteAddresses.up(from: folder)
    return HTMLPiece.make { html in
      html.start("ul")
      html.attribute("class", "formats")
      html.newline()
      for (name, type, path) in [
        (words(PageKey.markdown), "text/markdown", addresses.markdown(policy.language)),
        (words(PageKey.json), "application/json", addresses.json(policy.language)),
      ] {
        html.element("li") { html in
          html.start("a")
          html.address("href", up + path)
          html.attribute("type", type)
          html.text(name)
          html.end()
        }
        html.newline()
      }
      html.end()
    }
  }

  private func viewNote(_ view: View, _ body: HTMLBody, _ folder: String) -> String {
    guard case .reader(let code) = view, body.isPartial else { return "" }
    let whole = SiteAddresses.link(from: folder, to: addresses.folder(policy.language))
    return HTMLPiece.make { html in
      html.start("p")
      html.attribute("class", "notice")
      html.text(words(PageKey.viewNote, words.region(code.text)))
      html.text(" ")
      html.start("a")
      html.address("href", whole)
      html.text(words(PageKey.wholeText))
      html.end()
      html.end()
    }
  }

  // MARK: Foot

  private func footer(_ folder: String) -> String {
    HTMLPiece.make { html in
      writeVersions(folder, to: &html)
      html.start("p")
      html.attribute("class", "up")
      html.start("a")
      html.attribute("href", "#_top")
      html.text(words(PageKey.backToTop))
      html.end()
      html.end()
      html.newline()
      if let source = policy.fields.text(.basedOn) {
        html.paragraph(words(PageKey.basedOn, source))
      }
      if let licence = policy.fields.text(.licence) {
        html.paragraph(words(PageKey.licence, licence))
      }
      html.start("p")
      html.attribute("class", "digest")
      html.text(words(PageKey.digest))
      html.text(" ")
      html.element("code") { $0.text(digest.text) }
      html.end()
      html.newline()
      if let record {
        html.start("p")
        html.attribute("class", "digest")
        html.text(words(PageKey.record))
        html.text(" ")
        html.element("code") { $0.text(record) }
        html.end()
        html.newline()
      }
      html.paragraph(words(PageKey.compiler))
    }
  }

  private func writeVersions(_ folder: String, to html: inout HTMLWriter) {
    guard let history else { return }
    html.navigation("versions", words(PageKey.versions)) { html in
      for version in history.versions.reversed() {
        html.element("li") { html in
          html.start("a")
          let target =
            version.isCurrent ? addresses.policy.text + "/" : addresses.text(of: version.text)
          html.address("href", SiteAddresses.link(from: folder, to: target))
          if version.text == policy.version?.text { html.attribute("aria-current", "page") }
          html.text(words(PageKey.version, version.text))
          html.end()
          html.text(" · " + words(PageKey.effective, words.date(version.effective)))
          if version.hasChanges {
            html.text(" · ")
            html.start("a")
            html.address(
              "href",
              SiteAddresses.link(from: folder, to: addresses.changes(in: version.text)))
            html.text(words(PageKey.changesTitle, version.text))
            html.end()
          }
        }
        html.newline()
      }
    }
  }
}

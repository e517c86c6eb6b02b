internal import PolicyDiff
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
  /// The other policies of the site.
  var siblings: [Sibling] = []

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
    data["printStyle"] = PrintStyle.rule(policy, words, digest: digest.text)
    data["script"] = script(folder)
    data["links"] = head(view, folder).html
    data["stamp"] = stamp
    data["banner"] =
      (history?.banner(over: policy, words, addresses, folder) ?? "") + controlling(folder)
    data["status"] = HTMLPiece.make {
      StatusList(version: policy.version, effective: policy.effective, updated: policy.updated)
        .write(words, to: &$0)
    }
    data["views"] = views(view, folder)
    data["languages"] =
      LanguageSwitch(
        site: site, languages: languages, current: policy.language, folder: folder
      ).html
    data["formats"] = writtenFormats(folder)
    data["contents"] = HTMLPiece.make { Contents.write(body.contents, words: words, to: &$0) }
    data["viewNote"] = viewNote(view, body, folder)
    data["body"] = HTMLPiece.text(BareLinks.marked(body.rendered.html))
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
    words(PageKey.description, policy.title, policy.organisation.legalName).asSentence
  }

  private var languages: [(language: String, folder: String)] {
    editions.map { ($0.language, addresses.folder($0.language)) }
  }

  private func head(_ view: View, _ folder: String) -> PageHead {
    var head = PageHead(folder: folder, base: addresses.base)
    // A view belongs to the whole page. A version stands for itself even while it is in force: its
    // address must be known before its words are found nowhere else.
    head.canonical = addresses.folder(policy.language)
    if view == .everyone { head.languages = languages }
    head.formats = formats
    if addresses.base != nil, history != nil, !site.options.isDraft {
      head.feed = (addresses.feed, words(PageKey.feed, policy.title))
    }
    head.related = Sibling.related(to: policy, among: siblings, language: policy.language)
    head.isHidden = site.options.isDraft || version?.isUpcoming == true
    return head
  }

  /// What was published of this text; `nil` if nothing was.
  private var version: SiteHistory.Version? { history?.version(of: policy) }

  /// The text in other forms: of a version the files that were frozen, of the text in force the same.
  private var formats: [PageFormat] {
    let language = policy.language
    let own = [
      PageFormat(
        path: addresses.besideMarkdown(language), type: "text/markdown", name: PageKey.markdown),
      PageFormat(
        path: addresses.besideJSON(language), type: "application/json", name: PageKey.json),
    ]
    guard addresses.version != nil else { return own }
    var source = PageFormat(
      path: addresses.besideJSON(policy.sourceLanguage), type: "application/json",
      name: PageKey.json)
    if language != policy.sourceLanguage { source.language = policy.sourceLanguage }
    let frozen = Set((version?.files ?? []).map { addresses.file($0.name) })
    return [own[0], source].filter { frozen.contains($0.path) }
  }

  /// A page with a switch between views asks for its script, which all pages share.
  private func script(_ folder: String) -> String {
    guard hasViews else { return "" }
    return HTMLPiece.make { html in
      html.start("script")
      html.address("src", SiteAddresses.link(from: folder, toFile: SiteAddresses.script))
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

  private func writtenFormats(_ folder: String) -> String {
    guard !formats.isEmpty else { return "" }
    return HTMLPiece.make { html in
      html.start("ul")
      html.attribute("class", "formats")
      html.newline()
      for format in formats {
        html.element("li") { html in
          html.start("a")
          html.address("href", SiteAddresses.link(from: folder, toFile: format.path))
          html.attribute("type", format.type)
          if let language = format.language { html.attribute("hreflang", language) }
          html.text(words(format.name))
          html.end()
        }
        html.newline()
      }
      html.end()
    }
  }

  /// Which language prevails, on a page in another one.
  private func controlling(_ folder: String) -> String {
    guard let language = policy.controllingLanguage, language != policy.language else { return "" }
    let name = words.ifKnown("language.\(language)") ?? language
    return HTMLPiece.make { html in
      html.start("p")
      html.attribute("class", "notice")
      html.text(words(PageKey.controlling, name))
      if editions.contains(where: { $0.language == language }) {
        html.text(" ")
        html.start("a")
        let target = addresses.folder(language)
        html.address("href", SiteAddresses.link(from: folder, to: target))
        html.attribute("hreflang", language)
        html.text(words(PageKey.readControlling, name))
        html.end()
        html.text(".")
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
      writePermanentAddress(to: &html)
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

  /// Where these words stand for ever, whatever is in force; nothing if nobody says where the site is.
  private func writePermanentAddress(to html: inout HTMLWriter) {
    guard let base = addresses.base, let version = history?.version(of: policy) else { return }
    var own = addresses
    own.version = version.text
    let address = base + "/" + own.folder(policy.language)
    html.start("p")
    html.attribute("class", "address")
    html.text(words(PageKey.permanentAddress))
    html.text(" ")
    html.start("a")
    html.attribute("class", "bare")
    html.address("href", address)
    html.text(address)
    html.end()
    html.end()
    html.newline()
  }

  private func writeVersions(_ folder: String, to html: inout HTMLWriter) {
    guard let history else { return }
    html.navigation("versions", words(PageKey.versions)) { html in
      for version in history.versions.reversed() {
        html.element("li") { html in
          html.start("a")
          let language = version.has(policy.language) ? policy.language : nil
          let target =
            version.isCurrent
            ? addresses.current(language) : addresses.text(of: version.text, language)
          html.address("href", SiteAddresses.link(from: folder, to: target))
          if version.text == policy.version?.text { html.attribute("aria-current", "page") }
          html.text(words(PageKey.version, version.text))
          html.end()
          html.text(" · ")
          html.phrase(words, PageKey.effective, .day(version.effective))
          if version.hasChanges {
            html.text(" · ")
            html.start("a")
            html.address(
              "href",
              SiteAddresses.link(
                from: folder, to: addresses.changes(in: version.text, language)))
            html.text(words(PageKey.changesTitle, version.text))
            html.end()
          }
        }
        html.newline()
      }
    }
  }
}

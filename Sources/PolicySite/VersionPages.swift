internal import PolicyDiff
internal import PolicyModel
internal import PolicyRender
internal import PolicyWire

extension Site {
  /// Every version at its permanent address, what changed in each, and since each until now.
  func versionFiles(_ history: SiteHistory, addresses: SiteAddresses) -> [SiteFile] {
    var files: [SiteFile] = []
    for version in history.versions {
      var own = addresses
      own.version = version.text
      for edition in version.editions {
        let outline = PageOutline(edition, words: words(for: edition.language))
        let body = HTMLBody.render(outline)
        let digest = PolicyJSON.digest(of: edition)
        let page = PolicyPage(
          site: self, outline: outline, editions: version.editions, addresses: own,
          digest: digest, history: history, record: version.record)
        files.append(page.file(.everyone, body))
      }
      guard let policy = version.editions.first else { continue }
      let words = words(for: policy.language)
      if let changes = version.changes {
        files.append(
          ChangesPage(
            site: self, policy: policy, history: history, addresses: addresses, words: words,
            title: words(PageKey.changesTitle, version.text), summary: version.summary,
            versions: changes, folder: addresses.changes(in: version.text)
          ).file())
      }
      if let since = version.since {
        files.append(
          ChangesPage(
            site: self, policy: policy, history: history, addresses: addresses, words: words,
            title: words(PageKey.changesSince, version.text), summary: "", versions: since,
            folder: addresses.changes(since: version.text)
          ).file())
      }
    }
    return files
  }
}

/// The page that says what changed between two versions: in sentences, then both texts in one.
private struct ChangesPage {
  let site: Site
  let policy: Policy
  let history: SiteHistory
  let addresses: SiteAddresses
  let words: PageWords
  let title: String
  let summary: String
  let versions: ComparedVersions
  let folder: String

  func file() -> SiteFile {
    var data = PageData(.policy)
    data["lang"] = policy.language
    data["dir"] = words(PageKey.direction)
    data["title"] = "\(policy.title): \(title)"
    data["organisation"] = policy.organisation.legalName
    data["pageTitle"] = "\(policy.title): \(title)"
    data["description"] = words(
      PageKey.description, policy.title, policy.organisation.legalName)
    data["skipToContent"] = words(PageKey.skip)
    let redlineWords = RedlineWords(words)
    data["style"] = site.templates.style + RedlineStyle.text(redlineWords)
    data["printStyle"] = PrintStyle.rule(policy, words)
    data["links"] = HTMLPiece.make { html in
      if let base = addresses.base { html.link(rel: "canonical", href: base + "/" + folder) }
    }
    data["status"] = HTMLPiece.make { html in
      html.start("p")
      html.attribute("class", "notice")
      html.start("a")
      html.address("href", SiteAddresses.link(from: folder, to: addresses.policy.text + "/"))
      html.text(words(PageKey.readCurrent))
      html.end()
      html.end()
    }
    data["body"] = body
    data["footer"] = HTMLPiece.make { $0.paragraph(words(PageKey.compiler)) }
    return SiteFile(
      path: "site/" + folder + "index.html", bytes: site.templates.render(.policy, data))
  }

  private var body: String {
    HTMLPiece.make { html in
      if !summary.isEmpty { html.paragraph(summary) }
      // A date or number that the text repeats from its header says nothing by itself.
      let causes = versions.changes.causes.filter { $0.observation.kind != .referenceChanged }
        .sorted { $0.level > $1.level }
      guard !causes.isEmpty || !versions.redline.isEmpty else {
        html.paragraph(words(PageKey.noChanges))
        return
      }
      if !causes.isEmpty {
        html.element("h2") { $0.text(words(PageKey.changesList)) }
        html.newline()
        html.start("ul")
        html.attribute("class", "changes")
        for change in causes { write(change, to: &html) }
        html.end()
        html.newline()
      }
      guard !versions.redline.isEmpty else { return }
      html.element("h2") { $0.text(words(PageKey.redline)) }
      html.newline()
      html.paragraph(words(PageKey.redlineNote))
      let redline = RedlineHTML(versions.redline, words: RedlineWords(words))
      redline.writeLayers(to: &html)
      html.start("div")
      html.attribute("class", "redline")
      redline.write(to: &html)
      html.end()
    }
  }

  /// The level in plain words, what changed, and the words before and after.
  private func write(_ change: Change, to html: inout HTMLWriter) {
    let observation = change.observation
    html.element("li") { html in
      html.element("strong") { $0.text(words(level(change))) }
      html.text(" ")
      if let block = versions.block(of: change) {
        html.start("a")
        html.attribute("href", "#_change-", "\(block)")
        html.text(change.reason)
        html.end()
      } else {
        html.text(change.reason)
      }
      let values = [(PageKey.before, observation.before), (PageKey.after, observation.after)]
        .filter { !$0.1.isEmpty && !change.reason.contains($0.1) }
      guard !values.isEmpty, observation.newWords.isEmpty, observation.oldWords.isEmpty else {
        return
      }
      html.element("dl") { html in
        for (key, value) in values {
          html.element("dt") { $0.text(words(key)) }
          html.element("dd") { $0.text(value) }
        }
      }
    }
    html.newline()
  }

  private func level(_ change: Change) -> String {
    switch change.level {
    case .material, .undecided: PageKey.material
    case .clarifying: PageKey.clarifying
    case .editorial: PageKey.editorial
    }
  }
}

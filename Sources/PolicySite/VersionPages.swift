internal import PolicyDiff
internal import PolicyModel
internal import PolicyRender
internal import PolicyWire

extension Site {
  /// Every version at its permanent address with its text for machines, what changed in each, and
  /// since each until now.
  func versionFiles(
    _ history: SiteHistory, addresses: SiteAddresses, siblings: [Sibling]
  ) -> [SiteFile] {
    var files: [SiteFile] = []
    for version in history.versions {
      var own = addresses
      own.version = version.text
      files += version.files.map {
        SiteFile(path: "site/" + own.file($0.name), bytes: $0.bytes)
      }
      for edition in version.editions {
        let outline = PageOutline(edition, words: words(for: edition.language))
        let body = HTMLBody.render(outline)
        let digest = PolicyJSON.digest(of: edition)
        let page = PolicyPage(
          site: self, outline: outline, editions: version.editions, addresses: own,
          digest: digest, history: history, record: version.record, siblings: siblings)
        files.append(page.file(.everyone, body))
        files += changes(of: version, in: edition, history, addresses)
      }
    }
    return files
  }

  /// What changed in a version, and what has changed since, in one of its languages.
  private func changes(
    of version: SiteHistory.Version, in edition: Policy, _ history: SiteHistory,
    _ addresses: SiteAddresses
  ) -> [SiteFile] {
    let language = edition.language
    let words = words(for: language)
    func page(
      _ comparison: SiteHistory.Comparison, _ title: String, _ summary: [String],
      isAboutVersion: Bool, _ folder: @escaping (String) -> String
    ) -> SiteFile {
      ChangesPage(
        site: self, edition: edition, version: version, history: history, addresses: addresses,
        words: words, title: title, summary: summary, comparison: comparison,
        isAboutVersion: isAboutVersion, folder: folder
      ).file()
    }
    var files: [SiteFile] = []
    if let changes = version.changes {
      files.append(
        page(
          changes, words(PageKey.changesTitle, version.text), version.summary, isAboutVersion: true
        ) {
          addresses.changes(in: version.text, $0)
        })
    }
    if let since = version.since {
      files.append(
        page(since, words(PageKey.changesSince, version.text), [], isAboutVersion: false) {
          addresses.changes(since: version.text, $0)
        })
    }
    return files
  }
}

internal import PolicyDiff
internal import PolicyModel
internal import PolicyRender
internal import PolicyWire

/// What `json/changes.json` says of one policy.
struct ChangesListing {
  let site: Site
  let policy: Policy
  let history: SiteHistory?
  let addresses: SiteAddresses

  func entry() -> ChangesIndex.Entry {
    ChangesIndex.Entry(
      policy, page: addresses.address(addresses.current()),
      feed: history == nil || addresses.base == nil ? nil : addresses.address(addresses.feed),
      versions: (history?.versions ?? []).indices.reversed().map(version))
  }

  private func version(_ index: Int) -> ChangesIndex.Version {
    let versions = history?.versions ?? []
    let version = versions[index]
    var own = addresses
    own.version = version.text
    return ChangesIndex.Version(
      version: version.text, previous: index > 0 ? versions[index - 1].text : nil,
      state: version.state, published: version.published, effective: version.effective,
      until: version.until, digest: version.content, record: version.record,
      level: version.level, summary: version.summary,
      pages: version.editions.map { edition in
        let language = edition.language
        return ChangesIndex.Page(
          language: language, page: addresses.address(own.folder(language)),
          changes: version.hasChanges
            ? addresses.address(addresses.changes(in: version.text, language)) : nil)
      },
      files: version.files.map {
        ChangesIndex.File(
          address: addresses.address(own.file($0.name)), size: $0.bytes.count,
          digest: $0.digest)
      },
      changes: (version.changes?.source.changes.told ?? []).map { change($0, version) })
  }

  private func change(
    _ change: Change, _ version: SiteHistory.Version
  ) -> ChangesIndex.Change {
    ChangesIndex.Change(
      element: change.observation.element, level: change.level.told, area: change.area,
      action: change.action,
      reasons: version.editions.map { edition in
        let title = version.changes?.title(of: change, in: edition)
        let words = site.words(for: edition.language)
        return (edition.language, ChangeSentence(change, words, title: title).text)
      }, before: change.observation.before, after: change.observation.after)
  }
}

extension SiteHistory.Version {
  fileprivate var state: ChangesIndex.State {
    isCurrent ? .current : isUpcoming ? .upcoming : .past
  }

  /// How much what changed matters; `nil` if nothing did, or there was nothing before.
  var level: ChangesIndex.Level? {
    guard let changes = changes?.source.changes, changes.materiality != nil else { return nil }
    return changes.told.map(\.level).max()?.told ?? .editorial
  }
}

extension Materiality {
  /// As readers are told of it: what nobody has judged may matter.
  var told: ChangesIndex.Level {
    switch self {
    case .material, .undecided: .material
    case .clarifying: .clarifying
    case .editorial: .editorial
    }
  }
}

extension ChangesIndex.Level {
  /// The key of the level as readers know it.
  var key: String {
    switch self {
    case .material: PageKey.material
    case .clarifying: PageKey.clarifying
    case .editorial: PageKey.editorial
    }
  }
}

package import PolicyDiff
package import PolicyModel
internal import PolicyRender

/// What was published of one policy: every version at its permanent address, and what changed.
package struct SiteHistory: Sendable {
  /// The first one first.
  package let versions: [Version]

  package init(versions: [Version]) { self.versions = versions }

  /// One published version.
  package struct Version: Sendable {
    /// The number: `3.1.0`.
    package let text: String
    package let effective: CalendarDate
    /// The day on which another one took its place; `nil` while none has.
    package let until: CalendarDate?
    package let isCurrent: Bool
    package let isUpcoming: Bool
    /// The SHA-256 of its record in the ledger.
    package let record: String
    /// The source first, then the translations.
    package let editions: [Policy]
    /// From the version before; `nil` for the first.
    package let changes: ComparedVersions?
    /// From this version to the one in force; `nil` unless this is a past one.
    package let since: ComparedVersions?
    /// What the author says of it, in plain words; empty if nothing.
    package let summary: String

    package var hasChanges: Bool { changes != nil }

    package init(
      text: String, effective: CalendarDate, until: CalendarDate?, isCurrent: Bool,
      isUpcoming: Bool, record: String, editions: [Policy], changes: ComparedVersions?,
      since: ComparedVersions?, summary: String
    ) {
      self.text = text
      self.effective = effective
      self.until = until
      self.isCurrent = isCurrent
      self.isUpcoming = isUpcoming
      self.record = record
      self.editions = editions
      self.changes = changes
      self.since = since
      self.summary = summary
    }
  }

  /// What was in force until now, the version that a page shows last; empty if it shows none.
  func until(_ policy: Policy) -> ArraySlice<Version> {
    guard let last = versions.firstIndex(where: { $0.text == policy.version?.text }),
      versions[last].isCurrent
    else { return [] }
    return versions[...last]
  }

  /// The entry of a text; `nil` if it was not published.
  func version(of policy: Policy) -> Version? {
    versions.first { $0.text == policy.version?.text }
  }

  /// What stands above the title: that another version is coming, or that this one is not in force.
  ///
  /// - Parameter folder: of the page; `nil` for a page that is not of the site.
  func banner(
    over policy: Policy, _ words: PageWords, _ addresses: SiteAddresses, _ folder: String?
  ) -> String {
    func notice(_ sentence: String, _ links: [(text: String, target: String)]) -> String {
      self.notice(
        sentence,
        links.map { text, target in
          (
            text,
            folder.map { SiteAddresses.link(from: $0, to: target) } ?? addresses.outside(target)
          )
        })
    }
    guard let version = version(of: policy) else { return "" }
    if version.isCurrent, addresses.version == nil {
      guard let next = versions.first(where: \.isUpcoming) else { return "" }
      return notice(
        words(PageKey.upcomingVersion, next.text, words.date(next.effective)),
        [
          (words(PageKey.readVersion, next.text), addresses.text(of: next.text)),
          (words(PageKey.seeChanges), addresses.changes(in: next.text)),
        ])
    }
    let current = (words(PageKey.readCurrent), addresses.policy.text + "/")
    if version.isUpcoming {
      return notice(
        words(PageKey.thisIsUpcoming, words.date(version.effective)),
        [current, (words(PageKey.seeChanges), addresses.changes(in: version.text))])
    }
    guard let until = version.until else { return "" }
    return notice(
      words(PageKey.pastVersion, version.text, words.date(version.effective), words.date(until)),
      [
        current,
        (words(PageKey.changesSince, version.text), addresses.changes(since: version.text)),
      ])
  }

  private func notice(
    _ sentence: String, _ links: [(text: String, address: String)]
  ) -> String {
    HTMLPiece.make { html in
      html.start("p")
      html.attribute("class", "notice")
      html.text(sentence)
      for link in links {
        html.text(" ")
        html.start("a")
        html.address("href", link.address)
        html.text(link.text)
        html.end()
        html.text(".")
      }
      html.end()
    }
  }
}

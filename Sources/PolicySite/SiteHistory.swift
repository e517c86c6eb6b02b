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
    package let published: CalendarDate
    package let effective: CalendarDate
    /// The day on which another one took its place; `nil` while none has.
    package let until: CalendarDate?
    package let isCurrent: Bool
    package let isUpcoming: Bool
    /// The SHA-256 of its record in the ledger.
    package let record: String
    /// The digest of what it says publicly, as it was recorded.
    package let content: String
    /// Its text for machines, as it was frozen.
    package let files: [FrozenFile]
    /// The source first, then the translations.
    package var editions: [Policy]
    /// From the version before; `nil` for the first.
    package let changes: Comparison?
    /// From this version to the one in force; `nil` unless this is a past one.
    package let since: Comparison?
    /// What the author says of it, in plain words, a paragraph each.
    package let summary: [String]

    package var hasChanges: Bool { changes != nil }

    /// Whether it can be read in a language.
    func has(_ language: String) -> Bool { editions.contains { $0.language == language } }

    package init(
      text: String, published: CalendarDate, effective: CalendarDate, until: CalendarDate?,
      isCurrent: Bool, isUpcoming: Bool, record: String, content: String, files: [FrozenFile],
      editions: [Policy], changes: Comparison?, since: Comparison?, summary: [String]
    ) {
      self.text = text
      self.published = published
      self.effective = effective
      self.until = until
      self.isCurrent = isCurrent
      self.isUpcoming = isUpcoming
      self.record = record
      self.content = content
      self.files = files
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

  /// A file of a version, byte for byte as it was frozen.
  package struct FrozenFile: Sendable {
    /// `policy.json`, `policy.fr.md`.
    package let name: String
    package let bytes: [UInt8]
    /// SHA-256.
    package let digest: String

    package init(name: String, bytes: [UInt8], digest: String) {
      self.name = name
      self.bytes = bytes
      self.digest = digest
    }
  }

  /// Two versions compared: judged in the language of the source, and side by side in each other
  /// language that both can be read in.
  package struct Comparison: Sendable {
    package let source: ComparedVersions
    package let translations: [String: ComparedVersions]
    /// The editions of the older version, the source first.
    package let old: [Policy]

    package init(
      source: ComparedVersions, translations: [String: ComparedVersions], old: [Policy]
    ) {
      self.source = source
      self.translations = translations
      self.old = old
    }
  }

  /// The version in force, or where none is yet the first one that is to come.
  package var shown: Version? {
    versions.first(where: \.isCurrent) ?? versions.first(where: \.isUpcoming)
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
    func notice(
      _ sentence: (inout HTMLWriter) -> Void, _ links: [(text: String, target: String)]
    ) -> String {
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
    let language = policy.language
    func text(_ version: Version) -> String {
      addresses.text(of: version.text, version.has(language) ? language : nil)
    }
    func changes(_ version: Version) -> [(text: String, target: String)] {
      guard version.hasChanges else { return [] }
      let target = addresses.changes(in: version.text, version.has(language) ? language : nil)
      return [(words(PageKey.seeChanges), target)]
    }
    if version.isCurrent, addresses.version == nil {
      guard let next = versions.first(where: \.isUpcoming) else { return "" }
      return notice(
        { $0.phrase(words, PageKey.upcomingVersion, .text(next.text), .day(next.effective)) },
        [(words(PageKey.readVersion, next.text), text(next))] + changes(next))
    }
    let current = versions.filter(\.isCurrent).map { version in
      (
        text: words(PageKey.readCurrent),
        target: addresses.current(version.has(language) ? language : nil)
      )
    }
    if version.isUpcoming {
      return notice(
        { $0.phrase(words, PageKey.thisIsUpcoming, .day(version.effective)) },
        current + changes(version))
    }
    guard let until = version.until else { return "" }
    return notice(
      {
        $0.phrase(
          words, PageKey.pastVersion, .text(version.text), .day(version.effective), .day(until))
      },
      current + [
        (
          words(PageKey.changesSince, version.text),
          addresses.changes(since: version.text, language)
        )
      ])
  }

  private func notice(
    _ sentence: (inout HTMLWriter) -> Void, _ links: [(text: String, address: String)]
  ) -> String {
    HTMLPiece.make { html in
      html.start("p")
      html.attribute("class", "notice")
      sentence(&html)
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

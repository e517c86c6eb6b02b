internal import PolicyDiff
internal import PolicyModel
internal import PolicyRender
internal import PolicyWire

/// A published version in a feed. What it says hangs on nothing but what was published, so that it
/// never comes up as new again.
struct FeedEntry: Sendable {
  let published: CalendarDate
  /// As it was called then.
  let policy: Name
  /// The place of the version among those of its policy.
  let order: Int
  /// Where the site of its organisation is published.
  let base: String
  /// Where it was when this version was published.
  private let host: String
  /// The finished element.
  let xml: HTMLWriter

  /// - Parameter index: of the version in the history.
  init(
    _ index: Int, of history: SiteHistory, _ policy: Policy, site: Site, _ addresses: SiteAddresses,
    base: String
  ) {
    let version = history.versions[index]
    published = version.published
    order = index
    self.base = base
    let then = version.editions.first?.organisation.baseAddress ?? base
    host = FeedEntry.host(of: then)
    let edition = version.editions.first ?? policy
    self.policy = edition.name
    let words = site.words(for: edition.language)
    let id = FeedEntry.tag(host, published, "\(edition.name)/\(version.text)")
    var own = addresses
    own.version = version.text
    xml = FeedEntry.written(
      version, edition, words, own, base: base, id: id,
      summary: FeedEntry.summary(of: version, edition, words))
  }

  // MARK: Names

  /// A name for ever, by a host and a day on which it was the organisation's.
  ///
  /// Source: RFC 4151.
  private static func tag(_ host: String, _ day: CalendarDate, _ name: String) -> String {
    "tag:\(host),\(day):\(name)"
  }

  /// The name of something that began with this version.
  func tag(_ name: String) -> String { FeedEntry.tag(host, published, name) }

  private static func host(of address: String) -> String {
    let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    return rest.prefix { $0 != "/" && $0 != ":" }.lowercased()
  }

  /// By day, then by policy, then by version.
  static func isEarlier(_ one: FeedEntry, _ other: FeedEntry) -> Bool {
    if one.published != other.published { return one.published < other.published }
    if one.policy != other.policy { return one.policy < other.policy }
    return one.order < other.order
  }

  // MARK: Content

  private static func written(
    _ version: SiteHistory.Version, _ edition: Policy, _ words: PageWords,
    _ addresses: SiteAddresses, base: String, id: String, summary: String
  ) -> HTMLWriter {
    var xml = HTMLWriter(capacity: 2048)
    let isMaterial = version.level == .material
    xml.start("entry")
    xml.attribute("xml:lang", edition.language)
    xml.newline()
    xml.xml("id", id)
    let key = isMaterial ? PageKey.feedEntryMaterial : PageKey.feedEntry
    xml.xml("title", words(key, edition.title.onOneLine, version.text))
    xml.xml("published", version.published.startOfDay)
    xml.xml("updated", version.published.startOfDay)
    xml.element("author") { $0.xml("name", edition.organisation.legalName.onOneLine) }
    xml.newline()
    if let level = version.level {
      xml.xml("category") {
        $0.attribute("term", level.rawValue)
        $0.attribute("label", words(level.key))
      }
    }
    for language in version.editions.map(\.language) {
      xml.xml("link") {
        $0.attribute("rel", "alternate")
        $0.attribute("type", "text/html")
        $0.attribute("hreflang", language)
        $0.address("href", base + "/" + addresses.folder(language))
      }
    }
    if version.hasChanges {
      xml.xml("link") {
        $0.attribute("rel", "related")
        $0.attribute("type", "text/html")
        $0.attribute("title", words(PageKey.changesTitle, version.text))
        $0.address("href", base + "/" + addresses.changes(in: version.text))
      }
    }
    xml.element("summary") {
      $0.attribute("type", "html")
      $0.text(summary)
    }
    xml.newline()
    xml.end()
    xml.newline()
    return xml
  }

  /// From when, what the author says, and what changed.
  private static func summary(
    of version: SiteHistory.Version, _ edition: Policy, _ words: PageWords
  ) -> String {
    HTMLPiece.make { html in
      for paragraph in version.summary { html.paragraph(paragraph.onOneLine) }
      html.paragraph(words(PageKey.effective, words.date(version.effective)))
      let changes = version.changes?.source.changes.told ?? []
      guard !changes.isEmpty else { return }
      html.element("ul") { html in
        for change in changes.once({ ChangeSentence($0, words).text }) {
          html.element("li") { html in
            html.element("strong") { $0.text(words(change.level.told.key)) }
            html.text(" " + ChangeSentence(change, words).text)
          }
        }
      }
    }
  }
}

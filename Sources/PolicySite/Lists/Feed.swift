internal import PolicyModel
internal import PolicyRender

/// A feed: what was published, the newest first.
///
/// Source: RFC 4287.
struct Feed {
  /// Of all policies or of one; not empty.
  let entries: [FeedEntry]
  /// Below `site/`.
  let path: String
  /// The page that it belongs to, below `site/`.
  let page: String
  let language: String
  let title: String
  /// What is named beside the first version that was ever published of them; `nil` for its policy.
  let name: String?

  /// `nil` if nothing was published.
  func file() -> SiteFile? {
    guard let first = entries.min(by: FeedEntry.isEarlier),
      let latest = entries.map(\.published).max()
    else { return nil }
    return XMLFile.make(path) { xml in
      xml.start("feed")
      xml.attribute("xmlns", "http://www.w3.org/2005/Atom")
      xml.attribute("xml:lang", language)
      xml.newline()
      xml.xml("id", first.tag(name ?? first.policy.text))
      xml.xml("title", title)
      xml.xml("updated", latest.startOfDay)
      xml.xml("link") {
        $0.attribute("rel", "self")
        $0.attribute("type", "application/atom+xml")
        $0.address("href", first.base + "/" + path)
      }
      xml.xml("link") {
        $0.attribute("rel", "alternate")
        $0.attribute("type", "text/html")
        $0.address("href", first.base + "/" + page)
      }
      for entry in entries.sorted(by: { FeedEntry.isEarlier($1, $0) }) { xml.html(entry.xml) }
      xml.end()
    }
  }
}

extension CalendarDate {
  /// RFC 3339; the record knows days only.
  var startOfDay: String { description + "T00:00:00Z" }
}

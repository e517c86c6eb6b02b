internal import PolicyModel
internal import PolicyRender

/// The pages that search engines are asked to know, each at its own address for ever.
///
/// Source: sitemaps.org, protocol 0.9; Google Search Central, "Localized versions of your pages".
struct Sitemap {
  /// In the order of the file.
  let pages: [Page]

  /// A page in one language.
  struct Page: Sendable {
    let address: String
    /// When its text was last another one; `nil` if nobody says.
    let changed: CalendarDate?
    /// The page in every language, the source first; fewer than two are not told.
    let languages: [(language: String, address: String)]
  }

  /// `nil` without a page.
  func file() -> SiteFile? {
    guard !pages.isEmpty else { return nil }
    return XMLFile.make("sitemap.xml") { xml in
      xml.start("urlset")
      xml.attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
      xml.attribute("xmlns:xhtml", "http://www.w3.org/1999/xhtml")
      xml.newline()
      for page in pages { write(page, to: &xml) }
      xml.end()
    }
  }

  private func write(_ page: Page, to xml: inout HTMLWriter) {
    xml.start("url")
    xml.newline()
    xml.xml("loc", page.address)
    if let changed = page.changed { xml.xml("lastmod", changed.description) }
    if page.languages.count > 1 {
      for (language, address) in page.languages + [("x-default", page.languages[0].address)] {
        xml.xml("xhtml:link") {
          $0.attribute("rel", "alternate")
          $0.attribute("hreflang", language)
          $0.attribute("href", address)
        }
      }
    }
    xml.end()
    xml.newline()
  }

  /// The pages of one policy: its text in force, every version but those to come, what changed.
  ///
  /// Views for one jurisdiction belong to the whole page, and what changed since a version changes
  /// with each new one.
  static func pages(
    of editions: [Policy], _ history: SiteHistory?, _ addresses: SiteAddresses, base: String
  ) -> [Page] {
    func group(
      _ editions: [Policy], _ changed: CalendarDate?, _ folder: (String) -> String
    ) -> [Page] {
      let languages = editions.map { ($0.language, base + "/" + folder($0.language)) }
      return languages.map { Page(address: $0.1, changed: changed, languages: languages) }
    }
    var pages: [Page] = []
    let shown = history?.shown
    if shown?.isUpcoming != true {
      let changed = shown.map { max($0.published, $0.effective) }
      let declared = editions.first.flatMap { $0.updated ?? $0.effective }
      pages += group(editions, changed ?? declared) { addresses.current($0) }
    }
    for version in history?.versions ?? [] where !version.isUpcoming {
      pages += group(version.editions, version.published) { addresses.text(of: version.text, $0) }
      guard version.hasChanges else { continue }
      pages += group(version.editions, version.published) {
        addresses.changes(in: version.text, $0)
      }
    }
    return pages
  }
}

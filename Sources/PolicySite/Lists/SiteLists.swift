internal import PolicyModel
internal import PolicyRender
internal import PolicyWire

/// What the lists of all policies say of one.
package struct PolicyListing: Sendable {
  let entry: PolicyIndex.Entry
  let changes: ChangesIndex.Entry
  /// Nothing of these is told of a site without an address, or of a draft.
  var base: String?
  var pages: [Sitemap.Page] = []
  var news: [FeedEntry] = []
}

extension Site {
  /// What the lists say of a policy.
  func listing(
    of editions: [Policy], _ entry: PolicyIndex.Entry, _ history: SiteHistory?,
    _ addresses: SiteAddresses
  ) -> PolicyListing {
    let policy = editions[0]
    let changes = ChangesListing(
      site: self, policy: policy, history: history, addresses: addresses
    ).entry()
    var listing = PolicyListing(entry: entry, changes: changes)
    guard let base = addresses.base, !options.isDraft else { return listing }
    listing.base = base
    listing.pages = Sitemap.pages(of: editions, history, addresses, base: base)
    if let history {
      listing.news = history.versions.indices.map {
        FeedEntry($0, of: history, policy, site: self, addresses, base: base)
      }
    }
    return listing
  }

  /// What is new of one policy; `nil` if nothing was published.
  func feed(of policy: Policy, _ listing: PolicyListing, _ addresses: SiteAddresses) -> SiteFile? {
    Feed(
      entries: listing.news, path: addresses.feed, page: addresses.current(),
      language: policy.language,
      title: words(for: policy.language)(PageKey.feed, policy.title), name: nil
    ).file()
  }

  /// Makes the lists of all policies: a page for readers, a feed, a site map and JSON for
  /// programs; and what all pages share.
  package func index(of outputs: [PolicyOutput]) -> [SiteFile] {
    let listings = outputs.map(\.listing).sorted { $0.entry.name < $1.entry.name }
    let news = listings.flatMap(\.news)
    // A page that no address of its own leads to is told of none.
    let bases = Set(listings.map(\.base))
    let base = bases.count == 1 ? bases.first.flatMap(\.self) : nil
    var page = IndexPage(site: self, entries: listings.map(\.entry), base: base)
    page.hasFeed = !news.isEmpty
    let pages = listings.flatMap(\.pages)
    let home = base.map {
      Sitemap.Page(address: $0 + "/", changed: pages.compactMap(\.changed).max(), languages: [])
    }
    let feed = Feed(
      entries: news, path: "feed.xml", page: "", language: page.language,
      title: page.feedTitle, name: "feed")
    let sitemap = Sitemap(pages: pages.isEmpty ? [] : [home].compactMap(\.self) + pages)
    return [
      SiteFile(path: "json/changes.json", bytes: ChangesIndex.encode(listings.map(\.changes))),
      SiteFile(path: "json/index.json", bytes: PolicyIndex.encode(listings.map(\.entry))),
      feed.file(), page.file(), templates.script, sitemap.file(),
    ].compactMap(\.self)
  }
}

internal import PolicyDiff
internal import PolicyModel
internal import PolicyRender
internal import PolicyWire

/// The page that lists all policies.
struct IndexPage {
  let site: Site
  let entries: [PolicyIndex.Entry]
  /// Where the site is published, if it is one place.
  let base: String?
  var hasFeed = false

  /// The file of the page.
  func file() -> SiteFile {
    let words = site.words(for: language)
    var data = PageData(.index)
    data["lang"] = language
    data["dir"] = words(PageKey.direction)
    data["title"] = title(words)
    data["description"] =
      words(PageKey.policiesDescription, words.list(organisations)).asSentence
    data["skipToContent"] = words(PageKey.skip)
    data["style"] = site.templates.style
    data["stamp"] = site.options.isDraft ? HTMLPiece.paragraph("stamp", words(PageKey.draft)) : ""
    data["body"] = HTMLPiece.make { write(words, language, to: &$0) }
    var head = PageHead(folder: "", base: base)
    if hasFeed { head.feed = ("feed.xml", feedTitle) }
    head.isHidden = site.options.isDraft
    data["links"] = head.html
    data["footer"] = HTMLPiece.make { $0.paragraph(words(PageKey.compiler)) }
    return SiteFile(path: "site/index.html", bytes: site.templates.render(.index, data))
  }

  /// Of the words of the page.
  var language: String { entries.map(\.language).min() ?? "en" }

  var feedTitle: String {
    let words = site.words(for: language)
    return words(PageKey.feed, words.list(organisations))
  }

  private var organisations: [String] {
    Array(Set(entries.map(\.organisation))).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  private func title(_ words: PageWords) -> String {
    let names = organisations
    return names.count == 1 ? names[0] : words(PageKey.policies)
  }

  private func write(_ words: PageWords, _ language: String, to html: inout HTMLWriter) {
    html.start("ul")
    html.attribute("class", "policies")
    html.newline()
    for entry in sorted { write(entry, words, language, to: &html) }
    html.end()
    html.newline()
  }

  /// By organisation, then by name.
  private var sorted: [PolicyIndex.Entry] {
    entries.sorted {
      $0.organisation == $1.organisation
        ? $0.name < $1.name
        : $0.organisation.utf8.lexicographicallyPrecedes($1.organisation.utf8)
    }
  }

  private func write(
    _ entry: PolicyIndex.Entry, _ words: PageWords, _ language: String, to html: inout HTMLWriter
  ) {
    html.start("li")
    html.newline()
    html.start("h2")
    html.start("a")
    html.address("href", entry.name.text + "/")
    if let relation = Sibling.relation(ofType: entry.type) { html.attribute("rel", relation) }
    if entry.language != language {
      html.attribute("hreflang", entry.language)
      html.attribute("lang", entry.language)
    }
    html.text(entry.title)
    html.end()
    html.end()
    html.newline()
    html.start("p")
    html.attribute("class", "organisation")
    html.text(entry.organisation)
    html.end()
    html.newline()
    StatusList(version: entry.version, effective: entry.effective, updated: entry.updated)
      .write(words, to: &html)
    html.end()
    html.newline()
  }
}

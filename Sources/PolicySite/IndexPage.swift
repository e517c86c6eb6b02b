internal import PolicyModel
internal import PolicyRender
internal import PolicyWire

/// The page that lists all policies, by organisation if there are several.
struct IndexPage {
  let site: Site
  let entries: [PolicyIndex.Entry]

  /// The file of the page.
  func file() -> SiteFile {
    let language = entries.map(\.language).min() ?? "en"
    let words = site.words(for: language)
    var data = PageData(.index)
    data["lang"] = language
    data["dir"] = words(PageKey.direction)
    data["title"] = title(words)
    data["description"] = words(PageKey.policiesDescription, words.list(organisations))
    data["skipToContent"] = words(PageKey.skip)
    data["style"] = site.templates.style
    data["stamp"] = site.options.isDraft ? HTMLPiece.paragraph("stamp", words(PageKey.draft)) : ""
    data["body"] = HTMLPiece.make { write(words, language, to: &$0) }
    data["footer"] = HTMLPiece.make { $0.paragraph(words(PageKey.compiler)) }
    return SiteFile(path: "site/index.html", bytes: site.templates.render(.index, data))
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
    let names = organisations
    for name in names {
      if names.count > 1 {
        html.start("section")
        html.attribute("class", "section")
        html.newline()
        html.element("h2") { $0.text(name) }
        html.newline()
      }
      html.start("ul")
      html.attribute("class", "policies")
      html.newline()
      let ofName = entries.filter { $0.organisation == name }.sorted { $0.name < $1.name }
      for entry in ofName { write(entry, words, language, names.count > 1, to: &html) }
      html.end()
      html.newline()
      if names.count > 1 {
        html.end()
        html.newline()
      }
    }
  }

  private func write(
    _ entry: PolicyIndex.Entry, _ words: PageWords, _ language: String, _ isInner: Bool,
    to html: inout HTMLWriter
  ) {
    html.start("li")
    html.newline()
    html.start(isInner ? "h3" : "h2")
    html.start("a")
    html.address("href", entry.name.text + "/")
    if entry.language != language { html.attribute("hreflang", entry.language) }
    if entry.language != language { html.attribute("lang", entry.language) }
    html.text(entry.title)
    html.end()
    html.end()
    html.newline()
    StatusList(version: entry.version, effective: entry.effective, updated: entry.updated)
      .write(words, to: &html)
    html.end()
    html.newline()
  }
}

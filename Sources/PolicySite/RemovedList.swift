internal import PolicyModel
internal import PolicyRender

/// The list of what a page held once: links to it lead here, and from here to its last words.
struct RemovedList {
  let removed: [ClauseLinks.Removed]
  /// Of the page.
  let language: String
  let words: PageWords
  let addresses: SiteAddresses
  let folder: String

  /// The section; empty if nothing that concerns the readers of the view is gone.
  func section(_ view: View) -> String {
    let shown = removed.compactMap { item in
      block(item).flatMap { view.shows($0.element.context.scope) ? (item, $0) : nil }
    }
    guard !shown.isEmpty else { return "" }
    return HTMLPiece.make { html in
      html.start("section")
      html.attribute("class", "removed")
      html.attribute("id", "_removed")
      html.newline()
      html.element("h2") { $0.text(words(PageKey.removed)) }
      html.newline()
      html.start("ul")
      html.newline()
      for (item, block) in shown { write(item, block, to: &html) }
      html.end()
      html.newline()
      html.end()
    }
  }

  /// A block as the last version held it, in the language of the page if it was published in it.
  private struct Block {
    let element: Element
    let edition: Policy
    /// Of the block, or of the one round it.
    let title: String
  }

  private func block(_ item: ClauseLinks.Removed) -> Block? {
    let editions = item.last.editions
    guard let edition = editions.first(where: { $0.language == language }) ?? editions.first,
      let element = edition.element(named: item.name)
    else { return nil }
    let outer = item.outer.flatMap(edition.element)?.title ?? edition.title
    return Block(
      element: element, edition: edition,
      title: element.title.isEmpty ? outer : element.title)
  }

  private func write(_ item: ClauseLinks.Removed, _ block: Block, to html: inout HTMLWriter) {
    html.start("li")
    html.attribute("id", item.name.text)
    html.newline()
    for name in item.others {
      html.start("span")
      html.attribute("class", "alias")
      html.attribute("id", name.text)
      html.end()
      html.newline()
    }
    writeSentence(item, block, to: &html)
    html.text(" ")
    var own = addresses
    own.version = item.last.text
    let text = SiteAddresses.link(from: folder, to: own.folder(block.edition.language))
    html.start("a")
    html.address("href", text + "#" + item.name.text)
    if block.edition.language != language {
      html.attribute("hreflang", block.edition.language)
    }
    html.text(words(PageKey.removedRead, item.last.text))
    html.end()
    if item.without.hasChanges {
      let changes = addresses.changes(in: item.without.text)
      html.text(" · ")
      html.start("a")
      html.address("href", SiteAddresses.link(from: folder, to: changes))
      html.text(words(PageKey.changesTitle, item.without.text))
      html.end()
    }
    html.end()
    html.newline()
  }

  /// `“Research partners” was removed in version 3.0.0 (1 March 2026).`
  private func writeSentence(
    _ item: ClauseLinks.Removed, _ block: Block, to html: inout HTMLWriter
  ) {
    let key =
      block.element.title.isEmpty ? PageKey.removedPassage : PageKey.removedSince
    let language = block.edition.language
    html.phrase(
      words, key,
      language == self.language ? .text(block.title) : .foreign(block.title, language: language),
      .text(item.without.text), .day(item.without.effective))
  }
}

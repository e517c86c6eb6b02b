internal import PolicyModel
internal import PolicyRender

/// What the head of a page tells machines: where its text lives, in which languages and formats,
/// what is new, and who else belongs to it. The title and the description are the shell's.
struct PageHead {
  /// The folder of the page below `site/`, with a slash at its end; empty for the first page.
  let folder: String
  /// Where the site is published, without a slash at its end; nothing absolute is said without.
  let base: String?
  /// The folder that this text belongs to for search engines; a view belongs to the whole page.
  var canonical: String
  /// The same page in every language, the source first; fewer than two are not told.
  var languages: [(language: String, folder: String)] = []
  var formats: [PageFormat] = []
  /// The feed that tells what is new, below `site/`, and its title.
  var feed: (path: String, title: String)?
  /// Documents of the same organisation, by what they are to this one.
  var related: [(relation: String, folder: String)] = []
  /// Whether search engines are asked to leave the page out: it holds a text that is not in force.
  var isHidden = false

  /// A page that stands for itself.
  init(folder: String, base: String?) {
    self.folder = folder
    self.base = base
    canonical = folder
  }

  /// The elements of the head, a line each.
  var html: String {
    HTMLPiece.make { html in
      if isHidden {
        html.void("meta") {
          $0.attribute("name", "robots")
          $0.attribute("content", "noindex")
        }
        html.newline()
      }
      if let base {
        html.link(rel: "canonical", href: base + "/" + canonical)
        writeLanguages(base, to: &html)
      }
      for format in formats {
        html.link(
          rel: "alternate", href: SiteAddresses.link(from: folder, toFile: format.path),
          language: format.language, type: format.type)
      }
      if let feed {
        html.link(
          rel: "alternate", href: SiteAddresses.link(from: folder, toFile: feed.path),
          type: "application/atom+xml", title: feed.title)
      }
      for document in related {
        html.link(
          rel: document.relation, href: SiteAddresses.link(from: folder, to: document.folder))
      }
    }
  }

  /// Source: Google Search Central, "Localized versions of your pages": every page names all, itself
  /// too, and `x-default` is for readers of any other language.
  private func writeLanguages(_ base: String, to html: inout HTMLWriter) {
    guard let source = languages.first, languages.count > 1 else { return }
    for edition in languages {
      html.link(
        rel: "alternate", href: base + "/" + edition.folder, language: edition.language)
    }
    html.link(rel: "alternate", href: base + "/" + source.folder, language: "x-default")
  }
}

/// A file that holds the text of a page in another form.
struct PageFormat: Sendable {
  /// Below `site/`.
  let path: String
  let type: String
  /// The key of its name for readers.
  let name: String
  /// Where it is not that of the page.
  var language: String?
}

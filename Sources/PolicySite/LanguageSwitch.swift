internal import PolicyModel
internal import PolicyRender

/// The navigation between the languages of one page.
struct LanguageSwitch {
  let site: Site
  /// Every language of the page and its folder, the source first.
  let languages: [(language: String, folder: String)]
  /// Of the page.
  let current: String
  let folder: String

  /// The list; empty for a page in one language.
  var html: String {
    guard languages.count > 1 else { return "" }
    let words = site.words(for: current)
    return HTMLPiece.make { html in
      html.navigation("languages", words(PageKey.languages)) { html in
        for (language, target) in languages {
          html.element("li") { html in
            if language == current {
              html.start("span")
              html.attribute("lang", language)
              html.attribute("aria-current", "true")
            } else {
              html.start("a")
              html.address("href", SiteAddresses.link(from: folder, to: target))
              html.attribute("hreflang", language)
              html.attribute("lang", language)
              html.attribute("rel", "alternate")
            }
            html.text(site.words(for: language)(PageKey.languageName))
            html.end()
          }
          html.newline()
        }
      }
    }
  }
}

import PolicyRender

/// The pages that only a preview has.
enum PreviewPage {
  /// In the place of every page, as long as there has never been a good one.
  static func noGoodPage(_ state: PreviewState) -> [UInt8] {
    page("There is no page yet", state, .attempt) { html in
      html.element("p") {
        $0.attribute("role", "alert")
        $0.text(state.attempt.sentence)
        $0.text(" As soon as that is mended, the page appears here by itself.")
      }
      FindingsText.write(state.attempt.errors, to: &html)
      html.element("p") { FindingsPanel.writeLinks(to: &$0) }
    }
  }

  /// For an address that leads nowhere: what there is instead.
  static func notFound(_ path: String, _ state: PreviewState) -> [UInt8] {
    page("There is no such page", state, .site) { html in
      html.element("p") {
        $0.text("Nothing has the address ")
        $0.element("code") { $0.text(path) }
        $0.text(". These pages are there:")
      }
      html.element("ul") { list in
        for page in state.site?.pages ?? [] {
          list.element("li") { item in
            item.element("a") {
              $0.address("href", page)
              $0.text(page)
            }
          }
          list.newline()
        }
      }
      html.element("p") { FindingsPanel.writeLinks(to: &$0) }
    }
  }

  /// All findings of the newest attempt.
  static func reports(_ state: PreviewState) -> [UInt8] {
    page("Findings", state, .attempt) { html in
      html.element("p") {
        $0.text("Internal, not for publication. ")
        $0.text(state.attempt.summary)
        $0.text(".")
      }
      FindingsText.write(state.attempt.findings, to: &html)
      html.element("p") { links in
        links.element("a") {
          $0.attribute("href", "/")
          $0.text("The pages")
        }
        links.text(" · ")
        links.element("a") {
          $0.attribute("href", PreviewAnswer.coverage)
          $0.text("Coverage")
        }
      }
    }
  }

  private static func page(
    _ title: String, _ state: PreviewState, _ cause: LivePage.Cause,
    _ content: (inout HTMLWriter) -> Void
  ) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<!doctype html>\n")
    html.element("html") { root in
      root.attribute("lang", "en")
      root.element("head") { head in
        head.markup("<meta charset=\"utf-8\">\n")
        head.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        head.markup("<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">\n")
        head.markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
        head.element("title") { $0.text(title + " · preview") }
      }
      root.element("body") { body in
        body.attribute("class", "_own")
        body.element("main") { main in
          main.element("h1") { $0.text(title) }
          content(&main)
        }
      }
    }
    return LivePage(html.bytes).following(state, cause)
  }
}

internal import PolicyDiff
internal import PolicyRender

/// A message as one page without scripts or requests, and as a banner for the site.
package struct NoticeHTML {
  private let message: NoticeMessage

  package init(_ message: NoticeMessage) { self.message = message }

  /// The whole file.
  package func encode() -> [UInt8] {
    var html = HTMLWriter(capacity: 16_384)
    html.markup("<!doctype html>\n")
    html.start("html")
    html.attribute("lang", message.language)
    html.newline()
    html.markup("<head>\n<meta charset=\"utf-8\">\n")
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
    html.element("title") { $0.text(message.title) }
    html.markup("\n<style>\n")
    html.markup(NoticeStyle.css)
    html.markup("</style>\n</head>\n<body>\n<header>\n")
    html.element("h1") { $0.text(message.title) }
    html.markup("\n</header>\n<main>\n")
    for block in message.blocks { write(block, to: &html) }
    html.markup("</main>\n</body>\n")
    html.end()
    html.newline()
    return html.bytes
  }

  private func write(_ block: NoticeMessage.Block, to html: inout HTMLWriter) {
    switch block {
    case .heading(let heading): html.element("h2") { $0.text(heading) }
    case .paragraph(let runs): html.element("p") { write(runs, to: &$0) }
    case .list(let items):
      html.element("ul") { html in
        for item in items { html.element("li") { write(item, to: &$0) } }
      }
    case .signature(let rows):
      html.element("address") { html in
        for (index, row) in rows.enumerated() {
          if index > 0 { html.void("br") }
          write(row, to: &html)
        }
      }
    }
    html.newline()
  }

  private func write(_ item: NoticeMessage.Item, to html: inout HTMLWriter) {
    write(item.text, to: &html)
    for detail in item.details {
      html.element("div") { html in
        html.attribute("class", detail.label.isEmpty ? "link" : "value")
        if !detail.label.isEmpty {
          html.element("b") { $0.text(detail.label) }
          html.text(" ")
        }
        write(detail.text, to: &html)
      }
    }
  }

  private func write(_ runs: [NoticeMessage.Run], to html: inout HTMLWriter) {
    for run in runs {
      guard let address = run.address else {
        html.text(run.text)
        continue
      }
      html.element("a") {
        $0.address("href", address)
        $0.text(run.text)
      }
    }
  }

  /// A fragment that a site may show on its pages: the change, its date, and where to read on.
  package static func banner(
    _ message: NoticeMessage, from start: String, link: (words: String, address: String)
  ) -> [UInt8] {
    var html = HTMLWriter(capacity: 1024)
    html.element("aside") { html in
      html.attribute("class", "policy-notice")
      html.attribute("lang", message.language)
      html.attribute("aria-label", message.title)
      html.element("p") { html in
        html.element("strong") { $0.text(message.title.asSentence) }
        html.text(" \(start) ")
        html.element("a") {
          $0.address("href", link.address)
          $0.text(link.words)
        }
      }
    }
    html.newline()
    return html.bytes
  }
}

/// The constant parts of the page of a message.
private enum NoticeStyle {
  static let css: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcf9; --ink: #1c2226; --soft: #4a545b; --line: #d9d6cc; --accent: #1b4b5e;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14181a; --ink: #e3e5e1; --soft: #adb6b8; --line: #353d40; --accent: #93cadb;
      }
    }
    html { font: 100%/1.55 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans",
      Arial, sans-serif; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
    header, main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1.25rem 0; }
    main { padding-top: 0; padding-bottom: 3rem; }
    h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; }
    h2 { margin: 2rem 0 0.5rem; font-size: 1.125rem; }
    ul { margin: 0; padding-left: 1.25rem; }
    li { margin: 0.5rem 0; }
    .value { margin-top: 0.25rem; color: var(--soft); }
    .link { margin-top: 0.25rem; }
    a { display: inline-block; min-height: 1.5rem; color: var(--accent);
      text-underline-offset: 0.18em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    address { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line);
      font-style: normal; color: var(--soft); }

    """
}

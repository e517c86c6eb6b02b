internal import PolicyRender

/// Small pieces of HTML for the places of a shell.
enum HTMLPiece {
  /// What a writer wrote, without a newline at its end.
  static func make(_ write: (inout HTMLWriter) -> Void) -> String {
    var writer = HTMLWriter(capacity: 512)
    write(&writer)
    return text(writer.bytes)
  }

  /// Finished HTML as a string without a newline at its end.
  static func text(_ bytes: [UInt8]) -> String {
    let end = bytes.last == 0x0A ? bytes.count - 1 : bytes.count
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// A paragraph with a class.
  static func paragraph(_ style: String, _ text: String) -> String {
    make { html in
      html.start("p")
      html.attribute("class", style)
      html.text(text)
      html.end()
    }
  }
}

extension HTMLWriter {
  /// Writes a paragraph on a line of its own.
  mutating func paragraph(_ text: String) {
    element("p") { $0.text(text) }
    newline()
  }

  /// Writes a link of the head.
  mutating func link(
    rel: String, href: String, language: String? = nil, type: String? = nil,
    title: String? = nil
  ) {
    void("link") {
      $0.attribute("rel", rel)
      if let language { $0.attribute("hreflang", language) }
      if let type { $0.attribute("type", type) }
      if let title { $0.attribute("title", title) }
      $0.address("href", href)
    }
    newline()
  }

  /// Writes a labelled list of links.
  mutating func navigation(
    _ style: String, _ label: String, _ items: (inout HTMLWriter) -> Void
  ) {
    start("nav")
    attribute("class", style)
    attribute("aria-label", label)
    newline()
    start("ul")
    newline()
    items(&self)
    end()
    newline()
    end()
    newline()
  }
}

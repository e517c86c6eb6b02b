import PolicyRender

/// A page of the site with what makes it follow the sources.
///
/// Only what is served has it; no file ever does.
struct LivePage {
  private let bytes: [UInt8]

  /// What a page is renewed with.
  enum Cause: String {
    /// Other pages.
    case site
    /// Another look at the sources, whatever came of it.
    case attempt
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The page with the script, and with what the newest attempt has to say.
  func following(_ state: PreviewState, _ cause: Cause) -> [UInt8] {
    let place = LivePage.startOfText(bytes)
    return bytes[..<place] + LivePage.addition(state, cause).bytes + bytes[place...]
  }

  private static func addition(_ state: PreviewState, _ cause: Cause) -> HTMLWriter {
    var html = HTMLWriter()
    html.void("link") {
      $0.attribute("rel", "stylesheet")
      $0.attribute("href", PreviewAnswer.style)
    }
    if cause == .site {
      html.element("div") { place in
        place.attribute("id", "_preview")
        if state.attempt.site == nil { place.html(FindingsPanel(state.attempt).html) }
      }
    }
    html.element("script") {
      $0.attribute("src", PreviewAnswer.script)
      $0.attribute("data-cause", cause.rawValue)
      $0.attribute("data-name", cause == .site ? state.siteName : state.attemptName)
      $0.flag("defer")
    }
    return html
  }

  /// Right after the start tag of the body, and after the link that skips to the text, which must
  /// come first; the end of a page that has no body.
  private static func startOfText(_ bytes: [UInt8]) -> Int {
    let head = bytes.firstRange(of: Array("</head>".utf8))?.upperBound ?? 0
    guard let body = bytes[head...].firstRange(of: Array("<body".utf8)),
      let end = bytes[body.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    else { return bytes.count }
    let text = bytes[(end + 1)...].drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") }
    guard text.starts(with: "<a ".utf8), let link = text.firstRange(of: Array("</a>".utf8)) else {
      return end + 1
    }
    return link.upperBound
  }
}

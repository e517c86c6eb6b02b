import PolicyCompiler

/// What the server answers for a path: a file of the site, or a page that only a preview has.
///
/// Everything comes from memory, so that no path leads anywhere else.
struct PreviewAnswer: Sendable {
  enum Status: Int, Sendable {
    case ok = 200
    case found = 302
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case unavailable = 503

    var phrase: String {
      switch self {
      case .ok: "OK"
      case .found: "Found"
      case .forbidden: "Forbidden"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .unavailable: "Service Unavailable"
      }
    }
  }

  let status: Status
  let type: String
  let bytes: [UInt8]
  /// Where to look instead.
  let location: String?

  /// Where the browser listens for changes; the server itself answers that.
  static let events = "/_preview/events"
  /// The internal pages; a policy's name cannot begin like this.
  static let reports = "/_reports/"
  static let coverage = "/_reports/coverage.html"
  static let script = "/_preview/script.js"
  static let style = "/_preview/style.css"

  private static let html = "text/html; charset=utf-8"

  private init(_ status: Status, _ type: String, _ bytes: [UInt8], location: String? = nil) {
    self.status = status
    self.type = type
    self.bytes = bytes
    self.location = location
  }

  init(status: Status, text: String) {
    self.init(status, "text/plain; charset=utf-8", Array((text + "\n").utf8))
  }

  static func refusal(_ text: String) -> PreviewAnswer {
    PreviewAnswer(status: .forbidden, text: text)
  }

  /// - Parameter path: decoded, from the first slash.
  init(to path: String, in state: PreviewState) {
    self =
      PreviewAnswer.ofPreview(path, state) ?? PreviewAnswer.ofSite(path, state)
      ?? PreviewAnswer.nothing(path, state)
  }

  // MARK: - What only a preview has

  private static func ofPreview(_ path: String, _ state: PreviewState) -> PreviewAnswer? {
    switch path {
    case script:
      PreviewAnswer(.ok, "text/javascript; charset=utf-8", Array(PreviewScript.text.utf8))
    case style: PreviewAnswer(.ok, "text/css; charset=utf-8", Array(PreviewStyle.text.utf8))
    case reports: PreviewAnswer(.ok, html, PreviewPage.reports(state))
    case String(reports.dropLast()): PreviewAnswer(.found, html, [], location: reports)
    case coverage:
      state.attempt.compilation.map {
        let page = Compiler().coveragePage($0, site: "/")
        return PreviewAnswer(.ok, html, LivePage(page).following(state, .attempt))
      }
    default: nil
    }
  }

  // MARK: - The site

  private static func ofSite(_ path: String, _ state: PreviewState) -> PreviewAnswer? {
    guard let site = state.site else { return nil }
    let file = String(path.drop { $0 == "/" })
    if let bytes = site[file] { return answer(file, bytes, state) }
    if file.isEmpty || file.hasSuffix("/") {
      return site[file + "index.html"].map { answer("index.html", $0, state) }
    }
    return site[file + "/index.html"].map { _ in
      PreviewAnswer(.found, html, [], location: "/" + file + "/")
    }
  }

  private static func answer(
    _ file: String, _ bytes: [UInt8], _ state: PreviewState
  ) -> PreviewAnswer {
    let type = type(of: file)
    return PreviewAnswer(
      .ok, type, type == html ? LivePage(bytes).following(state, .site) : bytes)
  }

  private static func nothing(_ path: String, _ state: PreviewState) -> PreviewAnswer {
    guard state.site != nil else {
      return PreviewAnswer(.unavailable, html, PreviewPage.noGoodPage(state))
    }
    return PreviewAnswer(.notFound, html, PreviewPage.notFound(path, state))
  }

  private static func type(of file: String) -> String {
    switch file.split(separator: ".").last {
    case "html": html
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "json": "application/json"
    case "xml": "application/xml"
    case "md": "text/markdown; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    case "svg": "image/svg+xml"
    default: "application/octet-stream"
    }
  }
}

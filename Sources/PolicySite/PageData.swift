/// The names that a shell may use, and what fills them.
struct PageData {
  /// What a page is about; each kind has a shell of its own.
  enum Shell: String, CaseIterable {
    case policy
    case index
    /// A page that leads on from an address of former times.
    case redirect

    /// The file of the shell.
    var fileName: String { rawValue + ".mustache" }

    /// Plain strings, inserted with two braces.
    var strings: [String] {
      switch self {
      case .policy:
        ["lang", "dir", "pageTitle", "description", "title", "organisation", "skipToContent"]
      case .index: ["lang", "dir", "title", "description", "skipToContent"]
      case .redirect: ["lang", "dir", "title", "organisation"]
      }
    }

    /// Finished HTML, inserted with three braces.
    var html: [String] {
      switch self {
      case .policy:
        [
          "style", "printStyle", "script", "links", "stamp", "banner", "status", "views",
          "languages",
          "formats", "contents", "viewNote", "body", "removed", "footer",
        ]
      case .index: ["style", "links", "stamp", "body", "footer"]
      case .redirect: ["style", "refresh", "links", "body", "footer"]
      }
    }
  }

  /// Every name of the shell has a value; an optional piece that the page has not is empty.
  private(set) var values: [String: String]

  init(_ shell: Shell) {
    values = Dictionary(
      uniqueKeysWithValues: (shell.strings + shell.html).map { ($0, "") })
  }

  subscript(_ name: String) -> String {
    get { values[name] ?? "" }
    set {
      assert(values[name] != nil, "the shells document no \(name)")
      values[name] = newValue
    }
  }
}

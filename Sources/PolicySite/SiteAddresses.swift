internal import PolicyModel
internal import PolicyWire

/// Where the files of one policy are: paths below the output folder and links between them.
///
/// Addresses are for ever: a change here breaks links that others have kept.
struct SiteAddresses {
  let policy: Name
  let sourceLanguage: String
  /// Without a slash at its end; `nil` if the site has no public address.
  let base: String?
  /// For a page of a published version, at its permanent address.
  var version: String?

  /// The folder of a page below `site/`, with a slash at its end.
  func folder(_ language: String, reader: JurisdictionCode? = nil) -> String {
    var folder = policy.text + "/"
    if let version { folder += version + "/" }
    if language != sourceLanguage { folder += language + "/" }
    if let reader { folder += "for/" + reader.text.lowercased() + "/" }
    return folder
  }

  /// The script of the switch between views, below `site/`.
  static let script = "assets/policy.js"

  /// The file of a part of a page that others embed.
  ///
  /// - Parameter folder: of the page, below `site/`, with a slash at its end.
  static func fragment(_ name: String, of folder: String) -> String {
    let policy = folder.prefix { $0 != "/" }
    return "site/\(policy)/fragments\(folder.dropFirst(policy.count))\(name).html"
  }

  /// The way to a page from pages that are not of the site: its whole address, or the way from the
  /// root of the host where nobody says which that is.
  func outside(_ folder: String) -> String { (base ?? "") + "/" + folder }

  /// The page that says what changed in a version from the one before.
  func changes(in version: String) -> String { "\(policy.text)/\(version)/changes/" }
  /// The page that says what changed from a version to the one in force.
  func changes(since version: String) -> String { "\(policy.text)/since/\(version)/" }
  /// The text of a version.
  func text(of version: String) -> String { "\(policy.text)/\(version)/" }

  func markdown(_ language: String) -> String { "markdown/" + fileName(language) + ".md" }
  func json(_ language: String) -> String { "json/" + fileName(language) + ".json" }

  private func fileName(_ language: String) -> String {
    language == sourceLanguage ? policy.text : policy.text + "." + language
  }

  /// The way from a page up to the folder that holds `site/`, `markdown/` and `json/`.
  static func up(from folder: String) -> String {
    String(repeating: "../", count: folder.utf8.count { $0 == UInt8(ascii: "/") } + 1)
  }

  /// The way from one page to another, both folders below `site/`.
  static func link(from: String, to: String) -> String {
    let here = from.split(separator: "/")
    let there = to.split(separator: "/")
    var common = 0
    while common < here.count, common < there.count, here[common] == there[common] { common += 1 }
    let path =
      String(repeating: "../", count: here.count - common)
      + there[common...].map { $0 + "/" }.joined()
    return path.isEmpty ? "./" : path
  }

  /// What machines are told of a language: absolute addresses where there is a base.
  func variant(_ language: String) -> LanguageVariant {
    let folder = folder(language)
    guard let base else {
      return LanguageVariant(
        language: language, page: "site/" + folder, markdown: markdown(language),
        json: json(language))
    }
    return LanguageVariant(
      language: language, page: base + "/" + folder, markdown: base + "/" + markdown(language),
      json: base + "/" + json(language))
  }
}

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
  func changes(in version: String, _ language: String? = nil) -> String {
    text(of: version, language) + "changes/"
  }
  /// The page that says what changed from a version to the one in force.
  func changes(since version: String, _ language: String? = nil) -> String {
    "\(policy.text)/since/\(version)/" + below(language)
  }
  /// The text of a version.
  func text(of version: String, _ language: String? = nil) -> String {
    "\(policy.text)/\(version)/" + below(language)
  }
  /// The text in force.
  func current(_ language: String? = nil) -> String { "\(policy.text)/" + below(language) }

  /// The folder of a translation; the source, or `nil` for it, has none.
  private func below(_ language: String?) -> String {
    language.map { $0 == sourceLanguage ? "" : $0 + "/" } ?? ""
  }

  /// The files beside the pages that hold a text for machines, below `site/`: those of the text in
  /// force, or of one version.
  func besideMarkdown(_ language: String) -> String { file("policy.\(language).md") }
  func besideJSON(_ language: String) -> String {
    file(language == sourceLanguage ? "policy.json" : "policy.\(language).json")
  }
  /// A file in the folder of the policy or of the version.
  func file(_ name: String) -> String { folder(sourceLanguage) + name }
  /// What is new about the policy.
  var feed: String { "\(policy.text)/feed.xml" }

  /// What others are told of a path below `site/`: whole where there is a base, else below the output
  /// folder.
  func address(_ path: String) -> String { base.map { $0 + "/" + path } ?? "site/" + path }

  func markdown(_ language: String) -> String { "markdown/" + fileName(language) + ".md" }
  func json(_ language: String) -> String { "json/" + fileName(language) + ".json" }

  private func fileName(_ language: String) -> String {
    language == sourceLanguage ? policy.text : policy.text + "." + language
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

  /// The way from a page to a file, both below `site/`.
  static func link(from folder: String, toFile path: String) -> String {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let name = end ?? path.startIndex
    let way = link(from: folder, to: String(path[..<name]))
    return (way == "./" ? "" : way) + path[name...]
  }

  /// What machines are told of a language: absolute addresses where there is a base.
  func variant(_ language: String) -> LanguageVariant {
    LanguageVariant(
      language: language, page: address(folder(language)),
      markdown: address(besideMarkdown(language)), json: address(besideJSON(language)))
  }
}

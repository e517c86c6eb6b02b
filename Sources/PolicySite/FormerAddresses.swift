internal import PolicyModel
internal import PolicyReference
internal import PolicyRender

/// The addresses that a policy had once: a page stands at each for ever, and leads to where the text
/// is now.
///
/// A policy has the address of the text in force. What was published under another name, before or
/// in advance, has its pages under the present one, and leaves a way there at each address that it
/// had. A view or a language that is no more is not passed over in silence: its page says so.
struct FormerAddresses {
  let site: Site
  /// What the site shows, the source first.
  let editions: [Policy]
  let addresses: SiteAddresses
  let history: SiteHistory?
  /// Names that other policies have.
  let others: Set<Name>

  private var policy: Policy { editions[0] }

  /// The pages, each once, in any order; none at an address that another page has.
  ///
  /// - Parameter present: the files of the policy as it is. What other pages embed cannot lead on, so
  ///   the words themselves stand at its former addresses.
  func files(beside present: [SiteFile]) -> [SiteFile] {
    var files: [String: SiteFile] = [:]
    let fragments = Dictionary(
      present.filter { $0.path.contains("/fragments/") }.map { ($0.path, $0.bytes) },
      uniquingKeysWith: { first, _ in first })
    func embed(_ place: Place, in target: Target) {
      for name in ["body", "banner", "cookies"] {
        let path = SiteAddresses.fragment(name, of: place.folder)
        guard fragments[path] == nil, place.reader == nil || name == "body",
          let bytes = fragments[SiteAddresses.fragment(name, of: address(of: target))]
        else { continue }
        files[path] = SiteFile(path: path, bytes: bytes)
      }
    }
    func add(_ place: Place, to target: Target) {
      let file = RedirectPage(site: site, policy: policy, addresses: addresses)
        .file(at: place.folder, leadingTo: target, address(of: target))
      if files[file.path] == nil { files[file.path] = file }
    }
    for name in names {
      for place in places(under: name) {
        add(place, to: target(of: place))
        embed(place, in: target(of: place))
      }
      for page in versionPages(under: name) { add(page.old, to: .moved(page.new)) }
    }
    let shown = Set(places(of: editions, under: policy.name).map(\.folder))
    for place in places(under: policy.name) where !shown.contains(place.folder) {
      add(place, to: target(of: place))
      embed(place, in: target(of: place))
    }
    return Array(files.values)
  }

  /// The files for machines at each address that they had: no page can lead on from those.
  ///
  /// - Parameter feed: what is new; it says itself where it is now.
  func copies(of feed: SiteFile?) -> [SiteFile] {
    names.flatMap { name -> [SiteFile] in
      func own(_ version: String?) -> SiteAddresses {
        SiteAddresses(
          policy: name, sourceLanguage: policy.sourceLanguage, base: nil, version: version)
      }
      let frozen = versions(under: name).flatMap { version in
        version.files.map { file in
          SiteFile(path: "site/" + own(version.text).file(file.name), bytes: file.bytes)
        }
      }
      return frozen
        + (feed.map { [SiteFile(path: "site/" + own(nil).feed, bytes: $0.bytes)] } ?? [])
    }
  }

  /// A page of the text in force, as it was at some time.
  private struct Place {
    /// Below `site/`, with a slash at its end.
    let folder: String
    var language = ""
    var reader: JurisdictionCode?
  }

  /// Where a page leads, and why.
  enum Target {
    /// Has the same to say at another address.
    case moved(String)
    /// The view of some readers is gone; the whole text, in a language.
    case noView(JurisdictionCode, language: String, whole: String)
    /// The language is gone.
    case noLanguage(String, last: SiteHistory.Version, text: String)
  }

  /// Where readers are to go.
  func address(of target: Target) -> String {
    switch target {
    case .moved(let folder): folder
    case .noView(_, _, let whole): whole
    case .noLanguage: addresses.folder(policy.language)
    }
  }

  // MARK: Names

  /// Other names than that of the text in force, each once, without those of other policies.
  private var names: [Name] {
    let said = policy.fields.texts(.formerly) + policy.fields.texts(.mergedFrom)
    let published = history?.versions.flatMap(\.editions).map(\.name) ?? []
    return Set(said.map { Name($0) } + published)
      .subtracting(others).subtracting([policy.name]).sorted()
  }

  /// The versions that had pages under a name: those before it was given up, and the one by which it
  /// was, which may have been announced there.
  private func versions(under name: Name) -> ArraySlice<SiteHistory.Version> {
    guard let history else { return [] }
    guard name != policy.name else { return history.versions[...] }
    let last = history.versions.lastIndex { $0.editions.first?.name == name } ?? -1
    return history.versions[..<min(last + 2, history.versions.count)]
  }

  // MARK: Places

  /// Every place that a text in force had under a name.
  private func places(under name: Name) -> [Place] {
    let shown = versions(under: name).filter { !$0.isUpcoming || name != policy.name }
    return shown.flatMap { places(of: $0.editions, under: name) }
      + (name == policy.name ? [] : places(of: editions, under: name))
  }

  private func places(of editions: [Policy], under name: Name) -> [Place] {
    editions.flatMap { edition -> [Place] in
      let own = SiteAddresses(
        policy: name, sourceLanguage: edition.sourceLanguage, base: nil)
      let language = edition.language
      return [Place(folder: own.folder(language), language: language)]
        + PolicyPage.readers(of: edition).map {
          Place(folder: own.folder(language, reader: $0), language: language, reader: $0)
        }
    }
  }

  private func target(of place: Place) -> Target {
    guard let edition = editions.first(where: { $0.language == place.language }) else {
      let last = history?.versions.last { version in
        version.editions.contains { $0.language == place.language }
      }
      guard let last, let source = last.editions.first?.sourceLanguage else {
        return .moved(addresses.folder(policy.language))
      }
      let own = SiteAddresses(
        policy: policy.name, sourceLanguage: source, base: nil, version: last.text)
      return .noLanguage(place.language, last: last, text: own.folder(place.language))
    }
    guard let reader = place.reader else { return .moved(addresses.folder(edition.language)) }
    if PolicyPage.readers(of: edition).contains(reader) {
      return .moved(addresses.folder(edition.language, reader: reader))
    }
    return .noView(
      reader, language: edition.language, whole: addresses.folder(edition.language))
  }

  /// Pages of versions and of what changed, under a former name and the present one.
  private func versionPages(under name: Name) -> [(old: Place, new: String)] {
    versions(under: name).flatMap { version -> [(old: Place, new: String)] in
      guard let source = version.editions.first?.sourceLanguage else { return [] }
      func both(_ folder: (SiteAddresses) -> String) -> (old: Place, new: String) {
        func make(_ policy: Name) -> String {
          folder(
            SiteAddresses(
              policy: policy, sourceLanguage: source, base: nil, version: version.text))
        }
        return (Place(folder: make(name)), make(policy.name))
      }
      return version.editions.map(\.language).flatMap { language in
        var pages = [both { $0.folder(language) }]
        if version.changes != nil { pages.append(both { $0.changes(in: version.text, language) }) }
        if version.since != nil { pages.append(both { $0.changes(since: version.text, language) }) }
        return pages
      }
    }
  }
}

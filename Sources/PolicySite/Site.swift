package import PolicyModel
internal import PolicyRender
package import PolicyWire

/// Makes the files of a site: pages, Markdown and JSON of each policy, and the lists of all.
///
/// Policies do not know of each other, so each can be made on a thread of its own.
package struct Site: Sendable {
  let templates: PageTemplates
  /// The words of the pages by language.
  let words: [String: PageWords]
  let options: SiteOptions

  /// - Parameter words: by language; a policy in a language that has none gets those of English.
  package init(
    templates: PageTemplates, words: [String: PageWords], options: SiteOptions = SiteOptions()
  ) {
    self.templates = templates
    self.words = words
    self.options = options
  }

  /// What one policy adds to the output.
  package struct PolicyOutput: Sendable {
    /// Sorted by path.
    package let files: [SiteFile]
    /// What the lists of all policies say of it.
    package let entry: PolicyIndex.Entry
  }

  /// Makes the files of one policy.
  ///
  /// - Parameters:
  ///   - source: in the language it was written in.
  ///   - translations: the same policy in its other languages.
  ///   - others: the names of the other policies; the address of one is never a way to another.
  package func files(
    of source: Policy, translations: [Policy] = [], history: SiteHistory? = nil,
    others: Set<Name> = []
  ) -> PolicyOutput {
    let editions = [source] + translations
    let addresses = SiteAddresses(
      policy: source.name, sourceLanguage: source.language,
      base: options.baseAddress ?? source.organisation.baseAddress)
    let variants = editions.map { addresses.variant($0.language) }
    var files: [SiteFile] = []
    var digest: ContentDigest?
    let links = ClauseLinks(history?.until(source) ?? [])
    for edition in editions {
      let result = self.files(
        of: edition, editions: editions, addresses: addresses, variants: variants,
        history: history, links: links)
      files += result.files
      digest = digest ?? result.digest
    }
    if let history { files += versionFiles(history, addresses: addresses) }
    files += FormerAddresses(
      site: self, editions: editions, addresses: addresses, history: history, others: others
    ).files(beside: files)
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return PolicyOutput(
      files: files,
      entry: PolicyIndex.Entry(
        source, digest: digest ?? PolicyJSON.digest(of: source), variants: variants))
  }

  /// Makes the lists of all policies, a page for readers and JSON for programs, and what all pages
  /// share.
  package func index(of entries: [PolicyIndex.Entry]) -> [SiteFile] {
    [
      SiteFile(path: "json/index.json", bytes: PolicyIndex.encode(entries)),
      IndexPage(site: self, entries: entries).file(), templates.script,
    ]
  }

  /// One language: its page, a page for each jurisdiction, Markdown and JSON.
  private func files(
    of edition: Policy, editions: [Policy], addresses: SiteAddresses,
    variants: [LanguageVariant], history: SiteHistory?, links: ClauseLinks
  ) -> (files: [SiteFile], digest: ContentDigest) {
    let outline = PageOutline(
      edition, words: words(for: edition.language), former: links.former)
    let body = HTMLBody.render(outline)
    let json = PolicyJSON(variants: variants).encode(edition, words: body.rendered)
    var files = [
      SiteFile(
        path: addresses.markdown(edition.language), bytes: MarkdownDocument.render(outline)),
      SiteFile(path: addresses.json(edition.language), bytes: json.bytes),
    ]
    let page = PolicyPage(
      site: self, outline: outline, editions: editions, addresses: addresses,
      digest: json.digest, history: history,
      record: history?.version(of: edition)?.record, removed: links.removed)
    files.append(page.file(.everyone, body))
    let fragments = Fragments(site: self, addresses: addresses, history: history)
    files += fragments.files(of: edition)
    files.append(fragments.body(body, of: outline))
    for code in PolicyPage.readers(of: edition) {
      let folder = addresses.folder(edition.language, reader: code)
      let whole = SiteAddresses.link(from: folder, to: addresses.folder(edition.language))
      let body = HTMLBody.render(outline, view: .reader(code), wholePage: whole)
      files.append(page.file(.reader(code), body))
      files.append(fragments.body(body, of: outline, .reader(code)))
    }
    return (files, json.digest)
  }

  /// The words of a language; those of English, or none, if it has no file.
  func words(for language: String) -> PageWords {
    words[language] ?? words["en"] ?? PageWords(language: language, source: "")
  }
}

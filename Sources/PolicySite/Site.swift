package import PolicyModel
internal import PolicyRender
internal import PolicyWire

/// Makes the files of a site: pages, Markdown and JSON of each policy, and the lists of all.
///
/// A policy knows of the others only what they are, so each can be made on a thread of its own.
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
    package let listing: PolicyListing
  }

  /// Makes the files of one policy.
  ///
  /// - Parameters:
  ///   - source: in the language it was written in.
  ///   - translations: the same policy in its other languages.
  ///   - history: what was published of it.
  ///   - siblings: all policies of the site.
  ///   - publishedAt: where the site of the organisation is today; by default as this text has it.
  package func files(
    of source: Policy, translations: [Policy] = [], history: SiteHistory? = nil,
    siblings: [Sibling] = [], publishedAt: String? = nil
  ) -> PolicyOutput {
    let editions = [source] + translations
    let addresses = SiteAddresses(
      policy: source.name, sourceLanguage: source.language,
      base: options.baseAddress ?? publishedAt ?? source.organisation.baseAddress)
    let variants = editions.map { addresses.variant($0.language) }
    var files: [SiteFile] = []
    var digest: ContentDigest?
    let links = ClauseLinks(history?.until(source) ?? [])
    for edition in editions {
      let result = self.files(
        of: edition, editions: editions, addresses: addresses, variants: variants,
        history: history, links: links, siblings: siblings)
      files += result.files
      digest = digest ?? result.digest
    }
    if let history { files += versionFiles(history, addresses: addresses, siblings: siblings) }
    let entry = PolicyIndex.Entry(
      source, digest: digest ?? PolicyJSON.digest(of: source), variants: variants)
    let listing = listing(of: editions, entry, history, addresses)
    let feed = feed(of: source, listing, addresses)
    files += [feed].compactMap(\.self)
    let others = Set(siblings.map(\.name)).subtracting([source.name])
    let former = FormerAddresses(
      site: self, editions: editions, addresses: addresses, history: history, others: others)
    files += former.files(beside: files) + former.copies(of: feed)
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return PolicyOutput(files: files, listing: listing)
  }

  /// One language: its page, a page for each jurisdiction, Markdown and JSON.
  private func files(
    of edition: Policy, editions: [Policy], addresses: SiteAddresses,
    variants: [LanguageVariant], history: SiteHistory?, links: ClauseLinks,
    siblings: [Sibling]
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
    // Pages lead to what lies beside them, so that the site is whole wherever it is published.
    files += zip(
      files, [addresses.besideMarkdown(edition.language), addresses.besideJSON(edition.language)]
    ).map { SiteFile(path: "site/" + $1, bytes: $0.bytes) }
    let page = PolicyPage(
      site: self, outline: outline, editions: editions, addresses: addresses,
      digest: json.digest, history: history,
      record: history?.version(of: edition)?.record, removed: links.removed,
      siblings: siblings)
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

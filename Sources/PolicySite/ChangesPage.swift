internal import PolicyDiff
internal import PolicyModel
internal import PolicyRender

/// The page that says what changed between two versions: in sentences, then both texts in one.
struct ChangesPage {
  let site: Site
  /// The text in the language of the page.
  let edition: Policy
  let version: SiteHistory.Version
  let history: SiteHistory
  let addresses: SiteAddresses
  let words: PageWords
  let title: String
  /// The author's, a paragraph each, in the language of the source.
  let summary: [String]
  let comparison: SiteHistory.Comparison
  /// Whether it is about what changed in the version, and not since.
  let isAboutVersion: Bool
  /// Where the page is in each language.
  let folder: (String) -> String

  private var language: String { edition.language }
  /// Side by side in the language of the page, or where one side has not got it, in the source's.
  private var shown: ComparedVersions { comparison.translations[language] ?? comparison.source }

  func file() -> SiteFile {
    let folder = folder(language)
    var data = PageData(.policy)
    data["lang"] = language
    data["dir"] = words(PageKey.direction)
    data["title"] = words(PageKey.changesPage, edition.title, title)
    data["organisation"] = edition.organisation.legalName
    data["pageTitle"] = words(PageKey.changesPage, edition.title, title)
    data["description"] =
      words(
        PageKey.description, edition.title, edition.organisation.legalName
      ).asSentence
    data["skipToContent"] = words(PageKey.skip)
    let redlineWords = RedlineWords(words)
    data["style"] = site.templates.style + RedlineStyle.text(redlineWords)
    data["printStyle"] = PrintStyle.rule(edition, words)
    var head = PageHead(folder: folder, base: addresses.base)
    head.languages = version.editions.map { ($0.language, self.folder($0.language)) }
    data["languages"] =
      LanguageSwitch(
        site: site, languages: head.languages, current: language, folder: folder
      ).html
    if addresses.base != nil { head.feed = (addresses.feed, words(PageKey.feed, edition.title)) }
    head.isHidden = version.isUpcoming
    data["links"] = head.html
    data["status"] = status(folder)
    data["body"] = body
    data["footer"] = HTMLPiece.make { $0.paragraph(words(PageKey.compiler)) }
    return SiteFile(
      path: "site/" + folder + "index.html", bytes: site.templates.render(.policy, data))
  }

  /// From when the version holds, and the way to the text in force.
  private func status(_ folder: String) -> String {
    guard let current = history.shown else { return "" }
    return HTMLPiece.make { html in
      if isAboutVersion {
        StatusList(
          version: edition.version, effective: version.effective, updated: edition.updated
        ).write(words, to: &html)
      }
      html.start("p")
      html.attribute("class", "notice")
      html.start("a")
      let target = addresses.current(current.has(language) ? language : nil)
      html.address("href", SiteAddresses.link(from: folder, to: target))
      html.text(words(PageKey.readCurrent))
      html.end()
      html.end()
    }
  }

  private var body: String {
    let causes = comparison.source.changes.told
    return HTMLPiece.make { html in
      for paragraph in summary {
        html.element("p") { html in
          if let foreign { html.attribute("lang", foreign) }
          html.text(paragraph)
        }
        html.newline()
      }
      guard !causes.isEmpty || !shown.redline.isEmpty else {
        html.paragraph(words(PageKey.noChanges))
        return
      }
      if !causes.isEmpty {
        html.element("h2") { $0.text(words(PageKey.changesList)) }
        html.newline()
        html.start("ul")
        html.attribute("class", "changes")
        for change in causes.once({ sentence($0).text }) { write(change, to: &html) }
        html.end()
        html.newline()
      }
      guard !shown.redline.isEmpty else { return }
      html.element("h2") { $0.text(words(PageKey.redline)) }
      html.newline()
      html.paragraph(words(PageKey.redlineNote))
      let redline = RedlineHTML(shown.redline, words: RedlineWords(words))
      redline.writeLayers(to: &html)
      html.start("div")
      html.attribute("class", "redline")
      if comparison.translations[language] == nil, language != edition.sourceLanguage {
        html.attribute("lang", edition.sourceLanguage)
      }
      redline.write(to: &html)
      html.end()
    }
  }

  private func sentence(_ change: Change) -> ChangeSentence {
    ChangeSentence(change, words, title: comparison.title(of: change, in: edition))
  }

  /// The level in plain words, what changed, and the words before and after.
  private func write(_ change: Change, to html: inout HTMLWriter) {
    let observation = change.observation
    let sentence = sentence(change)
    html.element("li") { html in
      html.element("strong") { $0.text(words(change.level.told.key)) }
      html.text(" ")
      if let block = block(of: change) {
        html.start("a")
        html.attribute("href", "#_change-", "\(block)")
        write(sentence, to: &html)
        html.end()
      } else {
        write(sentence, to: &html)
      }
      let said = sentence.text
      let values = [(PageKey.before, observation.before), (PageKey.after, observation.after)]
        .filter { !$0.1.isEmpty && !said.contains($0.1) }
      guard !values.isEmpty, observation.newWords.isEmpty, observation.oldWords.isEmpty else {
        return
      }
      html.element("dl") { html in
        for (key, value) in values {
          html.element("dt") { $0.text(words(key)) }
          html.element("dd") { html in
            if let source = foreign { html.attribute("lang", source) }
            html.text(value)
          }
        }
      }
    }
    html.newline()
  }

  /// The language of values, which are the source's, where the page has another one.
  private var foreign: String? {
    language == edition.sourceLanguage ? nil : edition.sourceLanguage
  }

  private func write(_ sentence: ChangeSentence, to html: inout HTMLWriter) {
    for piece in sentence.pieces {
      switch piece {
      case .words(let text), .title(let text): html.text(text)
      case .value(let text):
        guard let source = foreign else {
          html.text(text)
          continue
        }
        html.element("span") {
          $0.attribute("lang", source)
          $0.text(text)
        }
      }
    }
  }

  /// The numbers of changed blocks are those of the text that is shown.
  private func block(of change: Change) -> Int? {
    if comparison.translations[language] == nil { return comparison.source.block(of: change) }
    return change.observation.element.flatMap(shown.block(ofElement:))
  }
}

extension SiteHistory.Comparison {
  /// The title of the block that a change is about, in the language of an edition.
  func title(of change: Change, in edition: Policy) -> String? {
    guard let name = change.observation.element, edition.language != edition.sourceLanguage else {
      return nil
    }
    let editions = [edition] + old.filter { $0.language == edition.language }
    return editions.lazy.compactMap { $0.element(named: name)?.title }.first { !$0.isEmpty }
  }
}

extension [Change] {
  /// Without those of which readers would be told the same again: several edits of one clause.
  func once(_ sentence: (Change) -> String) -> [Change] {
    var seen: Set<String> = []
    return filter { change in
      let isEdit = !change.observation.oldWords.isEmpty || !change.observation.newWords.isEmpty
      return seen.insert("\(change.level.word) \(sentence(change))").inserted || !isEdit
    }
  }
}

extension ChangeSet {
  /// What readers are told, the weightiest first. A date or number that the text repeats from its
  /// header says nothing by itself.
  var told: [Change] {
    causes.filter { $0.observation.kind != .referenceChanged }.sorted { $0.level > $1.level }
  }
}

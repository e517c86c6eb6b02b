import Foundation
import PolicyDiff
import PolicyModel
import PolicyReference
import PolicySamples
import PolicySite
import Testing

private let name = "harbour-privacy"
private let body =
  "\n\n## Clause keep: How long we keep it\n\nWe keep the list of berths for a year"

/// A site of one policy with three versions, the last of them upcoming.
private func outputs(_ options: SiteOptions) throws -> [SiteFile] {
  let history = try Published.history(
    [
      .init(version: "1.0.0", body: body + ".\n"),
      .init(version: "2.0.0", body: body + ", and the police get it.\n"),
      .init(version: "3.0.0", body: body + " & <b>, and the police get it every day.\n".plain),
    ], upcoming: 1)
  let site = try BuiltIn.site(options)
  let shown = try #require(history.shown?.editions[0])
  let output = site.files(of: shown, history: history)
  return output.files + site.index(of: [output])
}

extension String {
  fileprivate var plain: String { replacing(" & <b>", with: "") }
}

private let base = "https://harbour.example/legal"

@Test func aFeedHasEveryVersionTheNewestFirstUnderNamesForEver() throws {
  let files = try outputs(SiteOptions(baseAddress: base))
  let feed = try text(files, "site/\(name)/feed.xml")
  let ids = feed.components(separatedBy: "<id>").dropFirst().map { $0.prefix { $0 != "<" } }
  #expect(
    ids == [
      "tag:harbour.example,2020-03-01:harbour-privacy",
      "tag:harbour.example,2022-03-01:harbour-privacy/3.0.0",
      "tag:harbour.example,2021-03-01:harbour-privacy/2.0.0",
      "tag:harbour.example,2020-03-01:harbour-privacy/1.0.0",
    ])
  #expect(feed.contains("<updated>2022-03-01T00:00:00Z</updated>\n<link rel=\"self\""))
  #expect(feed.contains("<category term=\"material\" label=\"Important\">"))
  #expect(feed.contains("<title>Privacy Notice, version 2.0.0: important changes</title>"))
  #expect(feed.contains("href=\"\(base)/harbour-privacy/2.0.0/changes/\""))
  let whole = try text(files, "site/feed.xml")
  #expect(whole.contains("<id>tag:harbour.example,2020-03-01:feed</id>"))
  #expect(whole.components(separatedBy: "<entry").count == 4)
}

@Test func aSiteMapHasWhatIsInForceAndWasAndNothingElse() throws {
  let map = try text(outputs(SiteOptions(baseAddress: base)), "site/sitemap.xml")
  let pages = map.components(separatedBy: "<loc>\(base)/").dropFirst().map {
    String($0.prefix { $0 != "<" })
  }
  #expect(
    pages == [
      "", "\(name)/", "\(name)/1.0.0/", "\(name)/2.0.0/", "\(name)/2.0.0/changes/",
    ])
  #expect(map.contains("\(name)/1.0.0/</loc>\n<lastmod>2020-03-01</lastmod>"))
}

@Test func aTextThatIsNotInForceIsKeptOutOfSearchEngines() throws {
  let files = try outputs(SiteOptions(baseAddress: base))
  let mark = "<meta name=\"robots\" content=\"noindex\">"
  for file in files where file.path.hasSuffix("/index.html") {
    let html = String(decoding: file.bytes, as: UTF8.self)
    #expect(html.contains(mark) == file.path.contains("/3.0.0/"), "\(file.path)")
  }
  let draft = try BuiltIn.site(SiteOptions(baseAddress: base, isDraft: true))
  let output = draft.files(of: Samples.larkspur())
  let lists = draft.index(of: [output])
  for file in output.files + lists where file.path.hasSuffix("/index.html") {
    #expect(String(decoding: file.bytes, as: UTF8.self).contains(mark), "\(file.path)")
  }
  #expect(!lists.contains { $0.path.hasSuffix(".xml") })
}

@Test func nothingIsAddressedWithoutAnAddress() throws {
  let files = try outputs(SiteOptions())
  #expect(!files.contains { $0.path.hasSuffix(".xml") })
  for file in files where file.path.hasSuffix(".html") {
    let html = String(decoding: file.bytes, as: UTF8.self)
    #expect(!html.contains("canonical") && !html.contains("atom+xml"), "\(file.path)")
  }
  let changes = try text(files, "json/changes.json")
  #expect(changes.contains("\"page\": \"site/harbour-privacy/2.0.0/\""))
  #expect(!changes.contains("\"feed\""))
}

@Test func aVersionLeadsToTheFilesThatWereFrozenWithIt() throws {
  let files = try outputs(SiteOptions(baseAddress: base))
  #expect(try text(files, "site/\(name)/1.0.0/policy.json") == "{}")
  let page = try text(files, "site/\(name)/1.0.0/index.html")
  #expect(page.contains("<link rel=\"alternate\" type=\"application/json\" href=\"policy.json\">"))
  let changes = try text(files, "json/changes.json")
  #expect(changes.contains("\"address\": \"\(base)/\(name)/1.0.0/policy.json\""))
  #expect(changes.contains("\"sha256\": \"" + String(repeating: "c", count: 64)))
}

@Test func theListOfChangesIsValidUnderItsSchema() throws {
  let files = try outputs(SiteOptions(baseAddress: base)).filter {
    $0.path == "json/changes.json"
  }
  let verdict = try SchemaJudge.judge(files.map(\.bytes), by: "changes-1")
  #expect(verdict == .valid || verdict == .absent)
}

@Test func documentsOfOneOrganisationLeadToItsNoticeAndItsTerms() throws {
  let notice = Samples.larkspur()
  var terms = notice
  terms.name = Name("larkspur-terms")
  terms.fields[.type] = Samples.word("terms")
  var other = terms
  other.name = Name("tern-terms")
  other.organisation.name = Name("tern")
  let site = try BuiltIn.site()
  let siblings = [notice, terms, other].map { Sibling($0) }
  let page = try text(
    site.files(of: notice, siblings: siblings).files, "site/larkspur-privacy/index.html")
  #expect(page.contains("<link rel=\"terms-of-service\" href=\"../larkspur-terms/\">"))
  #expect(!page.contains("tern-terms") && !page.contains("rel=\"privacy-policy\""))
  let index = try text(site.index(of: [site.files(of: notice)]), "site/index.html")
  #expect(index.contains("<a href=\"larkspur-privacy/\" rel=\"privacy-policy\">"))
}

@Test func aTranslationNamesTheLanguageThatPrevails() throws {
  var source = Samples.larkspur()
  source.controllingLanguage = "en"
  var french = Samples.larkspur(language: "fr")
  french.controllingLanguage = "en"
  let files = try BuiltIn.site().files(of: source, translations: [french]).files
  let page = try text(files, "site/larkspur-privacy/fr/index.html")
  #expect(page.contains("le texte anglais prévaut."))
  #expect(page.contains("<a href=\"../\" hreflang=\"en\">Lire le texte anglais</a>"))
  #expect(!(try text(files, "site/larkspur-privacy/index.html")).contains("prevails"))
}

@Test func everyLanguageNamesAllAndItself() throws {
  let source = Samples.larkspur()
  let files = try BuiltIn.site().files(
    of: source, translations: [Samples.larkspur(language: "fr")]
  ).files
  for path in ["site/larkspur-privacy/index.html", "site/larkspur-privacy/fr/index.html"] {
    let page = try text(files, path)
    for (language, address) in [("en", ""), ("fr", "fr/"), ("x-default", "")] {
      let whole = "https://larkspur.example/larkspur-privacy/\(address)"
      #expect(page.contains("hreflang=\"\(language)\" href=\"\(whole)\""), "\(path)")
    }
  }
}

@Test func severalEditsOfOneClauseAreToldOnce() throws {
  func text(_ version: String, _ body: String) -> Published.Text {
    .init(version: version, body: "## Clause desk: The desk\n\n\(body)\n")
  }
  let history = try Published.history([
    text("1.0.0", "Ask the keeper by the stairs. The lamp stays lit.\n\nThe cat sleeps here."),
    text("2.0.0", "Ask the keeper by the door. The lamp stays lit.\n\nThe dog sleeps here."),
  ])
  #expect(history.versions[1].changes?.source.changes.causes.count == 2)
  let page = try PolicySiteTests.text(
    Published.files(history), "site/harbour-privacy/2.0.0/changes/index.html")
  #expect(page.components(separatedBy: "We changed what “The desk” says").count == 2)
}

@Test func whatMachinesReadIsFoundAtEveryAddressThatItHad() throws {
  let history = try Published.history([
    .init(version: "1.0.0", body: body + ".\n", name: "harbour-data"),
    .init(
      version: "2.0.0", body: body + " at most.\n", fields: "- Formerly: harbour-data\n"),
  ])
  let site = try BuiltIn.site(SiteOptions(baseAddress: base))
  let shown = try #require(history.shown?.editions[0])
  let files = site.files(of: shown, history: history).files
  let feed = try text(files, "site/harbour-privacy/feed.xml")
  #expect(try text(files, "site/harbour-data/feed.xml") == feed)
  #expect(feed.contains("<id>tag:harbour.example,2020-03-01:harbour-data/1.0.0</id>"))
  #expect(
    feed.contains(
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(base)/harbour-privacy/"))
  #expect(try text(files, "site/harbour-data/1.0.0/policy.json") == "{}")
}

@Test func whatChangedIsSaidInEachLanguageOfAVersion() throws {
  let history = try Published.history([
    .init(version: "1.0.0", body: body + ".\n"),
    .init(version: "2.0.0", body: body + " at most.\n"),
  ])
  let versions = history.versions.map { version in
    var version = version
    var french = version.editions[0]
    french.language = "fr"
    french.title = "Avis"
    version.editions.append(french)
    return version
  }
  let files = try Published.files(SiteHistory(versions: versions))
  let page = try text(files, "site/harbour-privacy/2.0.0/fr/changes/index.html")
  #expect(page.contains("<h1>Avis : Ce qui a changé dans la version 2.0.0</h1>"))
  #expect(page.contains("Nous avons modifié ce que dit « "))
  #expect(page.contains("<a href=\"../../changes/\" hreflang=\"en\""))
  #expect(page.contains("<div class=\"redline\" lang=\"en\">"))
  #expect(page.contains("En vigueur le <time datetime=\"2021-03-01\">1er mars 2021</time>"))
  let since = try text(files, "site/harbour-privacy/since/1.0.0/fr/index.html")
  #expect(since.contains("<html lang=\"fr\""))
}

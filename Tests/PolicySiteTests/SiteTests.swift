import PolicyDiagnostics
import PolicyModel
import PolicyReference
import PolicyResources
import PolicySamples
import PolicySite
import Testing

/// The built-in templates and words.
enum BuiltIn {
  static let words: [String: PageWords] = Dictionary(
    uniqueKeysWithValues: Resources.languages.map { file in
      let language = String(file.name.prefix { $0 != "." })
      return (language, PageWords(language: language, source: file.text))
    })

  static let files = Resources.templates.map {
    SourceFile(path: "Templates/" + $0.name, text: $0.text)
  }

  static func site(_ options: SiteOptions = SiteOptions()) throws -> Site {
    let loaded = PageTemplates.load(files)
    #expect(loaded.diagnostics.map(\.message) == [])
    return Site(templates: try #require(loaded.templates), words: words, options: options)
  }
}

private func french() -> Policy {
  var policy = Samples.larkspur(language: "fr")
  policy.elements.append(
    Samples.clause("rights.law", "Governing law", "The law governs.", language: "en"))
  return policy
}

@Test func writesEveryAddressOfAPolicy() throws {
  let site = try BuiltIn.site()
  let output = site.files(of: Samples.larkspur(), translations: [french()])
  #expect(
    output.files.map(\.path) == [
      "json/larkspur-privacy.fr.json", "json/larkspur-privacy.json",
      "markdown/larkspur-privacy.fr.md", "markdown/larkspur-privacy.md",
      "site/larkspur-privacy/for/eea/index.html", "site/larkspur-privacy/for/us-ca/index.html",
      "site/larkspur-privacy/fr/for/eea/index.html",
      "site/larkspur-privacy/fr/for/us-ca/index.html", "site/larkspur-privacy/fr/index.html",
      "site/larkspur-privacy/fragments/banner.html", "site/larkspur-privacy/fragments/body.html",
      "site/larkspur-privacy/fragments/cookies.html",
      "site/larkspur-privacy/fragments/for/eea/body.html",
      "site/larkspur-privacy/fragments/for/us-ca/body.html",
      "site/larkspur-privacy/fragments/fr/banner.html",
      "site/larkspur-privacy/fragments/fr/body.html",
      "site/larkspur-privacy/fragments/fr/cookies.html",
      "site/larkspur-privacy/fragments/fr/for/eea/body.html",
      "site/larkspur-privacy/fragments/fr/for/us-ca/body.html",
      "site/larkspur-privacy/index.html", "site/larkspur-privacy/policy.en.md",
      "site/larkspur-privacy/policy.fr.json", "site/larkspur-privacy/policy.fr.md",
      "site/larkspur-privacy/policy.json",
    ])
  #expect(
    site.index(of: [output]).map(\.path) == [
      "json/changes.json", "json/index.json", "site/index.html", "site/assets/policy.js",
      "site/sitemap.xml",
    ])
}

@Test func everyRelativeLinkLeadsToAFileOfTheOutput() throws {
  let site = try BuiltIn.site()
  let output = site.files(of: Samples.larkspur(), translations: [french()])
  let files = output.files + site.index(of: [output])
  let paths = Set(files.map(\.path))
  for file in files where file.path.hasSuffix(".html") {
    let html = String(decoding: file.bytes, as: UTF8.self)
    for link in html.split(separator: "href=\"").dropFirst().map({ $0.prefix { $0 != "\"" } }) {
      guard !link.hasPrefix("#"), !link.contains(":") else { continue }
      var parts = file.path.split(separator: "/").dropLast()
      let target = link.prefix { $0 != "#" }
      for step in target.split(separator: "/") where step != "." {
        if step == ".." { parts.removeLast() } else { parts.append(step) }
      }
      var path = parts.joined(separator: "/")
      if target.hasSuffix("/") { path += "/index.html" }
      #expect(paths.contains(path), "\(file.path) links to \(link)")
    }
  }
}

@Test func everyFragmentStandsOnItsPageOnce() throws {
  let output = try BuiltIn.site().files(of: Samples.larkspur())
  for file in output.files where file.path.hasSuffix(".html") {
    let html = String(decoding: file.bytes, as: UTF8.self)
    let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count == Set(ids).count, "\(file.path)")
    for link in html.split(separator: "href=\"#").dropFirst().map({ $0.prefix { $0 != "\"" } }) {
      #expect(ids.contains(link), "\(file.path): #\(link)")
    }
  }
}

@Test func aViewLeavesOutWhatConcernsNobodyThereAndSaysSo() throws {
  let files = try BuiltIn.site().files(of: Samples.larkspur()).files
  let eea = try text(files, "site/larkspur-privacy/for/eea/index.html")
  #expect(eea.contains("id=\"rights.eea\""))
  #expect(!eea.contains("Once a year"))
  #expect(eea.contains("<p class=\"notice\">"))
  let california = try text(files, "site/larkspur-privacy/for/us-ca/index.html")
  #expect(!california.contains("id=\"rights.eea\""))
  #expect(california.contains("href=\"../../#rights.eea\""), "a link out leads to the whole text")
  #expect(
    california.contains("<span class=\"number\">2.2</span>"), "numbers are those of the whole")
}

@Test func onlyAPageWithASwitchAsksForItsScript() throws {
  var policy = Samples.larkspur()
  let path = "site/larkspur-privacy/index.html"
  let site = try BuiltIn.site()
  #expect(try text(site.files(of: policy).files, path).contains("assets/policy.js"))
  policy.fields[.jurisdictions] = nil
  #expect(try !text(site.files(of: policy).files, path).contains("<script"))
}

@Test func canonicalLinksNeedABaseAddress() throws {
  var policy = Samples.larkspur()
  let path = "site/larkspur-privacy/index.html"
  let given = try text(try BuiltIn.site().files(of: policy, translations: [french()]).files, path)
  #expect(
    given.contains("<link rel=\"canonical\" href=\"https://larkspur.example/larkspur-privacy/\">"))
  #expect(given.contains("hreflang=\"fr\" href=\"https://larkspur.example/larkspur-privacy/fr/\""))
  policy.organisation.fields = FieldSet()
  let none = try text(try BuiltIn.site().files(of: policy).files, path)
  #expect(!none.contains("canonical"))
  #expect(!none.contains("https://"))
  let site = try BuiltIn.site(SiteOptions(baseAddress: "https://b.example/legal"))
  let own = try text(site.files(of: policy).files, path)
  #expect(own.contains("href=\"https://b.example/legal/larkspur-privacy/\""))
}

@Test func aDraftSaysSoOnEveryPage() throws {
  let site = try BuiltIn.site(SiteOptions(isDraft: true))
  let output = site.files(of: Samples.larkspur())
  for file in output.files + site.index(of: [output]) where file.path.hasSuffix(".html") {
    #expect(String(decoding: file.bytes, as: UTF8.self).contains("<p class=\"stamp\">"))
  }
  let final = try BuiltIn.site().files(of: Samples.larkspur())
  for file in final.files {
    #expect(!String(decoding: file.bytes, as: UTF8.self).contains("<p class=\"stamp\">"))
  }
}

@Test func nothingPrivateReachesAPublicByte() throws {
  let site = try BuiltIn.site()
  let output = site.files(of: Samples.stuffedWithSecrets(), translations: [french()])
  for file in output.files + site.index(of: [output]) {
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(!text.contains("sEcReT") && !text.contains("secret-"), "\(file.path)")
  }
}

@Test func noPageAsksForAnythingButTheScriptOfTheSite() throws {
  for file in try BuiltIn.site().files(of: Samples.larkspur()).files
  where file.path.hasSuffix(".html") {
    let up = String(repeating: "../", count: file.path.split(separator: "/").count - 2)
    let html = String(decoding: file.bytes, as: UTF8.self)
      .replacing("<script src=\"\(up)assets/policy.js\"", with: "")
    for mark in ["<script", "<iframe", "src=", "@import", "url(", "rel=\"stylesheet\""] {
      #expect(!html.contains(mark), "\(file.path): \(mark)")
    }
  }
}

@Test func textOfAuthorsCannotOpenATag() throws {
  var policy = Samples.larkspur()
  let attack = "</title></style><script>alert(1)</script>\"'&"
  policy.title = attack
  policy.organisation.legalName = attack
  policy.fields[.version] = Samples.text(attack)
  policy.fields[.basedOn] = Samples.text(attack)
  policy.elements.append(Samples.section("a", attack, gist: attack, []))
  let site = try BuiltIn.site()
  let output = site.files(of: policy)
  for file in output.files + site.index(of: [output]) where file.path.hasSuffix(".html") {
    let html = String(decoding: file.bytes, as: UTF8.self)
    #expect(!html.replacing("<script src=", with: "").contains("<script"), "\(file.path)")
    guard !file.path.contains("/fragments/") else { continue }
    #expect(html.split(separator: "</style>").count == 2, "\(file.path)")
    #expect(html.split(separator: "</title>").count == 2, "\(file.path)")
  }
}

@Test func wordsThatAreNotTranslatedKeepTheirLanguage() throws {
  let output = try BuiltIn.site().files(of: Samples.larkspur(), translations: [french()])
  let page = try text(output.files, "site/larkspur-privacy/fr/index.html")
  #expect(page.contains("<html lang=\"fr\""))
  #expect(page.contains("<section class=\"clause\" id=\"rights.law\" lang=\"en\">"))
}

@Test func theSameInputGivesTheSameBytes() throws {
  let one = try BuiltIn.site().files(of: Samples.larkspur(), translations: [french()])
  let two = try BuiltIn.site().files(of: Samples.larkspur(), translations: [french()])
  #expect(one.files == two.files)
}

@Test func everyLanguageHasEveryWordOfThePage() {
  #expect(!BuiltIn.words.isEmpty)
  for (language, words) in BuiltIn.words {
    let keys = BuiltIn.words["en"]?.keys ?? []
    // English has the sentences of changes in the law files.
    #expect(words.keys.filter { !$0.hasPrefix("reason.") } == keys, "\(language)")
  }
}

@Test func noPageShowsAKeyInsteadOfAWord() throws {
  let site = try BuiltIn.site(SiteOptions(isDraft: true))
  let output = site.files(of: Samples.larkspur(), translations: [french()])
  let keys = BuiltIn.words["en"]?.keys.filter { $0.contains(".") } ?? []
  for file in output.files + site.index(of: [output]) {
    let text = String(decoding: file.bytes, as: UTF8.self)
    for key in keys where text.contains(key) {
      #expect(!text.contains(">\(key)") && !text.contains("\"\(key)\""), "\(file.path): \(key)")
    }
  }
}

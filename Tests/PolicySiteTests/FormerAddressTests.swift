import PolicyModel
import PolicySite
import Testing

private let keep = """

  ## Clause keep: How long we keep it

  We keep the list of berths for as long as you have a boat in the harbour, and a year longer.

  """

/// A policy that was called `harbour-data` and spoke to California.
private func renamed(_ fields: String = "- Jurisdictions: EEA\n") throws -> SiteHistory {
  try Published.history([
    .init(
      version: "1.0.0", body: keep, name: "harbour-data",
      fields: "- Jurisdictions: EEA, US-CA\n"),
    .init(version: "2.0.0", body: keep, fields: "- Formerly: harbour-data\n" + fields),
    .init(version: "3.0.0", body: keep, fields: "- Formerly: harbour-data\n" + fields),
  ])
}

private func refresh(_ files: [SiteFile], _ folder: String) throws -> String? {
  let html = try text(files, "site/\(folder)index.html")
  #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"), "\(folder)")
  guard let start = html.firstRange(of: "content=\"0; url=")?.upperBound else { return nil }
  let target = String(html[start...].prefix { $0 != "\"" })
  #expect(html.contains("<a href=\"\(target)\">"), "a link leads on too")
  return target
}

@Test func everyAddressOfAFormerNameLeadsToItsPage() throws {
  let files = try Published.files(try renamed())
  for (old, new) in [
    ("", "../harbour-privacy/"), ("for/eea/", "../../../harbour-privacy/for/eea/"),
    ("1.0.0/", "../../harbour-privacy/1.0.0/"),
    ("2.0.0/", "../../harbour-privacy/2.0.0/"),
    ("2.0.0/changes/", "../../../harbour-privacy/2.0.0/changes/"),
    ("since/1.0.0/", "../../../harbour-privacy/since/1.0.0/"),
  ] {
    #expect(try refresh(files, "harbour-data/" + old) == new)
  }
  #expect(!files.contains { $0.path == "site/harbour-data/3.0.0/index.html" })
}

@Test func aViewThatIsNoMoreSaysSoAndWaitsForAClick() throws {
  let files = try Published.files(try renamed())
  for folder in ["harbour-privacy/for/us-ca/", "harbour-data/for/us-ca/"] {
    #expect(try refresh(files, folder) == nil)
    let html = try text(files, "site/\(folder)index.html")
    #expect(html.contains("no page of its own for readers in California any more"))
    #expect(html.contains("/\">Read the whole text</a>"))
  }
}

@Test func theAddressIsThatOfTheTextInForce() throws {
  let history = try Published.history(
    [
      .init(version: "1.0.0", body: keep, name: "harbour-data"),
      .init(version: "2.0.0", body: keep, fields: "- Formerly: harbour-data\n"),
    ], upcoming: 1)
  let files = try Published.files(history)
  #expect(try text(files, "site/harbour-data/index.html").contains("id=\"keep\""))
  #expect(try text(files, "site/harbour-data/2.0.0/index.html").contains("id=\"keep\""))
  // What was announced under the new name is found there.
  #expect(try refresh(files, "harbour-privacy/2.0.0/") == "../../harbour-data/2.0.0/")
}

@Test func anAddressOfAnotherPolicyIsNeverAWayToThisOne() throws {
  let history = try renamed()
  let current = try #require(history.versions.last).editions[0]
  var other = current
  other.name = "harbour-data"
  let files = try BuiltIn.site().files(
    of: current, history: history, siblings: [Sibling(other)]
  ).files
  #expect(!files.contains { $0.path.hasPrefix("site/harbour-data/") })
}

@Test func aLanguageThatIsNoMoreIsFoundInItsLastVersion() throws {
  let old = try Published.history([
    .init(version: "1.0.0", body: keep), .init(version: "2.0.0", body: keep),
  ])
  let versions = old.versions.enumerated().map { index, version in
    guard index == 0 else { return version }
    var french = version.editions[0]
    french.language = "fr"
    var version = version
    version.editions.append(french)
    return version
  }
  let files = try Published.files(SiteHistory(versions: versions))
  let html = try text(files, "site/harbour-privacy/fr/index.html")
  #expect(html.contains("<html lang=\"fr\""))
  #expect(html.contains("<a href=\"../1.0.0/fr/\">Lire la version 1.0.0</a>"))
  #expect(html.contains("<a href=\"../\" hreflang=\"en\">Lire le texte en vigueur</a>"))
  #expect(!html.contains("http-equiv"))
}

import PolicyModel
import PolicySamples
import PolicySite
import Testing

private let keep = """

  ## Clause keep: How long we keep it

  We keep the list of berths for as long as you have a boat in the harbour, and a year longer.

  """

private func fragments(_ files: [SiteFile]) -> [SiteFile] {
  files.filter { $0.path.contains("/fragments/") }
}

@Test func aPartIsTheBodyOfItsPageWithoutThePage() throws {
  let files = try BuiltIn.site().files(of: Samples.larkspur()).files
  for view in ["", "for/eea/"] {
    let part = try text(files, "site/larkspur-privacy/fragments/\(view)body.html")
    let page = try text(files, "site/larkspur-privacy/\(view)index.html")
    #expect(part.hasPrefix("<div class=\"policy-text\" lang=\"en\" dir=\"ltr\">\n"))
    #expect(part.hasSuffix("</div>\n"))
    for mark in ["<html", "<style", "<script", "<h1", " id=\"_"] { #expect(!part.contains(mark)) }
    let lines = part.split(separator: "\n").dropFirst().dropLast()
      .filter { !$0.contains("https://larkspur.example/larkspur-privacy/#") }
    for line in lines { #expect(page.contains(line)) }
  }
}

@Test func aPartLinksToPagesByTheirWholeAddress() throws {
  let part = "site/larkspur-privacy/fragments/for/us-ca/body.html"
  var policy = Samples.larkspur()
  let site = try BuiltIn.site()
  #expect(
    try text(site.files(of: policy).files, part)
      .contains("href=\"https://larkspur.example/larkspur-privacy/#rights.eea\""))
  policy.organisation.fields = FieldSet()
  #expect(
    try text(site.files(of: policy).files, part)
      .contains("href=\"/larkspur-privacy/#rights.eea\""))
}

@Test func theBannerIsThereAlsoWhenThereIsNothingToSay() throws {
  let texts = [
    Published.Text(version: "1.0.0", body: keep), Published.Text(version: "2.0.0", body: keep),
  ]
  let path = "site/harbour-privacy/fragments/banner.html"
  let calm = try Published.files(try Published.history(texts))
  #expect(try text(calm, path) == "<div class=\"policy-banner\" lang=\"en\" dir=\"ltr\"></div>\n")
  let busy = try text(try Published.files(try Published.history(texts, upcoming: 1)), path)
  #expect(busy.contains("<time datetime=\"2021-03-01\">1 March 2021</time>."))
  #expect(busy.contains("href=\"/harbour-privacy/2.0.0/changes/\""))
}

@Test func onlyAPolicyThatDeclaresCookiesHasATableOfThem() throws {
  let table = """
    ## Cookies site-cookies: Cookies we set

    | Cookie | Set by | Purpose | Expires |
    | --- | --- | --- | --- |
    | berth | us | provide-service | 1 year |

    """
  let path = "site/harbour-privacy/fragments/cookies.html"
  let with = try Published.files(
    try Published.history([.init(version: "1.0.0", body: keep + table)]))
  let cookies = try text(with, path)
  #expect(cookies.contains("<h2>Cookies we set</h2>") && cookies.contains("berth"))
  #expect(!cookies.contains("id=\"keep\""))
  let without = try Published.files(try Published.history([.init(version: "1.0.0", body: keep)]))
  #expect(!without.contains { $0.path == path })
}

@Test func aPartKeepsTheAddressOfAFormerNameAndOfAViewThatIsGone() throws {
  let history = try Published.history([
    .init(
      version: "1.0.0", body: keep, name: "harbour-data",
      fields: "- Jurisdictions: EEA, US-CA\n"),
    .init(
      version: "2.0.0", body: keep,
      fields: "- Formerly: harbour-data\n- Jurisdictions: EEA\n"),
  ])
  let files = try Published.files(history)
  let whole = try text(files, "site/harbour-privacy/fragments/body.html")
  for path in ["harbour-data/fragments/body", "harbour-privacy/fragments/for/us-ca/body"] {
    #expect(try text(files, "site/\(path).html") == whole)
  }
  #expect(Set(fragments(files).map(\.path)).count == fragments(files).count)
}

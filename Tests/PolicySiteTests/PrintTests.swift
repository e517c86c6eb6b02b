import PolicyModel
import PolicySamples
import PolicySite
import Testing

private let page = "site/larkspur-privacy/index.html"

/// The rule with the strings of the margins.
private func margins(_ policy: Policy) throws -> String {
  let html = try text(try BuiltIn.site().files(of: policy).files, page)
  let rule = html.split(separator: "\n").first { $0.hasPrefix(":root{--print-title") }
  return String(try #require(rule))
}

@Test func eachSheetSaysWhatItIsOf() throws {
  let html = try text(try BuiltIn.site().files(of: Samples.larkspur()).files, page)
  let rule = try margins(Samples.larkspur())
  let digest = try #require(html.split(separator: "<code>").last?.prefix { $0 != "<" })
  #expect(rule.contains("--print-digest:\"SHA-256 of this text \(digest)\";"))
  #expect(rule.contains("--print-page:\"Page \" counter(page) \" of \" counter(pages)}"))
}

@Test func aLinkThatSaysItsAddressIsNotPrintedTwice() throws {
  let body = """

    ## Clause ask: Ask

    Go to <https://harbour.example/ask> or to [the office](https://harbour.example/office).

    """
  let files = try Published.files(try Published.history([.init(version: "1.0.0", body: body)]))
  for path in ["index.html", "fragments/body.html"] {
    let html = try text(files, "site/harbour-privacy/" + path)
    #expect(
      html.contains(
        "<a class=\"bare\" href=\"https://harbour.example/ask\">https://harbour.example/ask</a>"))
    #expect(html.contains("<a href=\"https://harbour.example/office\">the office</a>"))
  }
}

@Test func wordsOfAuthorsCannotEndAStringOfTheMargin() throws {
  var policy = Samples.larkspur()
  policy.title = "a\"}</style>\\"
  let rule = try margins(policy)
  #expect(rule.contains("a\\22 }\\3c /style\\3e \\5c \";"))
}

@Test func aPublishedTextNamesTheAddressWhereItStandsForEver() throws {
  let history = try Published.history([
    .init(version: "1.0.0", body: "\n## Clause keep: Keeping\n\nWe keep the list of berths.\n")
  ])
  let site = try BuiltIn.site(SiteOptions(baseAddress: "https://harbour.example"))
  let current = try #require(history.versions.last).editions[0]
  let files = site.files(of: current, history: history).files
  let address = "https://harbour.example/harbour-privacy/1.0.0/"
  for path in ["index.html", "1.0.0/index.html"] {
    #expect(
      try text(files, "site/harbour-privacy/" + path)
        .contains("<a class=\"bare\" href=\"\(address)\">\(address)</a>"))
  }
}

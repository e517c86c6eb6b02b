import PolicySite
import Testing

private let page = "site/harbour-privacy/index.html"
private let keep = """

  ## Clause keep: How long we keep it

  We keep the list of berths for as long as you have a boat in the harbour, and a year longer.

  """

/// The page that follows some versions, each given by what stands in it.
private func current(_ bodies: String...) throws -> String {
  let texts = bodies.enumerated().map {
    Published.Text(version: "\($0 + 1).0.0", body: keep + $1)
  }
  return try text(try Published.files(try Published.history(texts)), page)
}

/// How often an id stands on a page.
private func count(_ id: String, in html: String) -> Int {
  html.split(separator: " id=\"\(id)\"", omittingEmptySubsequences: false).count - 1
}

@Test func aRemovedClauseIsListedWithItsLastWordsAndTheChange() throws {
  let html = try current(
    "## Clause share: Whom we tell\n\nWe tell the harbour police who lies at which berth.\n",
    "## Clause ask: Ask us\n\nWrite to the harbour office with every question that you have.\n")
  #expect(count("share", in: html) == 1)
  let list = try #require(html.components("<section class=\"removed\" id=\"_removed\">").last)
  #expect(list.contains("<li id=\"share\">"))
  #expect(list.contains("“Whom we tell” was removed in version 2.0.0 (<time"))
  #expect(list.contains("<time datetime=\"2021-03-01\">1 March 2021</time>"))
  #expect(list.contains("href=\"1.0.0/#share\""))
  #expect(list.contains("href=\"2.0.0/changes/\""))
}

@Test func aChainOfNewNamesLeadsToTheNewestOne() throws {
  let words = "\n\nWe tell the harbour police who lies at which berth, and nobody else at all.\n"
  let html = try current(
    "## Clause share: Whom we tell" + words,
    "## Clause told: Whom we tell\n\n- Formerly: share" + words,
    "## Clause police: Whom we tell\n\n- Formerly: told" + words)
  #expect(count("share", in: html) == 1 && count("told", in: html) == 1)
  let block = try #require(html.components("id=\"police\"").last)
  let head = try #require(block.components("<div class=\"head\">").first)
  #expect(head.contains("<span class=\"alias\" id=\"share\"></span>"))
  #expect(head.contains("<span class=\"alias\" id=\"told\"></span>"))
  #expect(!html.contains("id=\"_removed\""))
}

@Test func aBlockThatOnlyTheComparisonKnowsAgainKeepsItsLink() throws {
  let words = "We tell the harbour police who lies at which berth, and nobody else at all."
  let html = try current(
    "## Clause share: Whom we tell\n\n\(words)\n",
    "## Clause police: The police\n\n\(words) We write down whom we told.\n")
  let block = try #require(html.components("id=\"police\"").last)
  #expect(block.contains("<span class=\"alias\" id=\"share\"></span>"))
}

@Test func aClauseThatWentIntoAnotherLeadsThere() throws {
  let words = "We tell the harbour police who lies at which berth, and nobody else at all."
  let html = try current(
    "## Clause share: Whom we tell\n\n\(words)\n\n## Clause ask: Ask us\n\nWrite to the office.\n",
    "## Clause ask: Ask us\n\nWrite to the office. \(words)\n")
  let block = try #require(html.components("id=\"ask\"").last)
  #expect(block.contains("<span class=\"alias\" id=\"share\"></span>"))
  #expect(!html.contains("id=\"_removed\""))
}

@Test func mergedSectionsLeadToTheOneThatTookThemIn() throws {
  let html = try current(
    "## Section old: Old things\n\n### Clause old.one: Ropes\n\nRopes are yours.\n",
    "## Section new: New things\n\n- Merged from: old\n\n### Clause new.one: Sails\n\nSails dry.\n")
  let block = try #require(html.components("id=\"new\"").last)
  #expect(block.contains("<span class=\"alias\" id=\"old\"></span>"))
  #expect(html.contains("<li id=\"old.one\">"))
}

@Test func aNameThatComesBackLeadsToItsBlock() throws {
  let share = "## Clause share: Whom we tell\n\nWe tell the harbour police of each berth.\n"
  let html = try current(share, "", share)
  #expect(count("share", in: html) == 1)
  #expect(!html.contains("id=\"_removed\""))
}

@Test func textWithoutATitleIsFoundWithWhatHeldIt() throws {
  let html = try current(
    """
    ## Section share: Whom we tell

    Right under the heading stand these words about whom we tell what.

    ### Clause share.police

    We tell the harbour police who lies at which berth.

    """, "")
  let list = try #require(html.components("id=\"_removed\"").last)
  let item = try #require(list.components("<li id=\"share\">").last)
  #expect(item.contains("<span class=\"alias\" id=\"share.text\"></span>"))
  #expect(item.contains("<span class=\"alias\" id=\"share.police\"></span>"))
  #expect(list.components("<li id=").count == 2, "one item for all")
}

@Test func whatWentFromASectionThatStaysIsCalledAPassageOfIt() throws {
  let html = try current(
    "## Section share: Whom we tell\n\n### Clause share.police\n\nWe tell the police of berths.\n",
    "## Section share: Whom we tell\n\n### Clause share.ask: Ask us\n\nWrite to the office.\n")
  #expect(html.contains("<li id=\"share.police\">"))
  #expect(html.contains("A passage of “Whom we tell” was removed in version 2.0.0"))
}

@Test func aViewListsOnlyWhatConcernedItsReaders() throws {
  let body = "## Clause share: Whom we tell\n\n- Applies to: US-CA only\n\nWe tell the police.\n"
  let fields = "- Jurisdictions: EEA, US-CA\n"
  let history = try Published.history([
    .init(version: "1.0.0", body: keep + body, fields: fields),
    .init(version: "2.0.0", body: keep, fields: fields),
  ])
  let files = try Published.files(history)
  #expect(try text(files, page).contains("<li id=\"share\">"))
  let folder = "site/harbour-privacy/for/"
  #expect(try text(files, folder + "us-ca/index.html").contains("href=\"../../1.0.0/#share\""))
  let europe = try text(files, folder + "eea/index.html")
  #expect(!europe.contains("id=\"_removed\""))
}

@Test func aVersionHasTheIdsThatItWasPublishedWith() throws {
  let history = try Published.history([
    .init(version: "1.0.0", body: keep + "## Clause share: Whom\n\nWe tell the police.\n"),
    .init(version: "2.0.0", body: keep),
    .init(version: "3.0.0", body: keep + "## Clause ask: Ask us\n\nWrite to the office.\n"),
  ])
  let files = try Published.files(history)
  for (version, holds) in [("1.0.0", true), ("2.0.0", false), ("3.0.0", false)] {
    let html = try text(files, "site/harbour-privacy/\(version)/index.html")
    #expect((count("share", in: html) == 1) == holds, "\(version)")
    #expect(!html.contains("_removed"))
  }
}

extension String {
  /// What stands before, between and after a mark.
  fileprivate func components(_ mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}

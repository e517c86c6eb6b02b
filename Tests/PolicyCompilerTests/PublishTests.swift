import PolicyCompiler
import PolicyDiagnostics
import PolicyLaw
import PolicyLedger
import PolicyModel
import PolicySyntax
import PolicyWire
import Testing

/// A project in memory whose policy is published.
private struct Press {
  var files: [String: String]
  var ledger = Ledger([])
  /// Without law no change is known, so all are undecided.
  var law: [LawFile] = []
  var policy: Name = "harbour-privacy"

  /// A policy with a translation, a shared clause, facts, a register, law and a neighbour.
  init() {
    files = [
      "Policies/harbour/organisation.policy.md": """
      # Organisation harbour: Harbour

      - Legal name: Harbour Reading Room e.V.
      - Established in: DE
      - Published at: https://harbour.example
      """,
      "Policies/harbour/privacy.policy.md": """
      # Policy harbour-privacy: Privacy

      - Type: other
      - Version: 1.0.0
      - Effective: 2026-03-01
      - Organisation: #harbour
      - Jurisdictions: EEA
      - Languages: en (source), fr

      ## Clause desk: Our desk

      You find us at the desk. Our rules say when.

      ## Document rules: The house rules

      - Of: #harbour-rules

      ## Clause copies: Copies

      - Reuse: ../shared/clauses.policy.md#copies
      """,
      "Policies/harbour/privacy.fr.policy.md": """
      # Translation harbour-privacy: Confidentialité

      - Of: privacy.policy.md
      - Language: fr

      ## Clause desk: Notre bureau

      Vous nous trouvez au bureau. Nos règles disent quand.

      ## Clause copies: Des copies
      """,
      "Policies/harbour/privacy.facts.policy.md": """
      # Facts more: More

      - Of: #harbour-privacy
      """,
      "Policies/harbour/rules.policy.md": """
      # Policy harbour-rules: The house rules

      - Type: other
      - Version: 4.0.0
      - Effective: 2026-01-01
      - Organisation: #harbour
      - Jurisdictions: EEA
      - Languages: en

      ## Clause hours: Hours

      We are there on Mondays.
      """,
      "Policies/harbour/unrelated.policy.md": """
      # Policy unrelated: Something else

      - Type: other
      - Typ: broken
      """,
      "Policies/harbour/answers.register.md": """
      # Register answers: Answers

      - Of: #harbour-privacy
      """,
      "Policies/mill/answers.register.md": """
      # Register mill-answers: Answers

      - Of: #unrelated
      """,
      "Policies/shared/clauses.policy.md": """
      # Library shared: Shared

      ## Clause copies: Copies

      You may ask for a copy.
      """,
      "Policies/shared/clauses.fr.policy.md": """
      # Translation shared: Communs

      - Of: clauses.policy.md
      - Language: fr

      ## Clause copies: Copies

      Vous pouvez demander une copie.
      """,
      "Policies/harbour/next.release.md": """
      # Release next: The next one

      - Policy: #harbour-privacy
      - Version: 1.0.0
      - Approved by: P. Nandakumar (2026-02-18)

      We begin.
      """,
      "Policies/harbour/other.release.md": """
      # Release other: Another

      - Policy: #harbour-rules
      - Version: 4.0.0

      We begin.
      """,
    ]
  }

  mutating func replace(_ old: String, _ new: String, in path: String) {
    files["Policies/harbour/" + path] = files["Policies/harbour/" + path]?.replacing(old, with: new)
  }

  mutating func number(_ version: String, effective: String = "2026-03-01") {
    for path in ["privacy.policy.md", "next.release.md"] {
      replace("Version: 1.0.0", "Version: " + version, in: path)
    }
    replace("Effective: 2026-03-01", "Effective: " + effective, in: "privacy.policy.md")
  }

  /// Gives the policy another name, in every file that speaks of it.
  mutating func rename(to name: Name, version: String, effective: String) {
    number(version, effective: effective)
    for path in files.keys.map({ $0.replacing("Policies/harbour/", with: "") }) {
      replace("harbour-privacy", name.text, in: path)
    }
    replace("- Type: other", "- Type: other\n- Formerly: \(policy)", in: "privacy.policy.md")
    policy = name
  }

  private var inputs: [InputFile] {
    files.sorted { $0.key < $1.key }.map { InputFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  func publish(asOf: String = "2026-02-20") throws -> Publication {
    let compiler = Compiler(law: law)
    let day = try #require(CalendarDate(iso: asOf))
    let compilation = compiler.compile(
      inputs, options: CompilerOptions(stage: .publish, asOf: day))
    return try #require(
      compiler.publish(policy, of: compilation, files: inputs, ledger: ledger))
  }

  /// The pages about what a new version would change, by path.
  func reports(asOf: String) throws -> [String: String] {
    let compiler = Compiler(law: law)
    let day = try #require(CalendarDate(iso: asOf))
    let compilation = compiler.compile(
      inputs, options: CompilerOptions(stage: .publish, asOf: day))
    let files = compiler.changeReports(compilation, files: inputs, ledger: ledger)
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The paths of all public files.
  func rendered(asOf: String) throws -> Set<String> { Set(try output(asOf: asOf).map(\.path)) }

  /// All public files.
  func output(asOf: String) throws -> [OutputFile] {
    let compiler = Compiler(law: law)
    let day = try #require(CalendarDate(iso: asOf))
    let compilation = compiler.compile(
      inputs, options: CompilerOptions(stage: .publish, asOf: day))
    return compiler.render(compilation, ledger: ledger).files
  }

  /// Publishes and keeps what is written.
  @discardableResult
  mutating func keep(asOf: String = "2026-02-20") throws -> VersionFolder {
    let publication = try publish(asOf: asOf)
    guard case .ready(let folder, let path) = publication else {
      throw NotReady(faults: publication.faults)
    }
    let old = ledger.chains.flatMap(\.versions).flatMap { version in
      version.files.map { ("\(version.folder)/\($0.key)", $0.value) }
        + [("\(version.folder)/version.json", version.record.encode())]
    }
    let new = folder.files.map { ("\(path)/\($0.path)", $0.bytes) }
    ledger = Ledger([
      LedgerFolder(
        path: "Policies/harbour/ledger",
        files: (old + new).map { .init(path: $0.0, content: .bytes($0.1)) })
    ])
    return folder
  }

  struct NotReady: Error { let faults: [String] }
}

extension Publication {
  /// The ids of the errors that refuse it; empty if nothing does.
  fileprivate var faults: [String] {
    guard case .refused(let refusal) = self else { return [] }
    return refusal.findings.open.filter { $0.severity == .error }.map(\.id)
  }

  fileprivate var earliest: String? {
    guard case .refused(let refusal) = self else { return nil }
    return refusal.earliestEffective?.description
  }
}

struct PublishTests {
  @Test func versionHoldsAllThatItWasMadeOfAndNoMore() throws {
    var press = Press()
    let paths = try press.keep().files.map(\.path)
    #expect(
      paths == [
        "policy.en.md", "policy.fr.md", "policy.json", "release.json",
        "sources/Policies/harbour/answers.register.md",
        "sources/Policies/harbour/next.release.md",
        "sources/Policies/harbour/organisation.policy.md",
        "sources/Policies/harbour/privacy.facts.policy.md",
        "sources/Policies/harbour/privacy.fr.policy.md",
        "sources/Policies/harbour/privacy.policy.md",
        "sources/Policies/harbour/rules.policy.md", "sources/Policies/shared/clauses.fr.policy.md",
        "sources/Policies/shared/clauses.policy.md", "version.json",
      ])
    #expect(press.ledger.diagnostics == [])
  }

  @Test func versionComesOutOfItsSourcesAsItWasPublished() throws {
    var press = Press()
    try press.keep()
    let version = try #require(press.ledger.chain(of: "harbour-privacy")?.last)
    let reading = try #require(Compiler(law: []).read(version))
    #expect(reading.editions.map(\.language) == ["en", "fr"])
    let text = FrozenText(reading.editions, by: Compiler(law: []))
    #expect(text.changes(since: version) == [])
    #expect(text.digest == version.record.content)
    #expect(version.record.content == PolicyJSON.digest(of: reading.policy).text)
  }

  @Test func wordsOfAnotherCompilerAreATechnicalChange() throws {
    var press = Press()
    try press.keep()
    let version = try #require(press.ledger.chain(of: "harbour-privacy")?.last)
    let words = PageWords(language: "en", source: "effective = From {0} on\n")
    let later = Compiler(words: ["en": words], law: [])
    let reading = try #require(later.read(version))
    #expect(
      FrozenText(reading.editions, by: later).changes(since: version)
        == ["policy.en.md", "policy.fr.md"])
  }

  @Test func sameTextIsPublishedOnce() throws {
    var press = Press()
    let first = try press.keep()
    #expect(try Press().publish().faults == [])
    guard case .published(let version) = try press.publish(asOf: "2027-01-01") else {
      Issue.record("published again")
      return
    }
    #expect(version.record == first.record)
    press.replace("the desk", "our desk", in: "privacy.policy.md")
    #expect(try press.publish().faults.contains("unordered-version"))
  }

  @Test func sameInputsGiveTheSameVersion() throws {
    var presses = [Press(), Press()]
    let first = try presses[0].keep()
    let second = try presses[1].keep()
    #expect(first.files == second.files)
  }

  @Test func nextVersionNamesTheOneBefore() throws {
    var press = Press()
    press.law = Compiler.builtInLaw
    try press.keep()
    press.number("1.1.0", effective: "2026-05-01")
    let record = try press.keep(asOf: "2026-04-01").record
    #expect(
      record.previous?.digest == press.ledger.chain(of: "harbour-privacy")?.versions[0].digest)
    #expect(record.published.description == "2026-04-01")
    #expect(press.ledger.diagnostics == [])
  }

  @Test func whatWasPublishedStaysWhereItWasWithoutItsSource() throws {
    var press = Press()
    try press.keep()
    let before = try press.rendered(asOf: "2026-04-01")
    for path in ["privacy.policy.md", "privacy.fr.policy.md", "privacy.facts.policy.md"] {
      press.files["Policies/harbour/" + path] = nil
    }
    let after = try press.rendered(asOf: "2026-04-01")
    #expect(before.contains("site/harbour-privacy/1.0.0/fr/index.html"))
    #expect(before.subtracting(after) == [])
  }

  @Test func aPolicyThatTookAnotherOneUpLeadsOnFromItsPage() throws {
    var press = Press()
    try press.keep()
    for path in ["privacy.policy.md", "privacy.fr.policy.md", "privacy.facts.policy.md"] {
      press.files["Policies/harbour/" + path] = nil
    }
    press.replace(
      "- Version: 4.0.0", "- Version: 4.0.0\n- Merged from: harbour-privacy", in: "rules.policy.md")
    let files = try press.output(asOf: "2026-04-01")
    #expect(Set(files.map(\.path)).count == files.count)
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    }
    #expect(try text("site/harbour-privacy/index.html").contains("http-equiv=\"refresh\""))
    #expect(try text("site/harbour-privacy/1.0.0/index.html").contains("You find us at the desk"))
    #expect(try !text("site/index.html").contains("harbour-privacy"))
  }

  @Test func whatIsNotPublishedYetHasAReport() throws {
    var press = Press()
    press.law = Compiler.builtInLaw
    try press.keep()
    #expect(try press.reports(asOf: "2026-04-01").isEmpty)
    press.replace("at the desk", "never at the desk", in: "privacy.policy.md")
    let reports = try press.reports(asOf: "2026-04-01")
    #expect(reports.keys.sorted() == ["reports/changes/harbour-privacy.html"])
    let page = reports.values.joined()
    #expect(page.contains("harbour-privacy@1.0.0 → harbour-privacy@draft"))
    #expect(page.contains(">never </ins>"))
  }

  @Test func aPolicyThatIsRenamedGoesOnFromItsLastVersion() throws {
    var press = Press()
    press.law = Compiler.builtInLaw
    try press.keep()
    press.rename(to: "room-privacy", version: "1.1.0", effective: "2026-05-01")
    let record = try press.keep(asOf: "2026-04-01").record
    #expect(record.previous?.version == "1.0.0")
    #expect(press.ledger.diagnostics == [])
    #expect(press.ledger.chains.map(\.policy) == ["room-privacy"])
    let chain = try #require(press.ledger.chain(of: "harbour-privacy"))
    #expect(chain.formerNames == ["harbour-privacy"])
    #expect(chain.versions.map(\.policy) == ["harbour-privacy", "room-privacy"])
    #expect(chain.folder == "Policies/harbour/ledger/room-privacy")
  }

  @Test func aPolicyTakesNoNameBackThatItGaveUp() throws {
    var press = Press()
    press.law = Compiler.builtInLaw
    try press.keep()
    press.rename(to: "room-privacy", version: "1.1.0", effective: "2026-05-01")
    try press.keep(asOf: "2026-04-01")
    var again = Press()
    again.law = Compiler.builtInLaw
    again.ledger = press.ledger
    again.number("1.2.0", effective: "2026-06-01")
    #expect(try again.publish(asOf: "2026-05-01").faults.contains("reused-name"))
  }

  @Test(arguments: ["1.0.0", "1.0", "0.9.0", "draft", "1.0.0.1", "+2.0"])
  func versionMustBeGreater(version: String) throws {
    var press = Press()
    try press.keep()
    press.replace("the desk", "our desk", in: "privacy.policy.md")
    press.number(version)
    #expect(try press.publish().faults.contains("unordered-version"))
  }

  @Test func releaseMustBeForExactlyThisVersion() throws {
    var press = Press()
    press.replace("Version: 1.0.0", "Version: 1.0", in: "next.release.md")
    #expect(try press.publish().faults == ["missing-release"])
  }

  @Test(arguments: [
    ("2026-03-02", "", ["dates-against-ledger"], "2026-03-02"),
    ("2026-02-20", "- Publish: 2026-02-19\n", ["dates-against-ledger"], nil),
    ("2026-02-20", "- Publish: 2026-03-05\n", ["dates-against-ledger"], "2026-03-05"),
    ("2026-02-20", "- Publish: 2026-03-01\n", [], nil),
  ])
  func datesMustBeInOrder(asOf: String, line: String, faults: [String], earliest: String?) throws {
    var press = Press()
    press.replace("- Approved", line + "- Approved", in: "next.release.md")
    let publication = try press.publish(asOf: asOf)
    #expect(publication.faults == faults)
    #expect(publication.earliest == earliest)
  }

  @Test func readersAreToldTheDayOfPublication() throws {
    var press = Press()
    press.replace(
      "- Organisation", "- Published: 2026-02-01\n- Organisation", in: "privacy.policy.md")
    #expect(try press.publish().faults == ["dates-against-ledger"])
    #expect(try press.publish(asOf: "2026-02-01").faults == [])
  }

  @Test func datesMustNotRunBehindTheLastVersion() throws {
    var press = Press()
    press.number("1.0.0", effective: "2026-06-01")
    try press.keep(asOf: "2026-02-20")
    press.number("1.1.0")
    for path in ["privacy.policy.md", "next.release.md"] {
      press.replace("Version: 1.0.0", "Version: 1.1.0", in: path)
    }
    press.replace("Effective: 2026-06-01", "Effective: 2026-04-01", in: "privacy.policy.md")
    let publication = try press.publish(asOf: "2026-03-01")
    #expect(publication.faults.contains("dates-against-ledger"))
    #expect(publication.earliest == "2026-06-01")
  }

  @Test func translationMustNotLagBehind() throws {
    var press = Press()
    press.replace(
      "## Clause desk: Notre bureau\n",
      "## Clause desk: Notre bureau\n\n- Checked against: 0.9.0\n",
      in: "privacy.fr.policy.md")
    #expect(try press.publish().faults == ["stale-translation"])
    press.files["Policies/harbour/privacy.fr.policy.md"] = nil
    #expect(try press.publish().faults.contains("missing-translation"))
  }

  @Test func nameInShorthandIsRefused() throws {
    var press = Press()
    press.files["Policies/harbour/privacy.policy.md"]? +=
      "\n\n## Section visits: Visits\n\n### Clause .rooms: Rooms\n\nYou may book a room.\n"
    #expect(try press.publish().faults.contains("relative-name"))
  }

  @Test func faultsOfOtherPoliciesDoNotMatter() throws {
    var press = Press()
    press.files["Policies/harbour/unrelated.policy.md"]? += "\n\n{{nothing}}\n"
    #expect(try press.publish().faults == [])
  }

  @Test func nothingFollowsAVersionThatWasAltered() throws {
    var press = Press()
    try press.keep()
    let version = try #require(press.ledger.chain(of: "harbour-privacy")?.last)
    let files = version.files.map { ("\(version.folder)/\($0.key)", $0.value) }
    press.ledger = Ledger([
      LedgerFolder(
        path: "Policies/harbour/ledger",
        files: files.map { .init(path: $0.0, content: .bytes($0.1)) })
    ])
    press.number("1.1.0")
    #expect(try press.publish().faults == ["unreadable-version"])
  }

  @Test func everyRefusalSaysWhatToDoAndWhy() throws {
    var press = Press()
    try press.keep()
    press.number("0.1.0", effective: "2026-01-01")
    press.replace("Clause desk", "Clause office", in: "privacy.policy.md")
    press.replace("Version: 0.1.0", "Version: 7.0.0", in: "next.release.md")
    guard case .refused(let refusal) = try press.publish() else {
      Issue.record("not refused")
      return
    }
    let gates = Set(PublishRules.pages.map(\.id))
    let found = refusal.findings.open.filter { gates.contains($0.id) }
    #expect(
      Set(found.map(\.id)) == [
        "dates-against-ledger", "dropped-name", "missing-release", "unordered-version",
      ])
    for diagnostic in found {
      #expect(!diagnostic.helps.isEmpty && !diagnostic.notes.isEmpty)
      #expect(diagnostic.element != nil)
    }
  }

  @Test func pagesAreSortedUniqueAndFilled() {
    let ids = PublishRules.pages.map(\.id)
    #expect(ids == Set(ids).sorted())
    for page in PublishRules.pages {
      #expect(![page.title, page.checks, page.why, page.example, page.instead].contains(""))
    }
  }
}

import PolicyDiagnostics
import PolicyLedger
import PolicyModel
import PolicyWire
import Testing

struct LedgerTests {
  @Test func whatWasPublishedIsSound() throws {
    let publishing = Publishing()
    #expect(publishing.faults == [])
    let chain = try #require(publishing.ledger.chain(of: Publishing.policy))
    #expect(chain.versions.map(\.version.text) == ["1.0.0", "1.1.0", "2.0.0"])
    #expect(chain.isSound)
    #expect(chain.versions[1].record.previous?.digest == chain.versions[0].digest)
    let record = publishing.files[publishing.path("2.0.0", "version.json")] ?? []
    #expect(chain.headDigest == ContentDigest(of: record).text)
    #expect(chain.last?.summary == "What is new in 2.0.0.")
    #expect(chain.last?.sources.map(\.path) == ["Policies/harbour/privacy.policy.md"])
  }

  @Test func sameInputsGiveTheSameBytes() {
    #expect(Publishing().files == Publishing().files)
  }

  /// Every byte of the short files and a sample of the long ones, each changed in turn.
  @Test func anyByteThatChangesIsFound() throws {
    let whole = Publishing()
    for (path, bytes) in whole.files {
      let step = max(1, bytes.count / 60)
      for index in stride(from: 0, to: bytes.count, by: step) {
        var publishing = whole
        var changed = bytes
        changed[index] ^= index % 2 == 0 ? 0x01 : 0x20
        publishing.set(path, to: changed)
        let ledger = publishing.ledger
        let found = ledger.diagnostics.first { $0.range.file.path == path }
        #expect(found?.severity == .error, "\(path), byte \(index)")
        #expect(ledger.chain(of: Publishing.policy)?.isSound != true)
      }
    }
  }

  @Test func anyFileThatIsShortenedOrLongerIsFound() {
    for (path, bytes) in Publishing().files {
      for changed in [Array(bytes.dropLast()), bytes + [0x0A], []] {
        var publishing = Publishing()
        publishing.set(path, to: changed)
        #expect(publishing.ledger.diagnostics.contains { $0.range.file.path == path })
      }
    }
  }

  @Test func anyFileThatIsMissingIsFound() {
    for path in Publishing().files.keys {
      var publishing = Publishing()
      publishing.set(path, to: nil)
      #expect(publishing.ledger.diagnostics.contains { $0.range.file.path == path })
    }
  }

  @Test(arguments: [
    "harbour-privacy/1.0.0/note.txt", "harbour-privacy/1.0.0/.hidden",
    "harbour-privacy/1.0.0/sources/Policies/harbour/more.policy.md", ".DS_Store",
    "harbour-privacy/.keep", "README.md", "harbour-privacy/new.policy.md", ".git/1.0.0/config",
  ])
  func anyFileThatWasAddedIsFound(path: String) {
    var publishing = Publishing()
    publishing.set("\(Publishing.folder)/\(path)", to: [])
    #expect(publishing.faults == ["stray-ledger-file \(path)"])
  }

  @Test func whatIsNoOrdinaryFileIsFound() {
    let path = "\(Publishing.folder)/harbour-privacy/1.0.0/policy.json"
    let ledger = Ledger([
      LedgerFolder(
        path: Publishing.folder, files: [.init(path: path, content: .none(because: "it is a link"))]
      )
    ])
    #expect(ledger.diagnostics.map(\.id) == ["unreadable-version"])
  }

  // MARK: - The chain

  @Test func versionThatWasTakenOutIsMissed() {
    var publishing = Publishing()
    for path in publishing.files.keys where path.contains("/1.1.0/") {
      publishing.set(path, to: nil)
    }
    #expect(publishing.faults == ["broken-chain harbour-privacy/2.0.0/version.json"])
  }

  @Test func firstVersionThatWasTakenOutIsMissed() {
    var publishing = Publishing()
    for path in publishing.files.keys where path.contains("/1.0.0/") {
      publishing.set(path, to: nil)
    }
    #expect(publishing.faults == ["broken-chain harbour-privacy/1.1.0/version.json"])
  }

  /// A forger who writes a version anew, record and seal included, breaks what follows it.
  @Test func versionThatWasWrittenAnewBreaksTheChain() {
    var forged = Publishing([
      ("1.0.0", "2026-01-10", "2026-02-01", "We keep your card for ever.")
    ])
    for (path, bytes) in Publishing().files where !path.contains("/1.0.0/") {
      forged.set(path, to: bytes)
    }
    #expect(forged.faults == ["broken-chain harbour-privacy/1.1.0/version.json"])
  }

  @Test func twoVersionsOfOneNumberAreOneTooMany() {
    let publishing = Publishing(
      Publishing.three + [("2.0", "2026-05-01", "2026-07-01", "Two years.")])
    #expect(publishing.faults.map { $0.prefix(16) } == ["repeated-version"])
  }

  @Test func datesMustRise() {
    let publishing = Publishing([
      ("1.0.0", "2026-01-10", "2026-02-01", "a"), ("1.1.0", "2026-01-09", "2026-03-01", "b"),
    ])
    #expect(publishing.faults == ["broken-chain harbour-privacy/1.1.0/version.json"])
  }

  @Test func copyUnderAnotherNumberIsFound() {
    var publishing = Publishing()
    for (path, bytes) in publishing.files where path.contains("/2.0.0/") {
      publishing.set(path.replacing("/2.0.0/", with: "/3.0.0/"), to: bytes)
    }
    #expect(publishing.faults == ["altered-version harbour-privacy/3.0.0/version.json"])
  }

  @Test func newerFormatIsNamed() throws {
    var publishing = Publishing()
    let path = publishing.path("2.0.0", "version.json")
    let text = String(decoding: try #require(publishing.files[path]), as: UTF8.self)
    publishing.set(path, to: Array(text.replacing("version/1", with: "version/2").utf8))
    let found = try #require(publishing.ledger.diagnostics.first)
    #expect(found.id == "unreadable-version")
    #expect(found.message.contains("newer policyc"))
  }

  @Test func everyFaultSaysWhatToDoAndWhy() {
    var publishing = Publishing()
    for path in publishing.files.keys { publishing.set(path, to: [0x7B]) }
    publishing.set("\(Publishing.folder)/stray", to: [])
    let found = publishing.ledger.diagnostics
    #expect(!found.isEmpty)
    for diagnostic in found {
      #expect(!diagnostic.helps.isEmpty && !diagnostic.notes.isEmpty)
      #expect(LedgerRules.pages.contains { $0.id == diagnostic.id })
    }
  }

  // MARK: - States

  @Test(arguments: [
    ("2026-01-09", ["scheduled", "scheduled", "scheduled"]),
    ("2026-01-10", ["upcoming", "scheduled", "scheduled"]),
    ("2026-02-01", ["current", "scheduled", "scheduled"]),
    ("2026-03-01", ["past", "current", "scheduled"]),
    ("2026-05-31", ["past", "current", "upcoming"]), ("2026-06-01", ["past", "past", "current"]),
  ])
  func statesFollowTheDay(day: String, states: [String]) throws {
    let chain = try #require(Publishing().ledger.chain(of: Publishing.policy))
    let day = try #require(CalendarDate(iso: day))
    #expect(chain.versions.map { chain.state(of: $0, on: day).rawValue } == states)
  }

  @Test(arguments: [
    ("current", "1.1.0"), ("upcoming", "2.0.0"), ("previous", "1.0.0"), ("2026-02-20", "1.0.0"),
    ("1.1", "1.1.0"), ("2.0.0", "2.0.0"), ("9.0.0", nil), ("2025-01-01", nil), ("draft", nil),
  ])
  func namesMeanVersions(name: String, version: String?) throws {
    let chain = try #require(Publishing().ledger.chain(of: Publishing.policy))
    let day = try #require(CalendarDate(iso: "2026-05-01"))
    let named = try #require(VersionName("harbour-privacy@" + name))
    #expect(named.find(in: chain, on: day)?.version.text == version)
  }

  @Test func formatsAreValidUnderTheirSchemas() throws {
    let publishing = Publishing()
    let chain = try #require(publishing.ledger.chain(of: Publishing.policy))
    let day = try #require(CalendarDate(iso: "2026-05-01"))
    try Judging.check(
      Publishing.three.compactMap { publishing.files[publishing.path($0.0, "version.json")] },
      by: "version-1")
    try Judging.check(
      Publishing.three.compactMap { publishing.files[publishing.path($0.0, "release.json")] },
      by: "release-1")
    try Judging.check([HistoryJSON.encode(chain, asOf: day)], by: "history-1")
  }
}

import PolicyDiagnostics
import PolicyWire
import Testing

/// A warning about a sentence that stands alone in its file.
private func finding(
  _ sentence: String, _ severity: Severity = .warning, group: FindingGroup = .prose
) -> Finding {
  let file = SourceFile(path: "a.policy.md", text: sentence)
  var diagnostic = Diagnostic(
    "vague-word", severity, at: SourceRange(file, ByteRange(0, 1)), "vague", group: group)
  diagnostic.element = "desk"
  return Finding(diagnostic)
}

private let soon = finding("We answer soon.")
private let often = finding("We call often.")
private let asNeeded = finding("We keep it as needed.")

private func baseline(_ findings: Finding..., on day: String = "2026-03-01") -> Baseline {
  Baseline(recording: FindingList(findings), on: day)
}

struct BaselineTests {
  @Test func onlyWhatIsNewIsReported() {
    let list = baseline(soon, often).compare(FindingList([soon, asNeeded]))
    #expect(list.open == [asNeeded.diagnostic])
    #expect(list.recordedCount == 1)
    #expect(list.gone.map(\.fingerprint) == [Fingerprint(often.diagnostic).text])
  }

  @Test func movedFindingIsOldAndReworedOneIsNew() {
    let moved = finding("\n\nWe answer\nsoon.")
    #expect(Fingerprint(moved.diagnostic) != Fingerprint(soon.diagnostic))
    let place = moved.diagnostic.range.file
    let there = Finding(
      {
        var diagnostic = Diagnostic(
          "vague-word", .warning, at: SourceRange(place, ByteRange(2, 3)), "vague", group: .prose)
        diagnostic.element = "desk"
        return diagnostic
      }())
    #expect(baseline(soon).compare(FindingList([there])).open.isEmpty)
    let reworded = finding("We answer very soon.")
    #expect(baseline(soon).compare(FindingList([reworded])).open == [reworded.diagnostic])
  }

  @Test func oneMoreOfTheSameShowsAll() {
    let list = baseline(soon).compare(FindingList([soon, soon]))
    #expect(list.open.count == 2)
    #expect(list.open.first?.notes.last?.contains("2 times and recorded 1 times") == true)
    #expect(list.gone.isEmpty)
    let fewer = baseline(soon, soon, soon).compare(FindingList([soon]))
    #expect(fewer.open.isEmpty)
    #expect(fewer.gone.map(\.count) == [2])
  }

  @Test func errorsOfTheLanguageAreNeitherRecordedNorHidden() throws {
    let error = finding("We answer {{soon}}.", .error, group: .language)
    #expect(baseline(error).findings.isEmpty)
    // The same fault as a warning can be recorded, and counts again where it is an error.
    let warning = finding("We answer {{soon}}.", .warning, group: .language)
    #expect(baseline(warning).compare(FindingList([error])).open == [error.diagnostic])
    #expect(baseline(warning).compare(FindingList([warning])).open.isEmpty)
    let row = finding("We answer {{soon}}.", .error, group: .missingDisclosure)
    #expect(baseline(row).compare(FindingList([row])).open.isEmpty)
  }

  @Test func tighteningOnlyEverTakesOut() {
    let before = baseline(soon, soon, often, on: "2026-01-01")
    let after = before.tightened(by: FindingList([soon, asNeeded]))
    #expect(after.findings.map(\.fingerprint) == [Fingerprint(soon.diagnostic).text])
    #expect(after.findings.map(\.count) == [1])
    #expect(after.findings.map(\.since) == ["2026-01-01"])
    #expect(before.tightened(by: FindingList([soon, soon, often, often])) == before)
  }

  @Test func sameFindingsGiveTheSameBytesInAnyOrder() throws {
    let one = baseline(soon, often, asNeeded).encode()
    #expect(one == baseline(asNeeded, soon, often).encode())
    #expect(try Baseline(decoding: one).encode() == one)
  }

  @Test func waivedFindingsAreNotRecorded() {
    let waiver = Waiver(by: "x", until: "2026-12-31", reason: "y", place: soon.diagnostic.range)
    #expect(baseline(Finding(soon.diagnostic, .waived(waiver))).findings.isEmpty)
  }

  @Test(arguments: [
    ("", "it is no JSON: it ends too early (byte 0)"),
    ("[]", "it does not say which format it has"),
    (
      "{\"schema\": \"policyc/policy/1\", \"findings\": []}",
      "it has the format \"policyc/policy/1\", not \"policyc/baseline/1\""
    ),
    ("{\"schema\": \"policyc/baseline/1\"}", "it has no list of findings"),
    (
      "{\"schema\": \"policyc/baseline/1\", \"findings\": [{\"id\": \"a\"}]}",
      "its finding number 1 is incomplete"
    ),
  ])
  func whatIsNoBaselineIsRefused(text: String, reason: String) {
    do throws(Baseline.Unreadable) {
      _ = try Baseline(decoding: Array(text.utf8))
      Issue.record("it was read")
    } catch {
      #expect(error.reason == reason)
    }
  }
}

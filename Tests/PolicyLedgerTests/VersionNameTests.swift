import PolicyLedger
import PolicyModel
import Testing

struct VersionNameTests {
  @Test func readsWhatStandsAfterTheSign() throws {
    let day = try #require(CalendarDate(iso: "2026-03-01"))
    let readings: [(String, VersionName.Which)] = [
      ("draft", .draft), ("current", .current), ("upcoming", .upcoming),
      ("previous", .previous), ("2026-03-01", .date(day)),
      ("3.1.0", .version(PolicyVersion("3.1.0"))),
      ("2026-02-30", .version(PolicyVersion("2026-02-30"))),
    ]
    for (text, which) in readings {
      #expect(VersionName("larkspur-privacy@" + text)?.which == which)
    }
  }

  @Test(arguments: [
    "larkspur-privacy", "@3.1.0", "larkspur-privacy@", "Larkspur@3.1.0", "a@b@c", "a b@1",
    "larkspur@../1", "git:HEAD:a",
  ])
  func leavesEverythingElseAlone(text: String) {
    #expect(VersionName(text) == nil)
  }
}

import PolicyDiff
import PolicyModel
import PolicyNotices
import Testing

/// Who is owed a message, and who is not.
struct NoticePlanTests {
  @Test func writesToThoseWithAnAddressAndTellsTheOthersOnTheSite() throws {
    let notices = try Announcing().notices(Announcing.card, Announcing.longer)
    #expect(
      notices.paths == [
        "banner.html", "eea-account.eml", "eea-account.html", "eea-account.txt",
        "eea-visitor.html", "eea-visitor.txt", "notice.json",
      ])
    let account = try #require(notices.audience("eea-account"))
    #expect(account.channels.contains(.email) && account.notice == 2 && account.days == 30)
    let visitor = try #require(notices.audience("eea-visitor"))
    #expect(visitor.channels.contains(.banner) && visitor.notice == 1)
    #expect(!visitor.channels.contains(.email))
  }

  @Test func namesAllReadersWhereThePolicyNamesNoRegime() throws {
    var announcing = Announcing()
    announcing.jurisdictions = "none"
    let notices = try announcing.notices(Announcing.card, Announcing.longer)
    #expect(notices.plan.audiences.map(\.name) == ["all-account", "all-visitor"])
  }

  @Test func newDateOfTheSameTextIsNobodysMessage() throws {
    var announcing = Announcing()
    announcing.jurisdictions = "EEA, CA-QC"
    let notices = try announcing.notices(Announcing.card, Announcing.card)
    #expect(notices.files.isEmpty)
    #expect(notices.plan.audiences.allSatisfy { $0.silence == .nothingChanged })
  }

  @Test func markupIsNobodysMessageButInQuebec() throws {
    var announcing = Announcing()
    announcing.jurisdictions = "EEA, CA-QC"
    let bold = Announcing.card.replacing("your card, to", with: "**your card**, to")
    let notices = try announcing.notices(Announcing.card, bold)
    let owed = notices.plan.addressed.map(\.name)
    #expect(owed == ["ca-qc-account", "ca-qc-visitor"])
    #expect(notices.audience("eea-account")?.silence == .nothingOwed)
    #expect(notices.audience("ca-qc-visitor")?.channels.contains(.banner) == true)
  }

  @Test func readersElsewhereHearNothing() throws {
    var announcing = Announcing()
    announcing.jurisdictions = "EEA, UK"
    let old =
      Announcing.card + "\n\n## Clause local: Lists\n\n- Applies to: UK only\n"
      + "- Collects: photographs\n- Purpose: provide-service\n- Legal basis: contract\n"
      + "- Kept for: 1 month\n\nWe keep photographs for a month.\n"
    let new = old.replacing("Kept for: 1 month\n", with: "Kept for: 5 years\n")
    let notices = try announcing.notices(old, new)
    #expect(notices.audience("uk-account")?.isOwed == true)
    #expect(notices.audience("eea-account")?.silence == .notConcerned)
    #expect(notices.text("eea-account.txt") == nil)
  }

  @Test func keepsWhatTheOldVersionPromised() throws {
    var announcing = Announcing()
    announcing.promise = """
      ## Amendment changes: How this changes

      - Material change: post and e-mail, 60 days before
      - Way out: hand in your card


      """
    let notices = try announcing.notices(Announcing.card, Announcing.longer)
    let account = try #require(notices.audience("eea-account"))
    #expect(account.channels.contains(.email) && account.channels.contains(.post))
    #expect(account.days == 60)
    #expect(account.rules.contains("mc.promise"))
    let text = try #require(notices.text("eea-account.txt"))
    #expect(text.contains("* If you disagree: hand in your card."))
  }

  @Test func heedsTheSettingOfTheHouse() throws {
    var announcing = Announcing()
    announcing.house = """
      # Jurisdiction house: Rules of our house

      - Code: HOUSE
      - Setting: change.advance-days = 45

      """
    let notices = try announcing.notices(Announcing.card, Announcing.longer)
    #expect(notices.audience("eea-account")?.days == 45)
    #expect(notices.plan.input.versions.earliestEffective.description == "2026-05-16")
  }

  @Test func announcesNothingThatNobodyHasJudged() throws {
    let reworded = Announcing.card.replacing(
      "to know who has which book", with: "to know where each volume of ours went")
    let notices = try Announcing().notices(Announcing.card, reworded)
    #expect(!notices.plan.undecided.isEmpty)
    #expect(notices.files.isEmpty)
  }

  @Test(arguments: [
    ("material", ["eea-account", "eea-visitor", "ca-qc-account", "ca-qc-visitor"]),
    ("clarifying", ["ca-qc-account", "ca-qc-visitor"]),
  ])
  func tellsWhomThePersonsVerdictConcerns(level: String, owed: [String]) throws {
    var announcing = Announcing()
    announcing.jurisdictions = "EEA, CA-QC"
    let reworded = Announcing.card.replacing(
      "to know who has which book", with: "to know where each volume of ours went")
    let open = try announcing.notices(Announcing.card, reworded).plan.undecided
    announcing.release = """

      We worded the card anew.

      ## Decision card: The sentence about the card

      \(open.map { "- Finding: \($0.fingerprint)" }.joined(separator: "\n"))
      - Level: \(level)
      - By: M. Ortiz
      - On: 2026-03-28

      It says who wrote what.
      """
    let notices = try announcing.notices(Announcing.card, reworded)
    #expect(notices.plan.undecided.isEmpty)
    #expect(notices.plan.addressed.map(\.name) == owed)
    let all = notices.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(!all.contains("Ortiz") && !all.contains("It says who wrote what"))
  }

  @Test func isLeftOutWithoutAnAddress() throws {
    var announcing = Announcing()
    announcing.base = nil
    #expect(try announcing.made(Announcing.card, Announcing.longer) == nil)
  }
}

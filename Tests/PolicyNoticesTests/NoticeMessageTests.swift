import PolicyDiff
import PolicyModel
import PolicyNotices
import Testing

/// What a message says, and what it must not say.
struct NoticeMessageTests {
  @Test func saysWhatChangesFromWhenAndWhatReadersCanDo() throws {
    let notices = try Announcing().notices(Announcing.card, Announcing.longer)
    let text = try #require(notices.text("eea-account.txt"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0].hasPrefix("We now keep data longer under \"Your reader's card\": 2 years"))
    for heading in ["What changes", "From when", "What you can do", "Read more"] {
      #expect(lines.contains(heading), "\(heading)")
    }
    #expect(text.contains("We keep cards longer.\n"))
    #expect(text.contains("The change applies from 1 June 2026. Until then, version 1.0.0 stays"))
    #expect(text.contains("It concerns only data that we collect"))
    #expect(text.contains("* Ask us: desk@harbour.example"))
    #expect(text.contains("<https://harbour.example/harbour-privacy/2.0.0/changes/#_change-1>"))
    #expect(text.contains("<https://harbour.example/harbour-privacy/2.0.0/#loans>"))
    #expect(text.contains("\n-- \nHarbour Reading Room e.V.\n"))
    #expect(lines.allSatisfy { $0.count <= 72 || $0.contains("https://") })
  }

  @Test func textAndPageSayTheSame() throws {
    let notices = try Announcing().notices(Announcing.card, Announcing.longer)
    let page = try #require(notices.text("eea-account.html"))
    for words in [
      "<h2>What changes</h2>", "<h1>We now keep data longer", "We keep cards longer.",
      "href=\"https://harbour.example/harbour-privacy/2.0.0/#loans\"",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(!page.contains("<script") && !page.contains("src="))
  }

  @Test func nothingInternalIsInAnyFile() throws {
    let notices = try Announcing().notices(Announcing.card, Announcing.longer)
    for file in notices.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for secret in ["Nandakumar", "counsel", "chg.retention", "fingerprint", "less protective"] {
        #expect(!text.contains(secret), "\(file.path): \(secret)")
      }
      for change in notices.plan.input.versions.changes.changes {
        #expect(!text.contains(change.fingerprint), "\(file.path)")
      }
    }
  }

  @Test func titlesAreShort() throws {
    let long = Announcing.card.replacing(
      "after your last loan",
      with: "after the day on which the last of all the books that you have ever borrowed from one "
        + "of our rooms came back to the desk in good order")
    let notices = try Announcing().notices(
      long, long.replacing("6 months", with: "2 years"))
    let letter = try #require(notices.letters.first)
    #expect(letter.message.title.count <= 140)
    #expect(letter.message.title == "We now keep data longer under \"Your reader's card\"")
  }

  @Test func saysOnceWhatOneSentenceSaysOfSeveralChanges() throws {
    let more = "\n\n## Clause visits: Visits\n\n- Collects: photographs\n"
    let old =
      Announcing.card + more.replacing("photographs", with: "voice")
      + "- Purpose: provide-service\n- Legal basis: contract\n- Kept for: 6 months\n\nWe do.\n"
    let new = old.replacing("6 months", with: "2 years")
    let notices = try Announcing().notices(old, new)
    let letter = try #require(notices.letters.first)
    #expect(letter.message.title.hasSuffix(", and one more change"))
    let items = letter.text.split(separator: "\n").filter { $0.hasPrefix("* We now keep") }
    #expect(items.count == 2 && Set(items).count == 2)
  }

  @Test func marksOfHTMLInWordsStayWords() throws {
    var announcing = Announcing()
    announcing.title = "Cards & \"<b>Books</b>\""
    let notices = try announcing.notices(Announcing.card, Announcing.longer)
    let page = try #require(notices.text("eea-account.html"))
    #expect(page.contains("Cards &amp;"))
    #expect(!page.contains("<b>Books"))
  }

  @Test func speaksTheLanguageOfThePolicy() throws {
    var announcing = Announcing()
    announcing.language = "fr"
    let notices = try announcing.notices(Announcing.card, Announcing.longer)
    let letter = try #require(notices.letters.first)
    #expect(letter.message.language == "fr")
    #expect(letter.message.title.hasPrefix("Nous conservons désormais plus longtemps"))
    #expect(letter.text.contains("Ce que vous pouvez faire"))
    #expect(letter.text.contains("1er juin 2026"))
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let one = try Announcing().notices(Announcing.card, Announcing.longer)
    let two = try Announcing().notices(Announcing.card, Announcing.longer)
    #expect(one.files.map(\.bytes) == two.files.map(\.bytes))
  }
}

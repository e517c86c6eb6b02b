import PolicyNotices
import Testing

/// Heads that nobody can add a line to, and bodies that arrive as they were sent.
struct NoticeMailTests {
  private func head(_ announcing: Announcing) throws -> [String] {
    let notices = try announcing.notices(Announcing.card, Announcing.longer)
    let mail = try #require(notices.text("eea-account.eml"))
    #expect(mail.utf8.allSatisfy { $0 < 0x80 })
    let head = try #require(mail.firstRange(of: "\r\n\r\n")).lowerBound
    let text = String(mail[..<head])
    #expect(!text.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
    return text.replacing("\r\n ", with: " ").split(separator: "\r\n").map(String.init)
  }

  @Test func hasTheHeadOfASpecimen() throws {
    let head = try head(Announcing())
    #expect(head[0] == "From: \"The desk\" <desk@harbour.example>")
    #expect(head[1] == "To: undisclosed-recipients:;")
    #expect(head[2].hasPrefix("Subject: We now keep data longer under \"Your reader's card\""))
    #expect(head[3] == "Date: Wed, 01 Apr 2026 00:00:00 +0000")
    #expect(head[4].hasPrefix("Message-ID: <") && head[4].hasSuffix("@harbour.example>"))
    #expect(head[5] == "Auto-Submitted: auto-generated")
    #expect(head.contains("MIME-Version: 1.0"))
    #expect(head.last?.hasPrefix("Content-Type: multipart/alternative; boundary=") == true)
    #expect(head.count == 9)
  }

  @Test(arguments: [
    "The desk\u{2028}Bcc: all@harbour.example", "desk\" <evil@harbour.example>, \"x",
    "=?utf-8?q?desk?= <evil@harbour.example>", "Ståle \\ \"B\" Ødegård",
    "The desk\u{202E}elpmaxe.live@",
  ])
  func nameAddsNoHeader(_ name: String) throws {
    var announcing = Announcing()
    announcing.contact = name
    announcing.organisation = name
    let head = try head(announcing)
    #expect(head.count == 9)
    #expect(head[0].hasSuffix(" <desk@harbour.example>"))
    #expect(!head.contains { $0.lowercased().hasPrefix("bcc") })
  }

  @Test(arguments: [
    "desk@harbour.example\u{0B}Bcc: x@y.example", "<desk@harbour.example>", "a b@c.d",
  ])
  func addressThatIsNoneMakesNoMail(_ address: String) throws {
    var announcing = Announcing()
    announcing.email = address
    let notices = try announcing.notices(Announcing.card, Announcing.longer)
    #expect(!notices.paths.contains("eea-account.eml"))
    #expect(notices.paths.contains("eea-account.txt"))
  }

  @Test func wordsBeyondASCIIAreEncodedWithoutDividingACharacter() throws {
    var announcing = Announcing()
    announcing.contact = "Ødegårds språkråd 図書館"
    let head = try head(announcing)
    #expect(head[0].hasPrefix("From: =?utf-8?q?=C3=98deg=C3=A5rds"))
    let card = Announcing.card.replacing("Your reader's card", with: "Łódź, 図書館の利用者カード 𝔄")
    let notices = try announcing.notices(
      card, card.replacing("6 months", with: "2 years"))
    let mail = try #require(notices.text("eea-account.eml"))
    let lines = mail.split(separator: "\r\n", omittingEmptySubsequences: false)
    let subject = lines.drop { !$0.hasPrefix("Subject:") }.prefix {
      $0.hasPrefix("Subject:") || $0.hasPrefix(" ")
    }
    #expect(subject.count > 1)
    #expect(subject.allSatisfy { $0.count <= 76 && $0.hasSuffix("?=") })
  }

  @Test func everyLineOfTheBodyIsShort() throws {
    let notices = try Announcing().notices(Announcing.card, Announcing.longer)
    let mail = try #require(notices.text("eea-account.eml"))
    let body = mail[try #require(mail.firstRange(of: "\r\n\r\n")).upperBound...]
    #expect(body.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
  }

  @Test func idFollowsTheContentAndNothingElse() throws {
    func ids(_ new: String) throws -> [String] {
      try Announcing().notices(Announcing.card, new).files.filter { $0.path.hasSuffix(".eml") }
        .map { file in
          let text = String(decoding: file.bytes, as: UTF8.self)
          return String(text.split(separator: "\r\n").first { $0.hasPrefix("Message-ID:") } ?? "")
        }
    }
    let one = try ids(Announcing.longer)
    #expect(try ids(Announcing.longer) == one)
    #expect(
      try ids(Announcing.longer.replacing("2 years", with: "3 years")) != one)
  }
}

import Testing

@testable import PolicyAnalysis

@Suite struct SearchTextTests {
  @Test(arguments: [
    ("We don\u{2019}t sell — ever.", " we don t sell ever "),
    ("Cafe\u{301} Zu\u{308}rich ÜBER", " cafe\u{301} zu\u{308}rich über "),
    ("a\r\nb\u{A0}c", " a b c "),
    ("", " "),
  ])
  func keepsLettersAndDigitsInLowerCase(text: String, words: String) {
    #expect(String(decoding: SearchText(text).bytes, as: UTF8.self) == words)
  }

  @Test func findsWordsPluralsAndOpenEnds() {
    let text = SearchText("Our partners process addresses and advertising data.")
    #expect(text.contains("partner"))
    #expect(text.contains("address"))
    #expect(text.contains("advertis*"))
    #expect(!text.contains("advertis"))
    #expect(!text.contains("art"))
    #expect(text.contains("data"))
    #expect(!text.contains("—"))
  }
}

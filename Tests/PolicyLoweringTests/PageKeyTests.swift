import PolicyLowering
import PolicyModel
import Testing

struct PageKeyTests {
  @Test(arguments: ["en", "fr"])
  func languageHasEveryKeyThatPrintingAsksFor(_ language: String) throws {
    let words = try #require(Checking.words[language])
    #expect(PageKeys.all.filter { !words.contains($0) } == [])
  }

  @Test(arguments: ["en", "fr"])
  func languageUsesTheArgumentsOfEveryKey(_ language: String) throws {
    let words = try #require(Checking.words[language])
    let other = try #require(Checking.words[language == "en" ? "fr" : "en"])
    for key in PageKeys.all {
      #expect(arguments(words.pieces(key)) == arguments(other.pieces(key)), "\(key)")
    }
  }

  @Test func languagesHaveTheSameKeys() throws {
    // English has the sentences of changes in the law files.
    let french = Checking.words["fr"]?.keys.filter { !$0.hasPrefix("reason.") }
    #expect(Checking.words["en"]?.keys == french)
  }

  @Test func whatIsFilledInIsNotFilledAgain() {
    let words = PageWords(language: "en", source: "list.and = {0} and {1}, {}{x}")
    #expect(words("list.and", "{1}", "{0}") == "{1} and {0}, {}{x}")
  }

  private func arguments(_ pieces: [PageWords.Piece]) -> Set<Int> {
    Set(
      pieces.compactMap { piece in
        if case .argument(let index) = piece { index } else { nil }
      })
  }
}

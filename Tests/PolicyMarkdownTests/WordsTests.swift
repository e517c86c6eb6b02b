import PolicyDiagnostics
import PolicyMarkdown
import Testing

@Suite struct WordsTests {
  private func find(_ words: String, in text: String) -> String? {
    let file = SourceFile(path: "a", text: text)
    return parse(text).prose.find(words: words).map { file.text($0.range) }
  }

  @Test func findsWordsOverMarksAndLineEnds() {
    #expect(
      find("we never sell", in: "Dear reader, We *never*\nsell data.\n") == "We *never*\nsell")
  }

  @Test func takesQuotesDashesAndSpacesAsEqual() {
    let text = "We\u{A0}call it \u{201C}data\u{201D} \u{2013} yours.\n"
    #expect(find("we call it \"data\" - yours", in: text) != nil)
  }

  @Test func takesLettersAndTheirAccentsAsEqual() {
    #expect(find("CAFE\u{301}", in: "In the caf\u{E9}.\n") == "caf\u{E9}")
  }

  @Test func findsNothingOverTheEndOfABlock() {
    #expect(find("one two", in: "one\n\ntwo\n") == nil)
    #expect(find("", in: "one\n") == nil)
  }

  @Test func namesTheNearestSentence() {
    let prose = parse("We sell nothing. We never share your data.\n").prose
    #expect(prose.nearestSentence(to: "we do not share data") == "We never share your data.")
  }
}

import PolicyDiagnostics
import PolicyTestSupport
import PolicyText
import Testing

/// Whatever a text holds, the time grows with its length only, and the findings are bounded.
@Suite(.serialized)
struct HostileTests {
  static let laws = NamedLaws(Checking.names)

  static let texts = [
    "We never sell your data. ", "contact us at \n\n", "see Section 5 above. ",
    "# 2. Choices\n\nsee \"Chioces\" below.\n\n", "a@ b@c ", "Personal Data ",
    "(the \"Term\") Term ",
    "[a](b) click here ", "last updated 3 March 2020 ", ". ", "**a** never ", "xxx [date] ",
    "We do not share your data with third parties except:\n\n- business partners\n\n",
    "We do not sell your information, ", "We keep server logs for 30 days. ", "# Heading\n\n",
    "By using it you consent. ", "\"Ab\" ", "[[[", "Article 13(2)(d) and 14 of the GDPR, ",
    "§ GDPR ", "Art. 1 ", "(1) ",
    "You must be 13 or older, under 13. ", "We use no cookies. ", "Your data is not sold. ",
    "We act only on behalf of the shop. ", "- We may share your data with third parties\n",
  ]

  @Test(arguments: texts)
  func timeGrowsWithTheLength(of text: String) {
    let size = Generator.isSlow ? 400_000 : 40_000
    var ratios: [Double] = []
    for _ in 0..<3 {
      let few = seconds(text, size)
      let many = seconds(text, 4 * size)
      ratios.append(many / max(few, 0.02))
      if many / max(few, 0.02) < 8 { break }
    }
    #expect((ratios.min() ?? 0) < 8, "\(ratios)")
  }

  @Test func definitionsByTheThousandTakeTimeInProportion() {
    func text(_ count: Int) -> String {
      (0..<count).map { "We run shop \($0) (the \"Shop Number\($0)\"). Shop number is.\n\n" }
        .joined()
    }
    let few = seconds(text(500), 0)
    let many = seconds(text(2_000), 0)
    #expect(many / max(few, 0.02) < 8)
  }

  @Test func ruleHasAHundredFindingsOfATextAtMost() {
    let text = String(repeating: "We never sell it. ", count: 300)
    let judgement = PolicyText.check(
      TextDocument(SourceFile(path: "notice.md", text: text)), laws: Self.laws)
    #expect(judgement.diagnostics.count { $0.id == "unclaimed-absolute" } == 100)
    #expect(judgement.omitted == ["notice.md": 200])
  }

  @Test func anyBytesHaveAnAnswer() {
    let pieces = [
      "we never ", "contact us at", "\"", "“", "”", "(", ")", "[", "]", "@", "# ", "\n", "- ",
      "1. ",
      "see Section ", "5.2", "below", "é", "\u{2019}s ", "Personal Data", "means", "§", ".", ", ",
      "%",
      "100", "`", "**", "<a@b>", "](", "mailto:", "|", "\u{A0}", "U.S. ", "last updated ", "March ",
      "Article ", "GDPR", "(1)", "lit. f ", "Cal. Civ. Code ", "30 days ", "kept for ", "under ",
    ]
    for seed in 0..<UInt64(Generator.rounds(100)) {
      var random = Generator(seed: seed)
      let text = (0..<60).map { _ in random.pick(pieces) }.joined()
      for path in ["a.md", "a.txt"] {
        let found = PolicyText.check(
          TextDocument(SourceFile(path: path, text: text)), laws: Self.laws)
        for diagnostic in found.diagnostics {
          #expect(diagnostic.range.bytes.end <= text.utf8.count, "seed \(seed)")
        }
      }
    }
  }

  private func seconds(_ text: String, _ size: Int) -> Double {
    let whole = size == 0 ? text : String(repeating: text, count: size / text.utf8.count)
    let file = SourceFile(path: "notice.md", text: whole)
    let time = ContinuousClock().measure {
      _ = PolicyText.check(TextDocument(file), laws: Self.laws)
    }
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }
}

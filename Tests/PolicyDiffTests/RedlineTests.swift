import Foundation
import PolicyCompiler
import PolicyDiagnostics
import PolicyRender
import PolicyTestSupport
import Testing

@testable import PolicyDiff

/// The redline: which words it marks, and that both versions can be read out of it.
@Suite struct RedlineTests {
  private func compare(_ old: String, _ new: String) throws -> PolicyComparison {
    let day = try Comparing.day
    func side(_ text: String) -> Compiler.ComparedSide {
      .untyped(SourceFile(path: "text.md", text: text), label: "text")
    }
    return Comparing.compiler.compare(side(old), side(new), context: ChangeContext(asOf: day))
      .comparison
  }

  /// The redline with marks in the text: `a[-b-]{+c+}`, `<away:b>`, `<here:b>`.
  private func marked(_ old: String, _ new: String) throws -> String {
    let comparison = try compare(old, new)
    #expect(RedlineRules.faults(comparison) == [])
    return comparison.redline.blocks.flatMap(\.pieces).map { piece in
      let text = piece.text.replacing("\n", with: "¶")
      switch piece.mark {
      case .same: return text
      case .deleted: return "[-\(text)-]"
      case .inserted: return "{+\(text)+}"
      case .movedAway: return "<away:\(text)>"
      case .movedHere: return "<here:\(text)>"
      }
    }.joined()
  }

  @Test func aCommaIsAllThatIsMarkedWhereAllThatWentIsAComma() throws {
    #expect(try marked("Ask Bob, who knows.", "Ask Bob who knows.") == "Ask Bob[-,-] who knows.¶")
  }

  @Test func editsStandInTheLayerOfTheChangeThatTheyBelongTo() throws {
    let old = """
      We will keep it for 12 months. Ask “Bob” first. Our colour is blue.

      """
    let new = """
      We may keep it for 12 months. Ask "Bob" first. Our colour is blue.

      """
    let day = try Comparing.day
    let versions = Comparing.compiler.compare(
      .untyped(SourceFile(path: "old.md", text: old), label: "old"),
      .untyped(SourceFile(path: "new.md", text: new), label: "new"),
      context: ChangeContext(asOf: day))
    let layers = versions.redline.blocks.flatMap(\.pieces).map { piece in
      (piece.text, piece.layer)
    }
    #expect(layers.contains { $0 == ("will", .substance) })
    #expect(layers.contains { $0 == ("may", .substance) })
    #expect(layers.contains { $0 == ("“", .formatting) })
    #expect(layers.contains { $0.0.contains("colour") && $0.1 == nil })
    #expect(versions.redline.layers == [.substance, .formatting])
  }

  @Test func numbersDatesAndAddressesAreMarkedWhole() throws {
    #expect(
      try marked("We keep it until 10/12/2026.", "We keep it until 10/13/2026.")
        == "We keep it until [-10/12/2026-]{+10/13/2026+}.¶")
    #expect(
      try marked("Write to desk@harbour.example now.", "Write to office@harbour.example now.")
        == "Write to [-desk@harbour.example-]{+office@harbour.example+} now.¶")
    #expect(
      try marked("See harbour.example/old/way for more.", "See harbour.example/new/way for more.")
        == "See [-harbour.example/old/way-]{+harbour.example/new/way+} for more.¶")
    #expect(
      try marked("It costs 1,200.50 a year.", "It costs 1,300.50 a year.")
        == "It costs [-1,200.50-]{+1,300.50+} a year.¶")
  }

  @Test func aSentenceWithLittleInCommonIsReplacedWhole() throws {
    let text = try marked(
      "The captain keeps the ledger in the cabin below the bridge.",
      "Passengers may ask for a copy of the chart at the quay.")
    #expect(
      text == "[-The captain keeps the ledger in the cabin below the bridge.-][-¶-]"
        + "{+Passengers may ask for a copy of the chart at the quay.+}{+¶+}")
  }

  @Test func aMovedSentenceIsMarkedAtBothEnds() throws {
    let moved = "The pilot hangs the chart in the lighthouse window."
    let rest =
      "The captain keeps the ledger. Nobody else has a key to the cabin of the captain at all."
    let text = try marked("\(moved)\n\n\(rest)", "\(rest)\n\n\(moved)")
    #expect(text.contains("<away:") && text.contains("<here:"))
    #expect(!text.contains("[-The pilot"))
  }

  @Test func casesOfLettersAreNoticed() throws {
    let comparison = try compare("The Ledger is here.", "The ledger is here.")
    #expect(!comparison.redline.isEmpty)
    #expect(comparison.observations.count == 1)
  }

  // MARK: - As Markdown

  /// Reads one side out of CriticMarkup, by what its documentation says and nothing else.
  private func read(_ markdown: String, removing gone: String, keeping kept: String) -> String {
    var text = ""
    for block in markdown.components(separatedBy: "\n\n") where !block.isEmpty {
      var line = Substring(block)
      for prefix in ["> ", "*In short:* ", "| "] where line.hasPrefix(prefix) {
        line = line.dropFirst(prefix.count)
        break
      }
      if let match = line.prefixMatch(of: /#{1,6} | *(-|[0-9]+\.) | +/) {
        line = line[match.range.upperBound...]
      }
      var words = ""
      var isGone = false
      while let first = line.first {
        if line.hasPrefix("{>>") {
          line = line[(line.firstRange(of: "<<}")?.upperBound ?? line.endIndex)...]
        } else if line.hasPrefix("{" + gone) {
          isGone = true
          line = line.dropFirst(3)
        } else if line.hasPrefix(gone + "}") {
          isGone = false
          line = line.dropFirst(3)
        } else if line.hasPrefix("{" + kept) || line.hasPrefix(kept + "}") {
          line = line.dropFirst(3)
        } else {
          line = line.dropFirst()
          var character = first
          if first == "\\", let next = line.popFirst() {
            character = next
          } else if first == "¶" {
            character = "\n"
          } else if first == "|" {
            character = "\t"
          }
          if !isGone { words.append(character) }
        }
      }
      if !words.isEmpty { text += words.hasSuffix("\n") ? words : words + "\n" }
    }
    return text
  }

  @Test(arguments: 0..<UInt64(20))
  func bothVersionsCanBeReadOutOfCriticMarkup(seed: UInt64) throws {
    var generator = Generator(seed: seed)
    let old = Sketch.make(&generator)
    var new = old
    for _ in 0..<4 { new.apply(generator.pick(Sketch.Edit.allCases), &generator) }
    let comparison = try Comparing.comparison(old.source, new.source)
    let markdown = RedlineMarkdown(comparison.redline).text(isComplete: true)
    #expect(read(markdown, removing: "++", keeping: "--") == old.plainText, "\(markdown)")
    #expect(read(markdown, removing: "--", keeping: "++") == new.plainText, "\(markdown)")
  }

  @Test func criticMarkupKeepsCharactersThatMeanSomething() throws {
    let old =
      "The \\{key\\} is a\\|b \\* c ¶ d\\\\e ~f~.\n\n1\\. No list, 2 items.\n\n| a | b |\n|---|---|\n| c | d |"
    let new =
      "The \\{lock\\} is a\\|b \\* c ¶ d\\\\e ~g~.\n\n2\\. No list, 2 things.\n\n| a | x |\n|---|---|\n| c | d |"
    let comparison = try compare(old, new)
    let markdown = RedlineMarkdown(comparison.redline).text(isComplete: true)
    #expect(read(markdown, removing: "++", keeping: "--") == comparison.text.old.plainText)
    #expect(read(markdown, removing: "--", keeping: "++") == comparison.text.new.plainText)
  }

  // MARK: - Real versions

  /// Pairs of real versions: folders with `old.md` and `new.md`, named by `POLICYC_PAIRS`.
  private static let pairs: [String] = {
    guard let folder = ProcessInfo.processInfo.environment["POLICYC_PAIRS"] else {
      print("skipped: POLICYC_PAIRS names no folder with pairs of real versions")
      return []
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { folder + "/" + $0 }
      .filter { FileManager.default.fileExists(atPath: $0 + "/old.md") }
  }()

  @Test(arguments: pairs)
  func realVersionsBreakNoRule(folder: String) throws {
    let old = try String(contentsOfFile: folder + "/old.md", encoding: .utf8)
    let new = try String(contentsOfFile: folder + "/new.md", encoding: .utf8)
    let comparison = try compare(old, new)
    #expect(RedlineRules.faults(comparison) == [])
    #expect(!comparison.redline.hasVisibleChanges || !comparison.observations.isEmpty)
    let markdown = RedlineMarkdown(comparison.redline).text(isComplete: true)
    #expect(read(markdown, removing: "++", keeping: "--") == comparison.text.old.plainText)
    #expect(read(markdown, removing: "--", keeping: "++") == comparison.text.new.plainText)
    #expect(try compare(new, new).observations.isEmpty)
  }
}

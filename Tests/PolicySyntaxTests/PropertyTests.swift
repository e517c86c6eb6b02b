import PolicyDiagnostics
import PolicyReference
import PolicySyntax
import PolicyTestSupport
import Testing

/// What a tree says, without where it stands; two texts that say the same are equal in this.
func meaning(of tree: SyntaxTree) -> [String] {
  tree.blocks.flatMap { block in
    ["\(block.kind) \(block.level) \(block.name) \(block.title) \(block.parent ?? -1) \(block.end)"]
      + block.fields.map { field in
        let values = field.values.map { value in
          "\(value.text) \(value.isReference) \(value.isQuoted) \(value.qualifiers.map(\.text))"
        }
        return "\(field.label) \(field.text) \(values)"
      } + block.body.map { words(tree.file.text($0)) }
  }
}

/// A text without its last line ending, which a file may lack.
private func words(_ text: String) -> String {
  text.last?.isNewline == true ? String(text.dropLast()) : text
}

struct PropertyTests {
  static let seeds = Array(UInt64(0)..<UInt64(Generator.rounds(40)))

  private func check(_ bytes: [UInt8], _ seed: UInt64) {
    let read = SourceReader.decode(path: "x.policy.md", bytes: bytes)
    let tree = SyntaxParser.parse(read.file)
    #expect(isGapless(tree), "seed \(seed)")
    checkTree(tree, seed)
    checkFormat(tree, seed)
    for format in DiagnosticPrinter.Format.allCases {
      _ = DiagnosticPrinter(format).text(of: tree.diagnostics)
    }
  }

  private func checkTree(_ tree: SyntaxTree, _ seed: UInt64) {
    for (index, block) in tree.blocks.enumerated() {
      #expect(block.end > index && block.end <= tree.blocks.count, "seed \(seed)")
      if let parent = block.parent {
        #expect(parent < index && tree.blocks[parent].end >= block.end, "seed \(seed)")
      }
      #expect(BlockName.isValid(block.name), "seed \(seed): \(block.name)")
      for field in block.fields {
        #expect(field.range.start >= block.range.start && field.range.end <= block.range.end)
        for value in field.values {
          #expect(value.range.start >= field.valueRange.start, "seed \(seed)")
          #expect(value.range.end <= field.valueRange.end, "seed \(seed)")
        }
      }
    }
    let errors = tree.diagnostics.filter { $0.severity == .error }
    #expect(tree.documentKind != nil || !errors.isEmpty, "seed \(seed)")
  }

  private func checkFormat(_ tree: SyntaxTree, _ seed: UInt64) {
    guard let formatted = Formatter.format(tree) else { return }
    let again = SyntaxParser.parse(SourceFile(path: tree.file.path, bytes: formatted))
    #expect(meaning(of: again) == meaning(of: tree), "seed \(seed)")
    #expect(Formatter.format(again) == formatted, "seed \(seed)")
  }

  @Test(arguments: seeds)
  func linesOfTokensInAnyOrderGiveATree(seed: UInt64) {
    var input = MalformedInput(seed: seed)
    for _ in 0..<25 { check(input.lines(40), seed) }
  }

  @Test(arguments: seeds)
  func damagedFixturesGiveATree(seed: UInt64) throws {
    var input = MalformedInput(seed: seed)
    var generator = Generator(seed: seed)
    for _ in 0..<5 {
      let fixture = generator.pick(TapeTests.small)
      check(input.mutation(of: try Fixtures.bytes(fixture)), seed)
    }
  }

  @Test
  func bytesWithoutSenseGiveATree() {
    var input = MalformedInput(seed: 7)
    for _ in 0..<Generator.rounds(100) { check(input.noise(300), 7) }
  }

  @Test(arguments: TapeTests.all)
  func formattingAFixtureKeepsItsMeaningAndIsDoneOnce(path: String) throws {
    checkFormat(SyntaxParser.parse(try Fixtures.source(path)), 0)
  }
}

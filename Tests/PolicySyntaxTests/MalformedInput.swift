import PolicyTestSupport

/// Texts that nobody would write on purpose, the same ones in every run.
struct MalformedInput {
  private var generator: Generator

  init(seed: UInt64) { generator = Generator(seed: seed) }

  /// Pieces that the language gives a meaning to, and some that it does not.
  private static let tokens: [String] = [
    "# Policy harbour: Notice", "## Section a: A", "### Clause a.b: B", "#### Claim c:",
    "## Cookies k: K", "## Clause .b: B", "##Clause x: y", "  ## Clause x: y", "> ## Clause x: y",
    "####### Clause x: y", "## Cluase x: y", "## Clause X_y: z", "## Contact us", "# Title", "#",
    "- Type: privacy notice", "- Collects: name, \"a, b\" (c)", "- Legal basis: contrat", "- Gist:",
    "- Kept for: {{x}} after (y", "- Foo: bar", "* Source: x", "  continuation", "  - item", "\tx",
    "<!--", "-->", "<!-- c -->", "<!-- c --> words", "```", "~~~~", "- ```", "> ```", "---", "===",
    "| a | b |", "|---|---|", "text", "Clause a: b", ":::", "{% x %}", "•", "– Collects: x", "",
    "\u{FEFF}", "\u{202E}", "\u{A0}", "\u{200B}", "é", "日本", "#x as y", "none", "unknown because z",
    "\"", "“", "(", ")", ",", "{{", "}}", ":", " ", "1. ## Clause q: r", "\u{E000}", "\0",
  ]
  private static let endings = ["\n", "\n", "\n", "\r\n", "\r", "\n\n", "", " "]

  /// Lines made of tokens in any order.
  mutating func lines(_ most: Int) -> [UInt8] {
    var text = ""
    for _ in 0..<generator.below(most) {
      text += generator.pick(MalformedInput.tokens)
      if generator.below(4) == 0 { text += generator.pick(MalformedInput.tokens) }
      text += generator.pick(MalformedInput.endings)
    }
    return Array(text.utf8)
  }

  /// A text with some of its bytes or lines dropped, doubled, swapped or replaced.
  mutating func mutation(of bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...generator.below(6) where !bytes.isEmpty {
      let start = generator.below(bytes.count)
      let end = min(bytes.count, start + 1 + generator.below(24))
      switch generator.below(5) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes.insert(contentsOf: generator.pick(MalformedInput.tokens).utf8, at: start)
      case 3: bytes[start] = UInt8(generator.below(256))
      default: bytes.swapAt(start, generator.below(bytes.count))
      }
    }
    return bytes
  }

  mutating func noise(_ most: Int) -> [UInt8] {
    (0..<generator.below(most)).map { _ in UInt8(generator.below(256)) }
  }
}

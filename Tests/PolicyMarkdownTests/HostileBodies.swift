/// Bodies that make cmark-gfm slow, each as large as the caps allow.
enum HostileBodies {
  static let size = 64 * 1024

  struct Body: Sendable, CustomStringConvertible {
    let name: String
    let text: String
    var description: String { name }
  }

  static let all: [Body] = units.map { Body(name: $0, text: fill($0)) } + composed

  /// Repeated until the body is full.
  private static let units = [
    "http://a))) ", "![[]()", "[[]()", "a.b@", "a@", "a@a.", "mailto:", "www.", "w", "a://", "`a",
    "<", "<a ", "a<!-- a", "a<?", "a<!A ", "a<![CDATA[", "a<a b=\"", "*a _b ", "*a **b ", "a*",
    "_a ", "~a ", "~~a~ ", "a~", "[", "[a](", "[a](<b", "[a](b \"", "[a]", "[a][", "[^a]", "-|-\n",
    "|a|\n|-|-|\n", "a|b\n-|-|-\n", "a\n-|-|-\n", "|a", "|", "\\|", ">", "> ", "- a\n", "# a\n",
    "\n", "a\n\n", "- a\n> b\n", "1) a\n1. a\n", "\\", "&", "&amp;", "&#1234567", "```\n", "a\n-\n",
    "\t", "-\t", "lorem ipsum ", "lorem\n", "a  \n", "![", "![a](b", "[a](b)", "- [ ] a\n", "<br>",
    "<!-- -->", "a@b.c ", "http://a.b ", "{{", "{{a}}", "\\{{", "[^1]: a\n", "[a]: b\n", "a\r",
    "<div>\n\n", "  <!-- a --> b\n\n", "é", "\u{FFFD}", "&#xE000;", "- - a\n", "[^a]:", "![]()",
  ]

  private static let composed = [
    Body(name: "parentheses", text: "http://a" + String(repeating: ")", count: size - 9)),
    Body(
      name: "parentheses after www", text: "www.a" + String(repeating: ")", count: size - 9)),
    Body(
      name: "balanced parentheses",
      text: "http://a" + String(repeating: "(", count: 20_000)
        + String(repeating: ")", count: 40_000)),
    Body(name: "colons in parentheses", text: "http://a" + String(repeating: "):", count: 30_000)),
    Body(name: "one address", text: String(repeating: "a", count: size - 4) + "@a.b"),
    Body(
      name: "growing back-ticks",
      text: (1..<350).map { String(repeating: "`", count: $0) }.joined(separator: " ")),
    Body(
      name: "nested emphasis",
      text: String(repeating: "*a **a ", count: 4600) + String(repeating: " b** b*", count: 4600)),
    Body(
      name: "nested brackets",
      text: String(repeating: "[", count: size / 2) + String(repeating: "]", count: size / 2)),
    Body(
      name: "nested links",
      text: String(repeating: "[a", count: 8000) + String(repeating: "](b)", count: 8000)),
    Body(
      name: "nested images",
      text: String(repeating: "![a", count: 8000) + String(repeating: "](b)", count: 8000)),
    Body(
      name: "long definition",
      text: "[a]: " + String(repeating: "b", count: 30_000) + "\n\n"
        + String(repeating: "[a]", count: 11_000)),
    Body(
      name: "long title",
      text: "[a]: b \"" + String(repeating: "c\n", count: 15_000) + "\"\n\n"
        + String(repeating: "[a]", count: 11_000)),
    Body(name: "table of 8,000 columns", text: table(8000, String(repeating: "|\n", count: 9000))),
    Body(
      name: "table of 1,000 columns", text: table(1000, String(repeating: "a\n", count: 30_000))),
    Body(name: "table of 64 columns", text: table(64, String(repeating: "a\n", count: 62))),
    Body(
      name: "many tables",
      text: String(
        repeating: table(60, String(repeating: "a\n", count: 66)) + "\n", count: 150)),
    Body(
      name: "wide header over delimiters",
      text: String(repeating: "a|", count: 10_000) + "\n"
        + String(repeating: "-|-|-\nb\n", count: 5000)),
    Body(
      name: "quotes over blank lines",
      text: String(repeating: ">", count: 1000) + "a\n" + String(repeating: "\n", count: 60_000)),
    Body(
      name: "quotes over lazy lines",
      text: String(repeating: ">", count: 30) + "a\n" + String(repeating: "a\n", count: 32_000)),
    Body(
      name: "lists over blank lines",
      text: String(repeating: "- ", count: 30) + "a\n" + String(repeating: "\n", count: 65_000)),
    Body(
      name: "lists growing inwards",
      text: (0..<180).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()
        + String(repeating: "\n", count: 30_000)),
    Body(
      name: "thirty lists",
      text: (0..<30).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()
        + String(repeating: String(repeating: " ", count: 60) + "b\n", count: 1000)),
    Body(
      name: "footnotes",
      text: (0..<2500).map { "[^\($0)]: x\n" }.joined() + "\n"
        + (0..<2500).map { "[^\($0)]" }.joined()),
    Body(
      name: "chain of footnotes",
      text: (0..<2500).map { "[^\($0)]: [^\($0 + 1)]\n" }.joined() + "\n[^0]\n"),
    Body(name: "character references to markers", text: fill("&#xE000;0&#xE001;{{a}}")),
    Body(name: "undefined labels", text: fill("[a][b] [^c] ")),
    Body(name: "open comments", text: fill("&lt;!-- <!-- ")),
    Body(name: "slots in destinations", text: fill("[{{a}}]({{b}} \"{{c}}\") ")),
  ]

  private static func table(_ columns: Int, _ rows: String) -> String {
    "|" + String(repeating: "a|", count: columns) + "\n|"
      + String(repeating: "-|", count: columns) + "\n" + rows
  }

  private static func fill(_ unit: String) -> String {
    String(repeating: unit, count: size / unit.utf8.count)
  }
}

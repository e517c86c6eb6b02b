internal import PolicyDiagnostics

/// A heading under which nothing stands.
enum EmptyHeading: TextRule {
  static let language: String? = nil

  static let page = RulePage(
    id: "empty-heading",
    title: "a heading promises words that do not follow",
    checks: "Every section and clause, and every heading of a Markdown file: whether words, a "
      + "table or an inner heading follow before the next heading of the same rank.",
    why: "A reader who looks for what the heading names finds nothing and cannot tell whether "
      + "nothing is done or nothing is said. A heading that names a state or a right promises a "
      + "rule for it.",
    example: """
      ## Clause orders: Orders

      We keep orders for a year.

      ## Clause visitors: Visitors from Norway

      """,
    instead: """
      ## Clause orders: Orders

      We keep orders for a year.

      ## Clause visitors: Visitors from Norway

      You can write to us in Norwegian.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    let document = reading.document
    for index in document.parts.indices where isEmpty(index, in: document) {
      let title = document.parts[index].title
      findings.report(
        part: index, "nothing stands under the heading \"\(title)\"",
        help: ["write what belongs under it, or take the heading out"],
        note: "readers cannot tell whether there is nothing, or whether something is missing")
    }
  }

  private static func isEmpty(_ index: Int, in document: TextDocument) -> Bool {
    let part = document.parts[index]
    guard part.kind == .heading, !part.title.isEmpty, part.end == index + 1, !part.holdsOther
    else { return false }
    return document.passages[part.passages].allSatisfy { $0.kind == .heading }
  }
}

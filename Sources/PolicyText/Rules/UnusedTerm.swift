internal import PolicyDiagnostics

/// A term that is defined and then never used.
enum UnusedTerm: TextRule {
  static let page = RulePage(
    id: "unused-term",
    title: "readers learn a term that never comes up",
    checks: "Every Term, and every definition in words (\"the 'Site'\" in parentheses, \"'Site' "
      + "means\"): whether the text uses the term anywhere else, in any case and number.",
    why:
      "Readers keep a meaning in mind for nothing. More often the text uses another word for the "
      + "same thing, and then its meaning is open.",
    example: """
      ## Clause orders: Orders

      We run a shop for instruments (the "Marketplace"). We keep your orders for a year.

      """,
    instead: """
      ## Clause orders: Orders

      We run a shop for instruments (the "Marketplace"). We keep orders from the Marketplace for a year.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    let forms = reading.document.terms.map { $0.otherForms.map(TermDefinition.words) }
    let terms = TermUses(reading, others: forms.flatMap(\.self))
    func isUsed(_ words: [String]) -> Bool {
      terms.uses[words.joined(separator: " ")]?.isEmpty == false
    }
    var seen: Set<String> = []
    for definition in terms.definitions where seen.insert(definition.key).inserted {
      guard isTerm(definition.text), !isUsed(definition.words), let bytes = definition.bytes else {
        continue
      }
      let declared = reading.document.terms.firstIndex { $0.title == definition.text }
      if let declared, forms[declared].contains(where: isUsed) { continue }
      findings.report(
        bytes, part: definition.part, "\"\(definition.text)\" is defined and never used",
        help: ["use the term where it is meant, or take the definition out"],
        note: "readers learn a word for nothing")
    }
  }

  /// Small letters in quotation marks are as often irony.
  private static func isTerm(_ text: String) -> Bool {
    text.first.map { $0.isUppercase || $0.isNumber } ?? false
  }
}

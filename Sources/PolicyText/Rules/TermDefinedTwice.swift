internal import PolicyDiagnostics
internal import PolicyModel

/// A term with two definitions in one text.
enum TermDefinedTwice: TextRule {
  static let page = RulePage(
    id: "term-defined-twice",
    title: "one word is given its meaning twice",
    checks:
      "Every Term, and every definition in words: whether another one defines the same words. "
      + "Singular and plural are the same; \"we\" and \"you\" are left alone.",
    why: "Two definitions seldom say the same to the letter, and then readers must choose.",
    example: """
      ## Clause orders: Orders

      Readings that your device sends ("Device Data") are kept for a year.

      ## Clause support: Support

      We look at Device Data to help you. "Device Data" means readings and serial numbers.

      """,
    instead: """
      ## Clause orders: Orders

      Readings and serial numbers that your device sends ("Device Data") are kept for a year.

      ## Clause support: Support

      We look at Device Data to help you.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    var first: [String: TermDefinition] = [:]
    for definition in reading.definitions where !isPronoun(definition) {
      guard let earlier = first[definition.key] else {
        first[definition.key] = definition
        continue
      }
      guard let bytes = definition.bytes, isSeenTogether(earlier, definition, reading) else {
        continue
      }
      findings.report(
        bytes, part: definition.part, "\"\(definition.text)\" is defined twice",
        help: ["define it once, where readers meet it first"],
        note: "readers cannot tell which of the two meanings holds",
        elsewhere: earlier.bytes.map {
          [.init(bytes: $0, part: earlier.part, label: "defined here already")]
        } ?? [])
    }
  }

  private static func isPronoun(_ definition: TermDefinition) -> Bool {
    ["we", "u", "us", "our", "you", "your"].contains(definition.key)
  }

  private static func isSeenTogether(
    _ left: TermDefinition, _ right: TermDefinition, _ reading: Reading
  ) -> Bool {
    let parts = reading.document.parts
    return parts[left.part].scope.intersection(parts[right.part].scope) != nil
  }
}

internal import PolicyDiagnostics

/// Words that send readers up the page to what stands further down, or the other way round.
enum WrongDirectionReference: TextRule {
  static let page = RulePage(
    id: "wrong-direction-reference",
    title: "readers are sent in the wrong direction",
    checks: "\"Above\" and \"below\" after the title or the number of a section: whether a section "
      + "of that name stands there.",
    why: "Readers who scroll the way they are told do not find what they need. Such words are left "
      + "behind when sections change places.",
    example: """
      ## Clause rights: Your rights

      You can object at any time.

      ## Clause orders: Orders

      To stop us, see "Your rights" below.

      """,
    instead: """
      ## Clause rights: Your rights

      You can object at any time.

      ## Clause orders: Orders

      To stop us, see "Your rights" above.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    for reference in reading.references where reference.direction != nil {
      let places = reading.targets.places(of: reference)
      guard let direction = reference.direction, !places.isEmpty,
        places.allSatisfy({ contradicts(direction, $0, reference.bytes.lowerBound) })
      else { continue }
      let isAbove = direction == .below
      findings.report(
        reference.bytes, part: reference.part,
        "this section stands \(isAbove ? "above" : "below"), not \(direction.rawValue)",
        help: ["write \"\(isAbove ? "above" : "below")\""],
        note: "readers who follow the words look in vain")
    }
  }

  /// Whether the section lies wholly on the other side of the words.
  private static func contradicts(
    _ direction: SectionReference.Direction, _ section: Range<Int>, _ offset: Int
  ) -> Bool {
    switch direction {
    case .above: section.lowerBound > offset
    case .below: section.upperBound <= offset
    }
  }
}

internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference

/// An age that the text states in words and not in the fields about children.
enum AgeDiffersFromFact: TextRule {
  static let page = RulePage(
    id: "age-differs-from-fact",
    title: "readers are told another age than the fields about children say",
    checks:
      "\"You must be at least 16\", \"13 or older\", \"children under 13\": whether a Children block "
      + "for the same readers has a \"Minimum age\" or \"Child means\", and none with that age. "
      + "Sentences about parents, purchases or one country are left alone, since these often name "
      + "another age with reason.",
    why: "Whether a child may use a service, and whose data must be deleted, hangs on this number. "
      + "Readers go by the sentence, and what the law asks for is judged by the field.",
    example: """
      ## Clause young: Young readers

      You must be at least 13 years old to have an account.

      ### Children age: The age for joining

      - Directed to: no
      - Minimum age: 16

      """,
    instead: """
      ## Clause young: Young readers

      You must be at least 16 years old to have an account.

      ### Children age: The age for joining

      - Directed to: no
      - Minimum age: 16

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    guard let declared = reading.document.declared else { return }
    let facts = declared.current(.children)
    guard !facts.isEmpty else { return }
    for statement in AgeStatement.find(in: reading) {
      let part = reading.passage(of: statement.number).part
      let scope = reading.document.parts[part].scope
      let ages = facts.filter { $0.context.scope.intersection(scope) != nil }
        .flatMap { DeclaredAge.ages(of: $0, for: statement.subject, in: scope) }
      guard let first = ages.first, isWritten(statement.number, reading),
        !ages.contains(where: { $0.isMeant(by: statement) })
      else { continue }
      findings.report(
        reading.bytes(of: statement.words), part: part,
        "readers are told the age of \(statement.age), and \"\(first.label.rawValue)\" says "
          + "\(first.age)",
        help: [
          "if the field is right, print it: {{\(first.fact.name).\(first.label.slug)}}",
          "if the sentence is right, correct the field; if it is about something else, say what",
        ],
        note: "readers rely on the sentence, and what the law asks for is judged by the field",
        declared: declared.related(first.fact, first.label, "the field says \(first.age)"))
    }
  }

  private static func isWritten(_ number: Int, _ reading: Reading) -> Bool {
    reading.document.place(of: reading.words[number].range)?.text == reading.text(number)
  }
}

/// An age that a Children block states.
private struct DeclaredAge {
  let age: Int
  let fact: Fact
  let label: FieldLabel

  func isMeant(by statement: AgeStatement) -> Bool {
    statement.age == age || statement.isOver && statement.age + 1 == age
  }

  /// The ages that a sentence may mean.
  ///
  /// The least age of users is what "Minimum age" says; who is a child may be said by either field.
  ///
  /// - Parameter scope: whom the sentence concerns; ages of others are left out.
  static func ages(
    of fact: Fact, for subject: AgeStatement.Subject, in scope: Scope
  ) -> [DeclaredAge] {
    let least = fact.fields.values(.minimumAge).compactMap { value -> DeclaredAge? in
      guard case .number(let age) = value.content, !value.isPlanned else { return nil }
      if let code = value.qualifier, !scope.touches(JurisdictionCode(code)) { return nil }
      return DeclaredAge(age: age, fact: fact, label: .minimumAge)
    }
    if subject == .user, !least.isEmpty { return least }
    let child = numbers(in: fact.fields.texts(.childMeans).joined(separator: " "))
      .map { DeclaredAge(age: $0, fact: fact, label: .childMeans) }
    let audience = numbers(in: fact.fields.word(.directedTo) ?? "")
      .map { DeclaredAge(age: $0, fact: fact, label: .directedTo) }
    return child + least + audience
  }

  private static func numbers(in text: String) -> [Int] {
    text.split { !$0.isNumber && !$0.isLetter }.compactMap {
      Int($0) ?? English.numbers[$0.lowercased()]
    }
  }
}

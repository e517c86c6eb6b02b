package import PolicyDiagnostics

/// The rules of law files.
package enum LawRules {
  /// The pages of all rules that reading law may report, sorted by id.
  package static let pages: [RulePage] = [
    RulePage(
      id: "faulty-condition",
      title: "A condition in a law file cannot be read, so nobody is protected by its row",
      checks:
        "What \"Applies when\" and \"Proven by\" say is read as a condition over facts: comparisons, any, all, none, count, known, joined by and, or, not.",
      why: "A row whose condition is not understood would be passed over in silence.",
      example: """
        ## Requirement house.1: A named contact

        - Citation: House rules, 1
        - Applies when: always
        - Proven by: any contacts.role = controller
        """,
      instead: """
        ## Requirement house.1: A named contact

        - Citation: House rules, 1
        - Applies when: always
        - Proven by: any(contacts.role = controller)
        """),
    RulePage(
      id: "faulty-setting",
      title: "A setting of the house cannot be read, or asks for less than holds without it",
      checks:
        "What \"Setting\" says in the head of the rules of a house is a known setting with a value that is stricter than what holds anyway: change.advance-days is 14 or more.",
      why: "Whoever reads the line would believe that it counts, and it is passed over.",
      example: """
        - Setting: change.advance-days = 7
        """,
      instead: """
        - Setting: change.advance-days = 45
        """),
    RulePage(
      id: "unknown-disclosure",
      title:
        "A row names a disclosure that no vocabulary has, so a finding could not say what is missing",
      checks:
        "What \"Discloses\" points to is a Disclosure of a vocabulary file, the program's or the project's.",
      why: "The title of the Disclosure completes the sentence \"no clause tells readers …\".",
      example: """
        ## Requirement house.1: A named contact

        - Citation: House rules, 1
        - Applies when: always
        - Proven by: any(contacts.role = controller)
        - Discloses: #named-contact
        """,
      instead: """
        # Vocabulary house-words: Words of our own

        - Code: house

        ## Disclosure named-contact: whom to write to by name
        """),
  ]
}

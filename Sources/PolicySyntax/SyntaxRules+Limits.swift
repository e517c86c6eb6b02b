import PolicyDiagnostics

// The pages of the rules about how long and how many things may be.
extension SyntaxRules {
  static let limitsPages: [RulePage] = [
    RulePage(
      id: "body-too-long",
      title: "the text of a block is too long to be named, compared and checked",
      checks: "That the words of one block are no longer than 64 KiB.",
      why: "A clause is the smallest unit that can be named; a change anywhere in a very long "
        + "one is a change of the whole.",
      example: """
        ## Clause orders: Orders

        More than 64 KiB of text.

        """,
      instead: """
        ## Clause orders: Orders

        Less than 64 KiB of text.

        """),
    RulePage(
      id: "file-too-long",
      title: "the file is too long for a person to review",
      checks: "That a file is no longer than 8 MiB.",
      why: "The compiler answers within two seconds, whatever it is given; nothing in a longer "
        + "file is read.",
      example: """
        A file of more than 8 MiB.

        """,
      instead: """
        Several files of less than 8 MiB.

        """),
    RulePage(
      id: "line-too-long",
      title: "a line is too long to be shown and compared",
      checks: "That no line is longer than 64 KiB.",
      why: "Positions, excerpts and comparisons work on lines.",
      example: """
        A line of more than 64 KiB.

        """,
      instead: """
        Several lines.

        """),
    RulePage(
      id: "too-many-blocks",
      title: "the file has more blocks or fields than a person can review, and the rest was not "
        + "checked",
      checks: "That a file has no more than 20,000 blocks and 100,000 fields.",
      why: "The compiler answers within two seconds, whatever it is given.",
      example: """
        Twenty thousand headings.

        """,
      instead: """
        A few hundred.

        """),
    RulePage(
      id: "too-many-misspellings",
      title: "the file has more unknown words than can be compared with known ones",
      checks: "A budget of comparisons for the whole file.",
      why: "The compiler answers within two seconds, whatever it is given.",
      example: """
        Hundreds of thousands of unknown labels.

        """,
      instead: """
        The known ones.

        """),
  ]
}

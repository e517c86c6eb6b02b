internal import PolicyDiagnostics

// The pages of the rules about the Markdown of bodies.
extension LoweringRules {
  static let bodiesPages: [RulePage] = [
    RulePage(
      id: "more-faults",
      title: "one text has more faults than are worth listing",
      checks: "How many faults of one kind the words of one block have; the first hundred are "
        + "shown.",
      why: "A long list of the same fault hides all others. They come into view as the "
        + "first ones are mended.",
      example: """
        A clause with two hundred HTML tags.

        """,
      instead: """
        The same clause in Markdown.

        """),
    RulePage(
      id: "raw-html",
      title: "readers would not see these words",
      checks: "The words of every clause: whether HTML tags stand in them.",
      why: "Tags are not passed on to the page, and some would take the words inside them "
        + "away. Markdown says the same in signs that everybody can read.",
      example: """
        ## Clause orders: Orders

        We keep orders for <b>a year</b>.

        """,
      instead: """
        ## Clause orders: Orders

        We keep orders for **a year**.

        """),
    RulePage(
      id: "too-much-work",
      title: "these words would take too long to read",
      checks: "Text that Markdown takes very long over, such as runs of brackets or very wide "
        + "tables; and quoted words that would have to be looked up in very long clauses "
        + "again and again.",
      why: "A build must come to an end on every machine. Words that were not read are not "
        + "published.",
      example: """
        More than thousand columns, or as many brackets that never close.

        """,
      instead: """
        Two narrow tables, one after the other.

        """),
    RulePage(
      id: "unsafe-link",
      title: "a link does something else than lead to a page",
      checks: "Where links and images lead, after their slots are filled in: to a page, an "
        + "e-mail address, a telephone number or a place on the page.",
      why: "A link with another scheme could run a program in the reader's browser.",
      example: """
        ## Clause orders: Orders

        See [your orders](javascript:orders).

        """,
      instead: """
        ## Clause orders: Orders

        See [your orders](https://harbour.example/orders).

        """),
  ]
}

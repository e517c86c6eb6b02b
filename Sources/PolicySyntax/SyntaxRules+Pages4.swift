import PolicyDiagnostics

// The pages of the rules from `unclosed-quotation` to `zero-width-character`.
extension SyntaxRules {
  static let pages4: [RulePage] = [
    RulePage(
      id: "unclosed-quotation",
      title: "a quotation mark in a field is never closed",
      checks: "Quotation marks at the beginning of an item of a list, and in fields that take "
        + "quotations.",
      why: "It is not clear where the words end, and commas inside them would divide them.",
      example: """
        ## Clause orders: Orders

        - Words: "for a year

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        - Words: "for a year"

        We keep orders for a year.

        """),
    RulePage(
      id: "unknown-block",
      title: "a misspelt kind of block would be printed as a heading, and its fields as a list",
      checks: "Headings of the shape \"Word name:\" whose word is within two letters of a kind of "
        + "this document.",
      why: "The text would be published with its apparatus, and nothing in it would be checked.",
      example: """
        ## Cluase orders: Orders

        - Kept for: 1 year

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        - Kept for: 1 year

        We keep orders for a year.

        ## Private repositories: an ordinary heading

        Words.

        """),
    RulePage(
      id: "unknown-field",
      title: "a block has no field of this name, so the fact in it is lost",
      checks: "Labels right under a heading, within two letters of a known one, and any label that "
        + "follows the fields without an empty line.",
      why: "A misspelt label must neither become text nor vanish, and an old compiler must not "
        + "drop a new field in silence.",
      example: """
        ## Clause orders: Orders

        - Legal bases: contract
        - Kept for: 1 year
        - Colour of the ship: blue

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        - Legal basis: contract
        - Kept for: 1 year

        - Colour of the ship: blue
        - Colour of the sail: white

        """),
    RulePage(
      id: "unknown-qualifier",
      title: "words in parentheses mean nothing in this field",
      checks: "Fields whose words in parentheses are a closed list; and that (possible) and "
        + "(planned) come last.",
      why: "A fact with an unread condition reads like a fact without one.",
      example: """
        - Languages: en (orignal), fr

        """,
      instead: """
        - Languages: en (source), fr

        """),
    RulePage(
      id: "unknown-word",
      title: "a word is none of those that the field takes",
      checks: "Fields with a closed list of words, compared without regard to capitals.",
      why: "Requirements and reports compare these words, so each thing has one word only.",
      example: """
        ## Clause orders: Orders

        - Legal basis: contrat

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        - Legal basis: Contract (Art. 6(1)(b))

        We keep orders for a year.

        """),
    RulePage(
      id: "unpublished-sentence",
      title: "a sentence stands in a field, where readers would not see it",
      checks: "Fields that take words, dates, numbers or names and hold a sentence.",
      why: "Usually a list at the beginning of a text looks like fields. It needs a sentence "
        + "before it, or bold labels.",
      example: """
        ## Clause orders: Orders

        - Source: we buy address lists from brokers.

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        - **Source:** we buy address lists from brokers.

        We keep orders for a year.

        """),
    RulePage(
      id: "unpublished-text",
      title: "text stands under a heading whose block prints none",
      checks: "Facts, and documents such as Library, that hold text; those that hold a table may "
        + "have just that.",
      why: "Facts do not print, so readers would not see these words.",
      example: """
        ## Clause orders: Orders

        We keep orders.

        ### Retention orders.time: How long

        - Period: 1 year

        This sentence would be lost.

        """,
      instead: """
        ## Clause orders: Orders

        We keep orders. This sentence is read.

        ### Retention orders.time: How long

        - Period: 1 year

        """),
    RulePage(
      id: "utf-16",
      title: "the file is written in UTF-16",
      checks: "The first bytes of a file.",
      why: "Policies are UTF-8, so that every tool reads them alike.",
      example: """
        A file saved as "Unicode".

        """,
      instead: """
        The same file saved as UTF-8.

        """),
    RulePage(
      id: "wrong-bullet",
      title: "a list looks like fields, and other programs that tidy Markdown would make it fields",
      checks: "Bullets with * or + and a plain known label, right under a heading or after its "
        + "fields.",
      why: "Such programs write every bullet as -, and then the words are a field and no longer "
        + "published.",
      example: """
        ## Clause orders: Orders

        * Kept for: 1 year

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        * **Kept for:** 1 year

        We keep orders for a year.

        """),
    RulePage(
      id: "zero-width-character",
      title: "a name or label holds characters that nobody can see",
      checks: "Names in headings and labels of fields.",
      why: "Two names that look the same must be the same.",
      example: """
        ## Clause or\u{200B}ders: Orders

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        We keep or\u{AD}ders for a year.

        """),
  ]
}

import PolicyDiagnostics

// The pages of the rules about fields and their values.
extension SyntaxRules {
  static let fieldsPages: [RulePage] = [
    RulePage(
      id: "malformed-field",
      title: "a field lacks a space or is indented, so it would be printed as text",
      checks: "Known labels directly under a heading whose line does not begin with \"- \" at its "
        + "first column.",
      why: "Such a line prints as a list or a paragraph, and the fact in it is not known to "
        + "anybody.",
      example: """
        ## Clause orders: Orders

         - Kept for: 1 year

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        - Kept for: 1 year

        We keep orders for a year.

        """),
    RulePage(
      id: "malformed-reference",
      title: "what follows # is no name, so it cannot point to a block",
      checks: "Values that begin with # in fields that take references.",
      why: "A reference that points nowhere tells readers nothing.",
      example: """
        ## Clause orders: Orders

        - Shared with: #Bright_Water

        We share orders with our bank.

        """,
      instead: """
        ## Clause orders: Orders

        - Shared with: #bright-water as processor

        We share orders with our bank.

        ### Recipient bright-water: Bright Water

        - Role: processor

        """),
    RulePage(
      id: "misplaced-field",
      title: "a field stands in a kind of block that has no such field",
      checks: "Labels of other kinds of block, right under a heading or after its fields.",
      why: "An older compiler, or this one, would print the line or drop it; neither is what it "
        + "was written for.",
      example: """
        ## Clause orders: Orders

        - Seat: US

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        - Kept for: 1 year

        We keep orders for a year.

        """),
    RulePage(
      id: "missing-blank-line",
      title: "the text has run into a field",
      checks: "That an empty line stands between the last field and the text.",
      why: "Markdown treats a line straight after a bullet as part of the bullet, so the first "
        + "sentence of the clause would be part of its last field.",
      example: """
        ## Clause orders: Orders

        - Applies to: EEA only
        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        - Applies to: EEA only

        We keep orders for a year.

        """),
    RulePage(
      id: "missing-reason",
      title: "unknown or not applicable is said without a reason",
      checks: "Values that are only \"unknown\" or \"not applicable\".",
      why: "Somebody will ask why, and the answer belongs where the question is asked.",
      example: """
        ## Clause orders: Orders

        - Kept for: unknown

        We keep orders.

        """,
      instead: """
        ## Clause orders: Orders

        - Kept for: unknown because our archive decides

        We keep orders.

        """),
    RulePage(
      id: "nested-list",
      title: "a field has a list of bullets under it",
      checks: "Fields whose value stands on indented lines that begin with a bullet.",
      why: "A field takes its values on its own line, separated by commas, so that each fact is "
        + "one line to read and to compare.",
      example: """
        ## Clause orders: Orders

        - Collects:
          - name
          - address

        We ask for your name.

        """,
      instead: """
        ## Clause orders: Orders

        - Collects: name, address

        We ask for your name.

        """),
    RulePage(
      id: "orphan-fields",
      title: "fields stand under a heading that begins no block, so they would be printed",
      checks: "Lists that begin with a known label directly under an ordinary heading.",
      why: "Usually the heading was meant to begin a block and lost its kind or name.",
      example: """
        ## Clause orders: Orders

        We keep orders.

        ### How long

        - Kept for: 1 year

        """,
      instead: """
        ## Clause orders: Orders

        We keep orders.

        ### How long

        This is how long:

        - Kept for: 1 year

        """),
    RulePage(
      id: "repeated-field",
      title: "a field that has one value is written twice",
      checks: "Fields that the reference gives one value.",
      why: "It is not clear which of the two holds.",
      example: """
        ## Clause orders: Orders

        - Interests: keeping accounts
        - Interests: preventing fraud

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        - Collects: name
        - Collects: address

        We keep orders for a year.

        """),
    RulePage(
      id: "reserved-word",
      title: "a word or mark is kept for a later version of the language",
      checks: "Headings of the shape \"Annex name:\" (and Schedule, Rule, Table, Notice, Version), "
        + "and lines that begin with ::: or {%.",
      why: "A text must not change its meaning when the compiler is replaced.",
      example: """
        ## Annex prices: Prices

        Rope costs money.

        ## Clause orders: Orders

        ::: box
        We keep orders.

        """,
      instead: """
        ## Section prices: Annex prices: Prices

        Rope costs money.

        """),
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
  ]
}

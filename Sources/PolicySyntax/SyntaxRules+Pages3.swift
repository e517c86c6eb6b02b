import PolicyDiagnostics

// The pages of the rules from `orphan-fields` to `unclosed-fence`.
extension SyntaxRules {
  static let pages3: [RulePage] = [
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
      id: "private-use-character",
      title: "readers may see an empty box where a character of one font stands",
      checks: "Characters of the private use areas.",
      why: "They mean something only in the font they were typed with; U+F0B7, for one, is a "
        + "bullet of Word's Symbol font.",
      example: """
        ## Clause orders: Orders

        We keep: \u{F0B7} orders.

        """,
      instead: """
        ## Clause orders: Orders

        We keep:

        - orders.

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
      id: "reserved-character",
      title: "a character stands in the text that the compiler itself uses",
      checks: "U+E000 and U+E001.",
      why: "They mean nothing to a reader, and the compiler marks places in a text with them.",
      example: """
        ## Clause orders: Orders

        We keep \u{E000} orders.

        """,
      instead: """
        ## Clause orders: Orders

        We keep orders.

        """),
    RulePage(
      id: "reserved-name",
      title: "a name is kept for the words directly under a block",
      checks: "Names that end in .text.",
      why: "The words directly under the section \"orders\" are the clause \"orders.text\".",
      example: """
        ## Clause orders.text: Orders

        We keep orders.

        """,
      instead: """
        ## Clause orders.words: Orders

        We keep orders.

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
      id: "text-after-comment",
      title: "words on the last line of a comment would be seen by no reader",
      checks: "Lines with --> and words after it, where the comment began at the start of a line.",
      why: "Markdown hides the whole line that a comment ends on.",
      example: """
        ## Clause orders: Orders

        <!-- checked by Priya --> We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        <!-- checked by Priya -->
        We keep orders for a year.

        """),
    RulePage(
      id: "text-before-document",
      title: "words before the document's heading would be seen by no reader",
      checks: "Anything but empty lines and comments before the first block.",
      why: "There is nothing that these words belong to.",
      example: """
        Draft of Monday.

        # Policy harbour: Harbour Notice

        - Type: privacy notice
        - Version: 1.0.0
        - Effective: 2026-03-01
        - Organisation: Harbour Instruments
        - Jurisdictions: EEA
        - Languages: en

        """,
      instead: """
        <!-- Draft of Monday. -->

        # Policy harbour: Harbour Notice

        - Type: privacy notice
        - Version: 1.0.0
        - Effective: 2026-03-01
        - Organisation: Harbour Instruments
        - Jurisdictions: EEA
        - Languages: en

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
    RulePage(
      id: "unclosed-comment",
      title: "a comment is never closed, so the text after it would disappear",
      checks: "Comments that begin at the start of a line and have no -->, and comments in titles "
        + "and fields that do not end on their line.",
      why: "A comment hides headings and fields, so one that is not closed hides the rest of the "
        + "policy.",
      example: """
        ## Clause orders: Orders

        We keep orders.

        <!-- Priya: shorten before launch

        ## Clause prices: Prices

        We keep prices.

        """,
      instead: """
        ## Clause orders: Orders

        We keep orders.

        <!-- Priya: shorten before launch -->

        ## Clause prices: Prices

        We keep prices.

        """),
    RulePage(
      id: "unclosed-fence",
      title: "a code block is never closed, so the text after it would be shown as code",
      checks: "Lines of ``` or ~~~ without a line of the same marks before the next heading of a "
        + "block.",
      why: "The heading ends the code block, so that a forgotten line spoils one clause and not "
        + "the rest. A heading that is to be shown as code has one space before it.",
      example: """
        ## Clause orders: Orders

        ```
        We keep orders.

        ## Clause prices: Prices

        We keep prices.

        """,
      instead: """
        ## Clause orders: Orders

        ```
        We keep orders.
         ## Clause prices: Prices
        ```

        """),
  ]
}

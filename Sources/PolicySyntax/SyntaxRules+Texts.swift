import PolicyDiagnostics

// The pages of the rules about comments and the text of blocks.
extension SyntaxRules {
  static let textsPages: [RulePage] = [
    RulePage(
      id: "nested-comment",
      title: "a second comment begins inside the first, and the first --> ends both",
      checks: "Comments inside which a line begins with <!--.",
      why: "Either a comment was not closed and the text after it is hidden, or a comment was "
        + "put round another and its end would be published.",
      example: """
        ## Clause orders: Orders

        <!-- Priya: shorten this

        We keep orders for a year.

        <!-- and this -->

        We sell rope.

        """,
      instead: """
        ## Clause orders: Orders

        <!-- Priya: shorten this -->

        We keep orders for a year.

        <!-- and this -->

        We sell rope.

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
  ]
}

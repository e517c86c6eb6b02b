import PolicyDiagnostics

// The pages of the rules from `malformed-name` to `nul-byte`.
extension SyntaxRules {
  static let pages2: [RulePage] = [
    RulePage(
      id: "malformed-name",
      title: "a word cannot be a name, because names become web addresses",
      checks: "The word between the kind and the colon of a heading: letters a to z, digits, "
        + "hyphens and dots; a letter first.",
      why: "Names become permanent web addresses, file names and lines of reports. Titles can "
        + "have any character.",
      example: """
        ## Clause Kept_Orders: Orders

        We keep orders for a year.

        """,
      instead: """
        ## Clause kept-orders: Orders

        We keep orders for a year.

        ## Section goods: What we sell

        Rope.

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
      id: "misplaced-block",
      title: "a block stands where it cannot, so it is not clear what it belongs to",
      checks: "Which kinds may stand inside which, and how many hashes each kind may have.",
      why: "A fact belongs to the clause it stands in; a clause inside a fact, or a clause "
        + "inside a clause, belongs to nothing.",
      example: """
        ## Clause orders: Orders

        We keep orders.

        ### Clause prices: Prices

        We keep prices.

        """,
      instead: """
        ## Clause orders: Orders

        We keep orders.

        ## Clause prices: Prices

        We keep prices.

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
      id: "missing-document",
      title: "the file does not say what document it is",
      checks: "That the first block of a file called .policy.md, .jurisdiction.md, .release.md or "
        + ".register.md is a document.",
      why: "Without it nothing is known of the text: not whose it is, nor from when it binds.",
      example: """
        ## Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        # Policy harbour: Harbour Notice

        - Type: privacy notice
        - Version: 1.0.0
        - Effective: 2026-03-01
        - Organisation: Harbour Instruments
        - Jurisdictions: EEA
        - Languages: en

        ## Clause orders: Orders

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
      id: "missing-title",
      title: "a block whose title readers see has none",
      checks: "Titles of policies, translations and sections.",
      why: "Readers would see an empty heading, and contents lists an empty line.",
      example: """
        ## Section orders:

        We keep orders for a year.

        """,
      instead: """
        ## Section orders: Orders

        We keep orders for a year.

        """),
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
      id: "no-break-space",
      title: "a no-break space stands in a heading, so readers would see it as text",
      checks: "No-break spaces before the hashes, after them, and between the kind and the name.",
      why: "They look like spaces, and Markdown does not take them for spaces. Word processors "
        + "put them into text that is copied from them.",
      example: """
        ##\u{A0}Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders\u{A0}and more

        We keep orders for a year.

        """),
    RulePage(
      id: "nul-byte",
      title: "a NUL stands in the file, which no page may hold",
      checks: "Bytes of value zero.",
      why: "It is the mark of a damaged file or of another encoding.",
      example: """
        a\\0b

        """,
      instead: """
        ab

        """),
  ]
}

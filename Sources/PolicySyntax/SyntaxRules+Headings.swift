import PolicyDiagnostics

// The pages of the rules about blocks and where they stand.
extension SyntaxRules {
  static let headingsPages: [RulePage] = [
    RulePage(
      id: "heading-taken-for-fact",
      title: "an ordinary heading begins a fact, so readers would not see the text under it",
      checks: "Facts (Contact, Right, Cookies and so on) that have text and no field.",
      why: "Facts do not print. A heading such as \"Contact us: how to reach us\" has the shape "
        + "of one by accident.",
      example: """
        ## Contact us: how to reach us

        Write to the harbour office.

        """,
      instead: """
        ## Clause reach: Contact us: how to reach us

        Write to the harbour office.

        """),
    RulePage(
      id: "indented-heading",
      title: "the heading of a block has spaces before it, so readers would see it as text",
      checks: "Lines of the shape \"## Kind name:\" with spaces before the hashes, outside of code "
        + "blocks.",
      why: "Markdown may still take such a line for a heading, and the fields under it for a "
        + "list; nothing in it would be checked.",
      example: """
          ## Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        To begin a clause, write:

        ```
         ## Clause orders: Orders
        ```

        """),
    RulePage(
      id: "lost-structure",
      title: "a heading has lost its shape, so it would be printed and begin no block",
      checks: "Text of the shape \"Kind name:\" in a quotation, in a list, underlined with --- or "
        + "===, with more than six hashes, or without a space after them.",
      why: "Other programs that tidy Markdown move headings about. Words that were a block must "
        + "not become prose unnoticed.",
      example: """
        > ## Clause orders: Orders
        >
        > We keep orders for a year.

        ## Clause sums: Sums

        Clause prices: Prices
        ---------------------

        We keep prices.

        ##Clause names: Names

        We keep names.

        """,
      instead: """
        ## Clause orders: Orders

        > We keep orders for a year.

        """),
    RulePage(
      id: "malformed-heading",
      title: "a heading begins like that of a block and is none, so readers would see its words",
      checks: "Headings that begin with a kind of this document and have a name without a colon, a "
        + "colon without a space, or no name but the kind's own fields under them.",
      why: "The words would be printed, and the fields with them as a list.",
      example: """
        ## Clause orders.kept We keep orders

        For a year.

        ## Clause What we sell

        - Kept for: 1 year

        Rope.

        """,
      instead: """
        ## Clause orders.kept: We keep orders

        For a year.

        ## Clause sold: What we sell

        Rope.

        """),
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
  ]
}

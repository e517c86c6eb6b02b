import PolicyDiagnostics

// The pages of the rules from `bidirectional-control` to `malformed-heading`.
extension SyntaxRules {
  static let pages1: [RulePage] = [
    RulePage(
      id: "bidirectional-control",
      title: "invisible characters make text show in another order than it is read",
      checks: "Embeddings and overrides (U+202A to U+202E) anywhere; direction marks and isolates "
        + "(U+061C, U+200E, U+200F, U+2066 to U+2069) in headings and fields, and in text "
        + "unless the document's language runs from right to left. There, every isolate must "
        + "have its other half in the same text.",
      why: "What a reviewer sees must be what is published; such a character can make a sentence "
        + "read backwards on the screen and forwards in court.",
      example: """
        ## Clause orders: Orders

        We keep \u{202E}orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        We keep orders for a year.

        """),
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
      id: "bullet-character",
      title: "readers would see one paragraph and not a list",
      checks: "The first line under a heading or its fields: whether it begins with a bullet that "
        + "is none in Markdown, such as • or –.",
      why: "Text copied from a word processor brings its bullets along. Markdown prints them as "
        + "ordinary characters, and a field behind one is no field.",
      example: """
        ## Clause orders: Orders

        • We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        - We keep orders for a year.

        """),
    RulePage(
      id: "control-character",
      title: "a control character stands in the text, which no page may hold",
      checks: "Characters below the space but for tabs and line endings, U+007F, and U+0080 to "
        + "U+009F but for U+0085.",
      why: "HTML and XML forbid them; what browsers and mail programs make of them differs.",
      example: """
        ## Clause orders: Orders

        We keep orders\u{7} for a year.

        """,
      instead: """
        ## Clause orders: Orders

        We keep orders for a year.

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
      id: "invalid-utf-8",
      title: "bytes of the file are no characters, so readers would see an empty box",
      checks: "That the file is UTF-8 throughout.",
      why: "An older encoding turns accents and quotation marks into something else, in names "
        + "and promises alike.",
      example: """
        caf\\xE9

        """,
      instead: """
        café

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
  ]
}

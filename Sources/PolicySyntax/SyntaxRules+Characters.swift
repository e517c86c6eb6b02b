import PolicyDiagnostics

// The pages of the rules about the bytes and characters of a file.
extension SyntaxRules {
  static let charactersPages: [RulePage] = [
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

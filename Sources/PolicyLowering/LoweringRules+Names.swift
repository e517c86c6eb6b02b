internal import PolicyDiagnostics

// The pages of the rules about names and what refers to them.
extension LoweringRules {
  static let namesPages: [RulePage] = [
    RulePage(
      id: "duplicate-definition",
      title: "two link definitions have one label",
      checks: "Lines such as [terms]: https://… that define a link for the whole file: "
        + "whether each label is defined once.",
      why: "The first one counts. Readers who follow the other would end up on a page that "
        + "its author did not mean.",
      example: """
        ## Clause orders: Orders

        See our [terms] for more.

        [terms]: https://harbour.example/terms
        [terms]: https://harbour.example/old-terms

        """,
      instead: """
        ## Clause orders: Orders

        See our [terms] for more.

        [terms]: https://harbour.example/terms

        """),
    RulePage(
      id: "duplicate-name",
      title: "two things have one name",
      checks: "The names of blocks, rows and values of a policy, of its Facts files and of "
        + "its organisation; of policies; and of the blocks of every other file.",
      why: "Names are addresses on the web and are how two versions are compared. Two "
        + "things of one name could not be told apart.",
      example: """
        ## Clause orders: Orders

        We keep orders for a year.

        ## Clause orders: Prices

        We keep prices for two years.

        """,
      instead: """
        ## Clause orders: Orders

        We keep orders for a year.

        ## Clause prices: Prices

        We keep prices for two years.

        """),
    RulePage(
      id: "not-a-reference",
      title: "a field points to a block, and these are only words",
      checks: "Fields that take the name of a block: whether the name has its #.",
      why: "Words without # are words. The field would point to nothing, and a bare "
        + "\"contact us\" would lead nowhere.",
      example: """
        - Contact: desk

        ## Contact desk: Our desk

        - Role: customer support
        - Email: desk@harbour.example

        """,
      instead: """
        - Contact: #desk

        ## Contact desk: Our desk

        - Role: customer support
        - Email: desk@harbour.example

        """),
    RulePage(
      id: "reference-out-of-scope",
      title: "some readers would be sent to a clause they cannot see",
      checks: "References and links: whether everybody who reads the one clause can read the "
        + "other.",
      why: "A view for California leaves out what is for the EEA only. A reader who is "
        + "sent there finds nothing.",
      example: """
        ## Clause orders: Orders

        To have yours deleted, see {{ref europe}}.

        ## Clause europe: If you live in the EEA

        - Applies to: EEA only

        Write to us and we delete your orders.

        """,
      instead: """
        ## Clause orders: Orders

        To have yours deleted: {{ref europe as for-readers}}.

        ## Clause europe: If you live in the EEA

        - Applies to: EEA only

        Write to us and we delete your orders.

        """),
    RulePage(
      id: "relative-name",
      title: "a name depends on where its block stands",
      checks: "Names in headings: whether they begin with a dot and so take over the name of "
        + "the block round them.",
      why: "Moving the block would change its name, and with it an address on the web. "
        + "Before a text is published its names are written out; policyc fmt does it.",
      example: """
        ## Section orders: Orders

        ### Clause .prices: Prices

        We keep prices for two years.

        """,
      instead: """
        ## Section orders: Orders

        ### Clause orders.prices: Prices

        We keep prices for two years.

        """),
    RulePage(
      id: "retired-name",
      title: "a name that was given up is used again",
      checks: "Names after \"Formerly\": whether a block, row, value or policy has one of "
        + "them now.",
      why: "Old links to the name lead to the block that had it. If another block took it, "
        + "they would lead to words that were never meant.",
      example: """
        ## Clause orders: Orders

        - Formerly: purchases

        We keep orders for a year.

        ## Clause purchases: Purchases

        We keep purchases for two years.

        """,
      instead: """
        ## Clause orders: Orders

        - Formerly: purchases

        We keep orders for a year.

        ## Clause buying: Purchases

        We keep purchases for two years.

        """),
    RulePage(
      id: "shadowed-name",
      title: "a name means two things",
      checks: "The names of blocks: whether one equals a field of the policy, or another "
        + "block's name with a dot and one of its fields.",
      why: "A slot with this name would print one or the other, and adding a block would "
        + "silently change what a sentence elsewhere says.",
      example: """
        ## Clause orders: Orders

        - Kept for: 1 year

        We keep orders for {{orders.kept-for}}.

        ## Clause orders.collects: What we collect

        - Collects: name

        We ask for your name.

        """,
      instead: """
        ## Clause orders: Orders

        - Kept for: 1 year

        We keep orders for {{orders.kept-for}}.

        ## Clause orders.asking: What we collect

        - Collects: name

        We ask for your name.

        """),
    RulePage(
      id: "undefined-label",
      title: "a link or footnote leads nowhere",
      checks: "Labels in square brackets that ask for a definition, and footnotes: whether a "
        + "line of the file defines them.",
      why: "Readers would see the brackets, or a number that leads to nothing.",
      example: """
        ## Clause orders: Orders

        See our [terms of sale][terms] for more.

        """,
      instead: """
        ## Clause orders: Orders

        See our [terms of sale][terms] for more.

        [terms]: https://harbour.example/terms

        """),
    RulePage(
      id: "unknown-reference",
      title: "readers would be sent to nothing",
      checks: "Names in {{ref …}}, in links to #names and in fields with a #: whether "
        + "something has this name, or had it once, and whether it prints.",
      why: "A reference to nothing leaves a hole in the sentence and a dead link on the "
        + "page.",
      example: """
        ## Clause orders: Orders

        To have yours deleted, see {{ref erasre}}.

        ## Clause erasure: Deleting your data

        We delete your data when you ask us to.

        """,
      instead: """
        ## Clause orders: Orders

        To have yours deleted, see {{ref erasure}}.

        ## Clause erasure: Deleting your data

        We delete your data when you ask us to.

        """),
    RulePage(
      id: "unused-definition",
      title: "a link definition is used nowhere",
      checks: "Lines such as [terms]: https://… that define a link for the whole file: "
        + "whether any text uses the label.",
      why: "It is left over, or the label that should use it is misspelt.",
      example: """
        ## Clause orders: Orders

        We keep orders for a year.

        [terms]: https://harbour.example/terms

        """,
      instead: """
        ## Clause orders: Orders

        We keep orders for a year; see our [terms].

        [terms]: https://harbour.example/terms

        """),
    RulePage(
      id: "wrong-kind-of-reference",
      title: "a field points to a block of the wrong kind",
      checks: "Fields that take the name of a block: whether the block is of a kind the field "
        + "is for.",
      why: "A bare \"contact us\" that leads to a clause leaves readers without an "
        + "address.",
      example: """
        - Contact: #orders

        ## Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        - Contact: #desk

        ## Clause orders: Orders

        We keep orders for a year.

        ## Contact desk: Our desk

        - Role: customer support
        - Email: desk@harbour.example

        """),
  ]
}

internal import PolicyDiagnostics

// The pages of the rules from `unknown-language` to `wrong-kind-of-reference`.
extension LoweringRules {
  static let pages6: [RulePage] = [
    RulePage(
      id: "unknown-language",
      title: "pages cannot be made in this language yet",
      checks: "The languages of a policy: whether the words of the page itself, such as "
        + "\"Contents\", are there in each of them.",
      why: "A page in one language with headings in another is hard to use, and a screen "
        + "reader would mispronounce it.",
      example: """
        - Languages: en, eo

        ## Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        - Languages: en

        ## Clause orders: Orders

        We keep orders for a year.

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
      id: "unknown-surface",
      title: "the policy covers no such product",
      checks: "\"Surface\": whether the policy lists it under \"Surfaces\".",
      why: "Words for a product that is not listed would be shown to nobody.",
      example: """
        - Surfaces: website, app

        ## Clause orders: Orders

        - Surface: webiste

        We keep orders for a year.

        """,
      instead: """
        - Surfaces: website, app

        ## Clause orders: Orders

        - Surface: website

        We keep orders for a year.

        """),
    RulePage(
      id: "unknown-value",
      title: "a placeholder would stay unfilled",
      checks: "Names in double braces: whether a value, a field or a block of this name has "
        + "something to print.",
      why: "A placeholder left over from a template tells every reader that nobody has "
        + "read the text.",
      example: """
        ## Clause orders: Orders

        {{company_name}} keeps orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        {{organisation}} keeps orders for a year.

        """),
    RulePage(
      id: "unknown-wording",
      title: "words that the law prescribes would be missing",
      checks: "Names after {{wording …}}: whether a rule of law with this id prescribes words.",
      why: "Where the law fixes the words, an author's paraphrase does not count, so the rule "
        + "supplies them.",
      example: """
        ## Clause sale: Sale of tide tables

        {{wording harbour.2}}

        """,
      instead: """
        ## Clause sale: Sale of tide tables

        {{wording harbour.1}}

        """),
    RulePage(
      id: "unlisted-translation",
      title: "there is a translation that the policy does not name",
      checks: "Each translation: whether its language is among the languages of the policy.",
      why: "Readers would find a page in a language that the policy does not promise to "
        + "keep up.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Languages: en

        ## Clause orders: Orders

        We keep orders for a year.

        <!-- Policies/harbour/privacy.fr.policy.md -->

        # Translation harbour: Avis de Harbour

        - Language: fr
        - Of: privacy.policy.md

        ## Clause orders: Commandes

        Nous gardons les commandes un an.

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Languages: en, fr

        ## Clause orders: Orders

        We keep orders for a year.

        <!-- Policies/harbour/privacy.fr.policy.md -->

        # Translation harbour: Avis de Harbour

        - Language: fr
        - Of: privacy.policy.md

        ## Clause orders: Commandes

        Nous gardons les commandes un an.

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
      id: "words-not-found",
      title: "the words that a fact rests on are not in its clause",
      checks: "\"Words\": whether the clause of the fact holds these words, whatever the kind "
        + "of its quotation marks, spaces and capitals.",
      why: "Findings and comparisons point at these words. If they are gone, the fact says "
        + "something that readers are no longer told.",
      example: """
        ## Clause orders: Orders

        We do not sell your orders.

        ### Claim no-sale: No sale

        - Words: "We never sell your orders"
        - Kind: no sale

        """,
      instead: """
        ## Clause orders: Orders

        We do not sell your orders.

        ### Claim no-sale: No sale

        - Words: "We do not sell your orders"
        - Kind: no sale

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

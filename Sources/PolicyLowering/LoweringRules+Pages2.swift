internal import PolicyDiagnostics

// The pages of the rules from `cell-changed-by-markdown` to `missing-argument`.
extension LoweringRules {
  static let pages2: [RulePage] = [
    RulePage(
      id: "cell-changed-by-markdown",
      title: "Markdown would change what a cell says",
      checks: "The cells of registers and cookie tables, but for their columns of ordinary "
        + "words: whether marks of emphasis stand in them.",
      why: "The name of a cookie such as _gat_ would lose its underlines, and readers "
        + "would look for a cookie that does not exist.",
      example: """
        ## Cookies ours: Our cookies

        | Cookie | Purpose         |
        | ------ | --------------- |
        | _gat_  | counts visitors |

        """,
      instead: """
        ## Cookies ours: Our cookies

        | Cookie  | Purpose         |
        | ------- | --------------- |
        | `_gat_` | counts visitors |

        """),
    RulePage(
      id: "contact-without-address",
      title: "nobody can reach this contact",
      checks: "Every contact, as a block or as a row: whether it has an e-mail address, a "
        + "postal address, a telephone number or a form.",
      why: "Readers who are told to write to it would have no way to do so, and their "
        + "rights would be worth nothing.",
      example: """
        ## Contact desk: Our desk

        - Role: customer support
        - For: everybody

        """,
      instead: """
        ## Contact desk: Our desk

        - Role: customer support
        - Post: Harbour Instruments, 1 Quay Street, Boston, MA 02110

        """),
    RulePage(
      id: "dates-in-wrong-order",
      title: "two dates of the policy contradict each other",
      checks: "\"Updated\", \"Published\" and \"Effective\": a text is changed before it is "
        + "published, and published before it binds.",
      why: "A text that binds before anybody could read it may bind nobody; and a notice "
        + "with impossible dates is not believed.",
      example: """
        - Published: 2026-03-20

        ## Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        - Published: 2026-02-20

        ## Clause orders: Orders

        We keep orders for a year.

        """),
    RulePage(
      id: "decision-without-reason",
      title: "a decision does not say why",
      checks: "Every Decision in a release: whether there is text below its fields.",
      why: "A decision can make a change matter less. Without the reason nobody can tell, a year "
        + "later, what was weighed.",
      example: """
        ## Decision shorter: A shorter sentence

        - Finding: 5f0c1d2e3a4b5c6d
        - Level: editorial
        - By: P. Nandakumar
        - On: 2026-02-20

        """,
      instead: """
        ## Decision shorter: A shorter sentence

        - Finding: 5f0c1d2e3a4b5c6d
        - Level: editorial
        - By: P. Nandakumar
        - On: 2026-02-20

        The sentence says the same in fewer words.

        """),
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
      id: "duplicate-release",
      title: "two releases accompany one version",
      checks: "Policy and Version of all releases of a project.",
      why: "Nobody could tell which of the two was approved, and with which decisions.",
      example: """
        # Release again: Once more

        - Policy: #harbour-privacy
        - Version: 1.0.0

        """,
      instead: """
        # Release again: Once more

        - Policy: #harbour-privacy
        - Version: 1.1.0

        """),
    RulePage(
      id: "duplicate-translation",
      title: "there are two translations into one language",
      checks: "The translations of a policy: whether each is into a language of its own, "
        + "which is not that of the source.",
      why: "Only one of them can be the page in that language. The other would be kept up "
        + "to date in vain.",
      example: """
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

        <!-- Policies/harbour/privacy.old.policy.md -->

        # Translation harbour: Avis de Harbour

        - Language: fr
        - Of: privacy.policy.md

        ## Clause orders: Commandes

        Nous gardons les commandes deux ans.

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
      id: "empty-field",
      title: "a field is left blank",
      checks: "Every field: whether something follows its colon.",
      why: "A blank is a gap in the text. It counts as absent, which is another thing than "
        + "\"none\", \"unknown because …\" or \"not applicable because …\".",
      example: """
        ## Clause orders: Orders

        - Kept for:

        We keep orders.

        """,
      instead: """
        ## Clause orders: Orders

        - Kept for: unknown because the archive is being cleared

        We keep orders.

        """),
    RulePage(
      id: "empty-scope",
      title: "nobody would see these words",
      checks: "\"Applies to\" and \"Surface\" of a block inside another: whether anybody is "
        + "left who is in both.",
      why: "An inner scope narrows the one outside it. Words for nobody stand on no page, "
        + "and the author believes that they do.",
      example: """
        ## Section europe: Europe

        - Applies to: EEA only

        ### Clause europe.orders: Orders

        - Applies to: US-CA only

        We keep orders for a year.

        """,
      instead: """
        ## Section europe: Europe

        - Applies to: EEA, US-CA only

        ### Clause europe.orders: Orders

        - Applies to: US-CA only

        We keep orders for a year.

        """),
    RulePage(
      id: "empty-table",
      title: "readers would see a table without rows",
      checks: "Slots such as {{table recipients for eea}}: whether there is anything to put "
        + "into the table.",
      why: "An empty table looks like an omission, and readers cannot tell \"there are "
        + "none\" from \"somebody forgot\".",
      example: """
        ## Clause helpers: Who helps us

        {{table recipients}}

        """,
      instead: """
        ## Clause helpers: Who helps us

        {{table recipients}}

        ### Recipient brook: Brook Inc

        - Role: processor

        """),
    RulePage(
      id: "misplaced-table",
      title: "a table would stand in the middle of a sentence",
      checks: "Slots such as {{table recipients}}: whether they stand alone in a paragraph of "
        + "a clause.",
      why: "A table is no word. In a title or a sentence it could not be printed.",
      example: """
        ## Clause helpers: Who helps us

        Brook Inc is one of them: {{table recipients}}

        ### Recipient brook: Brook Inc

        - Role: processor

        """,
      instead: """
        ## Clause helpers: Who helps us

        These are they:

        {{table recipients}}

        ### Recipient brook: Brook Inc

        - Role: processor

        """),
    RulePage(
      id: "missing-argument",
      title: "a sentence of a shared clause would have a hole",
      checks: "Clauses that reuse a shared clause: whether they give a value for everything "
        + "it asks for.",
      why: "A shared clause says \"within …\" and leaves it to each policy to say how "
        + "long. Without the value readers would see half a promise.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure:

        - Reuse: ../shared/common.policy.md#erasure

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        - Parameter: period (duration)

        We delete your data within {{period}}.

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure:

        - Reuse: ../shared/common.policy.md#erasure
        - With: period = 30 days

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        - Parameter: period (duration)

        We delete your data within {{period}}.

        """),
  ]
}

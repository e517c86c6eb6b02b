internal import PolicyDiagnostics

// The pages of the rules about translations.
extension LoweringRules {
  static let translationsPages: [RulePage] = [
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
      id: "missing-translation",
      title: "readers of a language would not find these words in it",
      checks: "Each language that a policy names: whether there is a translation; and each "
        + "block of the source: whether the translation has its title, gist and text, or "
        + "says why not.",
      why: "Half a page in another language is no translation. What is left out prints in "
        + "the language of the source, marked as such.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Languages: en, fr

        ## Clause orders: Orders

        We keep orders for a year.

        ## Clause prices: Prices

        We keep prices for two years.

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

        ## Clause prices: Prices

        We keep prices for two years.

        <!-- Policies/harbour/privacy.fr.policy.md -->

        # Translation harbour: Avis de Harbour

        - Language: fr
        - Of: privacy.policy.md

        ## Clause orders: Commandes

        Nous gardons les commandes un an.

        ## Clause prices:

        - Not translated: because prices are stated in English only

        """),
    RulePage(
      id: "stale-translation",
      title: "the source may have changed since it was translated",
      checks: "\"Checked against\" in a translation: whether the source still has the words "
        + "that were translated, or at least the same version.",
      why: "Readers of the two languages would be promised two things.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Languages: en, fr
        - Version: 2.0.0

        ## Clause orders: Orders

        We keep orders for a year.

        <!-- Policies/harbour/privacy.fr.policy.md -->

        # Translation harbour: Avis de Harbour

        - Language: fr
        - Of: privacy.policy.md

        ## Clause orders: Commandes

        - Checked against: 1.0.0

        Nous gardons les commandes un an.

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Languages: en, fr
        - Version: 2.0.0

        ## Clause orders: Orders

        We keep orders for a year.

        <!-- Policies/harbour/privacy.fr.policy.md -->

        # Translation harbour: Avis de Harbour

        - Language: fr
        - Of: privacy.policy.md

        ## Clause orders: Commandes

        - Checked against: 2.0.0

        Nous gardons les commandes un an.

        """),
    RulePage(
      id: "translated-table-differs",
      title: "a translated table does not match its source",
      checks: "The table of a translated register: whether it has the columns and the rows of "
        + "the source.",
      why: "Readers of the translation would be told of other cookies than readers of the "
        + "source.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Languages: en, fr

        ## Cookies ours: Our cookies

        | Cookie | Purpose             |
        | ------ | ------------------- |
        | id     | keeps you signed in |
        | map    | remembers your map  |

        <!-- Policies/harbour/privacy.fr.policy.md -->

        # Translation harbour: Avis de Harbour

        - Language: fr
        - Of: privacy.policy.md

        ## Cookies ours: Nos cookies

        | Cookie | But                 |
        | ------ | ------------------- |
        | id     | vous garde connecté |

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Languages: en, fr

        ## Cookies ours: Our cookies

        | Cookie | Purpose             |
        | ------ | ------------------- |
        | id     | keeps you signed in |
        | map    | remembers your map  |

        <!-- Policies/harbour/privacy.fr.policy.md -->

        # Translation harbour: Avis de Harbour

        - Language: fr
        - Of: privacy.policy.md

        ## Cookies ours: Nos cookies

        | Cookie | But                          |
        | ------ | ---------------------------- |
        | id     | vous garde connecté          |
        | map    | se souvient de votre carte   |

        """),
    RulePage(
      id: "translation-holds-facts",
      title: "a translation states a fact of its own",
      checks: "The fields in a translation: only \"Gist\", \"Checked against\", \"Not "
        + "translated\" and notes among authors may stand there.",
      why: "Facts are stated once, in the source. Two languages could otherwise promise "
        + "two things.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Languages: en, fr

        ## Clause orders: Orders

        - Kept for: 1 year

        We keep orders for {{orders.kept-for}}.

        <!-- Policies/harbour/privacy.fr.policy.md -->

        # Translation harbour: Avis de Harbour

        - Language: fr
        - Of: privacy.policy.md

        ## Clause orders: Commandes

        - Kept for: 2 ans

        Nous gardons les commandes {{orders.kept-for}}.

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Languages: en, fr

        ## Clause orders: Orders

        - Kept for: 1 year

        We keep orders for {{orders.kept-for}}.

        <!-- Policies/harbour/privacy.fr.policy.md -->

        # Translation harbour: Avis de Harbour

        - Language: fr
        - Of: privacy.policy.md

        ## Clause orders: Commandes

        Nous gardons les commandes {{orders.kept-for}}.

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
  ]
}

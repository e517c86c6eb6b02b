internal import PolicyDiagnostics

// The pages of the rules from `missing-base-address` to `raw-html`.
extension LoweringRules {
  static let pages3: [RulePage] = [
    RulePage(
      id: "missing-base-address",
      title: "the site of an organisation has no address",
      checks: "Every organisation: whether \"Published at\" says where its site is.",
      why: "Feeds, site maps, links between languages and notices need whole addresses. "
        + "None is made up, so without one they are left out.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Organisation: #harbour-org

        ## Clause orders: Orders

        We keep orders for a year.

        <!-- Policies/harbour/organisation.policy.md -->

        # Organisation harbour-org: Harbour Instruments

        - Legal name: Harbour Instruments, Inc.

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Organisation: #harbour-org

        ## Clause orders: Orders

        We keep orders for a year.

        <!-- Policies/harbour/organisation.policy.md -->

        # Organisation harbour-org: Harbour Instruments

        - Legal name: Harbour Instruments, Inc.
        - Published at: https://harbour.example

        """),
    RulePage(
      id: "missing-field",
      title: "a block lacks a field that it must have",
      checks: "Every block against the reference of fields: whether the fields are there that "
        + "it needs at every stage, or before it is published.",
      why: "A right without a way to use it, or a claim without the words that make it, "
        + "tells readers too little to be of use.",
      example: """
        ## Clause rights: Your rights

        You may ask us for a copy of your data.

        ### Right copy: A copy

        - Kind: access

        """,
      instead: """
        ## Clause rights: Your rights

        You may ask us for a copy of your data.

        ### Right copy: A copy

        - Kind: access
        - How: write to us at the address below

        """),
    RulePage(
      id: "missing-file",
      title: "a file that is pointed to does not exist",
      checks: "The path after \"Reuse\" and the path after \"Of\" in a translation: whether "
        + "there is such a file. Paths are read from the folder of the file they stand "
        + "in.",
      why: "Readers would see nothing where the shared words should stand; a translation "
        + "of nothing would never be shown.",
      example: """
        ## Clause erasure: Deleting your data

        - Reuse: ../shared/comon.policy.md#erasure

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#erasure

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        We delete your data when you ask us to.

        """),
    RulePage(
      id: "missing-table",
      title: "a register holds no table",
      checks: "Cookies, Practices, Recipients, Rights, Contacts, Claims and Site: whether a "
        + "table stands under the fields. Cookies with \"Listed: no\" need none.",
      why: "The rows are the facts. Without a table nothing is stated, though the heading "
        + "says so.",
      example: """
        ## Cookies ours: Our cookies

        - Listed: yes

        """,
      instead: """
        ## Cookies ours: Our cookies

        - Listed: yes

        | Cookie | Purpose             |
        | ------ | ------------------- |
        | id     | keeps you signed in |

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
      id: "more-faults",
      title: "one text has more faults than are worth listing",
      checks: "How many faults of one kind the words of one block have; the first hundred are "
        + "shown.",
      why: "A long list of the same fault hides all others. They come into view as the "
        + "first ones are mended.",
      example: """
        A clause with two hundred HTML tags.

        """,
      instead: """
        The same clause in Markdown.

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
      id: "not-a-shared-clause",
      title: "\"Reuse\" does not lead to a clause of a library",
      checks: "What stands after \"Reuse\": whether it is a path, a # and the name of a "
        + "clause, and whether the file is a library.",
      why: "Only a library is written to be read in many places. A clause of another "
        + "policy speaks of that policy.",
      example: """
        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#erasure

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        We delete your data when you ask us to.

        """),
    RulePage(
      id: "outside-shared-clause",
      title: "a shared clause speaks of something that only one policy has",
      checks: "Slots, links and references in a library: whether they name a parameter, a "
        + "clause of the same library, or something that the organisation states.",
      why: "The next policy that reuses the clause would have nothing under this name, and "
        + "its readers would see a hole.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Value: period (duration) = 30 days

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#erasure

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        We delete your data within {{period}}.

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Value: period (duration) = 30 days

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#erasure
        - With: time = {{period}}

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        - Parameter: time (duration)

        We delete your data within {{time}}.

        """),
    RulePage(
      id: "override-not-allowed",
      title: "a reused clause changes what the shared one says",
      checks: "The fields of a clause with \"Reuse\": only \"Applies to\", \"Surface\", "
        + "\"Satisfies\", \"Status\", \"When\" and notes among authors may stand beside "
        + "it, and a title of its own.",
      why: "A shared clause is read once for all policies. If each could change its facts, "
        + "that reading would be worth nothing.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Answer within: 60 days
        - Reuse: ../shared/common.policy.md#erasure

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        We delete your data when you ask us to.

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Applies to: EEA only
        - Reuse: ../shared/common.policy.md#erasure

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        We delete your data when you ask us to.

        """),
    RulePage(
      id: "raw-html",
      title: "readers would not see these words",
      checks: "The words of every clause: whether HTML tags stand in them.",
      why: "Tags are not passed on to the page, and some would take the words inside them "
        + "away. Markdown says the same in signs that everybody can read.",
      example: """
        ## Clause orders: Orders

        We keep orders for <b>a year</b>.

        """,
      instead: """
        ## Clause orders: Orders

        We keep orders for **a year**.

        """),
  ]
}

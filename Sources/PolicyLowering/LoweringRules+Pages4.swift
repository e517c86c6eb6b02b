internal import PolicyDiagnostics

// The pages of the rules from `reference-out-of-scope` to `stale-translation`.
extension LoweringRules {
  static let pages4: [RulePage] = [
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
      id: "reuse-cycle",
      title: "shared clauses reuse one another without end",
      checks: "Shared clauses that pass another one on: whether the chain comes to an end.",
      why: "None of the clauses has any words, so readers would see nothing.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#erasure

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        - Reuse: common.policy.md#removal

        ## Clause removal: Removing your data

        - Reuse: common.policy.md#erasure

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#erasure

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        - Reuse: common.policy.md#removal

        ## Clause removal: Removing your data

        We delete your data when you ask us to.

        """),
    RulePage(
      id: "reuse-too-deep",
      title: "a shared clause is passed on too often",
      checks: "Shared clauses that pass another one on: whether the one with the words comes "
        + "within eight steps.",
      why: "Nobody who reads the source could tell any more what it says.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#one

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause one: Deleting

        - Reuse: common.policy.md#two

        ## Clause two: Deleting

        - Reuse: common.policy.md#three

        ## Clause three: Deleting

        - Reuse: common.policy.md#four

        ## Clause four: Deleting

        - Reuse: common.policy.md#five

        ## Clause five: Deleting

        - Reuse: common.policy.md#six

        ## Clause six: Deleting

        - Reuse: common.policy.md#seven

        ## Clause seven: Deleting

        - Reuse: common.policy.md#eight

        ## Clause eight: Deleting

        - Reuse: common.policy.md#nine

        ## Clause nine: Deleting

        We delete your data when you ask us to.

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#nine

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause nine: Deleting

        We delete your data when you ask us to.

        """),
    RulePage(
      id: "reuse-version-moved",
      title: "a shared clause may have changed since it was taken over",
      checks: "\"Reuse\" with a version after an @: whether the library still has that "
        + "version.",
      why: "Somebody read the shared clause in that version and found that it fits. Nobody "
        + "has read the new one for this policy.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#erasure @1.0.0

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        - Version: 1.1.0

        ## Clause erasure: Deleting your data

        We delete your data when you ask us to.

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#erasure @1.1.0

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        - Version: 1.1.0

        ## Clause erasure: Deleting your data

        We delete your data when you ask us to.

        """),
    RulePage(
      id: "reuse-with-own-text",
      title: "a clause has both shared words and words of its own",
      checks: "Clauses with \"Reuse\": whether text stands under them.",
      why: "The shared words print in this place, so the author's own would be lost.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#erasure

        Write to us in any language.

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        We delete your data when you ask us to.

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#erasure

        ## Clause writing: Writing to us

        Write to us in any language.

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        We delete your data when you ask us to.

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
      id: "slot-cycle",
      title: "a value would print itself without end",
      checks: "Slots in values, titles and fields: whether what they print leads back to "
        + "them.",
      why: "There would be no words to show.",
      example: """
        - Value: keep = as long as {{store}}
        - Value: store = as long as {{keep}}

        ## Clause orders: Orders

        We keep orders {{keep}}.

        """,
      instead: """
        - Value: keep = for 2 years
        - Value: store = {{keep}}

        ## Clause orders: Orders

        We keep orders {{keep}}, and prices {{store}}.

        """),
    RulePage(
      id: "slot-too-deep",
      title: "too many values print one another in a row",
      checks: "Slots in values, titles and fields: whether words come within sixteen steps.",
      why: "Nobody who reads the source could tell what prints in the end.",
      example: """
        - Value: v1 = {{v2}}
        - Value: v2 = {{v3}}
        - Value: v3 = {{v4}}
        - Value: v4 = {{v5}}
        - Value: v5 = {{v6}}
        - Value: v6 = {{v7}}
        - Value: v7 = {{v8}}
        - Value: v8 = {{v9}}
        - Value: v9 = {{w1}}
        - Value: w1 = {{w2}}
        - Value: w2 = {{w3}}
        - Value: w3 = {{w4}}
        - Value: w4 = {{w5}}
        - Value: w5 = {{w6}}
        - Value: w6 = {{w7}}
        - Value: w7 = {{w8}}
        - Value: w8 = a year

        ## Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        - Value: v1 = {{v2}}
        - Value: v2 = a year

        ## Clause orders: Orders

        We keep orders for {{v1}}.

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
  ]
}

internal import PolicyDiagnostics

// The pages of the rules about facts and those for whom they hold.
extension LoweringRules {
  static let factsPages: [RulePage] = [
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
      id: "text-under-fact",
      title: "words beside the table of a register would not be seen",
      checks: "Registers and cookie tables: whether anything but the table stands under the "
        + "fields.",
      why: "A register is its table, and only that prints. Words before or after it would "
        + "be lost.",
      example: """
        ## Cookies ours: Our cookies

        | Cookie | Purpose             |
        | ------ | ------------------- |
        | id     | keeps you signed in |

        We set no others.

        """,
      instead: """
        ## Cookies ours: Our cookies

        | Cookie | Purpose             |
        | ------ | ------------------- |
        | id     | keeps you signed in |

        ## Clause others: Other cookies

        We set no others.

        """),
    RulePage(
      id: "unknown-fact",
      title: "no rule asks for this fact",
      checks: "\"Fact\": whether the name is one that rules speak of, in the packs or in the "
        + "law files of the project, and whether no field says the same.",
      why: "A misspelt fact proves nothing, and the question it was meant to answer is "
        + "asked again.",
      example: """
        - Fact: thresholds.cpa = no

        ## Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        - Fact: thresholds.ccpa = no

        ## Clause orders: Orders

        We keep orders for a year.

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
  ]
}

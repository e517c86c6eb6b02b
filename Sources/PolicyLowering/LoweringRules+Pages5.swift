internal import PolicyDiagnostics

// The pages of the rules from `text-under-fact` to `unknown-jurisdiction`.
extension LoweringRules {
  static let pages5: [RulePage] = [
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
      id: "too-much-printed",
      title: "the slots of a policy print more than anybody could read",
      checks: "What values, tables and shared clauses come to in one policy: 16 KiB for a "
        + "value, 16 MiB for all.",
      why: "A few lines that print one another many times over would make a page of any "
        + "length, which no reader could be served.",
      example: """
        Nine values, each of which prints the next one ten times.

        """,
      instead: """
        A long text in a clause of its own, and references to it.

        """),
    RulePage(
      id: "too-much-work",
      title: "these words would take too long to read",
      checks: "Text that Markdown takes very long over, such as runs of brackets or very wide "
        + "tables; and quoted words that would have to be looked up in very long clauses "
        + "again and again.",
      why: "A build must come to an end on every machine. Words that were not read are not "
        + "published.",
      example: """
        More than thousand columns, or as many brackets that never close.

        """,
      instead: """
        Two narrow tables, one after the other.

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
      id: "unknown-argument",
      title: "a value is given that the shared clause never uses",
      checks: "\"With\": whether the shared clause has a parameter of this name.",
      why: "It is most likely misspelt, and the clause lacks the value that was meant.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#erasure
        - With: period = 30 days
        - With: contact = desk@harbour.example

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        - Parameter: period (duration)

        We delete your data within {{period}}.

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        ## Clause erasure: Deleting your data

        - Reuse: ../shared/common.policy.md#erasure
        - With: period = 30 days

        <!-- Policies/shared/common.policy.md -->

        # Library common: Clauses we share

        ## Clause erasure: Deleting your data

        - Parameter: period (duration)

        We delete your data within {{period}}.

        """),
    RulePage(
      id: "unknown-column",
      title: "nobody would check what stands in this column",
      checks: "The headers of registers and cookie tables: whether each is the label of a "
        + "field, or \"Columns\" says which it stands for.",
      why: "The cells of a column are facts. Under an unknown header they are only words.",
      example: """
        ## Cookies ours: Our cookies

        | Cookie | Reason why it is set |
        | ------ | -------------------- |
        | id     | keeps you signed in  |

        """,
      instead: """
        ## Cookies ours: Our cookies

        - Columns: Reason why it is set = Purpose

        | Cookie | Reason why it is set |
        | ------ | -------------------- |
        | id     | keeps you signed in  |

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
      id: "unknown-format",
      title: "there is no such form to print something in",
      checks: "The word after \"as\" in a slot: iso, long or title for a value; title, "
        + "number, number-and-title or for-readers for a reference.",
      why: "The slot prints nothing, and an unfilled placeholder is never published.",
      example: """
        ## Clause orders: Orders

        This has been so since {{effective as short}}.

        """,
      instead: """
        ## Clause orders: Orders

        This has been so since {{effective as long}}.

        """),
    RulePage(
      id: "unknown-jurisdiction",
      title: "this jurisdiction or country is not known",
      checks: "Codes in \"Jurisdictions\", \"Applies to\", \"Data in\" and such: whether they "
        + "are the codes that rules go by.",
      why: "No law would be checked for these readers, or the words would be shown to "
        + "nobody.",
      example: """
        - Jurisdictions: EEA, California

        ## Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        - Jurisdictions: EEA, US-CA

        ## Clause orders: Orders

        We keep orders for a year.

        """),
  ]
}

internal import PolicyDiagnostics

// The pages of the rules about slots and what they print.
extension LoweringRules {
  static let slotsPages: [RulePage] = [
    RulePage(
      id: "bad-slot",
      title: "the braces hold nothing that can be printed",
      checks: "Everything in double braces, in text, titles and fields: whether it is a name, "
        + "a name and a field, a reference or a table, and whether the braces close.",
      why: "A slot that is no slot would be published as braces, like a form that nobody "
        + "has filled in.",
      example: """
        ## Clause orders: Orders

        We keep orders for {{the usual time}}.

        """,
      instead: """
        - Value: usual-time (duration) = 1 year

        ## Clause orders: Orders

        We keep orders for {{usual-time}}.

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
  ]
}

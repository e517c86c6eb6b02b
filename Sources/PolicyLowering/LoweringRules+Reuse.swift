internal import PolicyDiagnostics

// The pages of the rules about clauses that several policies share.
extension LoweringRules {
  static let reusePages: [RulePage] = [
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
  ]
}

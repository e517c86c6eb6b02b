package import PolicyDiagnostics

/// The rules about waivers: findings about what silences findings.
package enum WaiverRules {
  /// Sorted by id.
  package static let pages: [RulePage] = [
    RulePage(
      id: "expired-waiver",
      title: "a waiver has ended, and what it silenced counts again",
      checks: "Every waiver whose last day lies before the day of the check (today, or the one "
        + "after --as-of): whether something is still found that it silenced. The last day itself "
        + "still counts.",
      why: "Whoever answered for the finding did so until that day. After it nobody knows whether "
        + "the reason still holds, and readers live with the fault.",
      example: """
        - On: 2026-01-12
        - Until: 2026-01-31

        """,
      instead: """
        - On: 2026-02-02
        - Until: 2026-04-30

        """),
    RulePage(
      id: "idle-waiver",
      title: "a waiver silences nothing",
      checks: "Every fingerprint and rule of a waiver: whether something of that name is found in "
        + "the policies whose register it stands in. A fingerprint is that of the words judged: "
        + "when they change, the waiver no longer fits them.",
      why: "A waiver that is left lying silences the same fault on the day it comes back, without "
        + "anybody having looked at it.",
      example: """
        - Finding: unused-defintion

        """,
      instead: """
        - Finding: unused-definition

        """),
    RulePage(
      id: "waived-language-error",
      title: "a waiver names a fault of the language",
      checks: "Every fingerprint and rule of a waiver: whether it names a fault for which a text "
        + "cannot be published because it does not say what its author meant.",
      why: "A person can answer for what a policy says, not for a text that says something else "
        + "than was meant: readers would see a gap or a wrong word, whoever signs for it.",
      example: """
        - Finding: unknown-value

        """,
      instead: """
        - Finding: unused-definition

        """),
    RulePage(
      id: "waiver-without-reason",
      title: "a waiver does not say why",
      checks: "Every waiver: whether there is text below its fields.",
      why: "Without the reason nobody can tell, a year later, whether it still holds. Until it is "
        + "there, the waiver silences nothing.",
      example: """
        ## Waiver form: A link for later

        - Finding: unused-definition
        - By: P. Nandakumar
        - On: 2026-02-02
        - Until: 2026-04-30

        """,
      instead: """
        ## Waiver form: A link for later

        - Finding: unused-definition
        - By: P. Nandakumar
        - On: 2026-02-02
        - Until: 2026-04-30

        The address serves the form that goes on line in April.

        """),
  ]
}

import PolicyDiagnostics

/// The rules about files that never become text, and how to cure them.
enum ShellRules {
  /// Sorted by id.
  static let pages: [RulePage] = [
    RulePage(
      id: "path-outside-root",
      title: "a path or link leads out of the folder of the project",
      checks: "The paths after \"Reuse\" and \"Of\", and the links of the file system below "
        + "Policies/: whether they stay in the folder that holds Policies/.",
      why: "A project must build the same on every machine. What lies outside of it is another "
        + "thing on another machine, or is not there at all.",
      example: """
        - Reuse: ../../../elsewhere/clauses.policy.md#erasure

        """,
      instead: """
        - Reuse: ../shared/clauses.policy.md#erasure

        """),
    RulePage(
      id: "repeated-file",
      title: "a link leads to a source that is read at its own place",
      checks: "The links of the file system below Policies/: whether they lead to a file that is "
        + "found without them.",
      why: "A file read twice would say everything twice, under the same names. To use shared "
        + "text in another policy, write \"Reuse\".",
      example: """
        Policies/larkspur/clauses.policy.md → ../shared/clauses.policy.md

        """,
      instead: """
        - Reuse: ../shared/clauses.policy.md#erasure

        """),
    RulePage(
      id: "technical-change",
      title: "a published version comes out otherwise today",
      checks: "A version that is read from the ledger: whether its sources, compiled by the "
        + "program of today, give the bytes of policy.json and of the Markdown that were frozen "
        + "with it.",
      why: "The sources of the version are the same, so its text has not changed; the compiler, "
        + "the words of pages or a pack has. Nobody needs to be told, and no such change can look "
        + "like one of the text.",
      example: """
        policyc 0.1.0 wrote "Effective 1 March 2026"

        """,
      instead: """
        policyc 0.2.0 writes "In force from 1 March 2026"

        """),
    RulePage(
      id: "unreadable-file",
      title: "a file with the name of a source cannot be read",
      checks: "Everything below Policies/ whose name ends in .policy.md, .register.md, "
        + ".release.md or .jurisdiction.md: whether it is an ordinary file that may be read.",
      why: "A site without the file would lack what it says, and nobody would notice. So it is an "
        + "error, and nothing is written.",
      example: """
        Policies/larkspur/old.policy.md/    a folder

        """,
      instead: """
        Policies/larkspur/old/              a folder

        """),
  ]
}

package import PolicyDiagnostics

/// The rules about published versions.
package enum LedgerRules {
  /// Sorted by id.
  package static let pages: [RulePage] = [
    RulePage(
      id: "altered-version",
      title: "a published file is not as it was published",
      checks: "Every file of every version in a ledger: whether it is there, and whether its bytes "
        + "have the SHA-256 that the record of the version, version.json, names. The record itself "
        + "ends with a seal over its own lines.",
      why: "The ledger is the proof of what readers were told. A version that can change proves "
        + "nothing.",
      example: """
        ledger/harbour-privacy/1.0.0/policy.en.md     edited after it was published

        """,
      instead: """
        Bring it back from your version control; for a new text, publish a new version.

        """),
    RulePage(
      id: "broken-chain",
      title: "a version does not follow the one before it",
      checks:
        "The record of every version: whether it names the version before, with the SHA-256 of "
        + "that version's record, and whether numbers and dates rise. Only the last version of a "
        + "chain can be taken away unseen; its digest, which policyc history prints, is therefore "
        + "worth keeping elsewhere.",
      why: "A version that was slipped in, dropped or exchanged would change what was published "
        + "when.",
      example: """
        1.0.0   1.2.0       1.2.0 follows 1.1.0, which is gone

        """,
      instead: """
        1.0.0   1.1.0   1.2.0

        """),
    RulePage(
      id: "repeated-version",
      title: "two versions of a policy have one number",
      checks: "The numbers of the versions in a ledger; 3.1 and 3.1.0 are the same.",
      why: "Nobody could say which of the two readers agreed to.",
      example: """
        3.1   3.1.0

        """,
      instead: """
        3.1.0   3.1.1

        """),
    RulePage(
      id: "stray-ledger-file",
      title: "a file lies in a ledger and was not published",
      checks:
        "Everything below a folder named ledger, hidden files too: whether a version names it.",
      why:
        "What lies there is read as a version and never as a source, so a policy put there would "
        + "be lost, and a file added to a version would seem to have been published.",
      example: """
        ledger/harbour-privacy/1.0.0/note.txt

        """,
      instead: """
        Take it out; only policyc publish writes there.

        """),
    RulePage(
      id: "unreadable-version",
      title: "a published version cannot be read",
      checks:
        "The record of every version: whether it is there, is an ordinary file and has a format "
        + "that this program knows.",
      why: "Without it nobody can say what belongs to the version.",
      example: """
        ledger/harbour-privacy/1.0.0/    without version.json

        """,
      instead: """
        Bring it back from your version control; a newer format needs a newer policyc.

        """),
  ]
}

package import PolicyDiagnostics

/// The rules that keep a text from being published.
package enum PublishRules {
  /// Sorted by id.
  package static let pages: [RulePage] = [
    RulePage(
      id: "dates-against-ledger",
      title: "the dates of a new version do not fit what was published",
      checks: "When a policy is published: that it is not published in the past, nor before the "
        + "version before it; that it is not effective before it is published, nor before that "
        + "version; that Published in the policy is the day of publication.",
      why: "Nobody can be bound by words that they could not read, and the ledger proves what was "
        + "public when.",
      example: """
        - Effective: 2026-03-01      published on 2026-03-10

        """,
      instead: """
        - Effective: 2026-04-01

        """),
    RulePage(
      id: "dropped-name",
      title: "a block was renamed and nothing says so",
      checks:
        "When a policy is published: each name of the version before that is gone, while a new "
        + "block of the same kind has its words or its title; and each former name that the version "
        + "before listed.",
      why: "Links to the old name break for ever, and the change looks like a clause removed and "
        + "another added, which readers would have to be told.",
      example: """
        ## Clause your-card: Your reader's card

        """,
      instead: """
        ## Clause your-card: Your reader's card

        - Formerly: loans

        """),
    RulePage(
      id: "missing-release",
      title: "no release accompanies the version",
      checks: "When a policy is published: that a file *.release.md names exactly this policy and "
        + "this version.",
      why: "A release says who approved the version, when it is published, and what people decided "
        + "about its changes. It is frozen with the version.",
      example: """
        - Version: 1.1.0      and no release for it

        """,
      instead: """
        # Release harbour-1-1: Harbour privacy 1.1.0

        - Policy: #harbour-privacy
        - Version: 1.1.0
        - Approved by: P. Nandakumar (2026-03-20)

        """),
    RulePage(
      id: "reused-name",
      title: "a name is used again for something else",
      checks:
        "When a policy is published: that no new block has a name that an earlier version used "
        + "and gave up, and that no block keeps its name and becomes one of another kind.",
      why: "Old links to the name would lead to words that were never meant.",
      example: """
        ## Clause loans: Lending rooms      in 1.0.0 it was the reader's card

        """,
      instead: """
        ## Clause rooms: Lending rooms

        """),
    RulePage(
      id: "unordered-version",
      title: "a version is not greater than the one before",
      checks:
        "When a policy is published: that its version is up to three numbers with dots, greater "
        + "than those of the last version.",
      why:
        "What is published stays as it is. A new text needs a number of its own, by which all can "
        + "tell which came later.",
      example: """
        - Version: 1.0.0      published already, with another text

        """,
      instead: """
        - Version: 1.1.0

        """),
  ]
}

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
      id: "idle-decision",
      title: "a decision is about no change",
      checks: "When a policy is published: that each fingerprint of a Decision in its release is "
        + "that of a change since the version before.",
      why:
        "The words changed again after they were judged, so the verdict is about other words; or "
        + "the fingerprint is misspelt, and the change it was meant for is still undecided.",
      example: """
        - Finding: 0000000000000000      and no change has it

        """,
      instead: """
        - Finding: 5f0c1d2e3a4b5c6d

        """),
    RulePage(
      id: "lapsed-decision",
      title: "a decision no longer holds",
      checks: "When a policy is published: that no Decision in its release is past its Until.",
      why: "A verdict with an end was given for a time; after it, somebody has to look again.",
      example: """
        - Until: 2026-01-12      and today is 2026-02-01

        """,
      instead: """
        - Until: 2026-12-31

        """),
    RulePage(
      id: "missing-consent-plan",
      title: "a less protective change reaches data already held, and nobody is asked",
      checks: "When a policy is published whose changes protect readers less and need consent for "
        + "data that is held: that the release has a Consent plan, or a Reach of new data only.",
      why: "People gave their data under the old words. To use it under new ones that protect them "
        + "less, without asking, is unfair in most places and unlawful in many.",
      example: """
        - Version: 4.0.0      which sells what was not sold before

        """,
      instead: """
        - Version: 4.0.0
        - Consent plan: a choice screen at the next sign-in; without a yes the old words hold

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
        + "and gave up, that no block keeps its name and becomes one of another kind, and that no "
        + "policy takes back a name that it gave up.",
      why: "Old links to the name would lead to words that were never meant.",
      example: """
        ## Clause loans: Lending rooms      in 1.0.0 it was the reader's card

        """,
      instead: """
        ## Clause rooms: Lending rooms

        """),
    RulePage(
      id: "short-notice",
      title: "a version takes effect before readers can have been told",
      checks: "When a policy is published: that as many days lie between its publication and its "
        + "effective date as its changes ask for, by law, by the house and by what the version "
        + "before promised.",
      why: "Who learns of a change after it binds them could not object, leave or choose.",
      example: """
        - Effective: 2026-04-01      published on 2026-03-25, with 30 days promised

        """,
      instead: """
        - Effective: 2026-04-24

        """),
    RulePage(
      id: "small-version",
      title: "the version number is too small for the changes",
      checks: "When a policy is published: that material changes raise the first number of its "
        + "version, clarifying ones the second, and editorial ones the third.",
      why: "People who accepted version 3 must be able to tell from the number whether they "
        + "have to look again.",
      example: """
        - Version: 3.1.0      after 3.0.0, and data is sold now

        """,
      instead: """
        - Version: 4.0.0

        """),
    RulePage(
      id: "undecided-change",
      title: "nobody has decided whether a change of words matters",
      checks:
        "When a policy is published: that each change of its words which no fact explains has "
        + "a Decision in the release.",
      why: "One small word can be the most material change of all, and no program can tell. A "
        + "person has to read it, and to stand by the verdict.",
      example: """
        We may delete your messages.      where it said: We will delete your messages.

        """,
      instead: """
        ## Decision messages: What becomes of messages

        - Finding: 5f0c1d2e3a4b5c6d
        - Level: material
        - By: P. Nandakumar
        - On: 2026-03-20

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

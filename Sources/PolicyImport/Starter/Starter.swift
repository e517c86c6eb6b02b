internal import PolicyReference

/// Source to begin with: documents whose comments say, in plain words, what belongs where.
///
/// What only the author can know is an empty field, which `check` lists until it is filled in. The
/// sentences that are there hold for nearly everybody; what a document says about data is left to
/// its author, so that nothing untrue is published by accident.
package enum Starter {
  /// A policy of one type for some jurisdictions.
  ///
  /// - Parameters:
  ///   - name: the name of the policy: lower-case letters, digits and hyphens.
  ///   - title: as readers see it; the name if it is empty.
  ///   - organisation: `#name` of an organisation file in the same folder, or the name as text.
  ///   - jurisdictions: codes such as `EEA`, `UK`, `US-CA`; unknown ones are written as they are.
  ///     Empty leaves a gap.
  ///   - type: one of `ClosedWords.policyTypes`; any other is taken for `other`.
  package static func policy(
    name: String, title: String, organisation: String, jurisdictions: [String],
    type: String = "privacy notice"
  ) -> String {
    let type = ClosedWords.policyTypes.contains(type) ? type : "other"
    let draft = StarterPolicy(
      name: name, title: title.contains { !$0.isWhitespace } ? oneLine(title) : name,
      organisation: oneLine(organisation),
      reach: StarterReach(codes: jurisdictions), type: type)
    return draft.text
  }

  /// An organisation with its contacts, which all policies in its folder see.
  ///
  /// - Parameter jurisdictions: those of its policies; they decide which contacts are proposed.
  package static func organisation(
    name: String, legalName: String, jurisdictions: [String] = []
  ) -> String {
    let reach = StarterReach(codes: jurisdictions)
    var text = """
      <!--
      What all policies in this folder have in common. The file is called organisation.policy.md.
      Nothing here is published by itself; a policy prints from it, for example
      with {{privacy-office.email}}.
      -->

      # Organisation \(name): \(oneLine(legalName))

      - Legal name: \(oneLine(legalName))

      <!--
      You may add, each on a line of its own above this comment:
        - Also written: a shorter name that your texts use
        - Established in: a country or state, such as US-MA or FR
        - Published at: the address of your website, such as https://www.example.com
        - Notices from: #privacy-office
      -->

      """
    text += StarterContact.privacyOffice
    if reach.hasEurope { text += StarterContact.europe(reach) }
    return text
  }

  /// A register of what somebody answers for: evidence for promises, and exceptions.
  ///
  /// - Parameter subject: what the register is about: the name of an organisation or a policy.
  package static func register(name: String, of subject: String) -> String {
    """
    <!--
    What outlives a version: evidence for promises that no text can prove, and findings that
    somebody has decided to answer for. Nothing here is published.
    -->

    # Register \(name): What we can show

    - Of: #\(subject)
    - Reviewed:

    <!--
    One block for each piece of evidence. Begin the heading with two hashes:

      ## Attestation vendor-register: Contracts read, no sale found

      - Claim: #never-sold
      - Owner: legal operations
      - Reviewed: 2026-01-12
      - Until: 2027-01-12
      - Evidence: vendor register, sheets 1 to 4

    "Claim" names the block of kind Claim in a policy that makes the promise.

    One block for each finding that somebody answers for, with the reason below an empty line:

      ## Waiver map: The map is being drawn

      - Finding: 5f0c1d2e3a4b5c6d
      - By: head of visits
      - On: 2026-01-12
      - Until: 2026-04-30

      The clause on visits comes with the map.

    policyc check --fingerprints prints the name of each finding.
    -->
    """ + "\n"
  }

  /// A library of clauses that several policies reuse.
  package static func library(name: String, title: String) -> String {
    """
    <!--
    Clauses that several policies share. A policy takes one over with

      - Reuse: clauses.policy.md#deletion
      - With: contact = privacy@example.com

    with the path from the policy to this file. What stands in double braces here is filled in there.
    -->

    # Library \(name): \(oneLine(title))

    - Version: 0.1.0

    ## Clause deletion: Deleting your data

    - Parameter: contact (e-mail)
    - Parameter: period (duration)
    - Right: erasure
    - How: {{contact}}

    Write to {{contact}} and we will delete your data within {{period}}.
    """ + "\n"
  }

  /// A value as it may stand in a heading or a field.
  static func oneLine(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(decoding: Braces.escaped(Array(words.utf8)), as: UTF8.self)
  }
}

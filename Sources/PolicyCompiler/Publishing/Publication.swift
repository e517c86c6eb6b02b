package import PolicyDiagnostics
package import PolicyLedger
package import PolicyModel

/// What came of the wish to publish a policy.
package enum Publication: Sendable {
  /// A gate did not let it pass.
  case refused(Refusal)
  /// It says what its last version says, so there is nothing to do.
  case published(PublishedVersion)
  /// What to write, and where: below the root.
  case ready(VersionFolder, path: String)

  /// Why a policy was not published.
  package struct Refusal: Sendable {
    /// Findings of the policy at the stage of publication, and what the gates say.
    package let findings: FindingList
    /// The earliest effective date that the gates about dates let pass; `nil` if they let the one
    /// written pass.
    package let earliestEffective: CalendarDate?
  }
}

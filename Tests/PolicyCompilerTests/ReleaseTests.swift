import PolicyCompiler
import PolicyDiagnostics
import PolicyModel
import Testing

struct ReleaseTests {
  private let policy = """
    # Policy harbour-privacy: Privacy

    - Type: other
    - Version: 1.0.0
    - Effective: 2026-03-01
    - Organisation: Harbour
    - Jurisdictions: EEA
    - Languages: en

    ## Clause desk: Our desk

    You find us at the desk.
    """

  private func compile(_ release: String) throws -> Compilation {
    try Compiling.compile([
      "Policies/harbour/privacy.policy.md": policy,
      "Policies/harbour/next.release.md": release,
    ])
  }

  @Test func releaseIsReadWithItsDecisions() throws {
    let compilation = try compile(
      """
      # Release next: The next one

      - Policy: #harbour-privacy
      - Version: 1.1.0
      - Publish: 2026-04-01
      - Approved by: P. Nandakumar (2026-03-20), "Lee, counsel"
      - Reach: new data only
      - Consent plan: a choice screen at the next sign-in

      We say where the desk is.

      It is *there*.

      ## Decision shorter: A shorter sentence

      - Finding: 5f0c1d2e3a4b5c6d, 94119002ea77c047
      - Level: editorial
      - By: P. Nandakumar
      - On: 2026-02-20
      - Until: 2027-02-20

      It says the same
      in fewer words.
      """)
    #expect(compilation.releases.count == 1)
    let release = try #require(compilation.releases.first)
    #expect(release.policy == "harbour-privacy")
    #expect(release.version.text == "1.1.0")
    #expect(release.publish?.description == "2026-04-01")
    #expect(release.approvedBy == ["P. Nandakumar (2026-03-20)", "Lee, counsel"])
    #expect(release.reach == "new data only")
    #expect(release.consentPlan == "a choice screen at the next sign-in")
    #expect(release.summary == "We say where the desk is.\n\nIt is *there*.")
    let decision = try #require(release.decisions.first)
    #expect(decision.findings.map(\.fingerprint) == ["5f0c1d2e3a4b5c6d", "94119002ea77c047"])
    #expect(decision.level == "editorial")
    #expect(decision.by == "P. Nandakumar")
    #expect(decision.on.description == "2026-02-20")
    #expect(decision.until?.description == "2027-02-20")
    #expect(decision.reason == "It says the same in fewer words.")
    #expect(compilation.diagnostics.filter { $0.range.file.path.hasSuffix("release.md") } == [])
  }

  @Test func releaseOfAPolicyThatThereIsNotIsFound() throws {
    let found = try compile(
      "# Release next: The next one\n\n- Policy: #harbor-privacy\n- Version: 1.1.0\n\nWe begin.\n")
    let unknown = try #require(found.diagnostics.first { $0.id == "unknown-reference" })
    #expect(unknown.helps.first?.text == "did you mean \"harbour-privacy\"?")
  }

  @Test func whatIsMissingIsFound() throws {
    let found = try compile(
      "# Release next: The next one\n\n- Policy: #harbour-privacy\n\n"
        + "## Decision one: One\n\n- Level: editorial\n\nSo.\n")
    let missing = found.diagnostics.filter {
      $0.id == "missing-field" && $0.range.file.path.hasSuffix("release.md")
    }
    #expect(missing.count == 4)
    #expect(found.releases.isEmpty)
  }
}

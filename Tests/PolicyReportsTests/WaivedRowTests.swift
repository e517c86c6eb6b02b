import PolicyAnalysis
import PolicyDiagnostics
import PolicyLaw
import PolicyModel
import Testing

/// What a waiver does to a row: it says who answers for the gap, and closes nothing.
@Suite struct WaivedRowTests {
  @Test func rowOfAWaivedFindingIsWaivedAndNeverMet() throws {
    let row = try Judged.row("house.period", register: register("declared-not-shown"))
    guard case .waived(let waiver) = row.status else {
      Issue.record("\(row.status)")
      return
    }
    #expect(waiver.by == "head of visits")
    #expect(waiver.until == "2026-12-31")
    #expect(row.status.proofWord == nil)
    #expect(row.proof.contains { $0.outcome != .yes }, "what is open is still told")
  }

  @Test func waiverOfAnotherFindingLeavesTheRowOpen() throws {
    let row = try Judged.row("house.period", register: register("missing-complaint-right"))
    #expect(row.status == .declaredNotShown)
  }

  @Test func rowThatIsMetStaysMet() throws {
    let row = try Judged.row("house.desk", register: register("unmet-requirement"))
    #expect(row.status == .met(.shownFact))
  }

  @Test func waiverThatHasEndedHidesNothing() throws {
    let row = try Judged.row(
      "house.period", register: register("declared-not-shown", until: "2026-02-28"))
    #expect(row.status == .declaredNotShown)
  }

  private func register(_ finding: String, until: String = "2026-12-31") -> String {
    """
    # Register answers: What we answer for

    - Of: #notice

    ## Waiver later: The text comes later

    - Finding: \(finding)
    - By: head of visits
    - On: 2026-02-02
    - Until: \(until)

    The period is being agreed with the archive.
    """
  }
}

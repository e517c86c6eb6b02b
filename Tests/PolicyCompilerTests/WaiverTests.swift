import PolicyCompiler
import PolicyDiagnostics
import PolicyWire
import Testing

/// Two policies of one organisation and one of another; each has a link that no text uses.
private struct Houses {
  var files: [String: String] = [:]

  init() {
    for (folder, policies) in [("harbour", ["notice", "terms"]), ("mill", ["leaflet"])] {
      files["Policies/\(folder)/organisation.policy.md"] = """
        # Organisation \(folder): \(folder)

        - Legal name: \(folder)
        - Established in: US
        - Published at: https://\(folder).example
        """
      for policy in policies {
        files["Policies/\(folder)/\(policy).policy.md"] = Houses.policy(policy, of: folder)
      }
    }
  }

  private static func policy(_ name: String, of organisation: String) -> String {
    """
    # Policy \(name): Words

    - Type: other
    - Version: 1.0.0
    - Effective: 2026-01-01
    - Organisation: #\(organisation)
    - Jurisdictions: EEA
    - Languages: en

    ## Clause desk: Our desk

    You find us at the desk.

    [\(name)]: https://\(organisation).example/
    """
  }

  /// Adds a waiver to the register of one owner.
  func waiving(
    _ finding: String, of owner: String, on: String = "2026-01-12", until: String = "2026-12-31",
    because reason: String = "The page comes in May."
  ) -> Houses {
    var houses = self
    let path = "Policies/waivers-\(owner).register.md"
    let head = "# Register answers-\(owner): Answers\n\n- Of: #\(owner)\n"
    houses.files[path] =
      (houses.files[path] ?? head) + """

        ## Waiver link-\(finding): The link

        - Finding: \(finding)
        - By: P. Nandakumar
        - On: \(on)
        - Until: \(until)

        \(reason)

        """
    return houses
  }

  func compile(_ stage: Stage = .review, asOf: String = "2026-03-01") throws -> Compilation {
    try Compiling.compile(files, stage: stage, asOf: asOf)
  }
}

extension Compilation {
  fileprivate var openFiles: [String] {
    diagnostics.map { "\($0.id) \($0.range.file.path.split(separator: "/").last ?? "")" }
  }
}

struct WaiverTests {
  private let unused = "unused-definition"

  @Test func ruleOfAnOrganisationIsSilencedInAllItsPolicies() throws {
    let found = try Houses().waiving(unused, of: "harbour").compile()
    #expect(found.openFiles == ["unused-definition leaflet.policy.md"])
    let waived = found.findings.waived
    #expect(waived.count == 2)
    #expect(waived.map(\.waiver.by) == ["P. Nandakumar", "P. Nandakumar"])
    #expect(waived.first?.waiver.until == "2026-12-31")
    #expect(waived.first?.waiver.reason == "The page comes in May.")
  }

  @Test func registerOfAPolicySilencesNothingElsewhere() throws {
    let found = try Houses().waiving(unused, of: "terms").compile()
    #expect(
      found.openFiles == [
        "unused-definition notice.policy.md", "unused-definition leaflet.policy.md",
      ])
  }

  @Test func fingerprintSilencesOneFindingUntilItsWordsChange() throws {
    let plain = try Houses().compile()
    let name = try #require(plain.diagnostics.first { $0.range.file.path.contains("notice") })
    var houses = Houses().waiving(Fingerprint(name).text, of: "harbour")
    #expect(try houses.compile().findings.waived.count == 1)
    let path = "Policies/harbour/notice.policy.md"
    houses.files[path] = houses.files[path]?.replacing(
      "harbour.example/", with: "harbour.example/a")
    let found = try houses.compile()
    #expect(found.findings.waived.isEmpty)
    #expect(found.diagnostics.count { $0.id == "unused-definition" } == 3)
    #expect(found.diagnostics.count { $0.id == "idle-waiver" } == 1)
  }

  @Test(arguments: [
    ("2026-01-11", 0, []), ("2026-01-12", 2, []), ("2026-12-31", 2, []),
    ("2027-01-01", 0, ["expired-waiver"]),
  ])
  func holdsFromItsFirstDayToItsLast(asOf: String, waived: Int, faults: [String]) throws {
    let found = try Houses().waiving(unused, of: "harbour").compile(asOf: asOf)
    #expect(found.findings.waived.count == waived)
    #expect(found.diagnostics.map(\.id).filter { $0.contains("waiver") } == faults)
    if let expired = found.diagnostics.first(where: { $0.id == "expired-waiver" }) {
      #expect(expired.severity == .error)
      #expect(expired.related.count == 2)
    }
  }

  @Test(arguments: Stage.allCases)
  func expiredWaiverIsAnErrorAtEveryStage(stage: Stage) throws {
    let found = try Houses().waiving(unused, of: "mill").compile(stage, asOf: "2027-01-01")
    #expect(found.diagnostics.contains { $0.id == "expired-waiver" && $0.severity == .error })
  }

  @Test func expiredWaiverOfACuredFaultIsOnlyIdle() throws {
    let found = try Houses().waiving("stale-translation", of: "mill").compile(asOf: "2027-01-01")
    #expect(found.diagnostics.map(\.id).filter { $0.contains("waiver") } == ["idle-waiver"])
  }

  @Test func laterWaiverTakesTheTurnOfAnEarlierOne() throws {
    let houses = Houses().waiving(unused, of: "mill", until: "2026-02-01")
      .waiving(unused, of: "leaflet")
    let found = try houses.compile()
    #expect(found.findings.waived.count == 1)
    #expect(!found.diagnostics.contains { $0.id.contains("waiver") })
  }

  @Test func withoutAReasonNothingIsSilenced() throws {
    let found = try Houses().waiving(unused, of: "mill", because: "<!-- later -->").compile()
    #expect(found.findings.waived.isEmpty)
    #expect(found.diagnostics.map(\.id).contains("waiver-without-reason"))
    #expect(!found.diagnostics.map(\.id).contains("idle-waiver"))
  }

  @Test func faultOfTheLanguageStaysAnError() throws {
    var houses = Houses().waiving("unknown-value", of: "mill")
    let path = "Policies/mill/leaflet.policy.md"
    houses.files[path] = houses.files[path]?.replacing("the desk", with: "{{place}}")
    let found = try houses.compile()
    #expect(found.findings.waived.isEmpty)
    #expect(found.diagnostics.map(\.id).contains("unknown-value"))
    #expect(found.diagnostics.map(\.id).contains("waived-language-error"))
  }

  /// Before publication it is a warning; the waiver must not break on the day of publication.
  @Test(arguments: Stage.allCases)
  func whatPublicationNeedsCannotBeWaivedBefore(stage: Stage) throws {
    var houses = Houses().waiving("missing-field", of: "mill")
    let path = "Policies/mill/leaflet.policy.md"
    houses.files[path] = houses.files[path]?.replacing("- Effective: 2026-01-01\n", with: "")
    let found = try houses.compile(stage)
    #expect(found.findings.waived.isEmpty)
    #expect(found.diagnostics.map(\.id).contains("waived-language-error"))
  }

  @Test func sharedFileNeedsAnAnswerOfEveryPolicyItServes() throws {
    var houses = Houses()
    houses.files["Policies/shared/clauses.policy.md"] = """
      # Library shared: Shared

      ## Clause copies: Copies

      You may ask for a copy.

      [copies]: https://shared.example/
      """
    for path in ["Policies/harbour/terms.policy.md", "Policies/mill/leaflet.policy.md"] {
      houses.files[path]? +=
        "\n\n## Clause copies:\n\n- Reuse: ../shared/clauses.policy.md#copies\n"
    }
    let one = try houses.waiving(unused, of: "harbour").compile()
    let open = one.diagnostics.first { $0.range.file.path.contains("shared") }
    #expect(open?.notes.last?.contains("\"leaflet\"") == true)
    #expect(!one.diagnostics.contains { $0.id == "idle-waiver" })
    let both = try houses.waiving(unused, of: "harbour").waiving(unused, of: "mill").compile()
    #expect(both.diagnostics.isEmpty)
    #expect(both.findings.waived.count == 4)
  }

  @Test(arguments: [Stage.review, .publish])
  func disclosuresAndQuestionsCanBeAnsweredFor(stage: Stage) throws {
    var houses = Houses().waiving("missing-access-right", of: "mill")
      .waiving("unanswered-question", of: "mill").waiving("missing-acces-right", of: "mill")
    let path = "Policies/mill/leaflet.policy.md"
    houses.files[path] = houses.files[path]?.replacing("Type: other", with: "Type: privacy notice")
    let found = try Compiling.compile(houses.files, stage: stage, law: Compiler.builtInLaw)
    let waived = Set(found.findings.waived.map(\.diagnostic.id))
    #expect(waived == ["missing-access-right", "unanswered-question"])
    let open = found.diagnostics.filter { $0.range.file.path == path }.map(\.id)
    #expect(Set(open).isDisjoint(with: waived))
    #expect(open.contains("missing-erasure-right"))
    let idle = try #require(found.diagnostics.first { $0.id == "idle-waiver" })
    #expect(idle.helps.first?.text == "did you mean \"missing-access-right\"?")
  }

  @Test func misspeltRuleIsIdleAndTheNearestOneIsOffered() throws {
    let found = try Houses().waiving("unused-definitoin", of: "mill").compile()
    let idle = try #require(found.diagnostics.first { $0.id == "idle-waiver" })
    #expect(idle.severity == .warning)
    #expect(idle.helps.first?.text == "did you mean \"unused-definition\"?")
    #expect(idle.helps.first?.fix?.isSafe == false)
  }
}

import PolicyDiagnostics
import PolicyLaw
import PolicySyntax
import Testing

@Suite struct HouseSettingsTests {
  private func law(_ settings: String..., code: String = "HOUSE") -> Law {
    let head = "# Jurisdiction house: Rules of the house\n\n- Code: \(code)\n- Version: 1\n"
    let text = head + settings.map { "- Setting: \($0)\n" }.joined()
    let tree = SyntaxParser.parse(
      SourceFile(path: "Policies/Jurisdictions/house.jurisdiction.md", text: text))
    return Law(builtIn: [], own: [tree])
  }

  private func days(_ law: Law) -> [Int] {
    HouseSettings.Change.allCases.map { law.settings.advanceDays(before: $0) }
  }

  @Test func customHoldsWhereAHouseSetsNothing() {
    let law = law()
    #expect(law.settings.advanceDays == nil)
    #expect(days(law) == [30, 14])
  }

  @Test(arguments: [("45", [45, 45]), ("20", [30, 20]), ("14", [30, 14])])
  func aSettingOnlyEverAsksForMore(value: String, expected: [Int]) {
    let law = law("change.advance-days = \(value)")
    #expect(days(law) == expected)
    #expect(law.diagnostics.isEmpty)
  }

  @Test func theStrictestOfSeveralHolds() {
    #expect(days(law("change.advance-days = 60", "change.advanceDays=40")) == [60, 60])
  }

  @Test(arguments: ["change.advance-days = 7", "change.advance-days", "change.notice = 30", "= 30"])
  func whatIsLessStrictOrUnknownIsReportedAndPassedOver(setting: String) {
    let law = law(setting)
    #expect(law.diagnostics.map(\.id) == ["faulty-setting"])
    #expect(days(law) == [30, 14])
  }

  @Test func onlyTheRulesOfAHouseSetAnything() {
    let law = law("change.advance-days = 60", code: "JE")
    #expect(law.diagnostics.map(\.id) == ["faulty-setting"])
    #expect(days(law) == [30, 14])
  }
}

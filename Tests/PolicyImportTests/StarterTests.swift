import PolicyImport
import PolicyReference
import PolicySyntax
import Testing

@Suite struct StarterTests {
  static let reaches: [[String]] = [
    [], ["EEA"], ["UK", "US-MA"], ["EEA", "UK", "US-CA", "US"], ["AU"],
  ]

  private func reading(_ text: String) -> PolicyReading {
    PolicyReading(Array(text.utf8), titleIsHeading: true)
  }

  @Test(arguments: ClosedWords.policyTypes + ["no such type"], reaches)
  func beginsAPolicyWithoutLanguageErrors(_ type: String, _ codes: [String]) {
    for organisation in ["#acme", "Acme {{Ltd}}", ""] {
      let text = Starter.policy(
        name: "acme-notice", title: "Acme notice", organisation: organisation,
        jurisdictions: codes, type: type)
      let reading = reading(text)
      #expect(reading.errors.isEmpty, "\(reading.errorList)")
      #expect(reading.tree.documentKind == .policy)
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }
  }

  @Test func beginsTheOtherFilesWithoutLanguageErrors() {
    let texts = [
      Starter.organisation(name: "acme", legalName: "Acme, Inc.", jurisdictions: ["EEA", "UK"]),
      Starter.organisation(name: "acme", legalName: "Acme, Inc."),
      Starter.register(name: "acme-evidence", of: "acme"),
      Starter.library(name: "acme-shared", title: "Clauses we share"),
    ]
    let kinds = texts.map { reading($0).tree.documentKind }
    #expect(kinds == [.organisation, .organisation, .register, .library])
    for text in texts { #expect(reading(text).errors.isEmpty, "\(reading(text).errorList)") }
  }

  @Test func asksForTheLegalBasisOnlyWhereOneIsNeeded() {
    func text(_ code: String) -> String {
      Starter.policy(name: "a", title: "A", organisation: "B", jurisdictions: [code])
    }
    #expect(text("EEA").contains("- Legal basis:"))
    #expect(!text("US-MA").contains("Legal basis"))
    #expect(text("US-CA").contains("Do Not Track"))
  }

  @Test func leavesTheContactToTheOrganisationIfItHasAFile() {
    func text(_ organisation: String) -> String {
      Starter.policy(name: "a", title: "A", organisation: organisation, jurisdictions: [])
    }
    #expect(text("Acme").contains("## Contact privacy-office:"))
    #expect(!text("#acme").contains("## Contact privacy-office:"))
  }
}

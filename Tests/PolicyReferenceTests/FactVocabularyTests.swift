import PolicyReference
import Testing

struct FactVocabularyTests {
  /// The names of facts that predicates of law may use.
  static let names = """
    policy.jurisdictions policy.effectiveDate policy.lastUpdated policy.version policy.languages
    policy.audienceVariants policy.governingLaw
    org.legalName org.registeredNames org.establishments org.roles org.employees
    org.privacyContacts org.dpo org.euRep org.ukRep org.accountable org.hipaaRole org.glba
    thresholds.shine thresholds.caloppa thresholds.ccpa thresholds.xx
    data.category data.ccpaCategory data.sensitive data.subject data.source data.means
    data.mandatory data.consequence data.retention
    purposes.name purposes.role purposes.dataRefs purposes.bases purposes.legitimateInterest
    purposes.art9Condition purposes.directMarketing purposes.conditionOfService
    recipients.name recipients.category recipients.role recipients.country recipients.dataRefs
    recipients.purpose recipients.sale recipients.share recipients.thirdPartyDirectMarketing
    transfers.country transfers.mechanism transfers.adequacy transfers.copyVia
    cookies.name cookies.kind cookies.provider cookies.purpose cookies.duration cookies.necessity
    cookies.thirdPartyAccess
    automatedDecisions.effect automatedDecisions.significant automatedDecisions.logic
    automatedDecisions.consequences automatedDecisions.basis automatedDecisions.safeguards
    rights.kind rights.explanation rights.how rights.deadline rights.refusalGrounds rights.appeal
    children.directedTo children.directedToUnder13 children.minAge
    children.actualKnowledgeUnder13 children.under16Sale children.teensKnown
    marketing dnt gpc ai.llmTraining breach security.claims claims
    sells shares targetedAds profilingSignificant
    changeProcess.channels changeProcess.advanceDays changeProcess.consentForLessProtective
    changeProcess.describedIn
    site attest diff change
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  @Test func everyFactOfTheVocabularyHasAHome() {
    let known = Set(FactVocabulary.entries.map(\.fact))
    #expect(FactVocabularyTests.names.filter { !known.contains($0) } == [])
  }

  @Test func factsAreSortedAndUnique() {
    let facts = FactVocabulary.entries.map(\.fact)
    #expect(facts == Set(facts).sorted())
  }

  @Test func fieldsOfAHomeExist() {
    for entry in FactVocabulary.entries {
      guard case .fields(let fields) = entry.home else { continue }
      #expect(!fields.isEmpty)
      for field in fields {
        let isColumn =
          field.kind == .cookies && CookieColumns.rules.contains { $0.label == field.label }
        #expect(
          isColumn || FieldReference.rule(field.label, in: field.kind) != nil, "\(entry.fact)")
      }
    }
  }

  @Test func derivedFactsSayFromWhat() {
    for entry in FactVocabulary.entries {
      if case .derived(let source) = entry.home { #expect(!source.isEmpty) }
    }
  }

  @Test func pathsOfFieldsAreNamesOfFacts() {
    #expect(FactVocabulary.path(.policy, .effective) == "policy.effective")
    #expect(
      FactVocabulary.names(of: "policy.effective") == ["policy.effective", "policy.effectiveDate"])
    #expect(FactVocabulary.names(of: "practice.kept-for").contains("data.retention"))
    #expect(FactVocabulary.names(of: "nothing") == ["nothing"])
  }

  @Test(arguments: [
    ("thresholds.tx", "thresholds.xx"), ("dnt.honoured", "dnt"),
    ("org.hipaa-role", "org.hipaaRole"),
    ("governing-law.carve-out", "policy.governingLaw.carveOut"), ("breach", "breach"),
  ])
  func partOfARecordBelongsToIt(_ path: String, _ fact: String) {
    #expect(FactVocabulary.entry(for: path)?.fact == fact)
  }

  @Test(arguments: ["thresholds.cpa2", "nothing", "org.legalname.x", "dnt2"])
  func otherPathsBelongToNothing(_ path: String) {
    #expect(FactVocabulary.entry(for: path) == nil)
  }
}

import PolicyDiagnostics
import Testing

/// Sentences beside the facts of the same policy.
struct FactTests {
  /// The ids that rules about facts find in a clause.
  private static func ids(_ blocks: String) throws -> [String] {
    let rules = [
      "period-differs-from-fact", "age-differs-from-fact", "denied-fact", "denied-role",
      "unregistered-company", "unnamed-recipient",
    ]
    return try Checking.policy(blocks).map(\.id).filter { rules.contains($0) }
  }

  // MARK: - Periods

  private static func keeping(_ words: String, kept: String = "24 months") throws -> [String] {
    try ids("## Clause card: Your card\n\n- Collects: name\n- Kept for: \(kept)\n\n\(words)\n")
  }

  @Test(arguments: [
    "We keep your card for 12 months.", "Your card is kept for up to twelve months.",
    "We retain it for a period of no longer than 18 months.", "We delete it after 30 days.",
    "It is deleted 90 days after your last visit.", "After 6 months we erase the card.",
    "The retention period is 3 years.", "Your card is stored for a year.",
    "We hold cards for at least five (5) years.", "Cards older than 30 days are destroyed.",
    "We delete your card within 30 days of closing your account.", "For 12 months we keep it.",
    "Your name is kept 12 months.", "We store it for thirty-six months.",
    "Nothing about you is stored past 30 days.",
    "If you close the account, we delete it within 60 days.",
  ])
  func periodOfNoFactOfItsClauseIsReported(words: String) throws {
    #expect(try FactTests.keeping(words) == ["period-differs-from-fact"])
  }

  @Test(arguments: [
    "We keep your card for two years.", "Your card is kept for {{card.kept-for}}.",
    "We delete it after twenty-four (24) months.", "We keep it for at least 12 months.",
    "We keep the card, and answer you within 30 days.", "We have done this for 12 months.",
    "Back-up copies are kept for 30 days.", "The cookie is kept for 30 days.",
    "You keep your card for 12 months.", "We keep it for two to three years.",
    "We delete it within 30 days of your request.", "Brightwater keeps it for 5 years.",
    "We keep it for an additional 6 months if you ask.",
    "If you hold an account for 12 months, tell us.",
    "We keep cards for 6-12 months.", "We keep cards for one hundred and twenty days.",
  ])
  func periodThatAgreesOrIsOfAnotherThingIsNotReported(words: String) throws {
    #expect(try FactTests.keeping(words).isEmpty)
  }

  @Test(arguments: [
    ("90 days", "3 months"), ("1 month", "30 days"), ("12 weeks", "84 days"),
    ("5 business days", "one week"), ("24 hours after pairing", "1 day"),
  ])
  func periodsThatMayBeEquallyLongAgree(kept: String, said: String) throws {
    #expect(try FactTests.keeping("We keep it for \(said).", kept: kept).isEmpty)
  }

  @Test func factOfAnotherClauseCountsIfTheSentenceNamesItsData() throws {
    let books =
      "## Clause books: Books\n\n- Data: invoice\n- Kept for: 7 years\n\nWe keep books.\n\n"
    let card = "## Clause card: Your card\n\n- Collects: name\n- Kept for: 2 years\n\n"
    #expect(try FactTests.ids(books + card + "We keep each invoice for 7 years.\n").isEmpty)
    #expect(
      try FactTests.ids(books + card + "We keep your card for 7 years.\n")
        == ["period-differs-from-fact"])
  }

  @Test func findingPointsAtTheFieldAndSaysHowToPrintIt() throws {
    let found = try Checking.policy(
      "## Clause card: Your card\n\n- Collects: name\n- Kept for: 24 months\n\nWe keep it for a year.\n"
    )
    let finding = try #require(found.first { $0.id == "period-differs-from-fact" })
    #expect(finding.range.text == "keep it for a year")
    #expect(
      finding.related.map(\.range.text)
        == ["- Kept for: 24 months"].map { $0.dropFirst(2) }.map(String.init))
    #expect(finding.helps.first?.text.contains("{{card.kept-for}}") == true)
  }

  @Test func timeForAnAnswerIsHeldAgainstTheRight() throws {
    let right =
      "## Clause ask: Ask us\n\n- Right: access\n- How: by letter\n- Answer within: 1 month\n\n"
    #expect(
      try FactTests.ids(right + "We reply to your request within 45 days.\n")
        == ["period-differs-from-fact"])
    #expect(try FactTests.ids(right + "We reply within 30 days.\n").isEmpty)
    #expect(try FactTests.ids(right + "We may extend this, and reply within 90 days.\n").isEmpty)
    #expect(try FactTests.ids(right + "You must reply to us within 10 days.\n").isEmpty)
    #expect(try FactTests.ids(right + "We acknowledge and answer within 10 days.\n").isEmpty)
  }

  // MARK: - Ages

  private static func young(_ words: String, _ fields: String = "- Minimum age: 16") throws
    -> [String]
  {
    try ids(
      "## Clause young: Young readers\n\n\(words)\n\n### Children age: Age\n\n- Directed to: no\n"
        + fields + "\n")
  }

  @Test(arguments: [
    "You must be at least 13 years old to use it.", "Users must be 13 or older.",
    "We do not knowingly collect data from children under 13.",
    "By a child we mean anyone under 14.", "If we learn of anyone under 13, we close the account.",
    "Nobody under the age of thirteen may use it.",
    "Our service is for people aged 18 and over.",
  ])
  func ageOfNoFieldIsReported(words: String) throws {
    #expect(try FactTests.young(words) == ["age-differs-from-fact"])
  }

  @Test(arguments: [
    "You must be at least 16 years old to use it.", "Users must be sixteen or older.",
    "You must be over the age of 15 to use it.", "You must be at least 18 to purchase anything.",
    "We do not sell data of people under 18.", "In California, users under 18 may ask us.",
    "A parent of a child under 13 must give consent.", "You must tell us at least 14 days before.",
  ])
  func ageThatAgreesOrIsAskedForSomethingElseIsNotReported(words: String) throws {
    #expect(try FactTests.young(words).isEmpty)
  }

  @Test func childAndUserHaveAgesOfTheirOwn() throws {
    let fields = "- Minimum age: 16\n- Child means: anyone under 13"
    #expect(
      try FactTests.young("We do not knowingly collect data from children under 13.", fields)
        .isEmpty)
    #expect(
      try FactTests.young("You must be at least 13 years old to use it.", fields)
        == ["age-differs-from-fact"])
  }

  // MARK: - Denials

  private static func denied(_ words: String, _ recipient: String) throws -> [String] {
    try ids(
      "## Clause share: Who gets it\n\n\(words)\n\nBrightwater helps.\n\n### Recipient brightwater: Brightwater\n\n"
        + recipient + "\n")
  }

  @Test(arguments: [
    "We never sell your personal data.", "We do not sell or rent your information.",
    "Your data is never sold.", "No personal data will be sold.",
    "We collect your data. We will never sell it.", "We do not sell data about you.",
  ])
  func deniedSaleIsReportedBesideABuyer(words: String) throws {
    #expect(try FactTests.denied(words, "- Role: controller\n- Sale: yes") == ["denied-fact"])
    #expect(try FactTests.denied(words, "- Role: controller\n- Sale: no").isEmpty)
    #expect(
      try FactTests.denied(words, "- Role: controller\n- Sale: yes\n- Status: planned").isEmpty)
    #expect(
      try FactTests.denied(words, "- Role: controller\n- Applies to: EEA only\n- Sale: yes")
        == ["denied-fact"])
  }

  @Test(arguments: [
    "We do not sell your data without your consent.", "We do not sell your health information.",
    "We do not sell data about children.", "Do we sell your data? We do not sell alcohol.",
    "You can ask that we do not sell your data.",
    "We do not sell your data. However, partners pay.",
    "If you opt out, we do not sell your data.", "We sell your data.",
  ])
  func denialWithLimitsIsNotReported(words: String) throws {
    #expect(try FactTests.denied(words, "- Role: controller\n- Sale: yes").isEmpty)
  }

  @Test func denialForOtherReadersIsNotReported() throws {
    let text = """
      ## Clause eea: Europe

      - Applies to: EEA only

      We never sell your data.

      ## Clause share: Who gets it

      Some of it goes to Brightwater.

      ### Recipient brightwater: Brightwater

      - Role: controller
      - Applies to: US-CA only
      - Sale: yes

      """
    #expect(try FactTests.ids(text).isEmpty)
  }

  @Test(arguments: [
    ("We do not share your data with third parties.", "third party", true),
    ("Your data is not shared with third parties.", "third party", true),
    ("We do not share your data with anyone.", "processor", true),
    ("We do not share your data with third parties.", "processor", false),
    ("We do not share your data with third parties except the police.", "third party", false),
    ("We do not share your payment data with third parties.", "third party", false),
    ("We do not share your data with third parties.", "authority", false),
  ])
  func deniedSharingIsReportedBesideAThirdParty(words: String, role: String, isFound: Bool) throws {
    #expect(
      try FactTests.denied(words, "- Role: \(role)") == (isFound ? ["denied-fact"] : []))
  }

  @Test func deniedMarketingIsReportedBesideItsField() throws {
    let words = "We do not share your data with third parties for their direct marketing."
    #expect(
      try FactTests.denied(words, "- Role: controller\n- Direct marketing: yes") == ["denied-fact"])
    #expect(try FactTests.denied(words, "- Role: controller\n- Direct marketing: no").isEmpty)
  }

  @Test(arguments: [
    ("We use no cookies.", true), ("This website does not set any cookies.", true),
    ("We don't use cookies.", true), ("We do not use cookies for advertising.", false),
    ("We use no tracking cookies.", false), ("Advertisers do not use cookies here.", false),
  ])
  func deniedCookiesAreReportedBesideATable(words: String, isFound: Bool) throws {
    let text = """
      ## Clause device: Your device

      \(words)

      ### Cookies crumbs: What we store

      | Cookie | Set by | Purpose             | Expires | Necessary |
      | ------ | ------ | ------------------- | ------- | --------- |
      | crumb  | us     | keeps you signed in | 1 day   | yes       |

      """
    #expect(try FactTests.ids(text) == (isFound ? ["denied-fact"] : []))
  }

  // MARK: - Roles

  @Test(arguments: [
    "We are only a processor.", "We act solely on behalf of our customers.",
    "We are not the controller of your data.", "We process data only on behalf of the shop.",
    "We merely act as a data processor.",
  ])
  func deniedRoleIsReportedWithoutAPracticeThatSaysSo(words: String) throws {
    #expect(try FactTests.ids("## Clause role: Role\n\n\(words)\n") == ["denied-role"])
    let practice = "## Clause p: P\n\n- Data: orders\n- Our role: processor\n\nWe count orders.\n\n"
    #expect(try FactTests.ids(practice + "## Clause role: Role\n\n\(words)\n").isEmpty)
    #expect(
      try !Checking.markdown("This is for you and us. \(words)\n").map(\.id).contains("denied-role")
    )
  }

  @Test(arguments: [
    "Brightwater is only a processor.", "Our providers act solely on behalf of our customers.",
    "We are the controller.", "Are we only a processor?",
    "We process your data on behalf of the shop.", "Write to us only on behalf of yourself.",
    "We are only a processor, except for our own accounts.",
    "We only process data on behalf of the shop or if we need it for a contract.",
  ])
  func roleOfOthersIsNotReported(words: String) throws {
    #expect(try FactTests.ids("## Clause role: Role\n\n\(words)\n").isEmpty)
  }

  // MARK: - Companies

  private static let recipients = """

    ### Recipient brightwater: Brightwater Pay

    - Role: processor
    - Also written: BWP
    - Data in: US

    ### Contact representative: Our representative

    - Role: EU representative
    - Name: Maes & Collard SRL
    - Post: Maes & Collard SRL, 1000 Brussels
    """

  private static func companies(_ words: String) throws -> [String] {
    let text =
      "## Clause who: Who helps us\n\n\(words)\n\nBrightwater Pay helps us.\n\(recipients)\n"
    return try Checking.policy(text).filter { $0.id == "unregistered-company" }.map(\.range.text)
  }

  @Test(arguments: [
    ("Fernwood Mail, Inc. sends our letters.", "Fernwood Mail, Inc"),
    ("We use Fernwood GmbH for that.", "Fernwood GmbH"),
    ("If Fernwood & Sons Ltd. asks, we answer.", "Fernwood & Sons Ltd"),
    ("Our servers belong to Fernwood Hosting S.A. in Lyon.", "Fernwood Hosting S.A"),
    ("Our servers belong to Fernwood Pty Ltd in Perth.", "Fernwood Pty Ltd"),
    ("Letters go through Fernwood B.V. and others.", "Fernwood B.V"),
    ("Bank of Fernwood plc. takes it.", ""),
    ("Bank of Fernwood PLC takes it.", "Bank of Fernwood PLC"),
    ("Fernwood Mail LLC sends them. Fernwood Mail LLC is small.", "Fernwood Mail LLC"),
  ])
  func companyOfNoRegisterIsReportedOnce(words: String, name: String) throws {
    #expect(try FactTests.companies(words) == (name.isEmpty ? [] : [name]))
  }

  @Test(arguments: [
    "Brightwater Pay, Inc. takes the payment.", "Brightwater Pay Holdings Ltd takes it.",
    "BWP LLC takes the payment.", "Write to Maes & Collard SRL.",
    "Harbour Instruments, Inc. is us.",
    "The LLC is a form.", "California AB 1043 is a law.", "Access is Limited here.",
    "Schrems v. Fernwood Ltd is a judgment.", "Fernwood is a trademark of Fernwood Inc.",
    "We act AS promised.", "DAMAGES INCLUDING BUT NOT LIMITED TO PROFITS ARE EXCLUDED.",
  ])
  func companyOfARegisterOrNoneIsNotReported(words: String) throws {
    #expect(try FactTests.companies(words) == [])
  }

  private static func told(_ words: String, _ fields: String) throws -> [String] {
    try ids(
      "## Clause host: Where it lies\n\n- Collects: name\n- Shared with: #stackhaven\n\n\(words)\n\n"
        + "### Recipient stackhaven: Stackhaven Hosting\n\n\(fields)\n")
  }

  @Test func recipientOfWhomNothingIsSaidIsReported() throws {
    let fields = "- Role: processor\n- Category: web hosting"
    #expect(try FactTests.told("Your name lies in Quincy.", fields) == ["unnamed-recipient"])
    #expect(try FactTests.told("Your name lies with Stackhaven.", fields).isEmpty)
    #expect(try FactTests.told("A company does our web hosting.", fields).isEmpty)
    #expect(
      try FactTests.told("{{table recipients}}", fields).contains("unnamed-recipient") == false)
    #expect(try FactTests.told("Your name lies in Quincy.", "- Role: authority").isEmpty)
    #expect(
      try FactTests.told("Your name lies in Quincy.", fields + "\n- Status: planned").isEmpty)
  }
}
